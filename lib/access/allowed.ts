import type { Q } from '@/db/engine/engine';
import { postLetter } from '@/db/mail/post';
import type { AuditDetail, Category } from '@/db/schema';
import { newId } from '@/lib/platform/ids';
import type { Letter } from '@/lib/platform/letters';
import { secrets } from '@/lib/platform/secrets';
import { accountsOf } from './accounts-scope';
import { consentsOf } from './consents';
import { lastLook } from './last-look';
import { ownedBy, type Scope } from './own';
import { personOf } from './person';
import type { LiveShare, Standing } from './policy';
import { recordSeals } from './record-seals';
import type { Viewer } from './viewer';

/** What a record function says of its act, beyond its name. */
export type AuditNote = { kind?: string; objectType?: string; objectId?: string; detail?: AuditDetail };

export type Allowed = Awaited<ReturnType<typeof allowedOn>>;

/** The part of the record a standing opens. */
export function scopeOf(standing: Standing): Scope {
  if (standing.is !== 'clinician') return { is: 'whole' };
  const { categories, fromDay, untilDay } = standing.share;
  return { is: 'shared', categories, fromDay, untilDay };
}

function sharedFacts({ categories, fromDay, untilDay, expiresAt, canExport }: LiveShare) {
  return { categories: [...categories], fromDay, untilDay, expiresAt, canExport };
}

/** What is derived from entries is made anew once, behind the act's last write and in its transaction. */
function endings() {
  const list: (() => Promise<void>)[] = [];
  return {
    atEnd: (work: () => Promise<void>): void => {
      list.push(work);
    },
    end: async (): Promise<void> => {
      for (const work of list) await work();
    },
  };
}

type Ask = { q: Q; viewer: Viewer; patientId: string; standing: Standing; now: number };

/**
 * What a record function holds while it runs, and only then: the transaction, the guards, the clock, ids, sealing
 * and the note for the log.
 */
export async function allowedOn({ q, viewer, patientId, standing, now }: Ask) {
  const { person, dataKey } = await personOf(q, patientId);
  const scope = scopeOf(standing);
  const notes: AuditNote[] = [];
  const seals = recordSeals(dataKey, patientId, scope);
  const isOwner = scope.is === 'whole';

  return {
    q,
    patientId,
    accountId: viewer.accountId,
    /** Category `base`: comes with any share. */
    person,
    /** The share that opened the record; null for its owner. */
    share: standing.is === 'clinician' ? sharedFacts(standing.share) : null,
    scope,
    isOwner,
    /** May this viewer see anything of a category? */
    canSee: (category: Category): boolean => scope.is === 'whole' || scope.categories.includes(category),
    ...ownedBy(patientId, scope, { who: viewer.accountId, at: now }),
    /** Accounts this person shares with, for their names. */
    ofAccounts: accountsOf(q, viewer),
    now,
    newId,
    /** When this viewer opened the timeline before, between two moments; null when they did not. */
    lastLook: (from: number, until: number) => lastLook(q, { patientId, accountId: viewer.accountId }, { from, until }),
    /** What the owner agreed to. */
    consents: consentsOf({ q, accountId: viewer.accountId, isOwner, now, ...seals }),
    ...seals,
    /** Puts a letter into the queue, in this transaction. */
    post: (letter: Letter): Promise<void> => postLetter(q, { keks: secrets().keks, at: now }, letter),
    audit: (note: AuditNote): void => {
      notes.push(note);
    },
    notes,
    ...endings(),
  };
}
