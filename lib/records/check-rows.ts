import { desc, eq, inArray, isNotNull, isNull, max } from 'drizzle-orm';
import { labResults, measurements, monitoringEntries } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import { inUnit, isUnitOf } from '@/lib/clinical/measurements';
import { ANALYTES_OF_CHECK, MEASUREMENT_OF_CHECK, type CheckPlan } from '@/lib/clinical/monitoring';
import { CHECKS, type CheckId } from '@/lib/clinical/monitoring-catalogue';

/** Looked at in the eyes under hydroxychloroquine; its rules are `hydroxychloroquine.ts`. */
export const EYES = 'eyes';

export type AnyCheck = CheckId | typeof EYES;

type Said = { done: Map<AnyCheck, IsoDay>; plans: Map<AnyCheck, CheckPlan> };

const isCheck = (id: string): id is AnyCheck => id === EYES || CHECKS.some((one) => one === id);

function later(days: Map<AnyCheck, IsoDay>, check: AnyCheck, day: IsoDay | null): void {
  const before = days.get(check);
  if (day !== null && (before === undefined || before < day)) days.set(check, day);
}

/** What was said of checks themselves: done on a day, or another interval than is usual; the latest word counts. */
async function saidOf({ q, own }: Allowed): Promise<Said> {
  const rows = await q
    .select()
    .from(monitoringEntries)
    .where(own(monitoringEntries, isNull(monitoringEntries.deletedAt)))
    .orderBy(desc(monitoringEntries.day), desc(monitoringEntries.at));
  const said: Said = { done: new Map(), plans: new Map() };
  for (const { kind, checkId, day, everyDays } of rows) {
    if (!isCheck(checkId)) continue;
    if (kind === 'done') later(said.done, checkId, day);
    else if (!said.plans.has(checkId)) said.plans.set(checkId, { day, everyDays });
  }
  return said;
}

async function lastResults({ q, own }: Allowed): Promise<Map<string, IsoDay>> {
  const wanted = Object.values(ANALYTES_OF_CHECK).flat();
  const rows = await q
    .select({ id: labResults.analyteId, day: max(labResults.day) })
    .from(labResults)
    .where(own(labResults, inArray(labResults.analyteId, wanted), isNull(labResults.deletedAt)))
    .groupBy(labResults.analyteId);
  return new Map(rows.flatMap(({ id, day }) => (id === null || day === null ? [] : [[id, day] as const])));
}

async function lastMeasured({ q, own }: Allowed): Promise<Map<string, IsoDay>> {
  const rows = await q
    .select({ kind: measurements.kind, day: max(measurements.day) })
    .from(measurements)
    .where(own(measurements, isNotNull(measurements.value), isNull(measurements.deletedAt)))
    .groupBy(measurements.kind);
  return new Map(rows.flatMap(({ kind, day }) => (day === null ? [] : [[kind, day] as const])));
}

/** The last day of each check: as it was said, or as a result or a measurement shows it. */
export async function checksSaid(allowed: Allowed): Promise<Said> {
  const said = await saidOf(allowed);
  const results = await lastResults(allowed);
  const measured = await lastMeasured(allowed);
  for (const check of CHECKS) {
    for (const analyte of ANALYTES_OF_CHECK[check] ?? []) later(said.done, check, results.get(analyte) ?? null);
    const kind = MEASUREMENT_OF_CHECK[check];
    if (kind !== undefined) later(said.done, check, measured.get(kind) ?? null);
  }
  return said;
}

/** The last weight in kilograms; null without one. */
export async function lastWeight({ q, own }: Allowed): Promise<{ kg: number; day: IsoDay } | null> {
  const [row] = await q
    .select({ value: measurements.value, unit: measurements.unit, day: measurements.day })
    .from(measurements)
    .where(own(measurements, eq(measurements.kind, 'weight'), isNull(measurements.deletedAt)))
    .orderBy(desc(measurements.day), desc(measurements.at))
    .limit(1);
  if (row === undefined || !isUnitOf('weight', row.unit)) return null;
  return { kg: inUnit(row.value, row.unit, 'kg'), day: row.day };
}
