import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { IsoDay } from '@/lib/clinical/days';
import { ANTIBODY_GROUPS, type AntibodyGroup } from '@/lib/clinical/labs';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { LabsPage } from '@/lib/records/labs';
import { isOutside } from '@/lib/clinical/lab-rules';
import { LabCard } from './lab-card';
import { allCoursesOf, coursesOf, ownCoursesOf, type Course, type LabSpan } from './lab-series';
import { labName, resultText, testName } from './lab-words';

/** "Latest from 17 November. Two are outside their report's range." */
export function labsText({ results, today }: LabsPage): string {
  const latest = results.reduce((day, result) => (result.day > day ? result.day : day), '');
  const outside = allCoursesOf(results).filter(({ last }) => isOutside(last)).length;
  const words = outside === 0 ? say('lab.outside.none') : plural('lab.outside', outside);
  return `${say('lab.latest', { day: formatDay(latest, { today }) })} ${words}`;
}

type CardsProps = { page: LabsPage; span: LabSpan; hrefOf?: (course: Course) => string };

type ListedProps = CardsProps & { courses: readonly Course[]; as: 'h2' | 'h3' };

function Cards({ courses, page, span, hrefOf, as }: ListedProps) {
  return courses.map((course) => (
    <LabCard
      key={course.key}
      course={course}
      as={as}
      flares={page.flares}
      span={span}
      today={page.today}
      {...(hrefOf === undefined ? {} : { href: hrefOf(course) })}
    />
  ));
}

/** A card for each test, those outside their report's range first; `children` stand where the next one would. */
export function LabCards({ children, ...props }: CardsProps & { children?: ReactNode }) {
  const courses = coursesOf(props.page.results);
  if (courses.length === 0) return null;
  return (
    <section aria-label={say('lab.cards')} className="labgrid">
      <Cards courses={courses} as="h2" {...props} />
      {children}
    </section>
  );
}

/** The same for tests in the patient's own words, under a heading of their own; nothing where there are none. */
export function OwnLabCards({ title, ...props }: CardsProps & { title: string }) {
  const courses = ownCoursesOf(props.page.results);
  if (courses.length === 0) return null;
  return (
    <section aria-labelledby="own" className="stack-mid mt-4">
      <div>
        <h2 id="own">{title}</h2>
        <p className="small muted mt-1">{say('lab.own.text')}</p>
      </div>
      <div className="labgrid">
        <Cards courses={courses} as="h3" {...props} />
      </div>
    </section>
  );
}

const GROUPS = Object.keys(ANTIBODY_GROUPS) as AntibodyGroup[];

function groupText(group: AntibodyGroup, courses: readonly Course[], today: IsoDay): string {
  const ids: readonly string[] = ANTIBODY_GROUPS[group];
  const own = courses.filter(({ test }) => ids.includes(test.analyteId ?? ''));
  const texts = own.map(({ test, last }) => {
    const text = `${resultText(last)}, ${formatDay(last.day, { today })}`;
    return ids.length === 1 ? text : `${testName(test)}: ${text}`;
  });
  return texts.length === 0 ? say('lab.antibodies.none') : texts.join('; ');
}

/** The last result of each antibody that says who a person's lupus is. */
export function AntibodyProfile({ page: { results, today } }: { page: LabsPage }) {
  const courses = coursesOf(results);
  return (
    <Card labelledBy="antibodies">
      <h2 id="antibodies">{say('lab.antibodies')}</h2>
      <p className="small muted mt-1">{say('lab.antibodies.text')}</p>
      <dl className="kv mt-3">
        {GROUPS.map((group) => (
          <div key={group} className="contents">
            <dt>{say(`lab.antibody.${group}`)}</dt>
            <dd>{groupText(group, courses, today)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Times with active serology and no flare; nothing where flares are not shared. */
export function SerologyCard({ page: { serology, today }, title }: { page: LabsPage; title: string }) {
  if (serology === null) return null;
  return (
    <Card labelledBy="serology">
      <h2 id="serology">{title}</h2>
      <p className="small muted mt-1">{say('lab.serology.text')}</p>
      {serology.length === 0 && <p className="mt-3">{say('lab.serology.none')}</p>}
      <ul className="list mt-2">
        {serology.toReversed().map(({ from, to, signs }) => (
          <li key={from} className="item">
            {say('lab.serology.span', {
              span: formatSpan(from, to, { today }),
              tests: signs.map(labName).join(', '),
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
