import type { IconName } from '@/components/ui/icons';
import { classNames } from './class-names';
import { Icon } from './icon';

export type ChipKind = 'quiet' | 'flare' | 'calm' | 'iris' | 'steroid' | 'outlined' | 'alarm';

type ChipProps = { words: string; kind?: ChipKind; icon?: IconName };

const KIND_CLASS = {
  quiet: '',
  flare: 'chip-flare',
  calm: 'chip-calm',
  iris: 'chip-iris',
  steroid: 'chip-steroid',
  outlined: 'chip-outlined',
  alarm: 'chip-alarm',
} as const satisfies Record<ChipKind, string>;

/** A status in words, never a button. `alarm` is for a logged emergency item only. */
export function Chip({ words, kind = 'quiet', icon }: ChipProps) {
  return (
    <span className={classNames('chip', KIND_CLASS[kind])}>
      {icon !== undefined && <Icon of={icon} />}
      <span>{words}</span>
    </span>
  );
}
