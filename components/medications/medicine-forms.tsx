import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import { ActionSelect } from '@/components/ui/action-select';
import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { IsoDay } from '@/lib/clinical/days';
import type { DoseStep } from '@/lib/clinical/doses';
import { DRUG_CLASSES, drugById, ROUTES, STOP_REASONS } from '@/lib/clinical/medications';
import { say } from '@/lib/messages/say';
import type { Medicine, MedicineIntake, MedicineStep } from '@/lib/records/medication-rows';
import { TAPER_PLACES } from '@/lib/schemas/medications';
import type { FormKit } from './form-kit';
import { shownStep } from './medicines-view';
import { PlanFields, unitOptions } from './plan-fields';

type FormProps = { kit: FormKit; medicine: Medicine; today: IsoDay };
type PlanProps = FormProps & { planVersion: number };

const firstDose = (): Pick<DoseStep, 'unit' | 'schedule'> => ({
  unit: 'mg',
  schedule: { kind: 'daily', doses: [{ at: '08:00', amount: 0 }] },
});

/** A dose from a day on; the old one stays until the day before. */
export function DoseForm({ kit, medicine, today, planVersion }: PlanProps) {
  const standing = shownStep(medicine, today);
  const start = standing ?? firstDose();
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id, version: String(planVersion) }} />
      <ActionField name="day" type="date" label={say('step.day')} hint={say('step.day.hint')} defaultValue={today} />
      <PlanFields start={start} />
      <Button kind="primary" isWide formNoValidate>
        {say('step.submit')}
      </Button>
    </ActionForm>
  );
}

/** Another day or amount for one step. */
export function StepForm({ kit, medicine, step }: Omit<FormProps, 'today'> & { step: MedicineStep }) {
  const over = { key: kit.newKey(), medicine: medicine.id, step: step.id, version: String(step.version) };
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={over} />
      <ActionField name="day" type="date" label={say('step.day')} defaultValue={step.day} />
      <PlanFields start={step} />
      <Button kind="primary" isWide formNoValidate>
        {say('step.submit')}
      </Button>
    </ActionForm>
  );
}

/** A medicine of before is taken again, with its last dose offered. */
export function AgainForm({ kit, medicine, today }: FormProps) {
  const start = medicine.steps.at(-1);
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id }} />
      <p className="muted">{say('again.text')}</p>
      <ActionField name="day" type="date" label={say('again.day')} defaultValue={today} />
      <PlanFields start={start ?? firstDose()} />
      <Button kind="primary" isWide formNoValidate>
        {say('again.submit')}
      </Button>
    </ActionForm>
  );
}

function TaperRows() {
  return TAPER_PLACES.map((place) => (
    <div key={place} className="planrow">
      <ActionField name={`day${place}`} type="date" label={say('taper.row.day', { place })} />
      <ActionField
        name={`amount${place}`}
        inputMode="decimal"
        autoComplete="off"
        label={say('taper.row.amount', { place })}
      />
      <ActionField name={`at${place}`} type="time" label={say('taper.row.hour', { place })} />
    </div>
  ));
}

/** A taper as the team wrote it down: rows of a day and an amount a day, past and to come. */
export function TaperForm({ kit, medicine, today, planVersion }: PlanProps) {
  const standing = shownStep(medicine, today);
  const schedule = standing?.schedule;
  const hour = schedule === undefined || schedule.kind === 'as-needed' ? undefined : schedule.doses[0]?.at;
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id, version: String(planVersion) }} />
      <p className="muted">{say('taper.form.text')}</p>
      <div className="planrow">
        <ActionField name="at" type="time" label={say('taper.form.hour')} defaultValue={hour ?? '08:00'} />
        <ActionSelect
          name="unit"
          label={say('plan.unit')}
          options={unitOptions()}
          defaultValue={standing?.unit ?? 'mg'}
        />
      </div>
      <TaperRows />
      <ActionCheck name="sure" words={say('plan.sure')} isAsked />
      <Button kind="primary" isWide formNoValidate>
        {say('taper.form.submit')}
      </Button>
    </ActionForm>
  );
}

/** The last day and why. */
export function StopForm({ kit, medicine, today }: FormProps) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id, version: String(medicine.version) }} />
      <ActionField name="until" type="date" label={say('stop.until')} defaultValue={medicine.untilDay ?? today} />
      <ActionSelect
        name="reason"
        label={say('stop.reason')}
        options={STOP_REASONS.map((reason) => ({ value: reason, words: say(`stop-reason.${reason}`) }))}
        defaultValue={medicine.stopReason ?? 'switched'}
      />
      <Button isWide formNoValidate>
        {say('stop.submit')}
      </Button>
    </ActionForm>
  );
}

/** For one that was entered by mistake: gone with its doses; Undo brings it back. */
export function RemoveForm({ kit, medicine }: Omit<FormProps, 'today'>) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack-mid">
      <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id }} />
      <p className="small muted">{say('remove.text')}</p>
      <div>
        <Button kind="ghost">{say('remove.submit')}</Button>
      </div>
    </ActionForm>
  );
}

/** What it is called, how it is taken and why. Somebody's newer text is shown beside what was typed. */
export function DetailsForm({ kit, medicine }: Omit<FormProps, 'today'>) {
  const drug = drugById(medicine.drugId);
  const routes = drug?.routes ?? ROUTES;
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id, version: String(medicine.version) }} />
      {drug === undefined && (
        <>
          <ActionField name="name" label={say('medicine.name')} defaultValue={medicine.name ?? ''} />
          <ActionSelect
            name="drugClass"
            label={say('medicine.class')}
            options={DRUG_CLASSES.map((one) => ({ value: one, words: say(`drug-class.${one}`) }))}
            defaultValue={medicine.drugClass ?? 'supportive'}
          />
        </>
      )}
      <ActionSelect
        name="route"
        label={say('medicine.route')}
        options={[
          ...routes.map((route) => ({ value: route, words: say(`route.${route}`) })),
          { value: '', words: say('route.unsaid') },
        ]}
        defaultValue={medicine.route ?? ''}
      />
      <ActionField
        name="reason"
        label={say('medicine.reason')}
        hint={say('medicine.reason.hint')}
        defaultValue={medicine.reason ?? ''}
        isMultiline
      />
      <Button kind="primary" isWide>
        {say('details.submit')}
      </Button>
    </ActionForm>
  );
}

type CorrectProps = Omit<FormProps, 'today'> & { intake: MedicineIntake; planned: string };

/** When and how much was really taken. */
export function CorrectForm({ kit, medicine, intake, planned }: CorrectProps) {
  return (
    <ActionForm action={kit.action} words={kit.words} className="stack">
      <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id, intake: intake.id }} />
      <div className="planrow">
        <ActionField name="hour" type="time" label={say('correct.hour')} defaultValue={intake.takenAt ?? ''} />
        <ActionField
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          label={say('correct.amount')}
          hint={planned}
          defaultValue={intake.amount === null ? '' : String(intake.amount)}
        />
      </div>
      <ActionCheck name="sure" words={say('plan.sure')} isAsked />
      <Button kind="primary" isWide formNoValidate>
        {say('correct.submit')}
      </Button>
    </ActionForm>
  );
}
