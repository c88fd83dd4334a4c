import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { say } from '@/lib/messages/say';
import { addressOfPatients, type CaseloadPage, type PatientSearch } from './patient-search';

/** Finds people by name. A plain form that asks by its address, so that it works as soon as it is there. */
export function PatientSearchForm({ search }: { search: PatientSearch }) {
  return (
    <form method="get" action="/patients" role="search" className="row row-wrap items-end mb-3">
      <div className="grow">
        <Field
          id="find"
          name="find"
          type="search"
          label={say('clinic.patients.find')}
          defaultValue={search.text}
          autoComplete="off"
          maxLength={120}
        />
      </div>
      <Button>{say('clinic.patients.find.go')}</Button>
    </form>
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
