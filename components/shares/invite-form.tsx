import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { CATEGORIES, DEFAULT_CATEGORIES, type ShareCategory } from '@/lib/clinical/categories';
import type { IsoDay } from '@/lib/clinical/days';
import { endDaysFrom } from '@/lib/clinical/share-days';
import { say } from '@/lib/messages/say';
import type { FormKit } from './form-kit';

type InviteFormProps = { kit: FormKit; action: FormAction; today: IsoDay };

const OFFERED: readonly ShareCategory[] = DEFAULT_CATEGORIES;

function CategoryChecks() {
  return (
    <fieldset aria-describedby="what-hint">
      <legend className="field-label">{say('shares.invite.what')}</legend>
      <p id="what-hint" className="small muted mt-1">
        {say('shares.invite.what.hint')}
      </p>
      <div className="stack-tight mt-2">
        {CATEGORIES.map((category) => (
          <ActionCheck
            key={category}
            name={category}
            words={say(`category.${category}`)}
            isOffered={OFFERED.includes(category)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Whom, what, until when. */
export function InviteForm({ kit, action, today }: InviteFormProps) {
  const days = endDaysFrom(today);
  return (
    <ActionForm action={action} words={kit.words} className="stack">
      <input type="hidden" name="key" value={kit.newKey()} />
      <ActionField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        label={say('shares.invite.email')}
        hint={say('shares.invite.email.hint')}
      />
      <CategoryChecks />
      <ActionField
        name="fromDay"
        type="date"
        label={say('shares.invite.from')}
        hint={say('shares.invite.from.hint')}
        max={today}
      />
      <ActionField
        name="endDay"
        type="date"
        label={say('shares.invite.end')}
        hint={say('shares.invite.end.hint')}
        defaultValue={days.offered}
        min={days.first}
        max={days.last}
      />
      <Button kind="primary" isWide formNoValidate>
        {say('shares.invite.submit')}
      </Button>
    </ActionForm>
  );
}
