import { classNames } from './class-names';

/** The flat line that swells once and settles. Decoration: the word stands beside it or on its link. */
export function Mark({ isLarge = false }: { isLarge?: boolean }) {
  return (
    <svg viewBox="0 0 34 22" fill="none" aria-hidden="true" className={classNames('mark', isLarge && 'mark-large')}>
      <path
        d="M1 18H8C13 18 12.5 4 17.5 4S22 18 27 18H33"
        className="stroke-flare"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="29.5" cy="6" r="2.6" className="fill-iris" />
    </svg>
  );
}
