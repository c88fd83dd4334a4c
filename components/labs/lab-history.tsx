import { ButtonLink } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { labById, unitsOf } from '@/lib/clinical/labs';
import type { IsoDay } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { LabResult } from '@/lib/records/lab-rows';
import { StatusChip } from './lab-card';
import { unitOfCourse, type Course } from './lab-series';
import { convertedText, rangeText, resultText, testName } from './lab-words';

/** The unit the table converts to: the one of the last number, or the other one where all stand in it already; own words have none. */
function otherUnit({ test, results }: Course): string | null {
  const lab = labById(test.analyteId);
  if (lab === undefined) return null;
  const shown = unitOfCourse(results);
  if (results.some(({ unit }) => unit !== null && unit !== shown)) return shown;
  const other = unitsOf(lab).find((unit) => unit !== shown);
  return shown === null || lab.units.toSi === 1 || other === undefined ? null : other;
}

function marks(result: LabResult): string {
  const parts = [
    result.assay === null ? null : say('lab.by-assay', { assay: say(`lab.assay.${result.assay}`) }),
    result.version > 1 ? plural('lab.changed', result.version - 1) : null,
    result.isPrivate ? say('lab.hidden') : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

type HistoryProps = {
  course: Course;
  today: IsoDay;
  /** What the kidney formula makes of a result; null where it makes nothing. */
  egfrOf: (result: LabResult) => string | null;
  /** For a reader: the table is called by its test, and nothing in it can be changed. */
  isReadOnly?: boolean;
};

type CellsProps = Pick<HistoryProps, 'today' | 'egfrOf'> & {
  result: LabResult;
  earlier: LabResult | null;
  unit: string | null;
};

function cellsOf({ result, earlier, unit, today, egfrOf }: CellsProps) {
  const day = formatDay(result.day, { today });
  const notes = [marks(result), egfrOf(result) ?? ''].filter((note) => note !== '');
  return {
    day,
    result: (
      <span>
        {resultText(result)}
        {notes.map((note) => (
          <span key={note} className="small muted block">
            {note}
          </span>
        ))}
      </span>
    ),
    converted: unit === null ? null : convertedText(result, unit),
    range: rangeText(result.range),
    status: <StatusChip result={result} earlier={earlier} />,
    from: result.laboratory,
    act: (
      <ButtonLink
        href={`/labs/${result.analyteId ?? result.id}?edit=${result.id}`}
        kind="ghost"
        size="small"
        label={say('lab.change.label', { day })}
        prefetch={false}
      >
        {say('lab.change')}
      </ButtonLink>
    ),
  };
}

/** Every result of a test as it was reported, the newest first; a conversion stands beside it, never instead. */
export function LabHistory({ course, today, egfrOf, isReadOnly = false }: HistoryProps) {
  const unit = otherUnit(course);
  const columns = [
    { key: 'day', label: say('lab.col.day') },
    { key: 'result', label: say('lab.col.result') },
    ...(unit === null ? [] : [{ key: 'converted', label: say('lab.col.converted', { unit: unitText(unit) }) }]),
    { key: 'range', label: say('lab.col.range') },
    { key: 'status', label: say('lab.col.status') },
    { key: 'from', label: say('lab.col.from') },
    ...(isReadOnly ? [] : [{ key: 'act', label: say('lab.col.act'), isLabelHidden: true }]),
  ];
  const rows = course.results.map((result, place) => {
    const earlier = course.results[place - 1] ?? null;
    return { id: result.id, cells: cellsOf({ result, earlier, unit, today, egfrOf }) };
  });
  return (
    <>
      <div className="card card-flush">
        <DataTable
          caption={isReadOnly ? say('clinic.labs.table', { name: testName(course.test) }) : say('lab.history')}
          columns={columns}
          rows={rows.toReversed()}
        />
      </div>
      {unit !== null && labById(course.test.analyteId)?.conversionVerified === false && (
        <p className="small muted">{say('lab.unverified')}</p>
      )}
    </>
  );
}
