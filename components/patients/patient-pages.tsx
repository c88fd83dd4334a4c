import { ButtonLink } from '@/components/ui/button';
import { SearchForm } from '@/components/ui/search-form';
import { say } from '@/lib/messages/say';
import { addressOfPatients, type CaseloadPage, type PatientSearch } from './patient-search';

/** Finds people by name. */
export function PatientSearchForm({ search }: { search: PatientSearch }) {
  return (
    <div className="mb-3">
      <SearchForm
        action="/patients"
        id="find"
        name="find"
        label={say('clinic.patients.find')}
        text={search.text}
        maxLength={120}
        submit={say('clinic.patients.find.go')}
      />
    </div>
  );
}

/** Which part of a long list this is, and the ways to the others; nothing where the whole list stands above. */
export function PatientPages({ lines, search, first, found, isLong }: CaseloadPage) {
  if (found === 0) return <p role="status">{say('clinic.patients.find.none')}</p>;
  if (!isLong) return null;
  const last = first + lines.length - 1;
  const to = (page: number): string => addressOfPatients({ ...search, page });
  return (
    <nav aria-label={say('clinic.patients.pages')} className="actions items-center mt-4">
      <span className="small muted">{say('clinic.patients.pages.at', { from: first, to: last, count: found })}</span>
      {first > 1 && (
        <ButtonLink href={to(search.page - 1)} isPlain>
          {say('clinic.patients.pages.before')}
        </ButtonLink>
      )}
      {last < found && (
        <ButtonLink href={to(search.page + 1)} isPlain>
          {say('clinic.patients.pages.next')}
        </ButtonLink>
      )}
    </nav>
  );
}
