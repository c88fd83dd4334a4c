import { gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import { intakes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { either } from '@/lib/access/own';
import type { IsoDay } from '@/lib/clinical/days';
import type { Intake } from '@/lib/clinical/doses';

type Days = { from: IsoDay; to: IsoDay };

/** One bit a day of the month. Distinct, because a day with two doses is still one day. */
const dayOfMonth = sql`cast(substr(${intakes.day}, 9, 2) as integer)`;
const monthBits = sql`sum(distinct 1 << (${dayOfMonth} - 1))`;
const month = sql<string>`substr(${intakes.day}, 1, 7)`;
const DAYS_OF_MONTH = Array.from({ length: 31 }, (_, place) => String(place + 1).padStart(2, '0'));

/**
 * Days with any answer to a dose, by medicine, oldest first: ten years of them are one row a month and medicine.
 * What was answered stays closed.
 */
export async function answeredDays(allowed: Allowed, { from, to }: Days): Promise<Map<string, IsoDay[]>> {
  const { q, own } = allowed;
  const rows = await q
    .select({ medicationId: intakes.medicationId, month, bits: monthBits.mapWith(Number) })
    .from(intakes)
    .where(own(intakes, gte(intakes.day, from), lte(intakes.day, to), isNull(intakes.deletedAt)))
    .groupBy(intakes.medicationId, month)
    .orderBy(intakes.medicationId, month);
  const days = new Map<string, IsoDay[]>();
  for (const row of rows) {
    const inMonth = DAYS_OF_MONTH.filter((_, place) => Math.floor(row.bits / 2 ** place) % 2 === 1);
    const known = days.get(row.medicationId) ?? [];
    known.push(...inMonth.map((day) => `${row.month}-${day}`));
    days.set(row.medicationId, known);
  }
  return days;
}

type Steroid = { id: string; route: string | null };

/**
 * The answers that the steroid lane draws on their days: what was taken as needed, and every answer to a medicine by
 * vein, which may be a pulse. A steroid always stands in clear.
 */
export async function drawnSteroids(
  allowed: Allowed,
  steroids: readonly Steroid[],
  { from, to }: Days,
): Promise<Map<string, Intake[]>> {
  const taken = new Map<string, Intake[]>();
  if (steroids.length === 0) return taken;
  const { q, own } = allowed;
  const { medicationId, day, dueAt, state, amount, payload, deletedAt } = intakes;
  const byVein = steroids.filter(({ route }) => route === 'intravenous');
  const isOne = (list: readonly Steroid[]) =>
    inArray(
      medicationId,
      list.map(({ id }) => id),
    );
  const isDrawn = either(isNull(dueAt), isOne(byVein));
  const rows = await q
    .select({ medicationId, day, dueAt, state, amount })
    .from(intakes)
    .where(own(intakes, gte(day, from), lte(day, to), isOne(steroids), isDrawn, isNull(payload), isNull(deletedAt)));
  for (const { medicationId: medicine, state: answer, ...row } of rows) {
    if (answer === null) continue;
    const known = taken.get(medicine);
    const intake = { ...row, state: answer };
    if (known === undefined) taken.set(medicine, [intake]);
    else known.push(intake);
  }
  return taken;
}
