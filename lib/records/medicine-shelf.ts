import { medications } from '@/db/schema';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { beginAct, changeRow } from './history-rows';
import { changeMedicineRow, oneMedicine } from './medication-write-rows';
import { invalid, type CaptureAnswer } from './saved';

type OfMedicine = { medicationId: string };

/** Puts a medicine of before away, or takes it out again. It stays in the record as it is. */
export async function putAway(
  viewer: Viewer,
  subject: Subject,
  { medicationId, isArchived }: OfMedicine & { isArchived: boolean },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'medication.update', subject, async (allowed) => {
    const { id, untilDay } = await oneMedicine(allowed, medicationId);
    const isOver = untilDay !== null && untilDay < dayOf(allowed.now, allowed.person.zone);
    if (isArchived && !isOver) return invalid('medicine', 'medicine.archive.going-on');
    const act = beginAct(allowed);
    await changeRow(allowed, act, medications, { id, set: { archivedAt: isArchived ? allowed.now : null } });
    return { status: 'saved', undoId: act.undoId, medicationId: id };
  });
}

/** How much of a medicine is in the house on a day, in the unit of its doses; null takes the count back. */
export async function countSupply(
  viewer: Viewer,
  subject: Subject,
  { medicationId, supply }: OfMedicine & { supply: { amount: number; day: IsoDay } | null },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'medication.update', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, medicationId);
    const today = dayOf(allowed.now, allowed.person.zone);
    if (supply !== null && supply.day > today) return invalid('day', 'day.future');
    const act = beginAct(allowed);
    const facts = { supplyAmount: supply?.amount ?? null, supplyDay: supply?.day ?? null };
    await changeMedicineRow(allowed, act, medicine, facts);
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}
