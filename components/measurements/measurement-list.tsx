import { Lock } from '@/components/ui/icons';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { MeasurementKind, MeasurementUnit } from '@/lib/clinical/measurements';
import { say } from '@/lib/messages/say';
import type { MeasurementsPage } from '@/lib/records/measurements';
import { convertedText, valueText, whenText } from './measurement-words';
import { TrendLine } from './trend-line';

type ListProps = { kind: MeasurementKind; page: MeasurementsPage; unit: MeasurementUnit };

function Marks({ entry }: { entry: MeasurementsPage['entries'][number] }) {
  if (!entry.isPrivate && !entry.isBackfill) return null;
  return (
    <span className="row row-wrap mt-1">
      {entry.isBackfill && <Chip words={say('measurement.later')} />}
      {entry.isPrivate && <Chip icon={Lock} words={say('private.switch')} />}
    </span>
  );
}

/** What was entered of one kind, the latest first, with the trend above. */
export function MeasurementList({ kind, page: { entries, today }, unit }: ListProps) {
  return (
    <Card labelledBy="measurements">
      <h2 id="measurements">{say('measurement.list')}</h2>
      {entries.length === 0 && <p className="muted mt-2">{say('measurement.none')}</p>}
      <TrendLine entries={entries} unit={unit} today={today} />
      <ul className="list mt-2">
        {entries.map((entry) => (
          <li key={entry.id} className="item row-apart">
            <div className="grow">
              <b>{valueText(entry)}</b> <span className="small muted">{convertedText(entry)}</span>
              <span className="small muted block">{whenText(entry, today)}</span>
              <Marks entry={entry} />
            </div>
            <ButtonLink
              href={`/measurements?kind=${kind}&edit=${entry.id}`}
              kind="ghost"
              size="small"
              label={say('measurement.change.label', { value: valueText(entry), day: whenText(entry, today) })}
              prefetch={false}
            >
              {say('measurement.change')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
