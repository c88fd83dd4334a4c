import { CircleCheck, Diamond, type IconName } from '@/components/ui/icons';
import { Card } from '@/components/ui/card';
import { Chip, type ChipKind } from '@/components/ui/chip';
import type { IsoDay } from '@/lib/clinical/days';
import { placeOf, type Place } from '@/lib/clinical/lab-rules';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { LabResult } from '@/lib/records/lab-rows';
import type { LabFlare } from '@/lib/records/labs';
import { LabChart } from './lab-chart';
import { hasUndrawn, type Course, type LabSpan } from './lab-series';
import { rangeText, statusWords, testName, valueText } from './lab-words';

const LOOKS: Record<Place, { kind: ChipKind; icon?: IconName }> = {
  above: { kind: 'flare', icon: Diamond },
  below: { kind: 'flare', icon: Diamond },
  inside: { kind: 'calm', icon: CircleCheck },
  unsaid: { kind: 'quiet' },
};

/** Where a result lies to the range of its own report, in a word, a shape and a colour. */
export function StatusChip({ result, earlier }: { result: LabResult; earlier: LabResult | null }) {
  return <Chip words={statusWords(result, earlier)} {...LOOKS[placeOf(result)]} />;
}

type CardProps = {
  course: Course;
  flares: readonly LabFlare[];
  span: LabSpan;
  today: IsoDay;
  /** Absent for a clinician, who has no page of one test. */
  href?: string;
  /** `h3` under the heading of a group. */
  as?: 'h2' | 'h3';
  /** On the page of its test, whose head says already what it is. */
  isAlone?: boolean;
};

function AllLink({ course: { test, results }, href }: { course: Course; href: string }) {
  const count = results.length;
  return (
    <p className="-mb-3">
      <a href={href} className="textlink" aria-label={plural('lab.all.label', count, { name: testName(test) })}>
        {plural('lab.all', count)}
      </a>
    </p>
  );
}

/** What a test is in plain words, for whoever has a page of it: not for a clinician, nor again on that page. */
function About({ test: { analyteId } }: Pick<Course, 'test'>) {
  if (analyteId === null) return null;
  return <p className="small muted mt-1">{say(`lab.about.${analyteId}`)}</p>;
}

/** One test: what it is, its last result, its course, the range of its last report. */
export function LabCard({ course, flares, span, today, href, as: Heading = 'h2', isAlone = false }: CardProps) {
  const { key, test, last, before } = course;
  const id = `lab-${key}`;
  return (
    <Card labelledBy={id}>
      <div className="row row-apart row-wrap row-top">
        <div className="flex-[1_1_12rem]">
          <Heading id={id}>{isAlone ? say('lab.last') : testName(test)}</Heading>
          {!isAlone && href !== undefined && <About test={test} />}
        </div>
        <div className="labvalue">
          <p>
            <span className="labfigure">{valueText(last)}</span>{' '}
            <span className="small muted">{unitText(last.unit)}</span>
          </p>
          <StatusChip result={last} earlier={before} />
        </div>
      </div>
      <LabChart course={course} flares={flares} span={span} today={today} />
      <p className="small muted mt-1">
        {[say('lab.on', { day: formatDay(last.day, { today }) }), rangeText(last.range)].join(' · ')}
      </p>
      {hasUndrawn(course.results) && <p className="small muted">{say('lab.own.undrawn')}</p>}
      {href !== undefined && <AllLink course={course} href={href} />}
    </Card>
  );
}
