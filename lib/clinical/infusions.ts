import { daysBetween, type IsoDay } from './days';
import {
  INFUSION_CATALOGUE,
  type ADVERSE_EVENTS,
  type CELL_ROUTES,
  type CELL_SOURCES,
  type CELL_UNITS,
  type DONORS,
  type GRADES,
  type INFUSION_UNITS,
  type InfusionKind,
  type KindEntry,
  type RELATED,
} from './infusions-catalogue';

export type AdverseEvent = {
  event: (typeof ADVERSE_EVENTS)[number];
  grade: (typeof GRADES)[number] | null;
  day: IsoDay | null;
  related: (typeof RELATED)[number] | null;
};

export type InfusionUnit = (typeof CELL_UNITS)[number] | (typeof INFUSION_UNITS)[number];

/** What a treatment says in codes and numbers beside its dose. */
export type InfusionDetails = {
  cellSource: (typeof CELL_SOURCES)[number] | null;
  donor: (typeof DONORS)[number] | null;
  weightKg: number | null;
  /** Which infusion of the course it was. */
  place: number | null;
  isInTrial: boolean;
  events: readonly AdverseEvent[];
};

/** What was typed. `name` is what it is called; the rest is free text. */
export type InfusionWords = {
  name: string | null;
  centre: string | null;
  trial: string | null;
  conditioning: string | null;
  product: string | null;
  remark: string | null;
};

export type InfusionFacts = {
  kind: InfusionKind;
  day: IsoDay;
  /** The day itself where it took one; null for a stay that is not over. */
  untilDay: IsoDay | null;
  /** Of one day. */
  amount: number | null;
  unit: InfusionUnit | null;
  route: (typeof CELL_ROUTES)[number] | null;
  details: InfusionDetails;
  words: InfusionWords;
};

export const NO_DETAILS: InfusionDetails = {
  cellSource: null,
  donor: null,
  weightKg: null,
  place: null,
  isInTrial: false,
  events: [],
};

export const NO_WORDS: InfusionWords = {
  name: null,
  centre: null,
  trial: null,
  conditioning: null,
  product: null,
  remark: null,
};

const byId = new Map<string, KindEntry>(INFUSION_CATALOGUE.map((entry) => [entry.id, entry]));

/** The catalogue entry of a kind; undefined for what is none. */
export function kindById(id: string | null): KindEntry | undefined {
  return id === null ? undefined : byId.get(id);
}

/** The kind of a catalogue medicine that is better kept as a treatment: cells are not taken day by day. */
export function kindOfDrug(drugId: string): InfusionKind | null {
  return INFUSION_CATALOGUE.find((entry) => entry.group === 'cells' && entry.drugId === drugId)?.id ?? null;
}

/** Kinds that a person may keep with mood and mind, or with cycle: what they are says nothing of that. */
export function choosesCategory({ group, asksName }: KindEntry): boolean {
  return group === 'hospital' || group === 'operation' || (group === 'infusion' && asksName);
}

/** Milligrams of a dose by weight; null for cells and for no dose. */
export function milligramsOf({ amount, unit }: Pick<InfusionFacts, 'amount' | 'unit'>): number | null {
  if (amount === null || (unit !== 'mg' && unit !== 'g')) return null;
  return unit === 'g' ? amount * 1000 : amount;
}

/** Trials gave 30 to 200 million cells at once, or one million for each kilogram (docs/clinical/treatments.md). */
const MOST_CELLS = { 'million-per-kg': 20, million: 1000 } as const;
const LEAST_CELLS = 0.01;
const USUAL_KG = { least: 25, most: 250 } as const;
const MOST_PULSE_DAYS = 5;
const MOST_STAY_DAYS = 180;
const MOST_INFUSIONS = 30;

function isUnusualAmount(entry: KindEntry, { amount, unit }: InfusionFacts): boolean {
  if (amount === null) return false;
  if (unit === 'million' || unit === 'million-per-kg') return amount > MOST_CELLS[unit] || amount < LEAST_CELLS;
  const mg = milligramsOf({ amount, unit });
  return mg !== null && entry.askAboveMg !== null && mg > entry.askAboveMg;
}

function isUnusualSpan(entry: KindEntry, { day, untilDay }: InfusionFacts): boolean {
  if (untilDay === null) return false;
  const days = daysBetween(day, untilDay) + 1;
  return days > (entry.group === 'pulse' ? MOST_PULSE_DAYS : MOST_STAY_DAYS);
}

function isUnusualDetail({ details: { weightKg, place } }: InfusionFacts): boolean {
  const isOddWeight = weightKg !== null && (weightKg < USUAL_KG.least || weightKg > USUAL_KG.most);
  return isOddWeight || (place !== null && place > MOST_INFUSIONS);
}

/** So far from the usual that a form asks once more before it keeps it. */
export function isUnusualInfusion(facts: InfusionFacts): boolean {
  const entry = kindById(facts.kind);
  if (entry === undefined) return false;
  return isUnusualAmount(entry, facts) || isUnusualSpan(entry, facts) || isUnusualDetail(facts);
}

export type InfusionFault =
  | { field: 'day' | 'until'; fault: 'day.future' }
  | { field: 'until'; fault: 'infusion.until.before-start' }
  | { field: 'name'; fault: 'infusion.name.missing' }
  | { field: `eventDay${number}`; fault: 'infusion.event.before' | 'day.future' };

function faultOfEvents({ day, details }: InfusionFacts, today: IsoDay): InfusionFault | null {
  for (const [index, event] of details.events.entries()) {
    const field = `eventDay${index + 1}` as const;
    if (event.day !== null && event.day < day) return { field, fault: 'infusion.event.before' };
    if (event.day !== null && event.day > today) return { field, fault: 'day.future' };
  }
  return null;
}

function faultOfDays({ day, untilDay }: InfusionFacts, today: IsoDay): InfusionFault | null {
  if (day > today) return { field: 'day', fault: 'day.future' };
  if (untilDay === null) return null;
  if (untilDay < day) return { field: 'until', fault: 'infusion.until.before-start' };
  return untilDay > today ? { field: 'until', fault: 'day.future' } : null;
}

function faultOfName({ kind, words }: InfusionFacts): InfusionFault | null {
  const isMissing = words.name === null && kindById(kind)?.asksName === true;
  return isMissing ? { field: 'name', fault: 'infusion.name.missing' } : null;
}

/** What cannot be; null where it may stand. */
export function faultOfInfusion(facts: InfusionFacts, today: IsoDay): InfusionFault | null {
  return faultOfDays(facts, today) ?? faultOfName(facts) ?? faultOfEvents(facts, today);
}
