'use client';

import { fieldId, useFieldErrors, useFormState, useTheirs, useTyped } from './action-form-state';
import { FieldFrame, Input, describedBy, type FieldBase, type InputSettings } from './field';
import { PasswordField } from './password-field';

type ActionFieldProps = Omit<FieldBase, 'id' | 'errors'> & InputSettings;

/** A text field of an `ActionForm`: what was typed and what is wrong with it come back by its name. */
export function ActionField({ name, label, hint, aside, defaultValue, ...settings }: ActionFieldProps) {
  const { id: formId, words } = useFormState();
  const typed = useTyped(name);
  const errors = useFieldErrors(name);
  const theirs = useTheirs(name);
  const base = { id: fieldId(formId, name), label, hint, errors, aside };
  return (
    <FieldFrame {...base}>
      <Input
        {...settings}
        key={typed ?? ''}
        id={base.id}
        name={name}
        defaultValue={typed ?? defaultValue}
        describedBy={describedBy(base)}
        isInvalid={errors.length > 0}
      />
      {theirs !== null && (
        <p className="small">
          <span className="muted">{words.theirs}</span> <b>{theirs}</b>
        </p>
      )}
    </FieldFrame>
  );
}

type ActionPasswordProps = Omit<FieldBase, 'id' | 'errors'> & {
  name: string;
  autoComplete: 'current-password' | 'new-password';
};

/** A password field of an `ActionForm`: faults come back, the text never does. */
export function ActionPassword({ name, ...rest }: ActionPasswordProps) {
  const { id, words } = useFormState();
  return (
    <PasswordField
      {...rest}
      id={fieldId(id, name)}
      name={name}
      errors={useFieldErrors(name)}
      showLabel={words.showPassword}
      hideLabel={words.hidePassword}
    />
  );
}
