import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type ButtonKind = 'primary' | 'second' | 'soft' | 'ghost' | 'flare' | 'urgent';

type ButtonLook = {
  /** One `primary` in a view; `flare` only starts a flare; `urgent` only on the emergency card. */
  kind?: ButtonKind;
  size?: 'normal' | 'small' | 'tall';
  isWide?: boolean;
  icon?: ReactNode;
  children: ReactNode;
};

type ButtonProps = ButtonLook & {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  label?: string;
  formNoValidate?: boolean;
};

type ButtonLinkProps = ButtonLook & {
  /** `tel:` and addresses outside the app are plain links. */
  href: string;
  label?: string;
  /** False on links to a patient's record: a prefetch must not look like a look. */
  prefetch?: boolean;
  /** A link of plain markup: of hundreds on a page each would cost script otherwise. */
  isPlain?: boolean;
};

const KIND_CLASS = {
  primary: 'btn-primary',
  second: 'btn-second',
  soft: 'btn-soft',
  ghost: 'btn-ghost',
  flare: 'btn-flare',
  urgent: 'btn-urgent',
} as const satisfies Record<ButtonKind, string>;

const SIZE_CLASS = { normal: '', small: 'btn-small', tall: 'btn-tall' } as const;

/** A submit button by default; it sits in a form written by the page. */
export function Button({ kind, size, isWide, icon, children, type = 'submit', label, ...rest }: ButtonProps) {
  return (
    <button type={type} className={lookOf({ kind, size, isWide })} aria-label={label} {...rest}>
      {icon}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ kind, size, isWide, icon, children, href, label, prefetch, isPlain }: ButtonLinkProps) {
  const classes = lookOf({ kind, size, isWide });
  const words = (
    <>
      {icon}
      <span>{children}</span>
    </>
  );
  return isPlain === true || /^[a-z]+:/.test(href) ? (
    <a href={href} className={classes} aria-label={label}>
      {words}
    </a>
  ) : (
    <Link href={href} className={classes} aria-label={label} prefetch={prefetch ?? null}>
      {words}
    </Link>
  );
}

type Given = {
  kind: ButtonKind | undefined;
  size: ButtonLook['size'] | undefined;
  isWide: boolean | undefined;
};

function lookOf({ kind = 'second', size = 'normal', isWide = false }: Given): string {
  return classNames('btn', KIND_CLASS[kind], SIZE_CLASS[size], isWide && 'btn-wide');
}
