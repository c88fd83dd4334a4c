import { classNames } from '@/components/ui/class-names';
import type { ReadingBins } from './reading-position';

type CursorMarkProps = {
  bins: Pick<ReadingBins, 'edges' | 'pixels'>;
  /** Index of the bin it stands on. */
  at: number;
  /** What the mouse is over, before it is chosen. */
  isFaint?: boolean;
};

/** A frame for bins at least this wide, in pixels; a line for narrower ones. */
const FRAME_FROM = 7;
const WHOLE = 10_000;

const percentOf = (hundredths: number): string => `${hundredths / 100}%`;

/** The reading position: an iris frame or line through all lanes, with a small pointer on top. */
export function CursorMark({ bins: { edges, pixels }, at, isFaint = false }: CursorMarkProps) {
  const [left, right] = [edges[at] ?? 0, edges[at + 1] ?? 0];
  const middle = percentOf((left + right) / 2);
  const isFrame = ((right - left) / WHOLE) * pixels >= FRAME_FROM;
  return (
    <svg
      width="100%"
      height="100%"
      aria-hidden="true"
      className={classNames('pointer-events-none absolute inset-0 overflow-visible', isFaint && 'opacity-40')}
    >
      {isFrame ? (
        <rect
          x={percentOf(left)}
          width={percentOf(right - left)}
          height="100%"
          rx="4"
          strokeWidth="2"
          className="fill-none stroke-iris"
        />
      ) : (
        <line x1={middle} x2={middle} y2="100%" strokeWidth="2.4" className="stroke-iris" />
      )}
      <svg x={middle} y="-9" overflow="visible">
        <path d="M-6 0h12l-6 7z" className="fill-iris" />
      </svg>
    </svg>
  );
}
