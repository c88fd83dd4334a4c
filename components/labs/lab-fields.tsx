'use client';

import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import { fieldId, useFieldErrors, useFormState, useTheirs, useTyped } from '@/components/ui/action-form-state';
import { ActionSelect } from '@/components/ui/action-select';
import { describedBy, FieldFrame } from '@/components/ui/field';
import { unitAmong } from '@/lib/clinical/lab-units';
import { readNumber } from '@/lib/clinical/lab-values';
import type { Option, RowOffers, RowWords } from './row-words';

type ReadingProps = { name: string; label: string };

/** The two numbers that a comma leaves open, to choose from; nothing where there is no doubt. */
function Readings({ name, label }: ReadingProps) {
  const typed = useTyped(name);
  const { id: formId } = useFormState();
  const [, field = '', place = ''] = /^([a-z]+)(\d+)$/.exec(name) ?? [];
  const isName = `${field}is${place}`;
  const chosen = useTyped(isName);
  const read = readNumber((typed ?? '').replace(/^\s*[<>]/, ''));
  if (read.is !== 'ask') return null;
  return (
    <fieldset className="labwide">
      <legend className="field-label">{label}</legend>
      {read.readings.map((reading) => (
        <label key={reading} className="checkline">
          <input
            id={`${fieldId(formId, isName)}-${reading}`}
            type="radio"
            name={isName}
            value={reading}
            defaultChecked={reading === chosen}
          />
          <span>{reading}</span>
        </label>
      ))}
    </fieldset>
  );
}

type UnitProps = { name: string; words: RowWords; options: readonly Option[]; start: string };

/** The units that fit the row's test; all of them while no test is chosen. */
function UnitSelect({ name, words, options, start }: UnitProps) {
  const { id: formId } = useFormState();
  const typed = useTyped(name);
  const errors = useFieldErrors(name);
  const fits = unitAmong(
    options.map(({ value }) => value),
    typed ?? '',
  );
  const base = { id: fieldId(formId, name), label: words.unit, errors };
  return (
    <FieldFrame {...base}>
      <select
        key={`${typed ?? ''}-${start}`}
        id={base.id}
        name={name}
        className="input"
        defaultValue={fits ?? (typed === undefined || typed === '' ? start : '')}
        aria-describedby={describedBy(base)}
        aria-invalid={errors.length > 0 ? true : undefined}
      >
        <option value="">{words.chooseUnit}</option>
        {options.map(({ value, words: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <TheirUnit name={name} />
    </FieldFrame>
  );
}

function TheirUnit({ name }: { name: string }) {
  const { words } = useFormState();
  const theirs = useTheirs(name);
  return theirs === null ? null : (
    <p className="small">
      <span className="muted">{words.theirs}</span> <b>{theirs}</b>
    </p>
  );
}

/** The unit of a test in own words, as it is typed; those that are known are offered. */
function OwnUnit({
  name,
  words,
  units,
}: {
  name: string;
  words: RowWords;
  units: { start: string; known: readonly string[] };
}) {
  const { id: formId } = useFormState();
  const list = `${fieldId(formId, name)}-known`;
  return (
    <div>
      <ActionField name={name} label={words.ownUnit} defaultValue={units.start} list={list} autoComplete="off" />
      <datalist id={list}>
        {units.known.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </div>
  );
}

type FieldsProps = {
  place: string;
  words: RowWords;
  /** Without assays where the test is in own words: they are of one test of the catalogue. */
  offers: Pick<RowOffers, 'typedUnits'> & { assays?: RowOffers['assays'] };
  /** Null where the unit is typed. */
  units: readonly Option[] | null;
  startUnit: string;
  /** A result that stands, by field. */
  start?: Readonly<Record<string, string>>;
};

function UnitField({ place, words, offers, units, startUnit }: FieldsProps) {
  const name = `unit${place}`;
  if (units === null)
    return <OwnUnit name={name} words={words} units={{ start: startUnit, known: offers.typedUnits }} />;
  return units.length === 0 ? null : <UnitSelect name={name} words={words} options={units} start={startUnit} />;
}

/** Result, unit, range and assay of one row, with what is asked about them. */
export function LabFields(props: FieldsProps) {
  const { place, words, offers, start = {} } = props;
  const of = (field: string) => ({ name: field + place, defaultValue: start[field + place] ?? '' });
  const typed = useTyped(`value${place}`);
  const numbers = { inputMode: 'decimal', autoComplete: 'off' } as const;
  return (
    <>
      <ActionField {...of('value')} label={words.value} hint={words.valueHint} autoComplete="off" />
      <UnitField {...props} />
      <Readings name={`value${place}`} label={words.reading} />
      <ActionField {...of('low')} {...numbers} label={words.low} />
      <ActionField {...of('high')} {...numbers} label={words.high} />
      <Readings name={`low${place}`} label={words.reading} />
      <Readings name={`high${place}`} label={words.reading} />
      {offers.assays !== undefined && (
        <div className="labassay labwide">
          <ActionSelect {...of('assay')} label={words.assay} hint={words.assayHint} options={offers.assays} />
        </div>
      )}
      <div className="labwide">
        <ActionCheck name={`sure${place}`} words={words.sure.replace('{value}', typed ?? '')} isAsked />
      </div>
    </>
  );
}
