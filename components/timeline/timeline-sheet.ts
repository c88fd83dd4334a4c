import { SYSTEMS } from '@/lib/clinical/systems';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { SteroidDoubt } from '@/lib/clinical/timeline-doubts';
import { saidIn } from '@/lib/clinical/timeline-reading';
import type { LaneGroup, TimelineRecord } from '@/lib/clinical/timeline-record';
import { steroidOver } from '@/lib/clinical/timeline-steroid';
import type { Bin } from '@/lib/clinical/timeline-values';
import { say } from '@/lib/messages/say';
import { detailPairs } from './detail-pairs';
import { doubtIn, flareCell, medicineCell, notesIn, steroidCell, triggerCell } from './timeline-cells';
import { feelingWord, laneName, levelWord, painWord, tiredWord } from './timeline-words';

/** Text, or a number from a typed column. */
export type SheetCell = string | number;

type Column = { head: string; group: LaneGroup | null; cell: (bin: Bin, model: TimelineModel) => SheetCell };

/** What is said of the days and not drawn. */
type Said = Pick<TimelineRecord, 'checkIns' | 'details'>;

const gap = (): string => say('timeline.table.not-logged');
const hundredths = (value: number): number => Math.round(value * 100) / 100;

const ofBin: readonly Column[] = [
  { head: say('timeline.sheet.from'), group: null, cell: ({ from }) => from },
  { head: say('timeline.sheet.to'), group: null, cell: ({ to }) => to },
  { head: say('timeline.sheet.days'), group: null, cell: ({ days }) => days },
  { head: say('timeline.sheet.logged'), group: null, cell: ({ logged }) => logged },
];

const ofFlares: readonly Column[] = [
  { head: say('timeline.table.flare'), group: 'flares', cell: flareCell },
  { head: say('timeline.table.triggers'), group: 'flares', cell: triggerCell },
];

/** Like the table without a column where nothing is written: whether notes are shared is told nowhere else. */
const ofNotes = ({ remarks }: TimelineModel): Column[] =>
  remarks.length === 0
    ? []
    : [{ head: say('timeline.table.notes'), group: 'flares', cell: (bin, model) => notesIn(bin, model).join(' ') }];

const ofFeeling: readonly Column[] = [
  {
    head: say('timeline.sheet.felt'),
    group: 'body',
    cell: ({ felt }) => (felt === null ? gap() : hundredths(felt.mean)),
  },
  {
    head: say('timeline.sheet.best'),
    group: 'body',
    cell: ({ felt }) => (felt === null ? gap() : feelingWord(felt.least)),
  },
  {
    head: say('timeline.sheet.worst'),
    group: 'body',
    cell: ({ felt }) => (felt === null ? gap() : feelingWord(felt.most)),
  },
];

/** An answer of the check-in; its worst stands also where too few days were logged to draw any. */
function answerCell<T>(value: T | null, { logged }: Bin, wordOf: (value: T) => string): string {
  if (value !== null) return wordOf(value);
  return logged === 0 ? gap() : say('timeline.sheet.not-answered');
}

const ofSaid = (record: Said, bins: readonly Bin[]): Column[] => {
  const said = new Map(bins.map((bin) => [bin, saidIn(record, bin)]));
  const of = (bin: Bin) => said.get(bin) ?? saidIn(record, bin);
  return [
    { head: say('timeline.sheet.tired'), group: 'body', cell: (bin) => answerCell(of(bin).tired, bin, tiredWord) },
    { head: say('timeline.sheet.pain'), group: 'body', cell: (bin) => answerCell(of(bin).pain, bin, painWord) },
    {
      head: say('timeline.sheet.details'),
      group: 'body',
      cell: (bin) =>
        detailPairs(bin, of(bin))
          .map((pair) => say('timeline.sheet.detail', pair))
          .join('; '),
    },
  ];
};

const ofBody = (): Column[] =>
  SYSTEMS.map((system) => ({
    head: laneName(system),
    group: 'body',
    cell: ({ levels }) => {
      if (levels === null) return gap();
      const level = levels[system];
      return level === 0 ? say('timeline.table.none') : levelWord(level);
    },
  }));

/** What is known of the doses without an answer; empty where nothing is in doubt. */
function ofDoubt(bin: Bin, model: TimelineModel, value: (doubt: SteroidDoubt) => number): SheetCell {
  const doubt = doubtIn(bin, model);
  return doubt === undefined ? '' : value(doubt);
}

const ofDoses: readonly Column[] = [
  {
    head: say('timeline.sheet.steroid-mean'),
    group: 'steroid',
    cell: (bin, { steroid }) => {
      const over = steroid === null ? null : steroidOver(steroid, bin);
      return over === null ? say('timeline.table.none') : hundredths(over.mean);
    },
  },
  {
    head: say('timeline.sheet.steroid-low'),
    group: 'steroid',
    cell: (bin, model) => ofDoubt(bin, model, ({ low }) => hundredths(low)),
  },
  {
    head: say('timeline.sheet.steroid-high'),
    group: 'steroid',
    cell: (bin, model) => ofDoubt(bin, model, ({ high }) => hundredths(high)),
  },
  {
    head: say('timeline.sheet.steroid-open'),
    group: 'steroid',
    cell: (bin, model) => ofDoubt(bin, model, ({ doses }) => doses),
  },
  { head: say('timeline.sheet.steroid'), group: 'steroid', cell: steroidCell },
  { head: say('timeline.table.medicines'), group: 'medicines', cell: medicineCell },
];

/**
 * The table as a sheet to take along: the same bins, oldest first, with a column for each lane, and what the record
 * says of them besides. A lane that a share leaves out has no column.
 */
export function timelineSheet(model: TimelineModel, lanes: readonly LaneGroup[], record: Said): SheetCell[][] {
  const isShown = (group: LaneGroup | null): boolean =>
    group === null || (lanes.includes(group) && !model.notShared.includes(group));
  const lived = [...ofFlares, ...ofNotes(model), ...ofFeeling, ...ofBody(), ...ofSaid(record, model.bins)];
  const all = [...ofBin, ...lived, ...ofDoses];
  const columns = all.filter(({ group }) => isShown(group));
  return [columns.map(({ head }) => head), ...model.bins.map((bin) => columns.map(({ cell }) => cell(bin, model)))];
}
