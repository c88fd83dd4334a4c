import { gte, inArray, isNotNull, isNull, lte, min } from 'drizzle-orm';
import { checkInObservations, episodes, exposures, medications, symptomEntries, systemDays } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { addDays, dayOf, daysBetween, maxDay, minDay, startOfDay, type IsoDay } from '@/lib/clinical/days';
import type { Intake } from '@/lib/clinical/doses';
import { isSystemicSteroid } from '@/lib/clinical/steroids';
import type { LaneGroup, RecordedMedicine, RecordedRemark, TimelineRecord } from '@/lib/clinical/timeline-record';
import { windowOf, type AskedView } from '@/lib/clinical/timeline-view';
import { checkInDays } from './check-in-rows';
import { visibleEpisodes, type VisibleEpisode } from './episode-rows';
import { exposuresBetween } from './exposure-rows';
import { coursesOf, type Medicine } from './medication-rows';
import { answeredDays, drawnSteroids } from './answered-rows';
import { detailsAround } from './symptom-detail-rows';
import { signsBetween, systemsBetween } from './symptom-rows';

type DatedTable =
  | typeof checkInObservations
  | typeof systemDays
  | typeof symptomEntries
  | typeof exposures
  | typeof episodes
  | typeof medications;

/** Rows that count; a flare that was taken out, or is part of another, does not. */
function standing(table: DatedTable) {
  const isThere = isNull(table.deletedAt);
  return table === episodes ? [isThere, inArray(episodes.state, ['open', 'ended'])] : [isThere];
}

async function firstDayIn(allowed: Allowed, table: DatedTable): Promise<IsoDay | null> {
  const { q, own } = allowed;
  const [row] = await q
    .select({ day: min(table.day) })
    .from(table)
    .where(own(table, ...standing(table)));
  return row?.day ?? null;
}

/** The first day with anything the viewer may see. A flare that began before the window begins with it. */
async function firstVisibleDay(allowed: Allowed): Promise<IsoDay | null> {
  const days: IsoDay[] = [];
  for (const table of [checkInObservations, systemDays, symptomEntries, exposures, episodes]) {
    const day = await firstDayIn(allowed, table);
    if (day !== null) days.push(day);
  }
  // A medicine alone makes a line; beside a diary it does not pull the line back by years without a word.
  const medicine = days.length === 0 ? await firstDayIn(allowed, medications) : null;
  if (medicine !== null) days.push(medicine);
  const from = allowed.scope.is === 'shared' ? allowed.scope.fromDay : null;
  return days.map((day) => (from !== null && day < from ? from : day)).sort()[0] ?? null;
}

/** Today, or the last day a share opens: what lies behind it is not shown as a gap. */
function lastDayOf({ now, person, scope }: Allowed): IsoDay {
  const today = dayOf(now, person.zone);
  const edge = scope.is === 'shared' ? scope.untilDay : null;
  return edge === null ? today : minDay(edge, today);
}

const YEAR_MS = 366 * 86_400_000;

/** The day of a clinician's look before today's, at most a year ago; null for the patient. */
async function sinceDayOf({ now, person, isOwner, lastLook }: Allowed, today: IsoDay): Promise<IsoDay | null> {
  if (isOwner) return null;
  const at = await lastLook(now - YEAR_MS, startOfDay(dayOf(now, person.zone), person.zone));
  return at === null ? null : minDay(dayOf(at, person.zone), addDays(today, -1));
}

function notSharedIn({ canSee }: Allowed): LaneGroup[] {
  const hidden: LaneGroup[] = [];
  if (!canSee('flares')) hidden.push('flares', 'body');
  if (!canSee('meds')) hidden.push('steroid', 'medicines');
  return hidden;
}

/** What was written to flares that began in a window; of a flare that is cut by the share, nothing is told. */
async function remarksBetween(allowed: Allowed, from: IsoDay, to: IsoDay): Promise<RecordedRemark[]> {
  const { q, own, spanDays, unseal } = allowed;
  const { day, untilDay, isCutStart } = spanDays(episodes);
  const rows = await q
    .select({ id: episodes.id, day, untilDay, lastDay: episodes.untilDay, isCutStart, remark: episodes.remark })
    .from(episodes)
    .where(
      own(
        episodes,
        gte(episodes.day, from),
        lte(episodes.day, to),
        isNotNull(episodes.remark),
        inArray(episodes.state, ['open', 'ended']),
        isNull(episodes.deletedAt),
      ),
    );
  return rows.flatMap((row) => {
    const isCut = row.isCutStart || row.untilDay !== row.lastDay;
    const text = isCut ? null : unseal({ table: 'episodes', row: row.id, column: 'remark' }, row.remark);
    return text === null ? [] : [{ day: row.day, text, episodeId: row.id }];
  });
}

