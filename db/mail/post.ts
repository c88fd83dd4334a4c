import type { Q } from '@/db/engine/engine';
import { mailQueue, type Sealed } from '@/db/schema';
import { newId } from '@/lib/platform/ids';
import { sealLetter, type Letter } from '@/lib/platform/letters';
import type { Keks } from '@/lib/platform/sealing';

type Posting = { keks: Keks; at: number };

/** Puts a letter into the queue, in the transaction of the act it speaks of. */
export async function postLetter(q: Q, { keks, at }: Posting, letter: Letter): Promise<void> {
  const id = newId('mai');
  const content = sealLetter(keks, id, letter) as Sealed;
  await q.insert(mailQueue).values({ id, kind: letter.kind, content, createdAt: at, sendAfter: at, tries: 0 });
}

/**
 * Leaves as much of a trace as a letter, and sends nothing: an address that cannot be used must not answer sooner
 * than one that can.
 */
export async function postNothing(q: Q, { keks, at }: Posting): Promise<void> {
  const id = newId('mai');
  sealLetter(keks, id, { kind: 'account-exists', to: '', token: null, until: null });
  await q
    .insert(mailQueue)
    .values({ id, kind: 'nothing', content: null, createdAt: at, sendAfter: at, sentAt: at, tries: 0 });
}
