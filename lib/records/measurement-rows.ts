import { desc, eq, isNull, type SQL } from 'drizzle-orm';
import { measurements } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import { isUnitOf, type Measured, type MeasurementKind, type SunProtection } from '@/lib/clinical/measurements';

/** One measurement as it was entered. `measuredAt` is the hour of the day, `08:10`, null when not said. */
export type Measurement = Measured & {
  id: string;
  day: IsoDay;
  measuredAt: string | null;
  /** Of time outdoors; null where it was not said, and for everything else. */
  sunProtection: SunProtection | null;
  isPrivate: boolean;
  isBackfill: boolean;
  version: number;
};

function measurementOf(row: typeof measurements.$inferSelect): Measurement {
  const { id, day, kind, value, lower, unit, measuredAt, sunProtection, isPrivate, isBackfill, version } = row;
  if (!isUnitOf(kind, unit)) throw new Error('A measurement has a unit of another kind.');
  return { id, day, kind, value, lower, unit, measuredAt, sunProtection, isPrivate, isBackfill, version };
}

async function rowsOf({ q, own }: Allowed, ...conditions: SQL[]): Promise<Measurement[]> {
  const { day, measuredAt, at, id, deletedAt } = measurements;
  const rows = await q
    .select()
    .from(measurements)
    .where(own(measurements, isNull(deletedAt), ...conditions))
    .orderBy(desc(day), desc(measuredAt), desc(at), desc(id));
  return rows.map(measurementOf);
}

/** Measurements of one kind as far as the viewer may see, the latest first. */
export async function measurementsOf(allowed: Allowed, kind: MeasurementKind): Promise<Measurement[]> {
  return rowsOf(allowed, eq(measurements.kind, kind));
}

/** One measurement; missing, taken back and not shared look the same. */
export async function oneMeasurement(allowed: Allowed, id: string): Promise<Measurement> {
  const [found] = await rowsOf(allowed, eq(measurements.id, id));
  if (found === undefined) throw new Refused('not_found');
  return found;
}
