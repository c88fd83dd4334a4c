'use client';

import { CloudOff } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { useTap } from './use-tap';

type TapFormProps = {
  /** A stable address, e.g. `/api/log/check-in`. */
  action: string;
  /** Shown when the answer has no sentence of its own or there is no answer. */
  failedText: string;
  /** Values of submit buttons that show a hidden card (by its id) at the tap, before the server answers. */
  emergency?: Readonly<Record<string, string>>;
  className?: string;
  id?: string;
  children: ReactNode;
};

const NO_EMERGENCY: Readonly<Record<string, string>> = {};

/**
 * A form that saves with one tap. Without scripts it posts as any form does; with them the same fields go by fetch
 * and the page is drawn again in place. The hidden `key` field makes a second try harmless.
 */
export function TapForm({ action, failedText, emergency = NO_EMERGENCY, className, id, children }: TapFormProps) {
  const { isSending, failure, onSubmit } = useTap({ action, failedText, emergency });
  return (
    <form method="post" action={action} className={className} id={id} onSubmit={onSubmit} aria-busy={isSending}>
      {children}
      {failure !== null && (
        <p role="alert" className="fault mt-2">
          <Icon of={CloudOff} size="small" />
          <span>{failure}</span>
        </p>
      )}
    </form>
  );
}
