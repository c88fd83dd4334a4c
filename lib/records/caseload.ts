import { desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { daySummaries, episodes, shares } from '@/db/schema';
import { caseload, type AllowedAmongMembers } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { dayOfEpisode } from '@/lib/clinical/episodes';
import type { FlareLevel } from '@/lib/clinical/severity';
import { cutAtWindow } from '@/lib/clinical/shares';

export type PatientLine = {
  patientId: string;
  displayName: string;
  birthYear: number | null;
  diagnosis: string | null;
  /**
   * The flare that is going on, or the last one; null when none is visible or flares are not shared. Of one that the
   * share cuts it is not known how bad it is, and where its start is cut, not its day either.
   */
  flare: {
    isOpen: boolean;
    day: IsoDay;
    untilDay: IsoDay | null;
    isCutEnd: boolean;
    level: FlareLevel | null;
    dayNumber: number | null;
  } | null;
  lastEntryDay: IsoDay | null;
  sharesFlares: boolean;
  expiresAt: number;
};

type FlareRow = { patientId: string; day: IsoDay; untilDay: IsoDay | null; state: string; level: FlareLevel };
type CutFlare = FlareRow & { isCutStart: boolean; isCutEnd: boolean };
type ShareRow = { patientId: string; categories: string[]; fromDay: string | null; untilDay: string | null };

/** The newest flare of each patient, cut at the days of the share. */
function newestFlares(rows: FlareRow[], windows: Map<string, ShareRow>): Map<string, CutFlare> {
  const newest = new Map<string, CutFlare>();
  for (const row of [...rows].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const window = windows.get(row.patientId);
    if (window === undefined) continue;
    const cut = cutAtWindow(row, window);
    const [isCutStart, isCutEnd] = [cut.day !== row.day, cut.untilDay !== row.untilDay];
    newest.set(row.patientId, { ...row, ...cut, isCutStart, isCutEnd });
  }
  return newest;
}

async function flaresIn({ q, ofCaseload }: AllowedAmongMembers): Promise<FlareRow[]> {
  return q
    .select({
      patientId: episodes.patientId,
      day: episodes.day,
      untilDay: episodes.untilDay,
      state: episodes.state,
      level: episodes.level,
    })
    .from(episodes)
    .where(ofCaseload(episodes, inArray(episodes.state, ['open', 'ended']), isNull(episodes.deletedAt)));
}

/** The last day with an entry, one look-up a person: nobody's years are read for it. */
async function lastDaysIn({ q, ofCaseload, now }: AllowedAmongMembers): Promise<Map<string, IsoDay | null>> {
  const last = q
    .select({ day: daySummaries.day })
    .from(daySummaries)
    .where(ofCaseload(daySummaries, eq(daySummaries.patientId, shares.patientId), gt(daySummaries.entries, 0)))
    .orderBy(desc(daySummaries.day))
    .limit(1);
  const rows = await q
    .select({ patientId: shares.patientId, day: sql<IsoDay | null>`(${last})` })
    .from(shares)
    .where(ofCaseload(shares, eq(shares.state, 'active'), gt(shares.expiresAt, now)));
  return new Map(rows.map((row) => [row.patientId, row.day]));
}

function flareOf(row: CutFlare | undefined, today: IsoDay): PatientLine['flare'] {
  if (row === undefined) return null;
  const { day, untilDay, isCutStart, isCutEnd } = row;
  const isOpen = row.state === 'open' && untilDay === null;
  const level = isCutStart || isCutEnd ? null : row.level;
  const dayNumber = isCutStart ? null : dayOfEpisode(day, isOpen ? today : (untilDay ?? today));
  return { isOpen, day, untilDay, isCutEnd, level, dayNumber };
}

/** A clinician's patients: those flaring first, then by who wrote last. Computed after filtering, share by share. */
export async function listPatients(viewer: Viewer): Promise<PatientLine[]> {
  return caseload(viewer, async (allowed) => {
    const { q, ofCaseload, now } = allowed;
    const people = await allowed.peopleShared();
    const rows = await q
      .select({
        patientId: shares.patientId,
        categories: shares.categories,
        fromDay: shares.fromDay,
        untilDay: shares.untilDay,
        expiresAt: shares.expiresAt,
      })
      .from(shares)
      .where(ofCaseload(shares, eq(shares.state, 'active'), gt(shares.expiresAt, now)));
    const windows = new Map(rows.map((row) => [row.patientId, row]));
    const flares = newestFlares(await flaresIn(allowed), windows);
    const lastDays = await lastDaysIn(allowed);
    const lines = people.flatMap(({ zone, ...person }): PatientLine[] => {
      const share = windows.get(person.patientId);
      if (share === undefined) return [];
      return [
        {
          ...person,
          flare: flareOf(flares.get(person.patientId), dayOf(now, zone)),
          lastEntryDay: lastDays.get(person.patientId) ?? null,
          sharesFlares: share.categories.includes('flares'),
          expiresAt: share.expiresAt,
        },
      ];
    });
    const rank = (line: PatientLine) => `${line.flare?.isOpen === true ? '1' : '0'}${line.lastEntryDay ?? ''}`;
    return lines.sort((a, b) => rank(b).localeCompare(rank(a)) || a.patientId.localeCompare(b.patientId));
  });
}