function flareOf({ id, number, day, untilDay, worst, isCutStart, isCutEnd }: VisibleEpisode) {
  return { id, number, day, untilDay, level: worst, isCutStart, isCutEnd };
}

type Answered = { intakes: readonly Intake[]; answered: readonly IsoDay[] };

function courseOf(medicine: Medicine, { intakes, answered }: Answered): RecordedMedicine {
  const { id, drugId, drugClass, name, route, day, untilDay, steps } = medicine;
  return { id, drugId, drugClass, name, route, day, untilDay, steps, intakes, answered };
}

/** Longer windows are drawn in months or quarters: every single answer of ten years would be read for nothing. */
const LONG_DAYS = 800;
/** No bin is longer than this: the reading card counts single answers of one bin alone. */
const LONGEST_BIN = 92;

type Window = { from: IsoDay; to: IsoDay; at: IsoDay };

/** Of a long window: single answers around the cursor, and beyond it their days and what the steroid lane draws. */
async function medicinesIn(allowed: Allowed, { from, to, at }: Window): Promise<RecordedMedicine[]> {
  if (daysBetween(from, to) <= LONG_DAYS) {
    const courses = await coursesOf(allowed, { from, to });
    return courses.map((course) => {
      const answered = [...new Set(course.intakes.map(({ day }) => day))].sort();
      return courseOf(course, { intakes: course.intakes, answered });
    });
  }
  const near = answersRead({ from, to, at });
  const courses = await coursesOf(allowed, near);
  if (courses.length === 0) return [];
  const answered = await answeredDays(allowed, { from, to });
  const steroids = await drawnSteroids(allowed, courses.filter(isSystemicSteroid), { from, to });
  return courses.map((course) => {
    const beyond = (steroids.get(course.id) ?? []).filter(({ day }) => day < near.from || day > near.to);
    const intakes = [...course.intakes, ...beyond];
    return courseOf(course, { intakes, answered: answered.get(course.id) ?? [] });
  });
}

/** Over many years the answers around the cursor are read, not those of every day. */
function answersRead({ from, to, at }: Window): Omit<Window, 'at'> {
  if (daysBetween(from, to) <= LONG_DAYS) return { from, to };
  return { from: maxDay(from, addDays(at, -LONGEST_BIN)), to: minDay(to, addDays(at, LONGEST_BIN)) };
}

/** Everything on one axis for the window asked for, as far as the viewer may see. */
export async function lineOf(allowed: Allowed, asked: AskedView): Promise<TimelineRecord> {
  const today = lastDayOf(allowed);
  const firstDay = await firstVisibleDay(allowed);
  const sinceDay = await sinceDayOf(allowed, today);
  const { from, to } = windowOf(asked, { today, firstDay, sinceDay });
  const flares = (await visibleEpisodes(allowed)).map(flareOf);
  const days = { from, to, at: minDay(to, maxDay(from, asked.at ?? to)) };
  const read = answersRead(days);
  return {
    from,
    to,
    today,
    firstDay,
    sinceDay,
    notShared: notSharedIn(allowed),
    checkIns: (await checkInDays(allowed, from, to)).map(({ observations, ...day }) => ({
      ...day,
      entries: observations,
    })),
    systemDays: await systemsBetween(allowed, from, to),
    symptoms: await signsBetween(allowed, from, to),
    details: await detailsAround(allowed, {
      from: maxDay(from, addDays(days.at, -LONGEST_BIN)),
      to: minDay(to, addDays(days.at, LONGEST_BIN)),
    }),
    episodes: flares.filter((one) => one.day <= to && (one.untilDay === null || one.untilDay >= from)),
    allFlares: flares,
    medicines: await medicinesIn(allowed, days),
    answersIn: { from: read.from, to: minDay(read.to, addDays(dayOf(allowed.now, allowed.person.zone), -1)) },
    triggers: (await exposuresBetween(allowed, from, to)).map(({ day, triggerId, grade }) => ({
      day,
      triggerId,
      grade,
    })),
    remarks: await remarksBetween(allowed, from, to),
  };
}
