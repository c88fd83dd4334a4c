import { shares, type ConsentPurpose } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { CATEGORIES, type ShareCategory } from '@/lib/clinical/categories';
import { cardOf, peopleOf } from './shares-rows';

/**
 * Something the person agreed to. `category` of what is noted or shown, `person` the name or address it is shared
 * with; times in UTC milliseconds.
 */
export type Agreement = {
  purpose: ConsentPurpose;
  category: ShareCategory | null;
  person: string | null;
  at: number;
  withdrawnAt: number | null;
  /** The share has ended by itself: nobody took it up, or its last day is over. */
  isOver: boolean;
};

type Shared = { person: string; isOver: boolean };

async function sharesById(allowed: Allowed): Promise<Map<string, Shared>> {
  const { q, own, now } = allowed;
  const rows = await q.select().from(shares).where(own(shares));
  const people = await peopleOf(allowed, rows);
  return new Map(
    rows.map((row) => {
      const { state, person, email } = cardOf(row, people, now);
      const isOver = state === 'expired' || state === 'declined';
      return [row.id, { person: person?.displayName ?? email, isOver }];
    }),
  );
}

/** All that the owner of a record agreed to, the latest first. */
export async function listAgreements(viewer: Viewer, subject: Subject): Promise<Agreement[]> {
  return withAccess(viewer, 'record.read_profile', subject, async (allowed) => {
    const known = await sharesById(allowed);
    const found = await allowed.consents.list();
    return found.reverse().map(({ purpose, about, at, withdrawnAt }) => {
      // A share's id, a category, or both.
      const parts = about.split(' ');
      const category = CATEGORIES.find((one) => parts.includes(one)) ?? null;
      const share = parts.map((part) => known.get(part)).find((one) => one !== undefined);
      return { purpose, category, person: share?.person ?? null, at, withdrawnAt, isOver: share?.isOver ?? false };
    });
  });
}
