import { ButtonLink } from '@/components/ui/button';
import { say } from '@/lib/messages/say';
import type { AccountSearch } from '@/lib/records/accounts-list';
import { searchAddress } from './role-filter';

/** Ways through a long list. */
export function AccountPages({ search, hasMore }: { search: AccountSearch; hasMore: boolean }) {
  if (!hasMore && search.page === 1) return null;
  return (
    <nav aria-label={say('accounts.pages')} className="actions mt-4">
      {search.page > 1 && (
        <ButtonLink href={searchAddress({ ...search, page: search.page - 1 })} prefetch={false}>
          {say('accounts.pages.before')}
        </ButtonLink>
      )}
      {hasMore && (
        <ButtonLink href={searchAddress({ ...search, page: search.page + 1 })} prefetch={false}>
          {say('accounts.pages.next')}
        </ButtonLink>
      )}
    </nav>
  );
}
