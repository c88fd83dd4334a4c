import { BodyOutline } from './body-outline';
import { classNames } from './class-names';

type BodyLevel = 0 | 1 | 2 | 3;

type BodyFigureProps = {
  /** Levels by organ system id; systems that are missing or 0 are not marked. */
  levels: Readonly<Partial<Record<string, BodyLevel>>>;
  size?: 'small' | 'medium' | 'large';
  /** One sentence, e.g. "Outline of a body with joints and skin marked". */
  label: string;
};

type Place = readonly [x: number, y: number];

// Where a system is drawn. Skin is drawn as cheeks, general as a dotted outline around the figure.
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  brain: [[100, 30]],
  chest: [[100, 122]],
  stomach: [[100, 172]],
  kidneys: [
    [78, 200],
    [122, 200],
  ],
  joints: [
    [33, 240],
    [167, 240],
    [82, 318],
    [118, 318],
  ],
  circulation: [
    [26, 262],
    [174, 262],
  ],
  blood: [[147, 150]],
};

const FILLS = ['', 'fill-sev1', 'fill-sev2', 'fill-sev3'] as const;
const STROKES = ['', 'stroke-sev1', 'stroke-sev2', 'stroke-sev3'] as const;
const RADII = [0, 9, 12, 15] as const;
const HEIGHTS = { small: 'h-33', medium: 'h-43', large: 'h-90' } as const;

function Dot({ place: [x, y], level, isNumbered }: { place: Place; level: BodyLevel; isNumbered: boolean }) {
  return (
    <>
      <circle cx={x} cy={y} r={RADII[level]} className={classNames(FILLS[level], 'stroke-surface')} strokeWidth="2.5" />
      {isNumbered && (
        <text
          x={x}
          y={y + 4.6}
          textAnchor="middle"
          fontSize={level > 1 ? 13 : 11}
          fontWeight="700"
          className="fill-surface font-ui"
        >
          {level}
        </text>
      )}
    </>
  );
}

function Cheeks({ level }: { level: BodyLevel }) {
  return (
    <g className={FILLS[level]}>
      <ellipse cx="83" cy="56" rx="9" ry="6.4" transform="rotate(16 83 56)" />
      <ellipse cx="117" cy="56" rx="9" ry="6.4" transform="rotate(-16 117 56)" />
    </g>
  );
}

function Aura({ level }: { level: BodyLevel }) {
  return (
    <g className={STROKES[level]} fill="none" strokeWidth="2.4" strokeDasharray="1 7" strokeLinecap="round">
      <path d="M58 40C60 0 140 0 142 40C146 74 168 84 174 120L190 244" />
      <path d="M58 40C54 74 32 84 26 120L10 244" />
    </g>
  );
}

/** A figure with the places of a flare marked. The tiles beside it are the real control. */
export function BodyFigure({ levels, size = 'small', label }: BodyFigureProps) {
  const { general = 0, skin = 0 } = levels;
  return (
    <svg viewBox="0 0 200 424" className={classNames('w-auto', HEIGHTS[size])} role="img" aria-label={label}>
      <BodyOutline />
      {general > 0 && <Aura level={general} />}
      <g className="fill-ink3">
        <circle cx="89" cy="41" r="3" />
        <circle cx="111" cy="41" r="3" />
      </g>
      {skin > 0 && <Cheeks level={skin} />}
      {Object.entries(PLACES).flatMap(([system, places]) => {
        const level = levels[system] ?? 0;
        return level === 0
          ? []
          : places.map((place) => (
              <Dot key={`${system} ${place.join()}`} place={place} level={level} isNumbered={size === 'large'} />
            ));
      })}
    </svg>
  );
}
