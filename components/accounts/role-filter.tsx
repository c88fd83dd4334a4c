import { Segmented } from '@/components/ui/segmented';
import { say, type PlainKey } from '@/lib/messages/say';
import type { AccountSearch } from '@/lib/records/accounts-list';

const PARTS: readonly { role: AccountSearch['role']; words: PlainKey }[] = [
  { role: null, words: 'accounts.filter.all' },
  { role: 'patient', words: 'accounts.stat.patient' },
  { role: 'clinician', words: 'accounts.stat.clinician' },
  { role: 'admin', words: 'accounts.stat.admin' },
];

/** The address of a search. */
export function searchAddress({ text, role, page }: AccountSearch): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('find', text);
  if (role !== null) query.set('role', role);
  if (page > 1) query.set('page', String(page));
  const words = query.toString();
  return words === '' ? '/admin/accounts' : `/admin/accounts?${words}`;
}

/** Which accounts to list, as links. */
export function RoleFilter({ search }: { search: AccountSearch }) {
  const parts = PARTS.map(({ role, words }) => ({
    href: searchAddress({ ...search, role, page: 1 }),
    words: say(words),
    isCurrent: role === search.role,
  }));
  return <Segmented label={say('accounts.filter')} parts={parts} />;
}
