import Link from 'next/link';
import { Siren } from '@/components/ui/icons';
import { Card } from '@/components/ui/card';
import { SearchForm } from '@/components/ui/search-form';
import { Icon } from '@/components/ui/icon';
import { ASKED_CATEGORIES, type AskedCategory } from '@/lib/clinical/asked-categories';
import { MEASUREMENT_KINDS } from '@/lib/clinical/measurements';
import { cardNumber, unkeptLine } from '@/lib/clinical/red-flags';
import type { Symptom } from '@/lib/clinical/symptoms';
import { SYSTEMS } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import { choiceAddress, type SymptomChoice } from './symptom-choice';
import { SymptomRow, type SymptomPlace } from './symptom-row';

function Places({ home, current }: { home: string; current: SymptomChoice['place'] }) {
  return (
    <nav aria-labelledby="symptom-places" className="mt-4">
      <p id="symptom-places" className="small muted">
        {say('symptoms.places')}
      </p>
      <div className="picks mt-2">
        {SYSTEMS.map((system) => (
          <Link
            key={system}
            href={choiceAddress(home, { query: '', place: system })}
            prefetch={false}
            scroll={false}
            aria-current={system === current ? 'true' : undefined}
            className="pick"
          >
            {say(`system.${system}`)}
          </Link>
        ))}
      </div>
    </nav>
  );
}

/** Sleep, weight, temperature and blood pressure are numbers with a page of their own. */
function Measured() {
  return (
    <nav aria-labelledby="symptom-measured" className="mt-4">
      <p id="symptom-measured" className="small muted">
        {say('symptoms.measured')}
      </p>
      <div className="picks mt-2">
        {MEASUREMENT_KINDS.map((kind) => (
          <Link key={kind} href={`/measurements?kind=${kind}`} prefetch={false} className="pick">
            {say(`measurement.kind.${kind}`)}
          </Link>
        ))}
      </div>
    </nav>
  );
}

type ListProps = SymptomPlace & { title: string; id: string; symptoms: readonly Symptom[] };

function List({ title, id, symptoms, ...row }: ListProps) {
  if (symptoms.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-6">
      <h3 id={id}>{title}</h3>
      <ul className="list mt-1">
        {symptoms.map((symptom) => (
          <SymptomRow key={symptom.id} symptom={symptom} {...row} />
        ))}
      </ul>
    </section>
  );
}

/** Items that are not kept, because nobody asked for them, and open the emergency card all the same. */
function Lines({ lines, home }: { lines: readonly Symptom[]; home: string }) {
  return (
    <div className="picks mt-4">
      {lines.map(({ id }) => (
        <Link key={id} href={`${home}?card=${cardNumber(unkeptLine(id))}`} prefetch={false} className="pick">
          <Icon of={Siren} size="small" />
          <span>{say(`sign.${id}`)}</span>
        </Link>
      ))}
    </div>
  );
}

/** Where to switch on what is off. */
function OffNote({ asked }: { asked: readonly AskedCategory[] }) {
  if (asked.length === ASKED_CATEGORIES.length) return null;
  return (
    <p className="small muted mt-6">
      {say('symptoms.off')}{' '}
      <Link href="/settings#asked" prefetch={false} className="textlink">
        {say('symptoms.off.link')}
      </Link>
    </p>
  );
}

function titleOf({ place, query }: SymptomChoice): string {
  return place === null ? say('symptoms.found', { query }) : say(`system.${place}`);
}

type CardProps = SymptomPlace & { choice: SymptomChoice; asked: readonly AskedCategory[] };

/** Any symptom of the catalogue, found by a word or by its place, and what is noted for the day already. */
export function SymptomCard({ choice, asked, ...row }: CardProps) {
  const { query, isBlank, place, shown, noted, lines } = choice;
  return (
    <Card labelledBy="more-detail">
      <h2 id="more-detail">{say('symptoms.title')}</h2>
      <p className="small muted mt-1">{say('symptoms.text')}</p>
      <div className="mt-4">
        <SearchForm
          action={`${row.home}#more-detail`}
          id="symptom-search"
          name="q"
          label={say('symptoms.search')}
          text={query}
          submit={say('symptoms.search.button')}
        />
      </div>
      {isBlank && <p className="mt-4">{say('symptoms.blank')}</p>}
      <Places home={row.home} current={place} />
      {query === '' && place === null && <Measured />}
      {query !== '' && shown.length + lines.length === 0 && <p className="mt-4">{say('symptoms.none', { query })}</p>}
      <List id="symptoms-shown" title={titleOf(choice)} symptoms={shown} {...row} />
      {lines.length > 0 && <Lines lines={lines} home={row.home} />}
      <List id="symptoms-noted" title={say('symptoms.noted')} symptoms={noted} {...row} />
      <OffNote asked={asked} />
    </Card>
  );
}
