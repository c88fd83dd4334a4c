import type { CheckInDay } from './check-ins';
import { dayOfObservations } from './check-ins';
import { within, type IsoDay } from './days';
import type { Intake, IntakeState } from './doses';
import { lanesOf, NO_LANES, type LaneDay, type Lanes } from './lane-levels';

/**
 * One month of a line as a few short texts: what was felt, how bad each lane was, and how doses were answered, by the
 * number of the day. It is derived from entries and says nothing that they do not; ten years are 120 of them.
 */
export type LineMonth = {
  felt: string[];
  lanes: string[];
  /** By medicine and hour, a letter a day: doses taken, late or skipped as they were planned. */
  doses: Record<string, Record<string, string>>;
  /** By medicine: what was taken as needed, and what was not as much as planned. */
  others: Record<string, OtherAnswer[]>;
};

type OtherAnswer = [day: number, dueAt: string | null, state: IntakeState, amount: number | null];

/** An answer to a dose with the medicine it belongs to. */
export type MedicineAnswer = Intake & { medicationId: string };

/** What the entries of one day say. */
export type LineDay = { checkIn: CheckInDay | null; lanes: Lanes; answers: readonly MedicineAnswer[] };

/** How a month is written. A month written another way is not read: its entries are. */
export const LINE_RECIPE = 1;

/** A month in which nothing is written. */
export function emptyMonth(): LineMonth {
  return { felt: [], lanes: [], doses: {}, others: {} };
}

/** The month of a day, `2026-03`. */
export function monthOf(day: IsoDay): string {
  return day.slice(0, 7);
}

const numberOf = (day: IsoDay): number => Number(day.slice(8));

const NUMBERS = Array.from({ length: 32 }, (_, number) => `-${String(number).padStart(2, '0')}`);

const dayIn = (month: string, number: number): IsoDay => month + (NUMBERS[number] ?? '');

const digit = (value: number | null): string => (value === null ? '-' : String(value));

function feltText(checkIn: CheckInDay | null): string {
  if (checkIn === null) return '';
  const { feeling, tired, pain, observations } = checkIn;
  return `${digit(feeling)}${digit(tired)}${digit(pain)}${observations}`;
}

function setText(list: string[], number: number, text: string): void {
  while (list.length < number) list.push('');
  list[number - 1] = text;
}

const LETTERS: Record<IntakeState, string> = { taken: 't', skipped: 's', late: 'l' };
const STATES: Partial<Record<string, IntakeState>> = { t: 'taken', s: 'skipped', l: 'late' };
const NONE = '-';

function withLetter(text: string, number: number, letter: string): string {
  const padded = text.padEnd(number, NONE);
  return padded.slice(0, number - 1) + letter + padded.slice(number);
}

function clearAnswers(month: LineMonth, number: number): void {
  for (const hours of Object.values(month.doses)) {
    for (const [hour, letters] of Object.entries(hours)) hours[hour] = withLetter(letters, number, NONE);
  }
  for (const [medicine, others] of Object.entries(month.others)) {
    month.others[medicine] = others.filter(([day]) => day !== number);
  }
}

function addAnswer(month: LineMonth, { medicationId, day, dueAt, state, amount }: MedicineAnswer): void {
  const number = numberOf(day);
  if (dueAt === null || amount !== null) {
    (month.others[medicationId] ??= []).push([number, dueAt, state, amount]);
    return;
  }
  const hours = (month.doses[medicationId] ??= {});
  hours[dueAt] = withLetter(hours[dueAt] ?? '', number, LETTERS[state]);
}

/** Writes a day of a month anew, whatever stood there before. */
export function setDay(month: LineMonth, day: IsoDay, { checkIn, lanes, answers }: LineDay): void {
  const number = numberOf(day);
  setText(month.felt, number, feltText(checkIn));
  setText(month.lanes, number, lanes === NO_LANES ? '' : lanes.toString(36));
  clearAnswers(month, number);
  for (const answer of answers) addAnswer(month, answer);
}

const sorted = <T>(object: Record<string, T>): [string, T][] =>
  Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));

const joined = (list: readonly string[]): string => list.join(',').replace(/,+$/, '');

function dosesOf({ doses }: LineMonth) {
  const medicines = sorted(doses).map(([medicine, hours]) => {
    const kept = sorted(hours).map(([hour, letters]) => [hour, letters.replace(/-+$/, '')] as const);
    return [medicine, Object.fromEntries(kept.filter(([, letters]) => letters !== ''))] as const;
  });
  return medicines.filter(([, hours]) => Object.keys(hours).length > 0);
}

function othersOf({ others }: LineMonth) {
  const medicines = sorted(others).map(([medicine, list]) => {
    const texts = list.map((one) => JSON.stringify(one)).sort();
    return [medicine, texts.map((text) => JSON.parse(text) as OtherAnswer)] as const;
  });
  return medicines.filter(([, list]) => list.length > 0);
}

/** The text of a month: the same for the same entries, however they came to be. Empty where nothing is written. */
export function textOfMonth(month: LineMonth): string {
  const felt = joined(month.felt);
  const lanes = joined(month.lanes);
  const [doses, others] = [dosesOf(month), othersOf(month)];
  if (felt + lanes === '' && doses.length + others.length === 0) return '';
  return JSON.stringify({
    ...(felt === '' ? {} : { felt }),
    ...(lanes === '' ? {} : { lanes }),
    ...(doses.length === 0 ? {} : { doses: Object.fromEntries(doses) }),
    ...(others.length === 0 ? {} : { others: Object.fromEntries(others) }),
  });
}

