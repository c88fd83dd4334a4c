import { classNames } from './class-names';
import type { IconName } from './icons';
import sprite from './icons.svg';

// Next's own type of a drawing is `any`.
const { src: SPRITE } = sprite as { src: string };

/** Where an icon is drawn, for a `use` of its own. */
export const iconAddress = (name: IconName): string => `${SPRITE}#${name}`;

type IconProps = {
  of: IconName;
  size?: 'small' | 'medium' | 'large';
  /** Only for an icon that stands without words; otherwise it is hidden from screen readers. */
  label?: string;
  className?: string;
};

const SIZE_CLASS = { small: 'icon-s', medium: '', large: 'icon-l' } as const;

/**
 * An icon in our line weight, in the colour of the text around it. All are in one file that a browser keeps: a page
 * names them, and draws none.
 */
export function Icon({ of: name, size = 'medium', label, className }: IconProps) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={classNames('icon icon-strokes', SIZE_CLASS[size], className)} focusable="false" {...spoken}>
      <use href={iconAddress(name)} />
    </svg>
  );
}
