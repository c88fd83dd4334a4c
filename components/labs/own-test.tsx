'use client';

import { ActionField } from '@/components/ui/action-field';
import { fieldId, useFormState, useTyped } from '@/components/ui/action-form-state';
import { labNamed } from '@/lib/clinical/lab-names';
import type { RowOffers, RowWords } from './row-words';

type OwnTestProps = { place: string; words: RowWords; start: string; offers: Pick<RowOffers, 'ownNames' | 'groups'> };

/** The test of the catalogue that was called by its own name, to be taken instead; nothing for any other name. */
function Known({ place, words, offers }: Omit<OwnTestProps, 'start'>) {
  const { id: formId } = useFormState();
  const known = labNamed(useTyped(`name${place}`) ?? '');
  const option = offers.groups.flatMap(({ tests }) => tests).find(({ value }) => value === known);
  if (option === undefined) return null;
  const name = `as${place}`;
  return (
    <label className="checkline">
      <input id={fieldId(formId, name)} type="checkbox" name={name} value={option.value} />
      <span>{words.take.replace('{name}', option.words)}</span>
    </label>
  );
}

/** The name of a test in the patient's own words; those that have results are offered. */
export function OwnTest({ place, words, start, offers }: OwnTestProps) {
  const { id: formId } = useFormState();
  const name = `name${place}`;
  const list = `${fieldId(formId, name)}-had`;
  return (
    <div>
      <ActionField
        name={name}
        label={words.ownName}
        hint={words.ownNameHint}
        defaultValue={start}
        list={list}
        autoComplete="off"
      />
      <datalist id={list}>
        {offers.ownNames.map((had) => (
          <option key={had} value={had} />
        ))}
      </datalist>
      <Known place={place} words={words} offers={offers} />
    </div>
  );
}
