import { useEffect, useRef, type RefObject, type SyntheticEvent } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(target: EventTarget): target is Control {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');
}

function putBack(form: HTMLFormElement, { name, value, isOn }: { name: string; value: string; isOn: boolean }): void {
  for (const control of form.elements) {
    if (!isControl(control) || control.name !== name) continue;
    if (!isTick(control)) control.value = value;
    else if (control.value === value) control.checked = isOn;
  }
}

/**
 * What is typed while an answer is under way stays: the answer draws the fields as they were sent, and this puts back
 * what was typed since. `result` is another object with each answer.
 */
export function useTypedSince(form: RefObject<HTMLFormElement | null>, isSending: boolean, result: unknown) {
  const since = useRef(new Map<string, { name: string; value: string; isOn: boolean }>());

  // Speaks to the document: React has just put the fields back to what they were drawn with.
  useEffect(() => {
    const typed = [...since.current.values()];
    since.current.clear();
    for (const one of typed) if (form.current !== null) putBack(form.current, one);
  }, [form, result]);

  return ({ target }: SyntheticEvent): void => {
    if (!isSending || !isControl(target) || target.name === '') return;
    const { name, value } = target;
    const isOn = isTick(target) && target.checked;
    since.current.set(isTick(target) ? `${name}=${value}` : name, { name, value, isOn });
  };
}
