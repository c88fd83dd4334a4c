import Link from 'next/link';
import { Plus } from '@/components/ui/icons';
import { Icon } from '@/components/ui/icon';
import { Card } from '@/components/ui/card';
import { SearchForm } from '@/components/ui/search-form';
import { findLabs } from '@/lib/clinical/lab-names';
import { searchByWords } from '@/lib/clinical/word-search';
import { plural, say } from '@/lib/messages/say';
import type { LabResult } from '@/lib/records/lab-rows';
import { ownCoursesOf } from './lab-series';
import { labName, testName } from './lab-words';

const NEW = '/labs/new';

type FoundTest = { key: string; name: string; text: string };

function found(text: string, results: readonly LabResult[]): FoundTest[] {
  const own = ownCoursesOf(results).map(({ key, test }) => ({ id: key, texts: [testName(test)] }));
  return [
    ...findLabs(text).map((id) => ({ key: id, name: labName(id), text: say(`lab.about.${id}`) })),
    ...searchByWords(text, own).map(({ id, texts }) => ({ key: id, name: texts[0] ?? '', text: say('lab.own.about') })),
  ];
}

function Found({ tests }: { tests: readonly FoundTest[] }) {
  return (
    <>
      <p className="mt-4">
        <b>{plural('lab.find.found', tests.length)}</b>
      </p>
      {tests.length > 0 && (
        <ul className="list">
          {tests.map(({ key, name, text }) => (
            <li key={key}>
              <Link href={`${NEW}?test=${key}`} prefetch={false} className="item item-link">
                <span className="grow">
                  <b>{name}</b>
                  <span className="small muted block">{text}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const HERE = 'another';

/** The way to a test that has no result yet. */
export function FollowAnother() {
  return (
    <a href={`#${HERE}`} className="card card-add row min-h-24 justify-center font-[640]">
      <Icon of={Plus} />
      <span>{say('lab.find')}</span>
    </a>
  );
}

type SearchProps = {
  /** What was searched for; null before anything was. */
  text: string | null;
  results: readonly LabResult[];
};

/** Tests by name and abbreviation, each leading to the form with it. */
export function LabSearch({ text, results }: SearchProps) {
  return (
    <Card labelledBy={HERE}>
      <h2 id={HERE}>{say(results.length === 0 ? 'lab.find.first' : 'lab.find')}</h2>
      <div className="mt-3">
        <SearchForm
          action={`/labs#${HERE}`}
          id="lab-search"
          name="find"
          label={say('lab.find.name')}
          hint={say('lab.find.hint')}
          text={text ?? ''}
          submit={say('lab.find.submit')}
        />
      </div>
      {text === '' && <p className="mt-4">{say('lab.find.blank')}</p>}
      {text !== null && text !== '' && <Found tests={found(text, results)} />}
      <p className="mt-3">
        <Link href={`${NEW}?own=1`} prefetch={false} className="textlink">
          {say('lab.find.own')}
        </Link>
      </p>
    </Card>
  );
}
