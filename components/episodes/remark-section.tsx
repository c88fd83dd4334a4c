import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import { SaveOnLeave } from '@/components/ui/save-on-leave';
import { say } from '@/lib/messages/say';
import type { EpisodePage } from '@/lib/records/episodes';

type RemarkProps = { flare: EpisodePage; action: FormAction; words: FormWords; formKey: string };

/** The flare's note. A text has a form of its own with a Save; a text that changed meanwhile is shown beside it. */
export function RemarkSection({ flare: { episode, remark }, action, words, formKey }: RemarkProps) {
  return (
    <ActionForm action={action} words={words} className="stack-mid">
      <HiddenFields values={{ key: formKey, episode: episode.id, version: String(episode.version) }} />
      <ActionField
        name="remark"
        label={say('episode.remark.label')}
        hint={say('episode.remark.hint')}
        defaultValue={remark ?? ''}
        isMultiline
      />
      <SaveOnLeave />
      <div>
        <Button size="small">{say('episode.remark.save')}</Button>
      </div>
    </ActionForm>
  );
}
