'use client';

import { Plus } from '@/components/ui/icons';
import { useState } from 'react';
import { typedIn } from '@/components/ui/action-result';
import { fieldId, useFieldErrors, useFormState, useTyped } from '@/components/ui/action-form-state';
import { Button } from '@/components/ui/button';
import { describedBy, FieldFrame } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { FIRST_ROWS, MORE_ROWS, MOST_ROWS } from '@/lib/clinical/lab-form';
import { LabFields } from './lab-fields';
import type { RowOffers, RowWords } from './row-words';

type RowProps = { place: string; words: RowWords; offers: RowOffers };
type SelectProps = RowProps & { onChoose: (test: string) => void };

// Not held by React: a form that was answered is reset to what was sent, and a held choice would be lost by that.
function TestSelect({ place, words, offers, onChoose }: SelectProps) {
  const { id: formId } = useFormState();
  const name = `test${place}`;
  const typed = useTyped(name) ?? '';
  const errors = useFieldErrors(name);
  const base = { id: fieldId(formId, name), label: words.test, errors };
  return (
    <FieldFrame {...base}>
      <select
        key={typed}
        id={base.id}
        name={name}
        className="input"
        defaultValue={typed}
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
function LabRow({ place, words, offers }: RowProps) {
  const typed = useTyped(`test${place}`);
  const [chosen, choose] = useState<string | null>(null);
  const test = chosen ?? typed ?? '';
  const option = offers.groups.flatMap((group) => group.tests).find(({ value }) => value === test);
  return (
    <fieldset className="labrow">
      <legend className="sr-only">{words.row.replace('{place}', place)}</legend>
      <div className="labwide">
        <TestSelect {...{ place, words, offers }} onChoose={choose} />
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

/** Rows of a report, as many as were asked for; asking for more keeps everything that was typed. */
export function LabRows({ words, offers }: Omit<RowProps, 'place'>) {
  const { result } = useFormState();
  const typed = typedIn(result);
  const had = Number(typed['rows'] ?? FIRST_ROWS);
  const rows = Math.min(MOST_ROWS, had + (typed['act'] === 'more' ? MORE_ROWS : 0));
  return (
    <div className="stack-mid">
      <input type="hidden" name="rows" key={rows} value={rows} />
      {Array.from({ length: rows }, (_, at) => String(at + 1)).map((place) => (
        <LabRow key={place} place={place} words={words} offers={offers} />
      ))}
      {rows < MOST_ROWS && (
        <div>
          <Button kind="soft" size="small" name="act" value="more" formNoValidate icon={<Icon of={Plus} />}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  );
}
