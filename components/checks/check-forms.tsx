import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import type { CheckId } from '@/lib/clinical/monitoring-catalogue';
import type { IsoDay } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { checkName } from './check-words';

type Form = { action: FormAction; formKey: string };
type FormsProps = {
  check: CheckId | 'eyes';
  /** Weeks that the care team has set; null where they have not, or not in whole weeks. */
  weeks: number | null;
  today: IsoDay;
  words: FormWords;
  done: Form;
  plan: Form;
};

/** One check: the day it was done, or what the care team said instead of what is usual. */
export function CheckForms({ check, weeks, today, words, done, plan }: FormsProps) {
  return (
    <Card labelledBy="check-form" className="stack max-w-160">
      <h2 id="check-form">{checkName(check)}</h2>
      <ActionForm action={done.action} words={words} className="stack-mid">
        <h3 className="text-base">{say('check.done.title')}</h3>
        <HiddenFields values={{ key: done.formKey, check }} />
        <ActionField name="day" type="date" label={say('check.done.day')} defaultValue={today} max={today} />
        <div>
          <Button kind="primary" size="small">
            {say('check.done.submit')}
          </Button>
        </div>
      </ActionForm>
      {check !== 'eyes' && (
        <ActionForm action={plan.action} words={words} className="stack-mid">
          <h3 className="text-base">{say('check.plan.title')}</h3>
          <HiddenFields values={{ key: plan.formKey, check }} />
          <ActionField
            name="weeks"
            label={say('check.plan.field')}
            inputMode="numeric"
            defaultValue={weeks === null ? '' : String(weeks)}
          />
          <div className="actions">
            <Button size="small" name="do" value="every">
              {say('check.plan.submit')}
            </Button>
            <Button size="small" kind="ghost" name="do" value="none">
              {say('check.plan.submit.none')}
            </Button>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}
