import { CircleAlert } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

/** What every text field knows about itself. `id` must be unique on the page. */
export type FieldBase = {
  id: string;
  label: string;
  hint?: string | undefined;
  /** Finished sentences; the field is marked invalid when there is one. */
  errors?: readonly string[] | undefined;
  /** Stands right of the label, e.g. a link. */
  aside?: ReactNode;
};

type FieldFrameProps = FieldBase & { children: ReactNode };

/** Ids for `aria-describedby`, in reading order; undefined when there is nothing to describe. */
export function describedBy({ id, hint, errors = [] }: FieldBase): string | undefined {
  const ids = classNames(hint !== undefined && `${id}-hint`, errors.length > 0 && `${id}-error`);
  return ids === '' ? undefined : ids;
}

/** Label, hint, the input given as children, and its messages each with an icon. */
export function FieldFrame({ id, label, hint, errors = [], aside, children }: FieldFrameProps) {
  return (
    <div className="field">
      <div className="row row-apart row-wrap">
        <label htmlFor={id} className="field-label">
          {label}
        </label>
        {aside}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="small muted">
          {hint}
        </p>
      )}
      {children}
      {errors.length > 0 && (
        <div id={`${id}-error`}>
          {errors.map((sentence) => (
            <p key={sentence} className="fault">
              <Icon of={CircleAlert} size="small" />
              <span>{sentence}</span>
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

/** The attributes of an `<input>` or `<textarea>` that pages may set. */
export type InputSettings = {
  name: string;
  /** Passwords have a field of their own. */
  type?: 'text' | 'email' | 'date' | 'time' | 'search' | 'number';
  defaultValue?: string | undefined;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email';
  isRequired?: boolean;
  maxLength?: number;
  min?: string;
  max?: string;
  placeholder?: string;
  isMultiline?: boolean;
  /** Id of a `<datalist>` of what may be meant. */
  list?: string;
};

type InputProps = InputSettings & { id: string; describedBy: string | undefined; isInvalid: boolean };

/** The bare control, one line or several. */
export function Input({ describedBy: describes, isInvalid, isMultiline = false, isRequired, ...rest }: InputProps) {
  const shared = {
    className: 'input',
    'aria-describedby': describes,
    'aria-invalid': isInvalid ? true : undefined,
    'aria-required': isRequired === true ? true : undefined,
  } as const;
  if (!isMultiline) return <input {...rest} {...shared} />;
  const { id, name, defaultValue, maxLength, placeholder, autoComplete } = rest;
  return <textarea rows={3} {...{ id, name, defaultValue, maxLength, placeholder, autoComplete }} {...shared} />;
}

type FieldProps = FieldBase & InputSettings;

/** A labelled text field for a plain form; inside an `ActionForm` use `ActionField`. */
export function Field({ id, label, hint, errors, aside, ...settings }: FieldProps) {
  const base = { id, label, hint, errors, aside };
  return (
    <FieldFrame {...base}>
      <Input {...settings} id={id} describedBy={describedBy(base)} isInvalid={(errors ?? []).length > 0} />
    </FieldFrame>
  );
}
