import { maxDay, minDay } from './days';
import { isSystemicSteroid } from './steroids';
import { worstDetails, type SymptomDetails } from './symptom-details';
import { steroidDoubts, type SteroidDoubt } from './timeline-doubts';
import { dosesOver, type DosesOver } from './timeline-medicines';
import type { RecordedRemark, RecordedTrigger, TimelineRecord } from './timeline-record';
import type { SteroidLane } from './timeline-steroid';
import type { Stretch } from './timeline-values';

/** What the reading card says of a stretch besides its lanes; null is not answered. */
export type BinReading = {
  /** The worst answers of its days. */
  tired: 0 | 1 | 2 | null;
  pain: 0 | 1 | 2 | 3 | null;
  /** Null where no dose was planned. */
  doses: DosesOver | null;
  /** Null where every dose has an answer, or none can be told. */
  steroid: SteroidDoubt | null;
  /** Medicines of which doses were planned and over, and none has an answer; steroids have their own words. */
  unanswered: string[];
  /** What its days say of their symptoms more exactly: every joint named, and the most of each number. */
  details: ({ symptomId: string } & SymptomDetails)[];
  triggers: RecordedTrigger[];
  remarks: RecordedRemark[];
};

function worst<T extends number>(values: readonly (T | null)[]): T | null {
  return values.reduce((top, value) => (value !== null && (top === null || value > top) ? value : top), null);
}

function unansweredIn({ medicines, answersIn }: TimelineRecord, { from, to }: Stretch): string[] {
  if (answersIn === null) return [];
  const known = { from: maxDay(from, answersIn.from), to: minDay(to, answersIn.to) };
  return medicines
    .filter((course) => !isSystemicSteroid(course))
    .filter((course) => {
      const { planned, taken, skipped } = dosesOver([course], known);
      return planned > 0 && taken + skipped === 0;
    })
    .map(({ id }) => id);
}

/** Reads one stretch of the record. */
export function readingOf(record: TimelineRecord, lane: SteroidLane | null, stretch: Stretch): BinReading {
  const isInside = ({ day }: { day: string }): boolean => stretch.from <= day && day <= stretch.to;
  const checkIns = record.checkIns.filter(isInside);
  const doses = dosesOver(record.medicines, stretch);
  return {
    tired: worst(checkIns.map(({ tired }) => tired)),
    pain: worst(checkIns.map(({ pain }) => pain)),
    doses: doses.planned === 0 ? null : doses,
    steroid: (lane === null ? undefined : steroidDoubts(record, lane, [stretch])[0]) ?? null,
    unanswered: unansweredIn(record, stretch),
    details: worstDetails(record.details.filter(isInside)),
    triggers: record.triggers.filter(isInside),
    remarks: record.remarks.filter(isInside),
  };
}
