import { and, eq, inArray } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { lineMonths } from '@/db/schema';

/** Takes kept months (`2026-03`) out: their entries are read until they are written anew. */
export async function forgetMonths(q: Q, patientId: string, months: readonly string[]): Promise<void> {
  const days = [...new Set(months)].map((month) => `${month}-01`);
  await q.delete(lineMonths).where(and(eq(lineMonths.patientId, patientId), inArray(lineMonths.day, days)));
}
