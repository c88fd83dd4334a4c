import type { SystemId } from '@/lib/clinical/systems';
import type { WidthClass } from '@/lib/clinical/timeline-view';

/** Heights of the rows above the lanes, in pixels at normal text size. */
export const ROWS = {
  wide: { axis: 30, visits: 28, flares: 50 },
  narrow: { axis: 26, visits: 28, flares: 48 },
} as const satisfies Record<WidthClass, Record<string, number>>;

/** Widths of the gutters of the wide drawing, in pixels at normal text size. */
export const GUTTERS = { left: 128, right: 112 } as const;

/** Where names end in the left gutter, and values begin in the right one. */
export const NAMES_END = GUTTERS.left - 10;
export const VALUES_START = 14;

/** The row of triggers: baseline of its name, middle of its marks. */
export const TRIGGERS = {
  wide: { nameY: 20, middle: 15, height: 44 },
  narrow: { nameY: 13, middle: 34, height: 64 },
} as const satisfies Record<WidthClass, Record<string, number>>;

/** Radius of a trigger's circle, and how far apart two of them stand. */
export const MARK = { radius: 10.5, apart: 22 } as const;

/** The steroid lane: where its scale begins and ends. */
export const STEROID = {
  wide: { nameY: 14, top: 4, bottom: 108, height: 128 },
  narrow: { nameY: 13, top: 26, bottom: 122, height: 144 },
} as const satisfies Record<WidthClass, Record<string, number>>;

/** One medicine: its row, and the height of a full bar in it. */
export const MEDICINE = {
  wide: { top: 0, row: 23, bar: 15, textUp: 3 },
  narrow: { top: 22, row: 26, bar: 20, textUp: 6 },
} as const satisfies Record<WidthClass, Record<string, number>>;

export type LanePlace = { system: SystemId; nameY: number; base: number };

/** Where "How I felt" and the body lanes stand, in pixels from the top of both. */
export type Layout = {
  felt: { nameY: number; top: number; bottom: number };
  /** Baseline of the group's name on a narrow drawing. */
  bodyNameY: number;
  bodyTop: number;
  lanes: LanePlace[];
  /** Height of a severe bar. */
  barHeight: number;
  height: number;
};

const WIDE = { felt: { nameY: 16, top: 2, bottom: 80 }, bodyTop: 96, lane: 21, bar: 17, name: 13, below: 10 } as const;
const NARROW = {
  felt: { nameY: 13, top: 22, bottom: 96 },
  bodyTop: 138,
  lane: 31,
  bar: 15,
  name: 12,
  below: 16,
} as const;

/** Places the lanes of a drawing under each other. */
export function layoutOf(width: WidthClass, systems: readonly SystemId[]): Layout {
  const { felt, bodyTop, lane, bar, name, below } = width === 'wide' ? WIDE : NARROW;
  const baseInLane = width === 'wide' ? bar : lane;
  const lanes = systems.map((system, place) => ({
    system,
    nameY: bodyTop + place * lane + name,
    base: bodyTop + place * lane + baseInLane,
  }));
  return {
    felt,
    bodyNameY: NARROW.bodyTop - 11,
    bodyTop,
    lanes,
    barHeight: bar,
    height: bodyTop + systems.length * lane + below,
  };
}

/** Lanes alone, without "How I felt" above them: those that fold away on a phone. */
export function foldedLayout(systems: readonly SystemId[]): Layout {
  const { bodyTop, ...layout } = layoutOf('narrow', systems);
  const lanes = layout.lanes.map((lane) => ({ ...lane, nameY: lane.nameY - bodyTop, base: lane.base - bodyTop }));
  return { ...layout, bodyTop: 0, lanes, height: layout.height - bodyTop };
}

/** Height of a feeling in the "How I felt" lane: 0, very well, near the bottom; 4, very bad, near the top. */
export function feltHeight({ top, bottom }: Layout['felt'], feeling: number): number {
  return Math.round((bottom - 4 - (feeling / 4) * (bottom - top - 10)) * 10) / 10;
}
