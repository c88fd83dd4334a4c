import type { ReactNode } from 'react';

type ConfirmSectionProps = {
  id: string;
  /** The consequence: "Dr Hartwig will no longer see your line". */
  title: string;
  text?: string;
  /** The form with the act's own verb, and the link that leaves everything as it is. */
  children: ReactNode;
};

/** Asks before something that can't be undone, in the page instead of a dialog, so it works without scripts. */
export function ConfirmSection({ id, title, text, children }: ConfirmSectionProps) {
  return (
    <section className="card" aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {text !== undefined && <p className="muted mt-2">{text}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
