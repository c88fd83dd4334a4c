'use client';

import { CircleAlert } from '@/components/ui/icons';
import { fieldId, useFieldErrors, useFormState, useTheirTick } from './action-form-state';
import { typedIn } from './action-result';
import { Icon } from './icon';

type ActionCheckProps = {
  name: string;
  words: string;
  isOffered?: boolean;
  /** The tick is there only once the form asks for it. */
  isAsked?: boolean;
};

function TheirTick({ name }: { name: string }) {
  const { words } = useFormState();
  const isOn = useTheirTick(name);
  return isOn === null ? null : (
    <p className="small">
      <span className="muted">{words.theirs}</span> <b>{isOn ? words.ticked : words.unticked}</b>
    </p>
  );
}

/** A tick of an `ActionForm`. After an answer it stands as it was sent. */
export function ActionCheck({ name, words, isOffered = false, isAsked = false }: ActionCheckProps) {
  const { id: formId, result } = useFormState();
  const errors = useFieldErrors(name);
  const typed = typedIn(result);
  // A box left empty is not sent, so only the other fields tell that the form was answered at all.
  const isOn = Object.keys(typed).length === 0 ? isOffered : typed[name] === 'on';
  if (isAsked && errors.length === 0 && !isOn) return null;
  const id = fieldId(formId, name);
  const isInvalid = errors.length > 0;
  return (
    <div>
      {errors.map((sentence) => (
        <p key={sentence} id={`${id}-error`} className="fault">
          <Icon of={CircleAlert} size="small" />
          <span>{sentence}</span>
        </p>
      ))}
      <label className="checkline">
        <input
          key={String(isOn)}
          id={id}
          type="checkbox"
          name={name}
          value="on"
          defaultChecked={isOn}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? `${id}-error` : undefined}
        />
        <span>{words}</span>
      </label>
      <TheirTick name={name} />
    </div>
  );
}
