import { Check, CloudCheck } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** "Saved: bad today". Always on the page, empty when there is nothing to say, so a change is spoken. */
export function StatusLine({ text, undo }: { text: string | null; undo?: ReactNode }) {
  return (
    <div className="row row-wrap">
      <p role="status" className={text === null ? 'sr-only' : 'saved'}>
        {text !== null && <Icon of={CloudCheck} size="small" />}
        <span>{text}</span>
      </p>
      {undo}
    </div>
  );
}

type ToastProps = {
  /** Another id starts the ten seconds again, e.g. the id of the revision. */
  id: string;
  text: string;
  /** The Undo form; the same form stands in the page, so nobody must be quick. */
  undo?: ReactNode;
};

/** The floating echo of a save: gone after ten seconds, held while pointed at or focused. Not spoken twice. */
export function Toast({ id, text, undo }: ToastProps) {
  return (
    <div key={id} className="toast toast-float">
      <Icon of={Check} />
      <span className="grow">{text}</span>
      {undo}
    </div>
  );
}
