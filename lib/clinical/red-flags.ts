import { isOffered, type AskedCategory } from './asked-categories';
import { symptomById, SYMPTOMS, type SymptomId } from './symptoms';

/** Items that open the emergency card the moment they are chosen, whatever else was answered. */
export const EMERGENCY_IDS: readonly SymptomId[] = SYMPTOMS.filter((symptom) => symptom.redFlag === 'emergency').map(
  (symptom) => symptom.id,
);

/** Whether choosing this symptom opens the emergency card. The choice is the only condition. */
export function isEmergency(symptomId: string): boolean {
  return symptomById(symptomId)?.redFlag === 'emergency';
}

/** Whether this symptom shows the one fixed line "call your care team today" under itself. */
export function isSameDayCall(symptomId: string): boolean {
  return symptomById(symptomId)?.redFlag === 'same-day-call';
}

const CRISIS_ID: SymptomId = 'suicidal-thoughts';

/** Whether the emergency card names the crisis line too. */
export function isCrisis(symptomId: string): boolean {
  return symptomId === CRISIS_ID;
}

/**
 * Lines that stand beside a sign and open the same card. They are links: nothing is stored, because the catalogue
 * has no such item.
 */
export const FIXED_LINES = [
  { id: 'sudden-worst-headache', beside: 'headache' },
  { id: 'bleeding-that-wont-stop', beside: 'nosebleeds-or-gum-bleeding' },
] as const satisfies readonly { id: string; beside: SymptomId }[];

export type FixedLineId = (typeof FIXED_LINES)[number]['id'];

/** The fixed line beside a sign, if it has one. */
export function fixedLineBeside(symptomId: string): FixedLineId | null {
  return FIXED_LINES.find((line) => line.beside === symptomId)?.id ?? null;
}

const UNKEPT = 'unkept:';

/** The line that opens the card of an emergency item and stores nothing, where its category was not asked for. */
export function unkeptLine(symptomId: string): string {
  return UNKEPT + symptomId;
}

/** The emergency item of such a line; undefined for anything else. */
export function itemOfUnkept(id: string): string | undefined {
  return id.startsWith(UNKEPT) ? id.slice(UNKEPT.length) : undefined;
}

/** Emergency items among these that no form offers: help must never depend on a setting. */
export function unkeptAmong<S extends { id: string; category: string }>(
  symptoms: readonly S[],
  asked: readonly AskedCategory[],
): S[] {
  return symptoms.filter(({ id, category }) => isEmergency(id) && !isOffered(category, asked));
}

const CARDS: readonly string[] = [
  ...EMERGENCY_IDS,
  ...FIXED_LINES.map(({ id }) => id),
  ...EMERGENCY_IDS.map(unkeptLine),
];

/** An emergency card's number for an address: histories and logs keep addresses, so they must not name a symptom. */
export function cardNumber(id: string): string {
  return String(CARDS.indexOf(id) + 1);
}

/** The item or fixed line behind a number in an address; undefined for anything that is none. */
export function itemOfCard(number: string | undefined): string | undefined {
  return number !== undefined && /^[1-9]\d?$/.test(number) ? CARDS[Number(number) - 1] : undefined;
}
