import type { IsoDay } from './days';
import type { MedicineCourse } from './doses';
import type { Feeling } from './feelings';
import type { LaneDay } from './lane-levels';
import type { FlareLevel } from './severity';
import type { SymptomDetails } from './symptom-details';
import type { TriggerId } from './triggers';

/** A flare as far as the viewer may see it. */
export type RecordedFlare = {
  id: string;
  /** Counts all flares of the patient that the viewer may see, oldest first. */
  number: number;
  day: IsoDay;
  /** Last day; null while it is going on. */
  untilDay: IsoDay | null;
  /** The worst of its answers; null where some may lie outside the days that are shared. */
  level: FlareLevel | null;
  /** It began before, or goes on after, the days that are shared. */
  isCutStart: boolean;
  isCutEnd: boolean;
};

/** A medicine as far as the viewer may see it. `day` and `untilDay` are cut at the share's days. */
export type RecordedMedicine = MedicineCourse & {
  drugClass: string | null;
  /** The patient's own words where it is not of the catalogue. */
  name: string | null;
  /**
   * Days with any answer, oldest first: those of the window, and of the days of doubt before it. `intakes` hold no
   * more than those around the cursor and what the steroid lane draws.
   */
  answered: readonly IsoDay[];
  /** It began before, or goes on after, the days that are shared. */
  isCutStart: boolean;
  isCutEnd: boolean;
};

/** Something the patient suspects, on its day; `grade` null is not said. */
export type RecordedTrigger = { day: IsoDay; triggerId: TriggerId; grade: 1 | 2 | 3 | null };

/** What the patient wrote to a flare. */
export type RecordedRemark = { day: IsoDay; text: string; episodeId: string };

/** Groups of lanes that are shown and hidden together, from the top. */
export const LANE_GROUPS = ['flares', 'body', 'steroid', 'medicines'] as const;

export type LaneGroup = (typeof LANE_GROUPS)[number];

/** Joints, minutes and the number from 0 to 10 of one symptom on one day. */
export type RecordedDetails = { day: IsoDay; symptomId: string } & SymptomDetails;

/** Everything on one axis for a window of days, as plain data, with the viewer's share already applied. */
export type TimelineRecord = {
  from: IsoDay;
  /** Never after today. */
  to: IsoDay;
  today: IsoDay;
  /** The first logged day the viewer may see; null when there is none. */
  firstDay: IsoDay | null;
  /** A clinician's last look on an earlier day, at most a year ago; null where there is none, and for the patient. */
  sinceDay: IsoDay | null;
  /** Groups the share leaves out: they say so, whether or not there would be anything to see. */
  notShared: readonly LaneGroup[];
  /** One row a day with a standing check-in; null is not answered. */
  checkIns: {
    day: IsoDay;
    feeling: Feeling | null;
    tired: 0 | 1 | 2 | null;
    pain: 0 | 1 | 2 | 3 | null;
    entries: number;
  }[];
  /** One row a day on which any lane was answered. */
  laneDays: readonly LaneDay[];
  /** What was said more exactly of symptoms: of the days around the cursor, or, to be taken along, of the window. */
  details: readonly RecordedDetails[];
  episodes: RecordedFlare[];
  /** The flares of the whole record, for the strip above a long line; `episodes` are those of the window. */
  allFlares: readonly Pick<RecordedFlare, 'id' | 'day' | 'untilDay' | 'level'>[];
  medicines: readonly RecordedMedicine[];
  /** Days of which every dose is over and every answer was read: what has none there is not answered. Null for none. */
  answersIn: { from: IsoDay; to: IsoDay } | null;
  triggers: readonly RecordedTrigger[];
  remarks: readonly RecordedRemark[];
};

/** A line on which nothing stands yet. */
export const NOTHING_RECORDED = {
  sinceDay: null,
  notShared: [],
  checkIns: [],
  laneDays: [],
  details: [],
  episodes: [],
  allFlares: [],
  medicines: [],
  answersIn: null,
  triggers: [],
  remarks: [],
} as const satisfies Partial<TimelineRecord>;
