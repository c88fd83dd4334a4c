import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { consents, type ConsentPurpose } from '@/db/schema';
import { newId } from '@/lib/platform/ids';
import type { RecordSeals } from './record-seals';
import { Refused } from './refused';

/** The texts on screen that are agreed to, by their version: a new wording is a new version. */
const TEXTS = { category: 'category-2026-11', share: 'share-2026-11', 'share-category': 'share-2026-11' } as const;

/** What is agreed to after the account was made. */
type LaterPurpose = keyof typeof TEXTS;

/** One agreement. `about` names the category or the share it is of; times in UTC milliseconds. */
export type Consent = { purpose: ConsentPurpose; about: string; at: number; withdrawnAt: number | null };

type Holder = Pick<RecordSeals, 'seal' | 'unseal'> & { q: Q; accountId: string; isOwner: boolean; now: number };

const placeOf = (row: string) => ({ table: 'consents', row, column: 'about' });

/** Agreements of a record's owner: nobody else reads, gives or withdraws one. */
export function consentsOf({ q, accountId, isOwner, now, seal, unseal }: Holder) {
  async function rows() {
    if (!isOwner) throw new Refused('not_found');
    const found = await q
      .select()
      .from(consents)
      .where(eq(consents.accountId, accountId))
      .orderBy(asc(consents.at), asc(consents.id));
    return found.map(({ about, ...row }) => ({ ...row, about: unseal(placeOf(row.id), about) ?? '' }));
  }

  return {
    /** All agreements, oldest first. */
    list: async (): Promise<Consent[]> =>
      (await rows()).map(({ purpose, about, at, withdrawnAt }) => ({ purpose, about, at, withdrawnAt })),

    /** Notes an agreement; one that stands already stays the one it is. */
    agree: async (purpose: LaterPurpose, about: string): Promise<void> => {
      const standing = (await rows()).filter((row) => row.purpose === purpose && row.withdrawnAt === null);
      if (standing.some((row) => row.about === about)) return;
      const id = newId('con');
      const sealed = seal(placeOf(id), about);
      await q.insert(consents).values({ id, accountId, purpose, textVersion: TEXTS[purpose], about: sealed, at: now });
    },

    /** Notes that agreements of a purpose were taken back: those that `isMeant` says of what they are about. */
    withdraw: async (purpose: LaterPurpose, isMeant: (about: string) => boolean): Promise<void> => {
      const meant = (await rows()).filter((row) => row.purpose === purpose && isMeant(row.about));
      for (const { id } of meant) {
        await q
          .update(consents)
          .set({ withdrawnAt: now })
          .where(and(eq(consents.id, id), isNull(consents.withdrawnAt)));
      }
    },
  };
}
