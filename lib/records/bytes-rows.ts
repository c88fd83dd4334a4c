import { eq } from 'drizzle-orm';
import { labReports, labResults, photoBytes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';

type Placed = { day?: unknown; isPrivate?: unknown };

async function setBytes({ q, own, ownSet }: Allowed, ownerId: string, set: { day?: IsoDay; isPrivate?: boolean }) {
  await q
    .update(photoBytes)
    .set(ownSet(photoBytes, set))
    .where(own(photoBytes, eq(photoBytes.ownerId, ownerId)));
}

/** Sealed bytes stand under the day and the switch of the photo or the report they belong to. */
export async function bytesFollow(allowed: Allowed, ownerId: string, { day, isPrivate }: Placed): Promise<void> {
  if (typeof day === 'string') await setBytes(allowed, ownerId, { day });
  if (typeof isPrivate === 'boolean') await setBytes(allowed, ownerId, { isPrivate });
}

/** A report's file shows all of its results, so one of them kept to oneself hides it; a removed one still stands on it. */
export async function hidesReportFile({ q, own }: Allowed, reportId: string): Promise<boolean> {
  const [report] = await q
    .select({ isPrivate: labReports.isPrivate })
    .from(labReports)
    .where(own(labReports, eq(labReports.id, reportId)));
  const [hidden] = await q
    .select({ id: labResults.id })
    .from(labResults)
    .where(own(labResults, eq(labResults.reportId, reportId), eq(labResults.isPrivate, true)))
    .limit(1);
  return report?.isPrivate === true || hidden !== undefined;
}

/** The file of a report, after a switch of the report or of one of its results. */
export async function reportFileFollows(allowed: Allowed, reportId: string): Promise<void> {
  await setBytes(allowed, reportId, { isPrivate: await hidesReportFile(allowed, reportId) });
}
