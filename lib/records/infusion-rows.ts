import { asc, isNull } from 'drizzle-orm';
import { infusions, type Category, type Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import {
  kindById,
  NO_DETAILS,
  NO_WORDS,
  type AdverseEvent,
  type InfusionDetails,
  type InfusionFacts,
  type InfusionWords,
} from '@/lib/clinical/infusions';
import { isSealedCategory } from './medication-rows';

/** What a sealed treatment keeps out of clear columns: all but its days. */
export type InfusionItem = Pick<InfusionFacts, 'kind' | 'amount' | 'unit' | 'route' | 'details'>;

/** A treatment as far as the viewer may see it, cut at the share's window. */
export type Infusion = InfusionFacts & {
  id: string;
  category: Category;
  isPrivate: boolean;
  isCutStart: boolean;
  isCutEnd: boolean;
  version: number;
};

const NOT_SHARED: InfusionWords = NO_WORDS;

/** What it is called comes with the medicines, as a medicine's own name does; the rest is free text, so notes. */
export function wordsShown(allowed: Allowed, words: InfusionWords): InfusionWords {
  return allowed.canSee('notes') ? words : { ...NOT_SHARED, name: words.name };
}

/** What happened afterwards, inside the share's days; an event without a day goes with its treatment. */
function eventsShown({ scope }: Allowed, events: readonly AdverseEvent[]): AdverseEvent[] {
  if (scope.is === 'whole') return [...events];
  const { fromDay, untilDay } = scope;
  return events.filter(({ day }) => day === null || (day >= (fromDay ?? day) && day <= (untilDay ?? day)));
}

type Cells = { kind: string | null; amount: number | null; unit: string | null; route: string | null };
type ItemRow = Cells & { id: string; details: Record<string, unknown> | null; payload: Sealed | null };

/** The item of a row, opened where it is sealed; null for a row that says nothing we know. */
export function openedInfusion(allowed: Allowed, row: ItemRow): InfusionItem | null {
  const text = allowed.unseal({ table: 'infusions', row: row.id, column: 'payload' }, row.payload);
  const { kind, amount, unit, route, details } = text === null ? row : (JSON.parse(text) as ItemRow);
  const entry = kindById(kind);
  if (entry === undefined) return null;
  // Written by `infusionColumns`, from the same types.
  const known = { amount, unit, route } as Pick<InfusionItem, 'amount' | 'unit' | 'route'>;
  return { kind: entry.id, ...known, details: { ...NO_DETAILS, ...(details as Partial<InfusionDetails> | null) } };
}

/** The words of a row, all of them. */
export function openedWords(allowed: Allowed, id: string, sealed: Sealed | null): InfusionWords {
  const text = allowed.unseal({ table: 'infusions', row: id, column: 'words' }, sealed);
  return text === null ? NO_WORDS : { ...NO_WORDS, ...(JSON.parse(text) as Partial<InfusionWords>) };
}

/** All treatments the viewer may see, the oldest first. Sealed ones are opened. */
export async function infusionsOf(allowed: Allowed): Promise<Infusion[]> {
  const { q, own, spanDays } = allowed;
  const span = spanDays(infusions);
  const rows = await q
    .select({
      id: infusions.id,
      day: span.day,
      untilDay: span.untilDay,
      isCutStart: span.isCutStart,
      lastDay: infusions.untilDay,
      category: infusions.category,
      isPrivate: infusions.isPrivate,
      kind: infusions.kind,
      amount: infusions.amount,
      unit: infusions.unit,
      route: infusions.route,
      details: infusions.details,
      words: infusions.words,
      payload: infusions.payload,
      version: infusions.version,
    })
    .from(infusions)
    .where(own(infusions, isNull(infusions.deletedAt)))
    .orderBy(asc(infusions.day), asc(infusions.at), asc(infusions.id));
  return rows.flatMap(({ lastDay, ...row }) => {
    const item = openedInfusion(allowed, row);
    if (item === null) return [];
    const { id, day, untilDay, category, isPrivate, isCutStart, version } = row;
    const details = { ...item.details, events: eventsShown(allowed, item.details.events) };
    const words = wordsShown(allowed, openedWords(allowed, id, row.words));
    const place = { id, day, untilDay, category, isPrivate, isCutStart, isCutEnd: untilDay !== lastDay, version };
    return [{ ...place, ...item, details, words }];
  });
}

type Place = { id: string; day: IsoDay; category: Category };

/** The columns of a treatment, sealed where its category demands it. */
export function infusionColumns(allowed: Allowed, { id, category }: Place, facts: InfusionFacts) {
  const { kind, day, untilDay, amount, unit, route, details, words } = facts;
  const seal = (column: string, value: object): Sealed =>
    allowed.seal({ table: 'infusions', row: id, column }, JSON.stringify(value));
  const item: InfusionItem = { kind, amount, unit, route, details };
  const drugId = kindById(kind)?.drugId ?? null;
  const isSealed = isSealedCategory(category);
  const nothing = { kind: null, drugId: null, amount: null, unit: null, route: null, details: null };
  return {
    day,
    untilDay,
    category,
    ...(isSealed ? nothing : { ...item, drugId, details: { ...details } }),
    words: seal('words', words),
    payload: isSealed ? seal('payload', item) : null,
  };
}
