type FaceProps = {
  /** 0 very well to 4 very bad, as stored. */
  feeling: 0 | 1 | 2 | 3 | 4;
};

const MOUTHS = ['M11 23q8 8 16 0', 'M12 23.5q7 4.5 14 0', 'M12 25h14', 'M12 27q7-4.5 14 0', 'M11 28q8-8 16 0'] as const;

/** A line drawing beside its word, never instead of it. */
export function Face({ feeling }: FaceProps) {
  const eyes = feeling === 4 ? 'M11 15l4 1.5M27 15l-4 1.5' : 'M13.5 14.5v2M24.5 14.5v2';
  return (
    <svg className="face" viewBox="0 0 38 38" aria-hidden="true">
      <circle cx="19" cy="19" r="16.5" />
      <path d={MOUTHS[feeling]} />
      <path d={eyes} />
    </svg>
  );
}
