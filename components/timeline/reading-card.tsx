import { ChevronLeft, ChevronRight } from '@/components/ui/icons';
import { Fragment, type ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { SeverityGlyph } from '@/components/ui/severity-glyph';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { SteroidDoubt } from '@/lib/clinical/timeline-doubts';
import type { BinReading } from '@/lib/clinical/timeline-reading';
import type { LaneGroup } from '@/lib/clinical/timeline-record';
import type { Bin } from '@/lib/clinical/timeline-values';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { detailPairs } from './detail-pairs';
import type { LineLinks } from './line-links';
import { dosesText, doubtedNames } from './medicine-words';
import { ReadingRemarks } from './reading-remarks';
import { readingSentence, readingTitle } from './reading-words';
import { steroidText, triggerCell } from './timeline-cells';
import { Step } from './timeline-controls';
import {
  binName,
  flaresIn,
  laneName,
  lanesAbove,
  levelWord,
  painWord,
  tiredWord,
  whenOf,
  type ViewerKind,
} from './timeline-words';

const PREVIOUS = {
  day: 'timeline.reading.previous.day',
  week: 'timeline.reading.previous.week',
  month: 'timeline.reading.previous.month',
  quarter: 'timeline.reading.previous.quarter',
} as const;

const NEXT = {
  day: 'timeline.reading.next.day',
  week: 'timeline.reading.next.week',
  month: 'timeline.reading.next.month',
  quarter: 'timeline.reading.next.quarter',
} as const;

type ReadingProps = {
  model: TimelineModel;
  viewerKind: ViewerKind;
  /** Groups of lanes that are shown: the card says no more than the drawing. */
  lanes: readonly LaneGroup[];
  links: LineLinks;
};

function steps({ model, links }: Pick<ReadingProps, 'model' | 'links'>) {
  const to = (bin: Bin | undefined): string | null => (bin === undefined ? null : links.at(bin.from));
  return {
    previous: <Step href={to(model.bins[model.cursor - 1])} label={say(PREVIOUS[model.unit])} icon={ChevronLeft} />,
    next: <Step href={to(model.bins[model.cursor + 1])} label={say(NEXT[model.unit])} icon={ChevronRight} />,
  };
}

function lanePairs(bin: Bin) {
  const lanes = lanesAbove(bin);
  if (bin.isGap) return [];
  if (lanes.length === 0) return [{ name: say('timeline.reading.body'), value: say('timeline.reading.none') }];
  return lanes.map(({ system, level }) => ({
    name: laneName(system),
    value: (
      <span className="inline-flex items-baseline gap-2">
        <SeverityGlyph level={level} /> {levelWord(level)}
      </span>
    ),
  }));
}

/** The worst single day, where the bin itself doesn't already say as much. */
function worstPair(bin: Bin, { today }: TimelineModel) {
  const { worst } = bin;
  if (worst === null || bin.fullDays === 1) return [];
  if (!worst.systems.some((system) => (bin.levels?.[system] ?? 0) < worst.level)) return [];
  const value = say('timeline.reading.worst.text', {
    day: formatDay(worst.day, { today, isShort: true }),
    lanes: worst.systems.map(laneName).join(', '),
    level: levelWord(worst.level),
  });
  return [{ name: say('timeline.reading.worst'), value }];
}

/** With daily bins the sentence says already whether the day was logged. */
function loggedPair(bin: Bin) {
  if (bin.fullDays === 1) return [];
  const value = say('timeline.reading.logged.days', { logged: bin.logged, days: bin.days });
  return [{ name: say('timeline.reading.logged'), value }];
}

function answerPairs({ tired, pain }: BinReading) {
  return [
    ...(tired === null ? [] : [{ name: say('timeline.reading.tired'), value: tiredWord(tired) }]),
    ...(pain === null ? [] : [{ name: say('timeline.reading.pain'), value: painWord(pain) }]),
  ];
}

function steroidPair(bin: Bin, model: TimelineModel) {
  const value = steroidText(bin, { ...model, steroidDoubts: doubtsOf(model) });
  return value === null ? [] : [{ name: say('timeline.reading.steroid'), value }];
}

/** Over many years the card knows more than the drawing: the answers around the cursor are read. */
function doubtsOf({ reading }: TimelineModel): SteroidDoubt[] {
  const doubt = reading?.steroid ?? null;
  return doubt === null ? [] : [doubt];
}

function doubtedPairs(bin: Bin, { medicines, reading }: TimelineModel) {
  const { unconfirmed, unanswered } = doubtedNames(medicines, bin, reading?.unanswered ?? []);
  return [
    { name: say('timeline.reading.unconfirmed'), value: unconfirmed },
    { name: say('timeline.reading.unanswered'), value: unanswered },
  ].filter(({ value }) => value !== '');
}

function dosesPair({ doses }: BinReading) {
  return doses === null ? [] : [{ name: say('timeline.reading.doses'), value: dosesText(doses) }];
}

function triggerPair(bin: Bin, model: TimelineModel) {
  const value = triggerCell(bin, model);
  return value === '' ? [] : [{ name: say('timeline.triggers'), value }];
}

type Pair = { name: string; value: ReactNode };

/** A list of joints or medicines has no room beside its name. */
const isLong = (value: ReactNode): boolean => typeof value === 'string' && value.length > 40;

function pairsOf(bin: Bin, { model, lanes }: Pick<ReadingProps, 'model' | 'lanes'>): Pair[] {
  const { reading } = model;
  const of = (group: LaneGroup, pairs: () => Pair[]): Pair[] =>
    lanes.includes(group) && !model.notShared.includes(group) ? pairs() : [];
  return [
    ...loggedPair(bin),
    ...of('body', () => (reading === null ? [] : answerPairs(reading))),
    ...of('body', () => lanePairs(bin)),
    ...of('body', () => worstPair(bin, model)),
    ...of('body', () => (reading === null ? [] : detailPairs(bin, reading))),
    ...of('flares', () => triggerPair(bin, model)),
    ...of('steroid', () => steroidPair(bin, model)),
    ...of('medicines', () => (reading === null ? [] : dosesPair(reading))),
    ...of('medicines', () => doubtedPairs(bin, model)),
  ];
}

/** The bin under the cursor in words, with steps to its neighbours and links to its flares. */
export function ReadingCard({ model, viewerKind, lanes, links }: ReadingProps) {
  const bin = model.bins[model.cursor];
  if (bin === undefined) return null;
  const { previous, next } = steps({ model, links });
  const isNow = bin.to === model.today;
  return (
    <section className="card stack" aria-label={say('timeline.reading')}>
      <div className="row justify-between text-center">
        {previous}
        <p className="min-w-0">
          <b>{binName(bin, model)}</b>
          {isNow && <span className="tiny faint block">{whenOf(bin, model)}</span>}
        </p>
        {next}
      </div>
      <p className="voice voice-m">{readingSentence(bin, model, viewerKind)}</p>
      <dl className="small grid grid-cols-[minmax(min-content,max-content)_minmax(min-content,1fr)] items-baseline gap-x-4 gap-y-2">
        {pairsOf(bin, { model, lanes }).map(({ name, value }) => (
          <Fragment key={name}>
            <dt className={classNames('muted', isLong(value) && 'col-span-2')}>{name}</dt>
            <dd className={classNames('font-semibold', isLong(value) ? 'col-span-2 -mt-2' : 'text-right')}>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {bin.isGap && <p className="small muted">{say('timeline.reading.not-none')}</p>}
      <ReadingRemarks remarks={model.reading?.remarks ?? []} today={model.today} viewerKind={viewerKind} />
      {flaresIn(model, bin).map((flare) => (
        <ButtonLink key={flare.id} href={links.ofFlares([flare])} size="small" isWide prefetch={false}>
          {say(viewerKind === 'patient' ? 'timeline.reading.open' : 'timeline.reading.around', {
            number: flare.number,
          })}
        </ButtonLink>
      ))}
    </section>
  );
}

const LANES_IN_SHEET = 3;

/** The reading card's first line, kept in sight above the bottom bar of a phone. */
export function ReadingSheet({ model, links }: Pick<ReadingProps, 'model' | 'links'>) {
  const bin = model.bins[model.cursor];
  if (bin === undefined) return null;
  const { previous, next } = steps({ model, links });
  const lanes = lanesAbove(bin).slice(0, LANES_IN_SHEET);
  return (
    <div className="row justify-between text-center">
      {previous}
      <div className="min-w-0 leading-snug">
        <b>{readingTitle(bin, model)}</b>
        <p className="small muted flex flex-wrap justify-center gap-x-3">
          {bin.isGap && <span>{say('timeline.table.not-logged')}</span>}
          {lanes.map(({ system, level }) => (
            <span key={system} className="inline-flex items-baseline gap-1">
              {laneName(system)} <SeverityGlyph level={level} label={levelWord(level)} />
            </span>
          ))}
        </p>
      </div>
      {next}
    </div>
  );
}
