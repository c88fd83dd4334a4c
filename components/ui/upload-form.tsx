'use client';

import { CloudOff } from '@/components/ui/icons';
import { useRouter } from 'next/navigation';
import { useState, useTransition, type ReactNode, type SubmitEvent as FormSubmit } from 'react';
import { Icon } from './icon';
import { signInAddress } from './post-form';

/** `{percent}` stands where the number goes. */
type UploadWords = { sending: string; progress: string; failed: string; missing: string; tooLarge: string };

type UploadFormProps = {
  action: string;
  /** The field that holds the file, and bytes it may have. */
  file: string;
  mostBytes: number;
  words: UploadWords;
  className?: string;
  children: ReactNode;
};

type Answer = { status: number; text: string };

const SIGNED_OUT = 401;

/** `fetch` does not tell how much of a body has gone out. */
function send(action: string, form: FormData, onProgress: (percent: number) => void): Promise<Answer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    };
    request.onload = () => {
      resolve({ status: request.status, text: request.responseText });
    };
    request.onerror = () => {
      resolve(null);
    };
    request.send(form);
  });
}

function sentenceOf(text: string): string | null {
  try {
    const answer: unknown = JSON.parse(text);
    const say: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'say') : undefined;
    return typeof say === 'string' && say !== '' ? say : null;
  } catch {
    return null;
  }
}

/** What is wrong with the chosen file before anything is sent; null when nothing is. */
function faultOf(file: FormDataEntryValue | null, { mostBytes, words }: Pick<UploadFormProps, 'mostBytes' | 'words'>) {
  if (!(file instanceof File) || file.size === 0) return words.missing;
  return file.size > mostBytes ? words.tooLarge : null;
}

function useUpload({ action, file, mostBytes, words }: Omit<UploadFormProps, 'children' | 'className'>) {
  const router = useRouter();
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isDrawing, startDrawing] = useTransition();

  async function upload(element: HTMLFormElement) {
    const form = new FormData(element);
    const fault = faultOf(form.get(file), { mostBytes, words });
    setFailure(fault);
    if (fault !== null) return;
    setPercent(0);
    const answer = await send(action, form, setPercent);
    setPercent(null);
    settle(element, answer);
  }

  function settle(element: HTMLFormElement, answer: Answer | null) {
    if (answer?.status === SIGNED_OUT) {
      window.location.assign(signInAddress(window.location));
    } else if (answer?.status === 200) {
      element.reset();
      startDrawing(() => {
        router.refresh();
      });
    } else {
      setFailure(answer === null ? words.failed : (sentenceOf(answer.text) ?? words.failed));
    }
  }

  function onSubmit(event: FormSubmit<HTMLFormElement>) {
    event.preventDefault();
    // Until the page is drawn again the form holds the old key.
    if (percent === null && !isDrawing) void upload(event.currentTarget);
  }

  return { percent, failure, isBusy: percent !== null || isDrawing, onSubmit };
}

/**
 * A form with one file. Without scripts it posts as any form does; with them it shows how much has gone out, and the
 * page is drawn again in place. What was chosen and typed stays when it fails.
 */
export function UploadForm({ children, className, ...settings }: UploadFormProps) {
  const { percent, failure, isBusy, onSubmit } = useUpload(settings);
  return (
    <form
      method="post"
      action={settings.action}
      encType="multipart/form-data"
      className={className}
      onSubmit={onSubmit}
      aria-busy={isBusy}
    >
      {children}
      <div aria-live="polite">
        {percent !== null && (
          <p className="small muted mt-2">
            <progress className="mr-2 align-middle" value={percent} max={100} aria-label={settings.words.progress} />
            {settings.words.sending.replace('{percent}', String(percent))}
          </p>
        )}
      </div>
      {failure !== null && (
        <p role="alert" className="fault mt-2">
          <Icon of={CloudOff} size="small" />
          <span>{failure}</span>
        </p>
      )}
    </form>
  );
}
