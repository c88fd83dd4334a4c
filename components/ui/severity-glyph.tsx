import { classNames } from './class-names';

type SeverityGlyphProps = {
  /** 0 none, 1 mild, 2 moderate, 3 severe: so many of the three bars are filled. */
  level: 0 | 1 | 2 | 3;
  size?: 'normal' | 'large';
  /** The word, when it does not stand beside the glyph. */
  label?: string;
};

/** Three rising bars: the count says it without colour. */
export function SeverityGlyph({ level, size = 'normal', label }: SeverityGlyphProps) {
  const classes = classNames('sev', `sev-${level}`, size === 'large' && 'sev-large');
  const bars = (
    <>
      <i />
      <i />
      <i />
    </>
  );
  return label === undefined ? (
    <span className={classes} aria-hidden="true">
      {bars}
    </span>
  ) : (
    <span className={classes} role="img" aria-label={label}>
      {bars}
    </span>
  );
}
