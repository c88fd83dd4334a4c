import { Card } from '@/components/ui/card';
import { say, type PlainKey } from '@/lib/messages/say';
import type { AccountCounts } from '@/lib/records/accounts-list';

const STATS: readonly { words: PlainKey; of: keyof AccountCounts }[] = [
  { words: 'accounts.stat.patient', of: 'patient' },
  { words: 'accounts.stat.clinician', of: 'clinician' },
  { words: 'accounts.stat.admin', of: 'admin' },
  { words: 'accounts.stat.suspended', of: 'suspended' },
];

/** How many accounts there are of each kind; fewer than five are not counted out. */
export function AccountStats({ counts }: { counts: AccountCounts }) {
  return (
    <dl className="stats">
      {STATS.map(({ words, of }) => (
        <Card key={words}>
          <dt className="eyebrow">{say(words)}</dt>
          <dd className="stat">{counts[of] ?? say('accounts.stat.few')}</dd>
        </Card>
      ))}
    </dl>
  );
}
