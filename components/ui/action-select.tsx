'use client';

import { useEffect, useRef } from 'react';
import { fieldId, useFieldErrors, useFormState, useTheirs, useTyped } from './action-form-state';
import { describedBy, FieldFrame, type FieldBase } from './field';

type ActionSelectProps = Omit<FieldBase, 'id' | 'errors'> & {
  name: string;
  /** `also`: another value that means the same. */
  options: readonly { value: string; words: string; also?: string | undefined }[];
  defaultValue?: string;
  /** With scripts the browser's own time zone is chosen at first, if it is among the options. */
  takesBrowserZone?: boolean;
};

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A list to choose from in an `ActionForm`; the choice comes back by its name. */
export function ActionSelect(props: ActionSelectProps) {
  const { name, label, hint, options, defaultValue, takesBrowserZone = false } = props;
  const { id: formId, words } = useFormState();
  const typed = useTyped(name);
  const theirs = useTheirs(name);
  const errors = useFieldErrors(name);
  const field = useRef<HTMLSelectElement>(null);
  const base = { id: fieldId(formId, name), label, hint, errors };

  // Speaks to the browser: the server cannot know where it is.
  useEffect(() => {
    const zone = browserZone();
    const own = [...(field.current?.options ?? [])].find(
      ({ value, dataset }) => value === zone || dataset['also'] === zone,
    );
    if (takesBrowserZone && own !== undefined) own.selected = true;
  }, [takesBrowserZone]);

  return (
    <FieldFrame {...base}>
      <select
        key={typed ?? ''}
        ref={field}
        id={base.id}
        name={name}
        defaultValue={typed ?? defaultValue}
        className="input"
        aria-describedby={describedBy(base)}
        aria-invalid={errors.length > 0 ? true : undefined}
      >
        {options.map(({ value, words: text, also }) => (
          <option key={value} value={value} data-also={also}>
            {text}
          </option>
        ))}
      </select>
      {theirs !== null && (
        <p className="small">
          <span className="muted">{words.theirs}</span>{' '}
          <b>{options.find(({ value }) => value === theirs)?.words ?? theirs}</b>
        </p>
      )}
    </FieldFrame>
  );
}
