import { createContext, useContext } from 'react';
import { typedIn, type ActionResult } from './action-result';
import type { FormWords } from './form-words';

type FormState = { id: string; result: ActionResult; words: FormWords };

/** Filled by `ActionForm`; null outside of one. */
export const ActionFormState = createContext<FormState | null>(null);

/** The form around a field. Throws when a field stands outside an `ActionForm`. */
export function useFormState(): FormState {
  const state = useContext(ActionFormState);
  if (state === null) throw new Error('An ActionField stands outside an ActionForm.');
  return state;
}

/** Element id of a field, unique on the page even when two forms have fields of one name. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** The text typed into a field of this form before the answer; undefined on a fresh form. */
export function useTyped(name: string): string | undefined {
  return typedIn(useFormState().result)[name];
}

/** The sentences about a field; empty when it is fine. */
export function useFieldErrors(name: string): readonly string[] {
  const { result } = useFormState();
  return result.status === 'invalid' ? (result.fields[name] ?? []) : [];
}

/** What stands saved in a field when somebody else changed it meanwhile and it differs; otherwise null. */
export function useTheirs(name: string): string | null {
  const { result } = useFormState();
  if (result.status !== 'conflict') return null;
  const theirs = result.theirs[name];
  return theirs === undefined || theirs === result.typed[name] ? null : theirs;
}

/** How a tick stands saved when somebody else changed it meanwhile and it differs; otherwise null. */
export function useTheirTick(name: string): boolean | null {
  const { result } = useFormState();
  if (result.status !== 'conflict') return null;
  const theirs = result.theirs[name];
  if (theirs === undefined || (theirs === 'on') === (result.typed[name] === 'on')) return null;
  return theirs === 'on';
}
