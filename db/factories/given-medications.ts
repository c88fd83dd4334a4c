import { give, placedOn, type On } from './given-entries';
import { addSign, type RecordOwner } from './entry-rows';
import { addDoseStep, addIntake, addMedication, type DoseStepEntry, type IntakeEntry } from './medication-rows';
import type { MedicationEntry } from './medication-rows';

type GivenMedication = On & Partial<MedicationEntry>;

const NOTHING_SAID = { name: null, reason: null, untilDay: null, stopReason: null } as const;

/** Classes of the medicines that tests speak of; any other is of the last class. */
const CLASS_OF: Readonly<Record<string, string>> = {
  prednisone: 'corticosteroid',
  prednisolone: 'corticosteroid',
  methylprednisolone: 'corticosteroid',
  hydrocortisone: 'corticosteroid',
  hydroxychloroquine: 'antimalarial',
  azathioprine: 'immunosuppressive',
  'mycophenolate-mofetil': 'immunosuppressive',
  methotrexate: 'cytotoxic',
  ibuprofen: 'anti-inflammatory',
};

/** A medicine from a day on: prednisone by mouth unless told otherwise; its id. Doses come by {@link givenDoseStep}. */
export async function givenMedication(owner: RecordOwner, entry: GivenMedication): Promise<string> {
  const drugId = entry.drugId ?? (entry.name === undefined ? 'prednisone' : null);
  const drugClass = CLASS_OF[drugId ?? ''] ?? 'supportive';
  const category = drugId === 'duloxetine' ? 'mental' : 'meds';
  const usual = { drugClass, route: 'oral', category } as const;
  const made = { ...NOTHING_SAID, ...usual, ...entry, drugId };
  return give(owner, entry, (rows, keyed) => addMedication(rows, keyed, placedOn(entry), made));
}

type GivenStep = On & Pick<DoseStepEntry, 'medicationId' | 'schedule'> & Partial<DoseStepEntry>;

/** From a day on, this much at these hours, in mg unless told otherwise; its id. */
export async function givenDoseStep(owner: RecordOwner, entry: GivenStep): Promise<string> {
  const made = { unit: 'mg', category: 'meds', ...entry } as const;
  return give(owner, entry, (rows, keyed) => addDoseStep(rows, keyed, placedOn(entry), made));
}

type GivenIntake = On & Pick<IntakeEntry, 'medicationId'> & Partial<IntakeEntry>;

/** An answer to the dose of 08:00 unless told otherwise, taken as planned; its id. */
export async function givenIntake(owner: RecordOwner, entry: GivenIntake): Promise<string> {
  const made = {
    dueAt: '08:00',
    state: 'taken',
    amount: null,
    takenAt: null,
    skipReason: null,
    category: 'meds',
    ...entry,
  } as const;
  return give(owner, entry, (rows, keyed) => addIntake(rows, keyed, placedOn(entry), made));
}

type GivenSideEffect = On & { medicationId: string; symptom?: string };

/** Mild nausea that is suspected of a medicine, unless told otherwise; its id. */
export async function givenSideEffect(owner: RecordOwner, entry: GivenSideEffect): Promise<string> {
  const { medicationId, symptom = 'nausea' } = entry;
  return give(owner, entry, (rows, keyed) => {
    const id = addSign(rows, keyed, placedOn(entry), { symptom, level: 1, category: 'meds', episodeId: null });
    Object.assign(rows.signs.at(-1) ?? {}, { medicationId, slot: `side|${medicationId}|${symptom}` });
    return id;
  });
}
