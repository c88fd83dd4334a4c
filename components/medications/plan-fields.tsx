import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import { ActionSelect } from '@/components/ui/action-select';
import { DAY_PLACES, DOSE_PLACES, SCHEDULE_KINDS, WEEKDAYS } from '@/lib/clinical/dose-plan';
import type { DoseStep, Schedule } from '@/lib/clinical/doses';
import { UNITS } from '@/lib/clinical/medications';
import { say } from '@/lib/messages/say';

type Row = { at: string; amount: string };

const dosesOf = (schedule: Schedule): Row[] =>
  schedule.kind === 'as-needed'
    ? [{ at: '', amount: schedule.amount === null ? '' : String(schedule.amount) }]
    : schedule.doses.map(({ at, amount }) => ({ at, amount: amount === 0 ? '' : String(amount) }));

/** Choices of a unit. */
export function unitOptions() {
  return UNITS.map((unit) => ({ value: unit, words: say(`unit.${unit}`) }));
}

function HourRows({ schedule }: { schedule: Schedule }) {
  const rows = dosesOf(schedule);
  return DOSE_PLACES.map((place, index) => (
    <div key={place} className={index === 0 ? 'planrow' : 'planrow plan-hours'}>
      <div className="plan-hours">
        <ActionField
          name={`at${place}`}
          type="time"
          label={index === 0 ? say('plan.at.first') : say('plan.at', { place })}
          defaultValue={rows[index]?.at ?? ''}
        />
      </div>
      <ActionField
        name={`amount${place}`}
        inputMode="decimal"
        autoComplete="off"
        label={index === 0 ? say('plan.amount.first') : say('plan.amount', { place })}
        defaultValue={rows[index]?.amount ?? ''}
      />
    </div>
  ));
}

function Weekdays({ schedule }: { schedule: Schedule }) {
  const on = schedule.kind === 'weekly' ? schedule.weekdays : [];
  return (
    <fieldset className="plan-weekly">
      <legend className="field-label">{say('plan.weekdays')}</legend>
      <div className="planrow">
        {WEEKDAYS.map((weekday) => (
          <ActionCheck
            key={weekday}
            name={`wd${String(weekday)}`}
            words={say(`weekday.${weekday}`)}
            isOffered={on.includes(weekday)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function SingleDays({ schedule }: { schedule: Schedule }) {
  const days = schedule.kind === 'on-days' ? schedule.days : [];
  return (
    <fieldset className="plan-days">
      <legend className="field-label">{say('plan.days')}</legend>
      <div className="planrow mt-2">
        {DAY_PLACES.map((place, index) => (
          <ActionField
            key={place}
            name={`on${place}`}
            type="date"
            label={say('plan.day', { place })}
            defaultValue={days[index] ?? ''}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** How much, when, how often. Without scripts too, only the parts of the chosen rhythm show. */
export function PlanFields({ start }: { start: Pick<DoseStep, 'unit' | 'schedule'> }) {
  const { schedule } = start;
  return (
    <div className="plan stack">
      <ActionSelect
        name="kind"
        label={say('plan.kind')}
        options={SCHEDULE_KINDS.map((kind) => ({ value: kind, words: say(`plan.kind.${kind}`) }))}
        defaultValue={schedule.kind}
      />
      <Weekdays schedule={schedule} />
      <div className="plan-every">
        <ActionField
          name="every"
          inputMode="numeric"
          label={say('plan.every')}
          hint={say('plan.every.hint')}
          defaultValue={schedule.kind === 'every' ? String(schedule.days) : '2'}
        />
      </div>
      <SingleDays schedule={schedule} />
      <ActionSelect name="unit" label={say('plan.unit')} options={unitOptions()} defaultValue={start.unit} />
      <HourRows schedule={schedule} />
      <p className="small muted plan-hours">{say('plan.hours.hint')}</p>
      <ActionCheck name="sure" words={say('plan.sure')} isAsked />
    </div>
  );
}
