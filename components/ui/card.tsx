import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type CardKind = 'plain' | 'flat' | 'flush' | 'flare' | 'calm' | 'iris' | 'add';

type CardProps = {
  kind?: CardKind;
  /** Accessible name: either the id of its heading or, where it has none, words. */
  labelledBy?: string;
  label?: string;
  id?: string;
  className?: string;
  children: ReactNode;
};

const KIND_CLASS = {
  plain: '',
  flat: 'card-flat',
  flush: 'card-flush',
  flare: 'card-flare',
  calm: 'card-calm',
  iris: 'card-iris',
  add: 'card-add',
} as const satisfies Record<CardKind, string>;

/** A flat surface; a section of the page when it has a name. */
export function Card({ kind = 'plain', labelledBy, label, id, className, children }: CardProps) {
  const classes = classNames('card', KIND_CLASS[kind], className);
  return labelledBy === undefined && label === undefined ? (
    <div id={id} className={classes}>
      {children}
    </div>
  ) : (
    <section id={id} aria-labelledby={labelledBy} aria-label={label} className={classes}>
      {children}
    </section>
  );
}
