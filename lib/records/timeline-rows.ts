import { gte, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import { checkInObservations, episodes, exposures, medications, symptomEntries, systemDays } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { addDays, dayOf, daysBetween, maxDay, minDay, startOfDay, type IsoDay } from '@/lib/clinical/days';
import type { Intake } from '@/lib/clinical/doses';
import { answeredIn, answersIn, checkInsIn, lanesIn, takenAsNeededIn, type LinePart } from '@/lib/clinical/line-months';
import { isSystemicSteroid } from '@/lib/clinical/steroids';
import { daysOfDoubt } from '@/lib/clinical/timeline-confirmed';
import type { LaneGroup, RecordedMedicine, RecordedRemark, TimelineRecord } from '@/lib/clinical/timeline-record';
import { windowOf, type AskedView } from '@/lib/clinical/timeline-view';
import { doseClock } from './dose-clock-rows';
import { visibleEpisodes, type VisibleEpisode } from './episode-rows';
import { exposuresBetween } from './exposure-rows';
import { firstDayIn } from './first-entry-rows';
import { lineParts } from './line-month-rows';
import { medicineFrames, type MedicineFrame } from './medication-rows';
import { detailsAround } from './symptom-detail-rows';

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

/** Longer windows are drawn in months or quarters: single answers of ten years would be read for nothing. */
const LONG_DAYS = 800;
/** No bin is longer than this: the reading card counts single answers of one bin alone. */
const LONGEST_BIN = 92;

type Window = { from: IsoDay; to: IsoDay; at: IsoDay };

/** Days around the cursor, as far as they are in the window. */
function nearCursor({ from, to, at }: Window): Omit<Window, 'at'> {
  return { from: maxDay(from, addDays(at, -LONGEST_BIN)), to: minDay(to, addDays(at, LONGEST_BIN)) };
}

/** The days of which every answer to a steroid is read. */
function answersRead(window: Window): Omit<Window, 'at'> {
  const { from, to } = window;
  return daysBetween(from, to) <= LONG_DAYS ? { from, to } : nearCursor(window);
}

/**
 * The answers that are drawn or counted: those around the cursor and, of a steroid, those of the window. Of a long
 * window no more than what was taken as needed, and every answer to a medicine by vein, which may be a pulse.
 */
function answersOf(parts: readonly LinePart[], medicine: MedicineFrame, window: Window): Intake[] {
  const near = nearCursor(window);
  const { id, route } = medicine;
  if (!isSystemicSteroid(medicine)) return answersIn(parts, id, near);
  const read = answersRead(window);
  if (read.from === window.from || route === 'intravenous') return answersIn(parts, id, window);
  const isBeyond = ({ day }: Intake): boolean => day < read.from || day > read.to;
  return [...answersIn(parts, id, read), ...takenAsNeededIn(parts, id, window).filter(isBeyond)];
}

type Medicines = { frames: readonly MedicineFrame[]; doubtedFrom: IsoDay };

function medicinesIn(parts: readonly LinePart[], { frames, doubtedFrom }: Medicines, window: Window) {
  return frames.map((medicine): RecordedMedicine => {
    const { id, drugId, drugClass, name, route, day, untilDay, isCutStart, isCutEnd, steps } = medicine;
    const answered = answeredIn(parts, id, { from: doubtedFrom, to: window.to });
    const answers = { intakes: answersOf(parts, medicine, window), answered };
    return { id, drugId, drugClass, name, route, day, untilDay, isCutStart, isCutEnd, steps, ...answers };
  });
}

/**
 * Everything on one axis for the window asked for, as far as the viewer may see; details of symptoms around the cursor,
 * which is as many as a screen shows, unless those of the whole window are wanted.
 */
export async function lineOf(
  allowed: Allowed,
  asked: AskedView,
  { details = 'near' }: { details?: 'near' | 'all' } = {},
): Promise<TimelineRecord> {
  const today = lastDayOf(allowed);
  const firstDay = await firstVisibleDay(allowed);
  const sinceDay = await sinceDayOf(allowed, today);
  const { from, to } = windowOf(asked, { today, firstDay, sinceDay });
  const flares = (await visibleEpisodes(allowed)).map(flareOf);
  const days = { from, to, at: minDay(to, maxDay(from, asked.at ?? to)) };
  const read = answersRead(days);
  const frames = await medicineFrames(allowed);
  const doubtedFrom = addDays(from, -daysOfDoubt(frames));
  const parts = await lineParts(allowed, { from: doubtedFrom, to });
  return {
    from,
    to,
    today,
    firstDay,
    sinceDay,
    notShared: notSharedIn(allowed),
    checkIns: checkInsIn(parts, days).map(({ observations, ...day }) => ({ ...day, entries: observations })),
    laneDays: lanesIn(parts, days),
    details: await detailsAround(allowed, details === 'all' ? days : nearCursor(days)),
    episodes: flares.filter((one) => one.day <= to && (one.untilDay === null || one.untilDay >= from)),
    allFlares: flares,
    medicines: medicinesIn(parts, { frames, doubtedFrom }, days),
    // A day of doses ends in the night after it: until then the evening's can still be answered.
    answersIn: { from: read.from, to: minDay(read.to, addDays(doseClock(allowed).planDay, -1)) },
    triggers: (await exposuresBetween(allowed, from, to)).map(({ day, triggerId, grade }) => ({
      day,
      triggerId,
      grade,
    })),
    remarks: await remarksBetween(allowed, from, to),
  };
}
