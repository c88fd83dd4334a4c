import { medications, type Category } from '@/db/schema';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { drugById, type DrugId } from '@/lib/clinical/medications';
import { doseClock, type DoseClock, type MedicinesPage } from './dose-clock-rows';
import { addStepRow, faultOfStep, planVersionOf, type StepInput, type Sure } from './dose-step-rows';
import { beginAct, changeRow } from './history-rows';
import { coursesOf, type Medicine } from './medication-rows';
import { addMedicineRow, beginsOn, changeMedicineRow, oneMedicine } from './medication-write-rows';
import { invalid, type CaptureAnswer, type Invalid } from './saved';

export type { DoseClock, MedicinesPage } from './dose-clock-rows';

/** Days of answers that the list shows as dots, and that one medicine's page looks back on. */
const DOT_DAYS = 14;
const PAGE_DAYS = 400;

/** All medicines, of now, to come and of before, each with the answers of the last 14 days. */
export async function listMedicines(viewer: Viewer, subject: Subject): Promise<MedicinesPage> {
  return withAccess(viewer, 'medication.list', subject, async (allowed) => {
    const clock = doseClock(allowed);
    const from = addDays(clock.planDay, -DOT_DAYS);
    return { ...clock, medicines: await coursesOf(allowed, { from, to: clock.now.day }) };
  });
}

/** `answersFrom` is the first day whose answers were read. */
export type MedicinePage = DoseClock & { medicine: Medicine; answersFrom: IsoDay; planVersion: number };

/** One medicine with its dose steps and the answers of the last months. */
export async function getMedicine(viewer: Viewer, subject: Subject, medicationId: string): Promise<MedicinePage> {
  return withAccess(viewer, 'medication.read', subject, async (allowed) => {
    const clock = doseClock(allowed);
    const days = { from: addDays(clock.planDay, -PAGE_DAYS), to: clock.now.day };
    const medicine = (await coursesOf(allowed, days)).find(({ id }) => id === medicationId);
    if (medicine === undefined) throw new Refused('not_found');
    allowed.audit({ objectType: 'medication', objectId: medicationId });
    return { ...clock, medicine, answersFrom: days.from, planVersion: await planVersionOf(allowed, medicine.id) };
  });
}

type OfMedicine = { medicationId: string };

export type NewMedicine = Sure & {
  /** Of the catalogue; null with the patient's own `name`, which then has a class and a category chosen for it. */
  drugId: DrugId | null;
  name: string | null;
  drugClass: string;
  category: Extract<Category, 'meds' | 'mental' | 'cycle'>;
  route: string | null;
  reason: string | null;
  zone: string;
  untilDay: IsoDay | null;
  step: StepInput;
};

function faultOfMedicine({ drugId, name, untilDay, step }: NewMedicine): Invalid | null {
  if (drugId === null && name === null) return invalid('name', 'medicine.name.missing');
  return untilDay !== null && untilDay < step.day ? invalid('until', 'medicine.until.before-start') : null;
}

/** Adds a medicine with its first dose. The catalogue decides class and category of what it knows. */
export async function addMedicine(viewer: Viewer, subject: Subject, input: NewMedicine): Promise<CaptureAnswer> {
  return withAccess(viewer, 'medication.create', subject, async (allowed) => {
    const { drugId, route, reason, untilDay, zone, step } = input;
    const name = drugId === null ? input.name : null;
    const fault = faultOfMedicine(input) ?? faultOfStep({ drugId, name, route }, step, input);
    if (fault !== null) return fault;
    const { drugClass, category } = drugById(drugId) ?? input;
    const act = beginAct(allowed);
    const place = { ...beginsOn(allowed, step.day, zone), category, isPrivate: false };
    const facts = { drugId, name, drugClass, route, reason, day: step.day, untilDay, stopReason: null };
    const medicine = await addMedicineRow(allowed, act, place, facts);
    await addStepRow(allowed, act, medicine, { ...step, zone });
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

/**
 * A medicine of before is taken again: a new one with the facts of the old, which keeps its dates and reasons. A
 * medicine that was stopped stays stopped.
 */
export async function takeAgain(
  viewer: Viewer,
  subject: Subject,
  input: OfMedicine & Sure & { zone: string; step: StepInput },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'medication.create', subject, async (allowed) => {
    const before = await oneMedicine(allowed, input.medicationId);
    const { step, zone } = input;
    if (before.untilDay === null) return invalid('day', 'medicine.again.going-on');
    if (step.day <= before.untilDay) return invalid('day', 'medicine.again.before-end');
    const fault = faultOfStep(before, step, input);
    if (fault !== null) return fault;
    const act = beginAct(allowed);
    const { category, isPrivate, drugId, drugClass, name, route, reason } = before;
    const place = { ...beginsOn(allowed, step.day, zone), category, isPrivate };
    const facts = { drugId, drugClass, name, route, reason, day: step.day, untilDay: null, stopReason: null };
    const medicine = await addMedicineRow(allowed, act, place, facts);
    await addStepRow(allowed, act, medicine, { ...step, zone });
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

type Stop = { untilDay: IsoDay | null; stopReason: string | null };

export type StopAnswer = CaptureAnswer | { status: 'conflict'; theirs: Stop };

/** The last day a medicine is taken, and why it ends. A form drawn from an older version gets what stands now. */
export async function stopMedicine(
  viewer: Viewer,
  subject: Subject,
  input: OfMedicine & { version: number; untilDay: IsoDay; stopReason: string },
): Promise<StopAnswer> {
  return withAccess(viewer, 'medication.update', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const { untilDay, stopReason } = input;
    if (medicine.version !== input.version) {
      return { status: 'conflict', theirs: { untilDay: medicine.untilDay, stopReason: medicine.stopReason } };
    }
    if (untilDay < medicine.day) return invalid('until', 'medicine.until.before-start');
    const act = beginAct(allowed);
    await changeMedicineRow(allowed, act, medicine, { untilDay, stopReason });
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

/** What the form of a whole medicine rewrites. */
export type MedicineDetails = {
  name: string | null;
  drugClass: string | null;
  route: string | null;
  reason: string | null;
};

export type DetailsAnswer = CaptureAnswer | { status: 'conflict'; theirs: MedicineDetails };

/** Rewrites what a medicine is called and taken for. A form drawn from an older version gets what stands now. */
export async function changeMedicine(
  viewer: Viewer,
  subject: Subject,
  input: OfMedicine & { version: number; details: MedicineDetails },
): Promise<DetailsAnswer> {
  return withAccess(viewer, 'medication.update', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const { name, drugClass, route, reason } = medicine;
    if (medicine.version !== input.version) {
      return { status: 'conflict', theirs: { name, drugClass, route, reason } };
    }
    const isOwn = medicine.drugId === null;
    if (isOwn && input.details.name === null) return invalid('name', 'medicine.name.missing');
    const act = beginAct(allowed);
    const change = isOwn ? input.details : { ...input.details, name, drugClass };
    await changeMedicineRow(allowed, act, medicine, change);
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

/** Removes a medicine with its doses and answers; Undo brings all of it back. */
export async function removeMedicine(viewer: Viewer, subject: Subject, input: OfMedicine): Promise<CaptureAnswer> {
  return withAccess(viewer, 'medication.delete', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const act = beginAct(allowed);
    await changeRow(allowed, act, medications, { id: medicine.id, set: { deletedAt: allowed.now } });
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}
