import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { say } from '@/lib/messages/say';
import type { AccountSearch } from '@/lib/records/accounts-list';

/** Finds accounts by name or address. A plain form that asks by its address, so that a search can be kept. */
export function AccountSearchForm({ search }: { search: AccountSearch }) {
  return (
    <form method="get" action="/admin/accounts" role="search" className="row row-wrap items-end">
      {search.role !== null && <input type="hidden" name="role" value={search.role} />}
      <div className="grow">
        <Field
          id="find"
          name="find"
          type="search"
          label={say('accounts.search')}
          defaultValue={search.text}
          autoComplete="off"
          maxLength={120}
        />
      </div>
      <Button>{say('accounts.search.go')}</Button>
    </form>
  );
}
