import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ACROSS } from './plot';

/** Pixels at normal text size as a length that grows with the text. */
export function em(pixels: number, size = 16): string {
  return `${Math.round((pixels / size) * 1000) / 1000}em`;
}

const LOOK = {
  name: 'fill-ink2 text-[0.8125em]',
  strong: 'fill-ink text-[0.8125em] font-[660]',
  faint: 'fill-ink3 text-[0.75em]',
  small: 'fill-ink2 text-[0.75em]',
  'small-strong': 'fill-ink text-[0.75em] font-[660]',
  calm: 'fill-calm text-[0.75em]',
} as const;

type ChartTextProps = {
  /** Pixels, or a place on the axis in percent. */
  x: number | string;
  /** Pixels to the right of `x`. */
  dx?: number;
  /** Baseline, in pixels. */
  y: number;
  look?: keyof typeof LOOK;
  anchor?: 'start' | 'middle' | 'end';
  className?: string | undefined;
  children: ReactNode;
};

/** A piece of text in a drawing: it grows with the reader's text size, up to half as large again, and is never stretched. */
export function ChartText({ x, dx, y, look = 'name', anchor = 'start', className, children }: ChartTextProps) {
  const size = look === 'name' || look === 'strong' ? 13 : 12;
  return (
    <text
      x={typeof x === 'string' ? x : em(x, size)}
      dx={dx === undefined ? undefined : em(dx, size)}
      y={em(y, size)}
      textAnchor={anchor}
      className={classNames(LOOK[look], className)}
    >
      {children}
    </text>
  );
}

type StretchedProps = { height: number; children: ReactNode };

/** A layer whose x runs over the whole plot whatever its width; heights stay in pixels of the drawing. */
export function Stretched({ height, children }: StretchedProps) {
  return (
    <svg viewBox={`0 0 ${ACROSS} ${height}`} preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
      {children}
    </svg>
  );
}

type LineProps = { path: string; width?: number; dash?: string; className: string };

/** A stroke that keeps its width although its layer is stretched. */
export function Line({ path, width = 1, dash, className }: LineProps) {
  return (
    <path
      d={path}
      fill="none"
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinecap="round"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
      className={className}
    />
  );
}

type RowProps = { isWide: boolean; left?: ReactNode; right?: ReactNode; height: number; children: ReactNode };

/** One row of the drawing: between gutters when wide, alone when narrow. */
export function DrawingRow({ isWide, left, right, height, children }: RowProps) {
  if (!isWide) return <div className="@container relative">{children}</div>;
  return (
    <div className="grid grid-cols-[8em_minmax(0,1fr)_7em]">
      <svg width="100%" height={em(height)} aria-hidden="true" className="overflow-visible">
        {left}
      </svg>
      <div className="@container relative">{children}</div>
      <svg width="100%" height={em(height)} aria-hidden="true" className="overflow-visible">
        {right}
      </svg>
    </div>
  );
}
