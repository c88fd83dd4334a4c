import { isIsoDay } from '@/lib/clinical/days';
import { drugById } from '@/lib/clinical/medications';
import { symptomById } from '@/lib/clinical/symptoms';
import { exactWords, jointWords, minutesWords } from '@/lib/messages/detail-words';
import { formatDay, formatPartialDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { sayOr } from '@/lib/messages/say-or';
import { unitText } from '@/lib/messages/units';
import type { PastEntry } from '@/lib/records/history';

type Facts = PastEntry['facts'];
type Value = Facts[string];

/** A code of ours as words, where the catalogue has none: `cellsPerKg` is "Cells per kg". */
function plainWords(code: string): string {
  const words = code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Words = (code: string) => string;

/** Words of the first family of messages that has the code. */
const named =
  (...families: readonly string[]): Words =>
  (code) =>
    families.reduceRight((fallback, family) => sayOr(`${family}.${code}`, fallback), plainWords(code));

/** What happened after a treatment has a grade of its own kind. */
const OF_EVENT: Readonly<Record<string, Words>> = { grade: named('event-grade') };

/** Fields whose values are codes of ours. */
const CODES: Readonly<Record<string, Words>> = {
  feeling: named('feeling'),
  tired: named('tired'),
  pain: named('pain'),
  level: (code) => sayOr(`severity.${code}`, say('history.level.0')),
  worst: named('severity'),
  grade: named('grade'),
  systemId: named('system'),
  triggerId: named('trigger'),
  route: named('route'),
  drugClass: named('drug-class'),
  stopReason: named('stop-reason'),
  skipReason: named('skip-reason'),
  unit: (code) =>
    sayOr(`unit.${code}`, sayOr(`measurement.unit.${code}`, sayOr(`infusion-unit.${code}`, unitText(code)))),
  state: (code) => sayOr(`history.state.${code}`, plainWords(code)),
  drugId: (code) => sayOr(`drug.${code}`, drugById(code)?.genericName ?? plainWords(code)),
  symptomId: (code) => sayOr(`sign.${code}`, symptomById(code)?.label ?? plainWords(code)),
  analyteId: named('lab.name'),
  checkId: named('check.name'),
  kind: named('infusion-kind', 'measurement.kind'),
  sunProtection: named('measurement.sun'),
  code: named('lab.code'),
  assay: named('lab.assay'),
  cellSource: named('cell-source'),
  donor: named('donor'),
  event: named('adverse-event'),
  related: named('event-related'),
  joints: jointWords,
  minutes: (minutes) => minutesWords(Number(minutes)),
  exact: (value) => exactWords(Number(value)),
  asks: named('category'),
  cardFields: named('card-field'),
  diagnosedOn: formatPartialDay,
  organs: named('system'),
  biopsy: named('biopsy'),
  family: named('family'),
  familyConditions: named('family-condition'),
  allergies: named('allergies'),
  smoking: named('smoking'),
  sun: named('sun'),
  kidneySex: named('kidney-sex'),
  eyeSchedule: named('eyes'),
  kidneysReduced: named('told'),
  macula: named('told'),
};

function isPlan(value: Value): value is { kind: string; doses?: { at: string; amount: number }[]; amount?: number } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'kind' in value;
}

function planWords(value: Value): string {
  if (!isPlan(value)) return '';
  const when = sayOr(`plan.kind.${value.kind}`, plainWords(value.kind));
  const doses = (value.doses ?? []).map(({ at, amount }) => say('history.dose', { amount, hour: at })).join(', ');
  return doses === '' ? when : say('history.schedule', { when, doses });
}

/** A plan with its unit, in one sentence: "Every day, 5 mg at 08:00". */
export function scheduleWords(value: Value, unit: string): string {
  if (!isPlan(value)) return '';
  const inUnit = (amount: number): string =>
    say('measurement.one', { value: String(amount), unit: CODES['unit']?.(unit) ?? unit });
  const doses = (value.doses ?? []).map(({ at, amount }) => say('history.dose', { amount: inUnit(amount), hour: at }));
  const each = typeof value.amount === 'number' ? [inUnit(value.amount)] : [];
  return [sayOr(`plan.kind.${value.kind}`, plainWords(value.kind)), ...doses, ...each].join(', ');
}

function objectWords(value: { [name: string]: Value }, today: string): string {
  const codes = 'event' in value ? OF_EVENT : {};
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== '' && one !== false && !(Array.isArray(one) && one.length === 0))
    .map(([name, one]) => {
      const words = (typeof one === 'number' ? codes[name]?.(String(one)) : undefined) ?? valueWords(name, one, today);
      return say('history.pair', { field: fieldWords(name), value: words });
    })
    .join('; ');
}

/** What a field is called on screen. */
export function fieldWords(field: string): string {
  return sayOr(`history.field.${field}`, plainWords(field));
}

function plainValue(field: string, value: string | number | boolean, today: string): string {
  if (field === 'archivedAt') return say('history.yes');
  if (typeof value === 'boolean') return say(value ? 'history.yes' : 'history.no');
  const text = String(value);
  return isIsoDay(text) ? formatDay(text, { today }) : (CODES[field]?.(text) ?? text);
}

/** What a field says, in words. */
export function valueWords(field: string, value: Value, today: string): string {
  if (value === null) return say('history.unsaid');
  if (field === 'schedule') return planWords(value);
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one, today)).join(', ');
  return typeof value === 'object' ? objectWords(value, today) : plainValue(field, value, today);
}

/** Fields that say what the entry is about come first, its days last. */
const FIRST = ['drugId', 'name', 'symptomId', 'systemId', 'triggerId', 'analyteId', 'kind', 'checkId', 'state'];
const LAST = ['untilDay', 'isPrivate', 'day'];

function placeOf(field: string): number {
  if (LAST.includes(field)) return 100 + LAST.indexOf(field);
  const place = FIRST.indexOf(field);
  return place === -1 ? FIRST.length : place;
}

/** All that an entry says, as pairs of words; its day stands beside it. */
export function factPairs(facts: Facts, today: string): { name: string; value: string }[] {
  return Object.entries(facts)
    .filter(([field]) => field !== 'day' && field !== 'medicationId')
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([field, value]) => ({ name: fieldWords(field), value: valueWords(field, value, today) }));
}

/** What an entry is. */
export function nounWords(table: PastEntry['table']): string {
  return say(`history.noun.${table}`);
}
