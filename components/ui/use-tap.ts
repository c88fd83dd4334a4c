import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition, type SubmitEvent as FormSubmit } from 'react';
import { expectArrival } from './arrival';
import { afterEmergencyCard, isEmergencyCardOpen, showEmergencyCard } from './emergency-card';
import { fieldsOf, postForm, signInAddress, type PostAnswer } from './post-form';

type TapSettings = {
  action: string;
  failedText: string;
  emergency: Readonly<Record<string, string>>;
};

type Tap = {
  isSending: boolean;
  /** The sentence to show when nothing was saved. */
  failure: string | null;
  onSubmit: (event: FormSubmit<HTMLFormElement>) => void;
};

function pressedBy(event: FormSubmit<HTMLFormElement>): HTMLElement | null {
  return event.nativeEvent.submitter;
}

function isElsewhere(next: string): boolean {
  return next !== window.location.pathname + window.location.search;
}

/** Sends a form by fetch, then lets the server draw the page again. The same key goes with a second try. */
export function useTap({ action, failedText, emergency }: TapSettings): Tap {
  const router = useRouter();
  const isUnderWay = useRef(false);
  const [isPosting, setIsPosting] = useState(false);
  const [isDrawing, startDrawing] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);

  function settle(answer: PostAnswer, card: string | undefined) {
    if (answer.kind === 'signed-out') {
      afterEmergencyCard(card, () => window.location.assign(signInAddress(window.location)));
      return;
    }
    if (answer.kind === 'not-saved') {
      setFailure(answer.say ?? failedText);
      // The sentence says how it stands now, so the page must show it.
      if (answer.isStale) startDrawing(() => router.refresh());
      return;
    }
    // Whoever has said that they are safe is not led to the same card again.
    const hasCarriedOn = card !== undefined && !isEmergencyCardOpen(card);
    const { next } = answer;
    startDrawing(() => {
      if (next === null || hasCarriedOn || !isElsewhere(next)) {
        router.refresh();
        return;
      }
      expectArrival();
      router.push(next);
    });
  }

  async function send(fields: URLSearchParams, card: string | undefined) {
    isUnderWay.current = true;
    setIsPosting(true);
    setFailure(null);
    const answer = await postForm(action, fields);
    isUnderWay.current = false;
    setIsPosting(false);
    settle(answer, card);
  }

  function onSubmit(event: FormSubmit<HTMLFormElement>) {
    event.preventDefault();
    // Until the page is drawn again the form holds the old key, which must not go out with another answer.
    if (isUnderWay.current || isDrawing) return;
    const pressed = pressedBy(event);
    const card = pressed instanceof HTMLButtonElement ? emergency[pressed.value] : undefined;
    if (card !== undefined) showEmergencyCard(card);
    void send(fieldsOf(event.currentTarget, pressed), card);
  }

  return { isSending: isPosting || isDrawing, failure, onSubmit };
}
