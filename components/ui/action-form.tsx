'use client';

import { useActionState, useEffect, useId, useRef, type ReactNode } from 'react';
import { ActionAnswer } from './action-answer';
import { ActionFormState } from './action-form-state';
import { asksStepUp, type ActionResult, type FormAction } from './action-result';
import type { FormWords } from './form-words';
import { StepUpPanel } from './step-up-panel';
import { useTypedSince } from './use-typed-since';

type ActionFormProps = {
  /** A server action made by one of the action wrappers. */
  action: FormAction;
  words: FormWords;
  className?: string;
  /** Hidden fields and at least one submit button belong to the children. */
  children: ReactNode;
};

const IDLE: ActionResult = { status: 'idle' };
const WITHOUT_FOCUS: readonly ActionResult['status'][] = ['idle', 'saved'];

/** A form over a server action: errors in place, typed text kept, step-up in place. Works without scripts. */
export function ActionForm({ action, words, className, children }: ActionFormProps) {
  const [result, send, isSending] = useActionState(action, IDLE);
  const id = useId();
  const answer = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const onInput = useTypedSince(form, isSending, result);

  // Speaks to the document: after an answer that asks for something, focus goes to it.
  useEffect(() => {
    if (!WITHOUT_FOCUS.includes(result.status)) (panel.current ?? answer.current)?.focus();
  }, [result]);

  return (
    <ActionFormState value={{ id, result, words }}>
      <form ref={form} action={send} onInput={onInput} className={className} aria-busy={isSending}>
        {asksStepUp(result) ? (
          <StepUpPanel ref={panel} asked={result} />
        ) : (
          <>
            <ActionAnswer ref={answer} />
            {children}
          </>
        )}
      </form>
    </ActionFormState>
  );
}
