import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';

type IconProps = {
  /** A single icon, imported by name: `import { Flame } from 'lucide-react'`. */
  of: LucideIcon;
  size?: 'small' | 'medium' | 'large';
  /** Only for an icon that stands without words; otherwise it is hidden from screen readers. */
  label?: string;
  className?: string;
};

const SIZE_CLASS = { small: 'icon-s', medium: '', large: 'icon-l' } as const;

/** A lucide icon in our line weight. It takes the colour of the text around it. */
export function Icon({ of: Drawing, size = 'medium', label, className }: IconProps) {
  const classes = classNames('icon', SIZE_CLASS[size], className);
  return label === undefined ? (
    <Drawing className={classes} aria-hidden="true" focusable="false" />
  ) : (
    <Drawing className={classes} role="img" aria-label={label} focusable="false" />
  );
}
