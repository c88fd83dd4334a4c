import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/action-result';
import type { IsoDay } from '@/lib/clinical/days';
import { dosesOn } from '@/lib/clinical/doses';
import { say } from '@/lib/messages/say';
import type { Medicine, MedicineIntake, MedicineStep } from '@/lib/records/medication-rows';
import type { FormKit } from './form-kit';
import {
  AgainForm,
  CorrectForm,
  DetailsForm,
  DoseForm,
  RemoveForm,
  StepForm,
  StopForm,
  TaperForm,
} from './medicine-forms';
import { amountText } from './medicine-names';

const EDITS = ['dose', 'taper', 'stop', 'again', 'details'] as const;

/** Which form the page shows instead of the overview. */
export type Edit =
  { kind: (typeof EDITS)[number] } | { kind: 'correct'; intake: MedicineIntake } | { kind: 'step'; step: MedicineStep };

/** The form an address asks for; null for none and for anything that makes no sense. */
export function editOf(
  medicine: Medicine,
  asked: { edit: string | undefined; correct: string | undefined; step: string | undefined },
): Edit | null {
  const intake = medicine.intakes.find(({ id }) => id === asked.correct);
  if (intake !== undefined) return { kind: 'correct', intake };
  const step = medicine.steps.find(({ id }) => id === asked.step);
  if (step !== undefined) return { kind: 'step', step };
  const kind = EDITS.find((one) => one === asked.edit);
  return kind === undefined ? null : { kind };
}

type EditProps = {
  edit: Edit;
  medicine: Medicine;
  today: IsoDay;
  /** What the forms of the plan are drawn from. */
  planVersion: number;
  kit: Omit<FormKit, 'action'>;
  actions: Record<(typeof EDITS)[number] | 'remove' | 'correct' | 'step', FormAction>;
};

function plannedText(medicine: Medicine, { day, dueAt }: MedicineIntake): string {
  const dose = dosesOn(medicine, day).find(({ at }) => at === dueAt);
  if (dose === undefined) return say('correct.amount.hint');
  return say('correct.planned', { amount: amountText(dose.amount, dose.unit) });
}

function titleOf({ kind }: Edit): string {
  switch (kind) {
    case 'dose':
      return say('step.new');
    case 'taper':
      return say('taper.form.title');
    case 'stop':
      return say('stop.title');
    case 'again':
      return say('again.title');
    case 'step':
      return say('step.change.title');
    case 'details':
      return say('details.title');
    case 'correct':
      return say('correct.title');
  }
}

function EditForm({ edit, medicine, today, planVersion, kit, actions }: EditProps) {
  switch (edit.kind) {
    case 'dose':
      return <DoseForm kit={{ ...kit, action: actions.dose }} {...{ medicine, today, planVersion }} />;
    case 'taper':
      return <TaperForm kit={{ ...kit, action: actions.taper }} {...{ medicine, today, planVersion }} />;
    case 'stop':
      return <StopForm kit={{ ...kit, action: actions.stop }} medicine={medicine} today={today} />;
    case 'again':
      return <AgainForm kit={{ ...kit, action: actions.again }} medicine={medicine} today={today} />;
    case 'step':
      return <StepForm kit={{ ...kit, action: actions.step }} medicine={medicine} step={edit.step} />;
    case 'details':
      return <DetailsForm kit={{ ...kit, action: actions.details }} medicine={medicine} />;
    case 'correct': {
      const { intake } = edit;
      const planned = plannedText(medicine, intake);
      return <CorrectForm kit={{ ...kit, action: actions.correct }} {...{ medicine, intake, planned }} />;
    }
  }
}

/** One form of a medicine's page, under its name. */
export function MedicineEdit(props: EditProps) {
  const { edit, medicine, kit, actions } = props;
  return (
    <div className="stack">
      <Card labelledBy="edit">
        <h2 id="edit" className="mb-4">
          {titleOf(edit)}
        </h2>
        <EditForm {...props} />
      </Card>
      {edit.kind === 'stop' && (
        <Card>
          <RemoveForm kit={{ ...kit, action: actions.remove }} medicine={medicine} />
        </Card>
      )}
    </div>
  );
}
