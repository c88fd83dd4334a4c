'use client';

import { Plus } from '@/components/ui/icons';
import { useState } from 'react';
import { typedIn } from '@/components/ui/action-result';
import { fieldId, useFieldErrors, useFormState } from '@/components/ui/action-form-state';
import { Button } from '@/components/ui/button';
import { describedBy, FieldFrame } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { FIRST_ROWS, MORE_ROWS, MOST_ROWS, OWN_TEST } from '@/lib/clinical/lab-form';
import { labNamed } from '@/lib/clinical/lab-names';
import { LabFields } from './lab-fields';
import { OwnTest } from './own-test';
import type { FirstRow, RowOffers, RowWords } from './row-words';

/** `start` is the test that is chosen as the row is drawn. */
type RowProps = { place: string; words: RowWords; offers: RowOffers; start: string };
type SelectProps = RowProps & { onChoose: (test: string) => void };

// Not held by React: a form that was answered is reset to what was sent, and a held choice would be lost by that.
function TestSelect({ place, words, offers, start, onChoose }: SelectProps) {
  const { id: formId } = useFormState();
  const name = `test${place}`;
  const errors = useFieldErrors(name);
  const base = { id: fieldId(formId, name), label: words.test, errors };
  return (
    <FieldFrame {...base}>
      <select
        key={start}
        id={base.id}
        name={name}
        className="input"
        defaultValue={start}
        onChange={(event) => onChoose(event.target.value)}
        aria-describedby={describedBy(base)}
        aria-invalid={errors.length > 0 ? true : undefined}
      >
        <option value="">{words.chooseTest}</option>
        {offers.groups.map((group) => (
          <optgroup key={group.words} label={group.words}>
            {group.tests.map(({ value, words: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

/** One result of a report. With scripts the units follow the test at once, without after the form came back. */
function LabRow({ place, words, offers, start }: RowProps) {
  const [chosen, choose] = useState<string | null>(null);
  const test = chosen ?? start;
  const option = offers.groups.flatMap((group) => group.tests).find(({ value }) => value === test);
  return (
    <fieldset className="labrow">
      <legend className="sr-only">{words.row.replace('{place}', place)}</legend>
      <div className="labwide">
        <TestSelect {...{ place, words, offers, start }} onChoose={choose} />
      </div>
      <LabFields
        place={place}
        words={words}
        offers={offers}
        units={option?.units ?? offers.units}
        startUnit={option?.start ?? ''}
      />
    </fieldset>
  );
}

type OwnRowProps = Omit<RowProps, 'start'> & { start: Omit<FirstRow, 'test'> };

/** One result of a test in the patient's own words. */
function OwnRow({ place, words, offers, start }: OwnRowProps) {
  const { typedUnits, ownNames, groups } = offers;
  return (
    <fieldset className="labrow">
      <legend className="sr-only">{words.row.replace('{place}', place)}</legend>
      <input type="hidden" name={`test${place}`} value={OWN_TEST} />
      <div className="labwide">
        <OwnTest place={place} words={words} start={start.name} offers={{ ownNames, groups }} />
      </div>
      <LabFields place={place} words={words} offers={{ typedUnits }} units={null} startUnit={start.unit} />
    </fieldset>
  );
}

type Typed = Readonly<Record<string, string>>;

/** The test a row is drawn with. Own words that were taken for a test of the catalogue are of that one from then on. */
function testIn(typed: Typed, place: string): string | undefined {
  const known = typed[`as${place}`];
  const isTaken = typed[`test${place}`] === OWN_TEST && known !== undefined;
  return isTaken && labNamed(typed[`name${place}`] ?? '') === known ? known : typed[`test${place}`];
}

const NOTHING: FirstRow = { test: '', name: '', unit: '' };

type Asking = { rows: number; added: string | null };

/** How many rows there are, and which one was asked for; asking for more keeps everything that was typed. */
function askedIn(typed: Typed): Asking {
  const had = Number(typed['rows'] ?? FIRST_ROWS);
  const more = { more: MORE_ROWS, own: 1 }[typed['act'] ?? ''] ?? 0;
  const rows = Math.min(MOST_ROWS, had + more);
  return { rows, added: typed['act'] === 'own' && rows > had ? String(rows) : null };
}

function MoreRows({ words }: { words: RowWords }) {
  return (
    <div className="row row-wrap">
      <Button kind="soft" size="small" name="act" value="more" formNoValidate icon={<Icon of={Plus} />}>
        {words.more}
      </Button>
      <Button kind="soft" size="small" name="act" value="own" formNoValidate icon={<Icon of={Plus} />}>
        {words.own}
      </Button>
    </div>
  );
}

type RowsProps = { words: RowWords; offers: RowOffers; first: FirstRow | null };

/** Rows of a report, as many as were asked for, the first as the page's address asked for it. */
export function LabRows({ words, offers, first }: RowsProps) {
  const { result } = useFormState();
  const typed = typedIn(result);
  const { rows, added } = askedIn(typed);
  return (
    <div className="stack-mid">
      <input type="hidden" name="rows" key={rows} value={rows} />
      {Array.from({ length: rows }, (_, at) => String(at + 1)).map((place) => {
        const begun = place === '1' && first !== null ? first : NOTHING;
        const test = testIn(typed, place) ?? (place === added ? OWN_TEST : begun.test);
        const row = { place, words, offers };
        return test === OWN_TEST ? (
          <OwnRow key={place} {...row} start={begun} />
        ) : (
          <LabRow key={place} {...row} start={test} />
        );
      })}
      {rows < MOST_ROWS && <MoreRows words={words} />}
    </div>
  );
}
