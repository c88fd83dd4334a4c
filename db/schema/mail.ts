import type { Kit } from './sqlite-kit';

/** Letters on their way. `content` is sealed by the server's key and goes once the letter is sent: it holds links. */
export function mailQueueTable(kit: Kit) {
  return kit.table(
    'mail_queue',
    {
      id: kit.text('id').primaryKey(),
      kind: kit.text('kind').notNull(),
      content: kit.sealed('content'),
      createdAt: kit.ms('created_at').notNull(),
      sendAfter: kit.ms('send_after').notNull(),
      sentAt: kit.ms('sent_at'),
      tries: kit.int('tries').notNull(),
      failure: kit.text('failure'),
    },
    (t) => [kit.index('mail_queue_waiting').on(t.sentAt, t.sendAfter)],
  );
}
