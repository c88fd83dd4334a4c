import { capture, type Knock } from './doors-knock';
import * as doseSteps from './dose-steps';
import * as intakes from './intakes';
import * as medications from './medications';
import * as medicineShelf from './medicine-shelf';
import * as sharedMedicines from './shared-medicines';
import * as sideEffects from './side-effects';
import * as steroidLedger from './steroid-ledger';

const ZONE = 'Europe/London';
const STEP = { day: '2026-01-01', unit: 'mg', schedule: { kind: 'as-needed', amount: 5 } } as const;
const NEW_MEDICINE = {
  drugId: 'prednisone',
  name: null,
  drugClass: 'corticosteroid',
  category: 'meds',
  route: 'oral',
  reason: null,
  zone: ZONE,
  untilDay: null,
  isSure: false,
  step: STEP,
} as const;
const ANSWER = { dueAt: null, state: 'taken', amount: 5, takenAt: null, skipReason: null } as const;

/** Knocks at everything about medicines. */
export const KNOCKS_ON_MEDICINES: Record<string, Knock> = {
  'dose-steps.addDoseSteps': (viewer, target) =>
    doseSteps.addDoseSteps(viewer, target, { ...target, zone: ZONE, isSure: false, planVersion: 1, steps: [] }),
  'dose-steps.changeDoseStep': (viewer, target) =>
    doseSteps.changeDoseStep(viewer, target, { ...target, version: 1, isSure: true, step: { ...STEP, field: 'day' } }),
  'dose-steps.removeDoseStep': (viewer, target) => doseSteps.removeDoseStep(viewer, target, target),
  'intakes.answerAll': (viewer, target) =>
    intakes.answerAll(viewer, target, { ...capture(target), doses: [{ ...target, dueAt: '08:00' }] }),
  'intakes.answerDose': (viewer, target) =>
    intakes.answerDose(viewer, target, { ...target, ...capture(target), ...ANSWER }),
  'intakes.clearIntake': (viewer, target) => intakes.clearIntake(viewer, target, target.intakeId),
  'intakes.correctIntake': (viewer, target) =>
    intakes.correctIntake(viewer, target, { intakeId: target.intakeId, takenAt: '09:00', amount: 5 }),
  'medicine-shelf.countSupply': (viewer, target) =>
    medicineShelf.countSupply(viewer, target, { ...target, supply: null }),
  'medicine-shelf.putAway': (viewer, target) => medicineShelf.putAway(viewer, target, { ...target, isArchived: false }),
  'side-effects.addSideEffect': (viewer, target) =>
    sideEffects.addSideEffect(viewer, target, { ...capture(target), ...target, symptomId: 'nausea', level: 1 }),
  'side-effects.listSideEffects': (viewer, target) => sideEffects.listSideEffects(viewer, target, target.medicationId),
  'side-effects.removeSideEffect': (viewer, target) => sideEffects.removeSideEffect(viewer, target, target),
  'shared-medicines.getSharedMedicines': (viewer, target) => sharedMedicines.getSharedMedicines(viewer, target),
  'medications.addMedicine': (viewer, target) => medications.addMedicine(viewer, target, NEW_MEDICINE),
  'medications.changeMedicine': (viewer, target) =>
    medications.changeMedicine(viewer, target, {
      ...target,
      version: 1,
      details: { name: null, drugClass: null, route: 'oral', reason: 'joints' },
    }),
  'medications.getMedicine': (viewer, target) => medications.getMedicine(viewer, target, target.medicationId),
  'medications.listMedicines': (viewer, target) => medications.listMedicines(viewer, target),
  'medications.removeMedicine': (viewer, target) => medications.removeMedicine(viewer, target, target),
  'medications.stopMedicine': (viewer, target) =>
    medications.stopMedicine(viewer, target, { ...target, version: 1, untilDay: target.day, stopReason: 'finished' }),
  'medications.takeAgain': (viewer, target) =>
    medications.takeAgain(viewer, target, { ...target, zone: ZONE, isSure: true, step: STEP }),
  'steroid-ledger.getSteroidLedger': (viewer, target) =>
    steroidLedger.getSteroidLedger(viewer, target, { since: null }),
};
