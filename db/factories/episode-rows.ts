import type { episodes, RowBefore, Sealed } from '@/db/schema';
import { sealText } from '@/lib/platform/sealing';
import { entryColumns, revisionOf, type EntryRows, type FlareLevel, type KeyedOwner, type Placed } from './entry-rows';

type EpisodeRow = typeof episodes.$inferSelect;

/** What a patient said of one flare, in the order of its moments. */
export type EpisodeSteps = Placed & {
  level: FlareLevel;
  answers: readonly { at: number; level: FlareLevel }[];
  remark: { at: number; text: string } | null;
  end: { at: number; untilDay: string } | null;
};

type Change = { at: number; set: (row: EpisodeRow) => Partial<EpisodeRow> };

const SEALED = 'sealed:';

/** The row as plain JSON, sealed bytes as base64: how a revision keeps what it replaced. */
function asBefore(row: EpisodeRow): RowBefore {
  const { remark, ...plain } = row;
  return { ...plain, remark: remark === null ? null : SEALED + Buffer.from(remark).toString('base64') };
}

function changesOf(owner: KeyedOwner, id: string, { answers, remark, end }: EpisodeSteps): Change[] {
  const changes: Change[] = answers.map(({ at, level }) => ({
    at,
    set: (row) => ({ level, worst: level > row.worst ? level : row.worst }),
  }));
  if (remark !== null) {
    const sealed = sealText(owner.dataKey, `episodes|${owner.patientId}|${id}|remark`, remark.text) as Sealed;
    changes.push({ at: remark.at, set: () => ({ remark: sealed }) });
  }
  if (end !== null) changes.push({ at: end.at, set: () => ({ state: 'ended', untilDay: end.untilDay }) });
  return changes.sort((a, b) => a.at - b.at);
}

/** A flare as it stands after all that was said of it: a row of version n with n revisions. */
export function addEpisode(rows: EntryRows, owner: KeyedOwner, steps: EpisodeSteps): string {
  const columns = entryColumns(owner, 'epi', { ...steps, category: 'flares' });
  const { level } = steps;
  let row: EpisodeRow = {
    ...columns,
    untilDay: null,
    state: 'open',
    level,
    worst: level,
    remark: null,
    mergedInto: null,
  };
  const written = { tableName: 'episodes', rowId: row.id };
  rows.revisions.push(revisionOf(owner, { ...written, rowVersion: 1, at: steps.at, before: null }));
  for (const { at, set } of changesOf(owner, row.id, steps)) {
    const rowVersion = row.version + 1;
    rows.revisions.push(revisionOf(owner, { ...written, rowVersion, at, before: asBefore(row) }));
    row = { ...row, ...set(row), version: rowVersion };
  }
  rows.episodes.push(row);
  return row.id;
}
