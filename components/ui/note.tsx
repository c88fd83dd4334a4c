import type { LucideIcon } from 'lucide-react';
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type NoteProps = { kind?: 'quiet' | 'iris' | 'calm'; icon?: LucideIcon; children: ReactNode };

const KIND_CLASS = { quiet: '', iris: 'note-iris', calm: 'note-calm' } as const;

/** A standing sentence of information. */
export function Note({ kind = 'quiet', icon = Info, children }: NoteProps) {
  return (
    <div className={classNames('note', KIND_CLASS[kind])}>
      <Icon of={icon} />
      <div className="grow">{children}</div>
    </div>
  );
}
