const TOPS = { 1: 44, 2: 28, 3: 8 } as const;
const STROKES = { 1: 'stroke-sev1', 2: 'stroke-sev2', 3: 'stroke-sev3' } as const;

/** The mark's line with a low, middle or high swell. Decoration: it shrinks away when text grows. */
export function Hill({ level }: { level: 1 | 2 | 3 }) {
  const top = TOPS[level];
  return (
    <span className="choice-hill" aria-hidden="true">
      <svg viewBox="0 0 112 64" preserveAspectRatio="none">
        <path
          d={`M2 56H26C46 56 44 ${top} 58 ${top}S72 56 90 56H110`}
          className={STROKES[level]}
          fill="none"
          strokeWidth="4"
          strokeLinecap="round"
        />
      </svg>
    </span>
  );
}
