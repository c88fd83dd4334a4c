import type { FormWords } from '@/components/ui/form-words';
import { say } from '@/lib/messages/say';

/** The standing sentences of every `ActionForm`; a page passes them as `words={formWords()}`. */
export function formWords(): FormWords {
  return {
    toFix: { one: say('ui.to-fix.one', { count: 1 }), other: say('ui.to-fix.other', { count: '{count}' }) },
    thisField: say('ui.this-field'),
    refused: say('ui.refused'),
    conflict: say('ui.conflict'),
    theirs: say('ui.conflict.theirs'),
    ticked: say('ui.ticked'),
    unticked: say('ui.unticked'),
    showPassword: say('ui.show-password'),
    hidePassword: say('ui.hide-password'),
    stepUp: {
      title: say('ui.step-up.title'),
      password: say('ui.step-up.password'),
      code: say('ui.step-up.code'),
      submit: say('ui.step-up.submit'),
    },
  };
}
