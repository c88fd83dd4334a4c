import { Search } from '@/components/ui/icons';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { findLabs } from '@/lib/clinical/lab-names';
import { searchByWords } from '@/lib/clinical/symptom-search';
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

type SearchProps = { text: string; results: readonly LabResult[] };

/** Tests by name and abbreviation, each leading to the form with it: a plain form that asks the page again. */
export function LabSearch({ text, results }: SearchProps) {
  return (
    <Card labelledBy="another">
      <h2 id="another">{say('lab.find')}</h2>
      <form method="get" action="/labs#another" role="search" className="stack-mid mt-3">
        <Field
          id="lab-search"
          name="find"
          type="search"
          label={say('lab.find.name')}
          hint={say('lab.find.hint')}
          defaultValue={text}
          autoComplete="off"
        />
        <div>
          <Button icon={<Icon of={Search} />}>{say('lab.find.submit')}</Button>
        </div>
      </form>
      {text !== '' && <Found tests={found(text, results)} />}
      <p className="mt-3">
        <Link href={`${NEW}?own=1`} prefetch={false} className="textlink">
          {say('lab.find.own')}
        </Link>
      </p>
    </Card>
  );
}
