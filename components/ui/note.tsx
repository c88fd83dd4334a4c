import type { IconName } from '@/components/ui/icons';
import { Info } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type NoteProps = { kind?: 'quiet' | 'iris' | 'calm'; icon?: IconName; children: ReactNode };

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
