import { maxDay, minDay, within } from './days';
import { isSystemicSteroid } from './steroids';
import { worstDetails, type SymptomDetails } from './symptom-details';
import { steroidDoubts, type SteroidDoubt } from './timeline-doubts';
import { dosesOver, type DosesOver } from './timeline-medicines';
import type { RecordedRemark, RecordedTrigger, TimelineRecord } from './timeline-record';
import type { SteroidLane } from './timeline-steroid';
import type { Stretch } from './timeline-values';

/** What is said of a stretch and not drawn; null is not answered. */
export type BinSaid = {
  /** The worst answers of its days. */
  tired: 0 | 1 | 2 | null;
  pain: 0 | 1 | 2 | 3 | null;
  /** What its days say of their symptoms more exactly: every joint named, and the most of each number. */
  details: ({ symptomId: string } & SymptomDetails)[];
};

/** What the reading card says of a stretch besides its lanes; null is not answered. */
export type BinReading = BinSaid & {
  /** Null where no dose was planned. */
  doses: DosesOver | null;
  /** Null where every dose has an answer, or none can be told. */
  steroid: SteroidDoubt | null;
  /** Medicines of which doses were planned and over, and none has an answer; steroids have their own words. */
  unanswered: string[];
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
      const { planned, taken, skipped } = dosesOver([course], known, known.to);
      return planned > 0 && taken + skipped === 0;
    })
    .map(({ id }) => id);
}

/** What is said of one stretch and not drawn, of the details as far as they were read. */
export function saidIn(record: Pick<TimelineRecord, 'checkIns' | 'details'>, stretch: Stretch): BinSaid {
  const isInside = within(stretch);
  const checkIns = record.checkIns.filter(isInside);
  return {
    tired: worst(checkIns.map(({ tired }) => tired)),
    pain: worst(checkIns.map(({ pain }) => pain)),
    details: worstDetails(record.details.filter(isInside)),
  };
}

/** Reads one stretch of the record. */
export function readingOf(record: TimelineRecord, lane: SteroidLane | null, stretch: Stretch): BinReading {
  const isInside = within(stretch);
  const doses = dosesOver(record.medicines, stretch, record.answersIn?.to ?? stretch.to);
  return {
    ...saidIn(record, stretch),
    doses: doses.planned === 0 ? null : doses,
    steroid: (lane === null ? undefined : steroidDoubts(record, lane, [stretch])[0]) ?? null,
    unanswered: unansweredIn(record, stretch),
    triggers: record.triggers.filter(isInside),
    remarks: record.remarks.filter(isInside),
  };
}
