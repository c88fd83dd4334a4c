import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { LaneGroup } from '@/lib/clinical/timeline-record';
import type { Bin } from '@/lib/clinical/timeline-values';
import { say, type PlainKey } from '@/lib/messages/say';
import { doseText } from './steroid-paths';
import { bodyCell, feltCell, flareCell, medicineCell, notesIn, steroidCell, triggerCell } from './timeline-cells';
import { binName } from './timeline-words';

const CAPTION = {
  day: 'timeline.table.caption.day',
  week: 'timeline.table.caption.week',
  month: 'timeline.table.caption.month',
  quarter: 'timeline.table.caption.quarter',
} as const;

const HEAD = {
  day: 'timeline.table.day',
  week: 'timeline.table.week',
  month: 'timeline.table.month',
  quarter: 'timeline.table.quarter',
} as const;

/** The days of a row, and how many of them were logged; the row under the cursor is framed. */
function BinName({ bin, model }: { bin: Bin; model: TimelineModel }) {
  return (
    <>
      <b aria-current={model.bins[model.cursor] === bin ? 'true' : undefined}>{binName(bin, model)}</b>{' '}
      {bin.days > 1 && (
        <small className="tiny muted desk:block">
          {say('timeline.reading.logged.days', { logged: bin.logged, days: bin.days })}
        </small>
      )}
    </>
  );
}

const MOST_OF_NOTE = 160;

/** The reading card has a long note whole. Each runs in the direction of its own letters. */
function noteCell(bin: Bin, model: TimelineModel): ReactNode {
  const notes = notesIn(bin, model, MOST_OF_NOTE);
  if (notes.length === 0) return null;
  return (
    <div>
      {notes.map((note, place) => (
        <p key={place} dir="auto">
          {note}
        </p>
      ))}
    </div>
  );
}

type TimelineTableProps = { model: TimelineModel; lanes: readonly LaneGroup[] };

type Column = {
  key: string;
  group: LaneGroup;
  words: PlainKey;
  /** How wide, beside the others. */
  share: number;
  cell: (bin: Bin, model: TimelineModel) => ReactNode;
};

const COLUMNS: readonly Column[] = [
  { key: 'flare', group: 'flares', words: 'timeline.table.flare', share: 10, cell: flareCell },
  { key: 'felt', group: 'body', words: 'timeline.table.felt', share: 11, cell: feltCell },
  { key: 'body', group: 'body', words: 'timeline.table.body', share: 18, cell: bodyCell },
  { key: 'triggers', group: 'flares', words: 'timeline.table.triggers', share: 11, cell: triggerCell },
  { key: 'notes', group: 'flares', words: 'timeline.table.notes', share: 14, cell: noteCell },
  { key: 'steroid', group: 'steroid', words: 'timeline.table.steroid', share: 14, cell: steroidCell },
  { key: 'medicines', group: 'medicines', words: 'timeline.table.medicines', share: 20, cell: medicineCell },
];

/** A column for each lane that is shown and has something to say. */
function columnsOf({ model, lanes }: TimelineTableProps): Column[] {
  const isEmpty: Partial<Record<string, boolean>> = {
    triggers: model.triggers.length === 0,
    notes: model.remarks.length === 0,
    steroid: model.steroid === null,
    medicines: model.medicines.length === 0,
  };
  const isShown = (group: LaneGroup): boolean => lanes.includes(group) && !model.notShared.includes(group);
  return COLUMNS.filter(({ key, group }) => isShown(group) && isEmpty[key] !== true);
}

/** Medicines are said in full at the top and where they change; rows between say that nothing did. */
function shortened(cells: readonly string[], place: number): string {
  const isSame = place > 0 && cells[place] !== '' && cells[place] === cells[place + 1];
  return isSame ? say('timeline.table.unchanged') : (cells[place] ?? '');
}

/** The same bins as the drawing, one row each, newest first; a gap says "not logged". */
export function TimelineTable({ model, lanes }: TimelineTableProps) {
  const columns = columnsOf({ model, lanes });
  const bins = model.bins.toReversed();
  const medicines = bins.map((bin) => medicineCell(bin, model));
  const rows = bins.map((bin, place) => ({
    id: bin.from,
    cells: {
      bin: <BinName bin={bin} model={model} />,
      ...Object.fromEntries(columns.map(({ key, cell }) => [key, cell(bin, model)])),
      medicines: shortened(medicines, place),
    },
  }));
  return (
    <DataTable
      caption={say(CAPTION[model.unit])}
      isCaptionHidden
      isDense
      columns={[
        { key: 'bin', label: say(HEAD[model.unit]), share: 15 },
        ...columns.map(({ key, words, share }) => ({ key, label: say(words), share })),
      ]}
      rows={rows}
    />
  );
}

/** Under a view of many years: what each year held. */
export function YearTable({ model }: { model: TimelineModel }) {
  return (
    <DataTable
      caption={say('timeline.years.caption')}
      columns={[
        { key: 'year', label: say('timeline.years.year') },
        { key: 'flares', label: say('timeline.years.flares'), isNumber: true },
        { key: 'flareDays', label: say('timeline.years.flare-days'), isNumber: true },
        { key: 'steroid', label: say('timeline.years.steroid'), isNumber: true },
        { key: 'logged', label: say('timeline.years.logged'), isNumber: true },
      ]}
      rows={model.years.map(({ year, flares, flareDays, logged, days, steroidMg }) => ({
        id: String(year),
        cells: {
          year: <b>{year}</b>,
          flares,
          flareDays,
          steroid: steroidMg === null ? '' : say('timeline.steroid.mg-only', { mg: doseText(steroidMg) }),
          logged: say('timeline.table.of', { logged, days }),
        },
      }))}
    />
  );
}
