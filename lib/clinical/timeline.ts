import { addDays, maxDay, minDay, within, type IsoDay } from './days';
import { SYSTEMS, type SystemId } from './systems';
import { framesOf, unitFor, type BinUnit } from './timeline-bins';
import { dayValues, loggedBetween, type DayValues } from './timeline-days';
import { doubtsInView, type SteroidDoubt } from './timeline-doubts';
import { flaresInView, type FlareInView } from './timeline-flares';
import { medicineBars, type MedicineBar } from './timeline-medicines';
import type { LaneGroup, RecordedRemark, RecordedTrigger, TimelineRecord } from './timeline-record';
import { readingOf, type BinReading } from './timeline-reading';
import { steroidLane, type SteroidLane } from './timeline-steroid';
import { summaryOf, yearsOf, type TimelineSummary, type YearFacts } from './timeline-summary';
import { binOf, hatchedStretches, type Bin, type Stretch } from './timeline-values';
import type { TimelineView } from './timeline-view';

export type { TimelineRecord } from './timeline-record';

/** One computation for the paragraph, the drawing and the table. */
export type TimelineModel = {
  /** The axis: first and last day, both drawn. */
  from: IsoDay;
  to: IsoDay;
  today: IsoDay;
  firstDay: IsoDay | null;
  unit: BinUnit;
  /**
   * Oldest first, from the first logged day on, or from the first medicine if that is earlier: what lies before the
   * first logged day is not a gap. Empty when nothing is logged.
   */
  bins: Bin[];
  /** Index of the bin under the cursor; -1 when there is none. */
  cursor: number;
  /** What else the bin under the cursor says; null when there is none. */
  reading: BinReading | null;
  flares: FlareInView[];
  /** All flares of the record, for the strip above a long line. */
  history: TimelineRecord['allFlares'];
  /** Stretches to hatch. */
  gaps: { felt: Stretch[]; body: Stretch[] };
  /** Lanes with nothing above none on any day in view. */
  emptyLanes: SystemId[];
  /** Null where no systemic steroid was planned or taken in view. */
  steroid: SteroidLane | null;
  /** Bins of which some steroid doses have no answer. */
  steroidDoubts: SteroidDoubt[];
  medicines: MedicineBar[];
  triggers: RecordedTrigger[];
  remarks: RecordedRemark[];
  /** Groups of lanes that the share leaves out. */
  notShared: readonly LaneGroup[];
  summary: TimelineSummary;
  /** Year by year, newest first, for views drawn in months or quarters; otherwise empty. */
  years: YearFacts[];
};

function cursorAt(bins: readonly Bin[], at: IsoDay): number {
  const index = bins.findIndex((bin) => at <= bin.to);
  return index === -1 ? bins.length - 1 : index;
}

function lanesWithout(days: DayValues, view: Stretch): SystemId[] {
  const used = new Set<SystemId>();
  for (const { levels } of loggedBetween(days, view.from, view.to)) {
    for (const system of SYSTEMS) if ((levels[system] ?? 0) > 0) used.add(system);
  }
  return SYSTEMS.filter((system) => !used.has(system));
}

/** A medicine may have begun long before the diary: its bars are drawn, and the days have a row in the table. */
function firstDrawn({ firstDay, medicines }: TimelineRecord, view: Stretch): IsoDay {
  const days = medicines.map(({ day }) => day);
  return maxDay(view.from, [firstDay ?? view.from, ...days].reduce(minDay));
}

/** No bin lies on both sides of the first logged day. */
function binsOf(record: TimelineRecord, stretch: Stretch, unit: BinUnit, days: DayValues): Bin[] {
  const { firstDay } = record;
  if (firstDay === null) return [];
  const logged = { from: maxDay(stretch.from, firstDay), to: stretch.to };
  const before =
    stretch.from < logged.from ? framesOf(stretch.from, minDay(stretch.to, addDays(logged.from, -1)), unit) : [];
  return [...before, ...framesOf(logged.from, logged.to, unit)].map((frame) => binOf(frame, unit, days));
}

const byDay = (a: { day: IsoDay }, b: { day: IsoDay }): number => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

function steroidIn(record: TimelineRecord, drawn: Stretch): SteroidLane | null {
  const lane = steroidLane(record.medicines, drawn);
  return lane.runs.length === 0 && lane.pulses.length === 0 ? null : lane;
}

/** Everything a view of the line shows, computed once from plain entries. */
export function timelineOf(
  record: TimelineRecord,
  view: Pick<TimelineView, 'from' | 'to' | 'at' | 'width'>,
): TimelineModel {
  const { today, firstDay } = record;
  const days = dayValues(record);
  const unit = unitFor(view.from, view.to, view.width);
  const counted = { from: maxDay(view.from, firstDay ?? view.from), to: view.to, today };
  const drawn = { from: firstDrawn(record, view), to: view.to };
  const bins = binsOf(record, drawn, unit, days);
  const hatchable = bins.filter(({ from }) => from >= counted.from);
  const flares = flaresInView(record.episodes, { from: view.from, to: view.to, today }, days);
  const steroid = steroidIn(record, drawn);
  const cursor = cursorAt(bins, view.at);
  const read = bins[cursor];
  return {
    from: view.from,
    to: view.to,
    today,
    firstDay,
    unit,
    bins,
    cursor,
    reading: read === undefined ? null : readingOf(record, steroid, read),
    flares,
    history: record.allFlares,
    gaps: {
      felt: hatchedStretches(hatchable, unit, (bin) => bin.felt === null),
      body: hatchedStretches(hatchable, unit, (bin) => bin.isGap),
    },
    emptyLanes: lanesWithout(days, counted),
    steroid,
    steroidDoubts: doubtsInView(record, steroid, bins),
    medicines: medicineBars(record.medicines, drawn),
    triggers: record.triggers.filter(within(view)).sort(byDay),
    remarks: record.remarks.filter(within(view)).sort(byDay),
    notShared: record.notShared,
    summary: summaryOf(counted, days, flares, steroid),
    years: unit === 'month' || unit === 'quarter' ? yearsOf(counted, days, flares, steroid) : [],
  };
}
