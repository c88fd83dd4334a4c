import { classNames } from './class-names';

type AvatarProps = { name: string; tone?: 'iris' | 'teal' | 'blue' | 'quiet'; isLarge?: boolean };

const TONE_CLASS = { iris: '', teal: 'avatar-teal', blue: 'avatar-blue', quiet: 'avatar-quiet' } as const;

function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '' && !/^(dr|prof|mr|mrs|ms)\.?$/i.test(part));
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends
    .map((part) => Array.from(part ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

/** Two initials. Decoration: the name stands beside it. */
export function Avatar({ name, tone = 'iris', isLarge = false }: AvatarProps) {
  return (
    <span className={classNames('avatar', TONE_CLASS[tone], isLarge && 'avatar-large')} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
