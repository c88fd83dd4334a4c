import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { KeyValues } from '@/components/ui/key-values';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { steroidDays } from '@/lib/clinical/steroids';
import type { LedgerPage } from '@/lib/records/steroid-ledger';
import { rangeText, round } from './ledger-words';

type PageProps = { page: LedgerPage };

/** The plan of today; pulses are no current dose. */
export function LedgerNow({ page: { medicines, today } }: PageProps) {
  const [now] = steroidDays(medicines, today, today);
  return (
    <Card labelledBy="ledger-now">
      <p id="ledger-now" className="eyebrow text-steroid">
        {say('ledger.now')}
      </p>
      <p className="voice voice-l mt-1">{say('steroid.day', { mg: round(now?.dose.plannedMg ?? 0) })}</p>
    </Card>
  );
}

/** The sum since any day: a form that only asks for another address, so it works without scripts. */
export function LedgerSince({ page: { ledger, today }, fault }: PageProps & { fault: string | null }) {
  const { since } = ledger;
  return (
    <Card labelledBy="ledger-since" className="stack-mid">
      <h2 id="ledger-since" className="text-base">
        {say('ledger.since.title')}
      </h2>
      <div>
        <p className="voice voice-m">
          {say('ledger.since.sum', { day: formatDay(since.from, { today }), total: rangeText(since.total) })}
        </p>
        {since.pulses.high > 0 && (
          <p className="small">{say('ledger.since.pulses', { pulses: rangeText(since.pulses) })}</p>
        )}
        <p className="small muted">
          {plural('ledger.since.mean', since.days, { mean: rangeText(since.mean) })}
          {', '}
          {plural('ledger.recorded', since.days, { recorded: since.recorded })}
        </p>
      </div>
      <form method="get" className="row row-wrap items-end">
        <Field
          id="since"
          name="since"
          type="date"
          label={say('ledger.since.day')}
          defaultValue={since.from}
          max={since.to}
          errors={fault === null ? [] : [fault]}
        />
        <Button size="small">{say('ledger.since.submit')}</Button>
      </form>
    </Card>
  );
}

/** The dose on each flare's first day, the latest first. */
export function LedgerOnsets({ page: { ledger, flares, today } }: PageProps) {
  const pairs = ledger.onsets.map(({ episodeId, day, dose }) => ({
    name: say('ledger.onset', {
      number: flares.find(({ id }) => id === episodeId)?.number ?? 0,
      day: formatDay(day, { today }),
    }),
    value: dose === null ? say('ledger.onset.none') : rangeText(dose),
  }));
  if (pairs.length === 0) return null;
  return (
    <Card labelledBy="ledger-onsets" className="stack-mid">
      <h2 id="ledger-onsets" className="text-base">
        {say('ledger.onsets')}
      </h2>
      <KeyValues pairs={pairs.reverse()} />
    </Card>
  );
}

/** Steroids that are used in one place: named, and never turned into prednisone. */
export function LedgerLocal({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Card labelledBy="ledger-local" className="stack-tight">
      <h2 id="ledger-local" className="text-base">
        {say('ledger.local')}
      </h2>
      <p>{names.join(', ')}</p>
      <p className="small muted">{say('ledger.local.text')}</p>
    </Card>
  );
}
