import { desc, isNotNull } from 'drizzle-orm';
import { engine } from '@/db/engine/open';
import { mailQueue } from '@/db/schema';
import { openLetter, type Letter } from '@/lib/platform/letters';
import { secrets } from '@/lib/platform/secrets';

/** Letters that wait in the queue for an address, newest first. */
export async function waitingLetters(email: string): Promise<Letter[]> {
  const rows = await engine().read((q) =>
    q.select().from(mailQueue).where(isNotNull(mailQueue.content)).orderBy(desc(mailQueue.createdAt)),
  );
  return rows
    .map(({ id, content }) => openLetter(secrets().keks, id, content ?? new Uint8Array()))
    .filter(({ to }) => to === email);
}
