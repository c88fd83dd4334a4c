import { eq, inArray } from 'drizzle-orm';
import { accounts, shares, type Category, type ShareState } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import { addDays, dayOf, type IsoDay } from '@/lib/clinical/days';
import { canShareMove, INVITATION_DAYS, SHARE_DAYS } from '@/lib/clinical/shares';
import { invalid, type Invalid } from './saved';

const DAY_MS = 86_400_000;

export type SharePerson = {
  displayName: string;
  practice: string | null;
  registrationNumber: string | null;
  /** How and when this server's administrator checked who they are; null when nobody did, or it lapsed. */
  checked: { method: 'registry' | 'call-back' | 'in-person'; at: number } | null;
};

export type ShareCard = {
  id: string;
  /** As it counts now: an invitation nobody took up and a share past its end read `expired`. */
  state: ShareState;
  email: string;
  person: SharePerson | null;
  categories: Category[];
  fromDay: IsoDay | null;
  untilDay: IsoDay | null;
  expiresAt: number;
  invitedAt: number;
  endedAt: number | null;
};

export type ShareRow = typeof shares.$inferSelect;

/** How a share counts at this moment. */
export function stateNow(row: ShareRow, now: number): ShareState {
  const isLapsed = row.state === 'invited' && row.invitedAt + INVITATION_DAYS * DAY_MS <= now;
  const isOver = canShareMove(row.state, 'expired') && row.expiresAt <= now;
  return isLapsed || isOver ? 'expired' : row.state;
}

/** The people behind shares, by account. */
export async function peopleOf(allowed: Allowed, rows: readonly ShareRow[]): Promise<Map<string, SharePerson>> {
  const { q, ofAccounts, now } = allowed;
  const ids = rows.flatMap((row) => (row.clinicianId === null ? [] : [row.clinicianId]));
  const found = await q
    .select({
      id: accounts.id,
      displayName: accounts.displayName,
      practice: accounts.practice,
      registrationNumber: accounts.registrationNumber,
      method: accounts.verificationMethod,
      verifiedAt: accounts.verifiedAt,
      verifiedUntil: accounts.verifiedUntil,
    })
    .from(accounts)
    .where(ofAccounts(accounts, inArray(accounts.id, ids)));
  return new Map(
    found.map(({ id, method, verifiedAt, verifiedUntil, ...person }) => {
      const isValid = verifiedUntil === null || verifiedUntil > now;
      const checked = method !== null && verifiedAt !== null && isValid ? { method, at: verifiedAt } : null;
      return [id, { ...person, checked }];
    }),
  );
}

/** A share as its patient sees it. */
export function cardOf(row: ShareRow, people: Map<string, SharePerson>, now: number): ShareCard {
  return {
    id: row.id,
    state: stateNow(row, now),
    email: row.emailNorm,
    person: row.clinicianId === null ? null : (people.get(row.clinicianId) ?? null),
    categories: row.categories,
    fromDay: row.fromDay,
    untilDay: row.untilDay,
    expiresAt: row.expiresAt,
    invitedAt: row.invitedAt,
    endedAt: row.endedAt,
  };
}

export type ShareSaved = { status: 'saved'; shareId: string };
export type ShareAnswer = ShareSaved | Invalid;

/** One share of this patient's. @throws Refused not_found */
export async function oneShare(allowed: Allowed, id: string): Promise<ShareRow> {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(shares)
    .where(own(shares, eq(shares.id, id)));
  if (row === undefined) throw new Refused('not_found');
  return row;
}

/** What is wrong with a last day; null when nothing is. */
export function endFault(allowed: Allowed, endDay: IsoDay): Invalid | null {
  const today = dayOf(allowed.now, allowed.person.zone);
  if (endDay <= today) return invalid('endDay', 'share.end.past');
  return endDay > addDays(today, SHARE_DAYS.most) ? invalid('endDay', 'share.end.too-late') : null;
}

/** What is wrong with the first day that is shown; null when nothing is. */
export function fromFault(allowed: Allowed, fromDay: IsoDay | null): Invalid | null {
  return fromDay !== null && fromDay > dayOf(allowed.now, allowed.person.zone)
    ? invalid('fromDay', 'share.from.future')
    : null;
}

/** The moment after a last day, which is when a share ends. */
export function afterDay(day: IsoDay): number {
  return Date.parse(`${addDays(day, 1)}T00:00:00Z`);
}
