import { SearchForm } from '@/components/ui/search-form';
import { say } from '@/lib/messages/say';
import type { AccountSearch } from '@/lib/records/accounts-list';

/** Finds accounts by name or address, within the role that is shown. */
export function AccountSearchForm({ search }: { search: AccountSearch }) {
  return (
    <SearchForm
      action="/admin/accounts"
      id="find"
      name="find"
      label={say('accounts.search')}
      text={search.text}
      maxLength={120}
      submit={say('accounts.search.go')}
    >
      {search.role !== null && <input type="hidden" name="role" value={search.role} />}
    </SearchForm>
  );
}