type Written = { felt?: string; lanes?: string } & Partial<Pick<LineMonth, 'doses' | 'others'>>;

/** Reads what {@link textOfMonth} wrote. */
export function monthOfText(text: string): LineMonth {
  if (text === '') return emptyMonth();
  const { felt = '', lanes = '', doses = {}, others = {} } = JSON.parse(text) as Written;
  return { felt: felt === '' ? [] : felt.split(','), lanes: lanes === '' ? [] : lanes.split(','), doses, others };
}

/** A part of a line: a month with what is written in it. Several of one month add up. */
export type LinePart = { month: string; written: LineMonth };

type Days = { from: IsoDay; to: IsoDay };

const value = (text: string, place: number): number | null => {
  const letter = text.charCodeAt(place) - 48;
  return letter >= 0 && letter <= 9 ? letter : null;
};

function checkInOf(text: string): CheckInDay {
  // What was written is what `feltText` was given.
  const [feeling, tired, pain] = [value(text, 0), value(text, 1), value(text, 2)] as [
    CheckInDay['feeling'],
    CheckInDay['tired'],
    CheckInDay['pain'],
  ];
  return { feeling, tired, pain, observations: Number(text.slice(3)) };
}

const byDay = <T extends { day: IsoDay }>(list: T[]): T[] => list.sort((a, b) => (a.day < b.day ? -1 : 1));

function bothOf(one: CheckInDay | undefined, other: CheckInDay): CheckInDay {
  if (one === undefined) return other;
  return {
    ...(dayOfObservations([one, other]) ?? other),
    observations: one.observations + other.observations,
  };
}

/** The days with a check-in, oldest first; of two parts the worse of both, field by field. */
export function checkInsIn(parts: readonly LinePart[], { from, to }: Days): (CheckInDay & { day: IsoDay })[] {
  const days = new Map<IsoDay, CheckInDay>();
  for (const { month, written } of parts) {
    for (const [place, text] of written.felt.entries()) {
      const day = dayIn(month, place + 1);
      if (text !== '' && from <= day && day <= to) days.set(day, bothOf(days.get(day), checkInOf(text)));
    }
  }
  return byDay([...days].map(([day, checkIn]) => ({ day, ...checkIn })));
}

/** The days with any lane, oldest first; of two parts the higher of both. */
export function lanesIn(parts: readonly LinePart[], { from, to }: Days): LaneDay[] {
  const days = new Map<IsoDay, Lanes>();
  for (const { month, written } of parts) {
    for (const [place, text] of written.lanes.entries()) {
      const day = dayIn(month, place + 1);
      if (text === '' || day < from || day > to) continue;
      const lanes = Number.parseInt(text, 36);
      const known = days.get(day);
      days.set(day, known === undefined ? lanes : lanesOf.higher(known, lanes));
    }
  }
  return byDay([...days].map(([day, lanes]) => ({ day, levels: lanesOf.levels(lanes) })));
}

function plannedIn({ month, written }: LinePart, medicine: string): Intake[] {
  return Object.entries(written.doses[medicine] ?? {}).flatMap(([dueAt, letters]) =>
    Array.from(letters).flatMap((letter, place): Intake[] => {
      const state = STATES[letter];
      return state === undefined ? [] : [{ day: dayIn(month, place + 1), dueAt, state, amount: null }];
    }),
  );
}

function othersIn({ month, written }: LinePart, medicine: string): Intake[] {
  return (written.others[medicine] ?? []).map(([day, dueAt, state, amount]) => {
    return { day: dayIn(month, day), dueAt, state, amount };
  });
}

/** How the doses of a medicine were answered, oldest day first. */
export function answersIn(parts: readonly LinePart[], medicine: string, days: Days): Intake[] {
  const months = { from: monthOf(days.from), to: monthOf(days.to) };
  const touched = parts.filter(({ month }) => months.from <= month && month <= months.to);
  const answers = touched.flatMap((part) => [...plannedIn(part, medicine), ...othersIn(part, medicine)]);
  return byDay(answers.filter(within(days)));
}

/** What of a medicine was taken as needed, oldest day first. */
export function takenAsNeededIn(parts: readonly LinePart[], medicine: string, days: Days): Intake[] {
  const taken = parts.flatMap((part) => othersIn(part, medicine)).filter(({ dueAt }) => dueAt === null);
  return byDay(taken.filter(within(days)));
}

function answeredNumbers({ doses, others }: LineMonth, medicine: string): Set<number> {
  const numbers = new Set((others[medicine] ?? []).map(([day]) => day));
  for (const letters of Object.values(doses[medicine] ?? {})) {
    for (let place = 0; place < letters.length; place += 1) if (letters[place] !== NONE) numbers.add(place + 1);
  }
  return numbers;
}

/** Days with any answer to a dose of a medicine, oldest first. */
export function answeredIn(parts: readonly LinePart[], medicine: string, { from, to }: Days): IsoDay[] {
  const days = new Set<IsoDay>();
  for (const { month, written } of parts) {
    for (const number of answeredNumbers(written, medicine)) {
      const day = dayIn(month, number);
      if (from <= day && day <= to) days.add(day);
    }
  }
  return [...days].sort();
}
