import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { ActionSelect } from '@/components/ui/action-select';
import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import type { IsoDay } from '@/lib/clinical/days';
import {
  MEASUREMENT_UNITS,
  SUN_PROTECTIONS,
  type MeasurementKind,
  type MeasurementUnit,
} from '@/lib/clinical/measurements';
import { say } from '@/lib/messages/say';
import type { Measurement } from '@/lib/records/measurements';
import { numberText, unitText } from './measurement-words';

type FormProps = {
  kind: MeasurementKind;
  /** The one that is changed; null for a new one. */
  entry: Measurement | null;
  /** The unit of the last entry: what this person reads off their scales. */
  unit: MeasurementUnit;
  today: IsoDay;
  action: FormAction;
  words: FormWords;
  formKey: string;
};

function hiddenOf({ kind, entry, formKey }: FormProps): Record<string, string> {
  const own = entry === null ? {} : { id: entry.id, version: String(entry.version) };
  const units = MEASUREMENT_UNITS[kind];
  return { key: formKey, kind, ...own, ...(units.length === 1 ? { unit: units[0] } : {}) };
}

/** How somebody outdoors was covered, or nothing said of it. */
function Covered({ entry }: Pick<FormProps, 'entry'>) {
  const options = SUN_PROTECTIONS.map((value) => ({ value, words: say(`measurement.sun.${value}`) }));
  return (
    <ActionSelect
      name="sun"
      label={say('measurement.sun')}
      options={[{ value: '', words: say('measurement.sun.unsaid') }, ...options]}
      defaultValue={entry?.sunProtection ?? ''}
    />
  );
}

function Values({ kind, entry, unit }: FormProps) {
  const units = MEASUREMENT_UNITS[kind];
  return (
    <div className="pair">
      <ActionField
        name="value"
        inputMode="decimal"
        autoComplete="off"
        label={say(`measurement.value.${kind}`)}
        defaultValue={entry === null ? '' : numberText(entry.value)}
      />
      {kind === 'blood-pressure' && (
        <ActionField
          name="lower"
          inputMode="decimal"
          autoComplete="off"
          label={say('measurement.lower')}
          defaultValue={entry === null ? '' : numberText(entry.lower ?? 0)}
        />
      )}
      {kind === 'outdoors' && <Covered entry={entry} />}
      {units.length > 1 && (
        <ActionSelect
          name="unit"
          label={say('measurement.unit-label')}
          options={units.map((value) => ({ value, words: unitText(value, 0) }))}
          defaultValue={unit}
        />
      )}
    </div>
  );
}

/** One measured value; what is unlikely is asked about in place, and what was typed stays. */
export function MeasurementForm(props: FormProps) {
  const { entry, today, action, words } = props;
  return (
    <ActionForm action={action} words={words} className="stack-mid">
      <HiddenFields values={hiddenOf(props)} />
      <Values {...props} />
      <div className="pair">
        <ActionField name="day" type="date" label={say('measurement.day')} defaultValue={entry?.day ?? today} />
        <ActionField name="at" type="time" label={say('measurement.at')} defaultValue={entry?.measuredAt ?? ''} />
      </div>
      <ActionCheck name="sure" words={say('measurement.sure')} isAsked />
      <Button kind="primary" isWide formNoValidate>
        {say(entry === null ? 'measurement.save' : 'measurement.save.change')}
      </Button>
    </ActionForm>
  );
}
