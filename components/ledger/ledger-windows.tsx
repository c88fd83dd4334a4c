import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { LEDGER_LIMITS, ledgerDays, type LedgerStretch } from '@/lib/clinical/steroid-ledger';
import type { LedgerPage } from '@/lib/records/steroid-ledger';
import { countText, rangeText, round } from './ledger-words';

const limitKey = (limitMg: number): string => `above-${limitMg}`;

function aboveCells({ above }: LedgerStretch): Record<string, string> {
  return Object.fromEntries(above.map(({ limitMg, days }) => [limitKey(limitMg), countText(days)]));
}

function WindowName({ stretch: { days, recorded } }: { stretch: LedgerStretch }) {
  return (
    <>
      <Link
        href={`/medicines/steroids?days=${days}#rows`}
        prefetch={false}
        title={say('ledger.rows.link', { days })}
        className="textlink"
      >
        {say('ledger.window', { days })}
      </Link>
      {recorded < days && <span className="tiny muted block">{plural('ledger.recorded', days, { recorded })}</span>}
    </>
  );
}

/** Means, sums and days above the limits; each window leads to the days behind it. */
export function LedgerWindows({ windows }: { windows: readonly LedgerStretch[] }) {
  return (
    <DataTable
      caption={say('ledger.windows')}
      columns={[
        { key: 'window', label: say('ledger.col.window') },
        { key: 'mean', label: say('ledger.col.mean'), isNumber: true },
        { key: 'total', label: say('ledger.col.total'), isNumber: true },
        ...LEDGER_LIMITS.map((limitMg) => ({
          key: limitKey(limitMg),
          label: say('ledger.col.above', { mg: limitMg }),
          isNumber: true,
        })),
        { key: 'answered', label: say('ledger.col.answered'), isNumber: true },
      ]}
      rows={windows.map((stretch) => ({
        id: String(stretch.days),
        cells: {
          window: <WindowName stretch={stretch} />,
          mean: rangeText(stretch.mean),
          total: rangeText(stretch.total),
          ...aboveCells(stretch),
          answered: say('ledger.answered', { answered: stretch.answered, doses: stretch.doses }),
        },
      }))}
    />
  );
}

/** The days behind a window, the latest first. */
export function LedgerRows({ page, stretch }: { page: LedgerPage; stretch: LedgerStretch }) {
  const days = ledgerDays({ courses: page.medicines, pulses: page.pulses }, stretch.from, stretch.to).reverse();
  return (
    <section id="rows" className="card card-flush" aria-label={say('ledger.rows', { days: stretch.days })}>
      <DataTable
        caption={say('ledger.rows', { days: stretch.days })}
        columns={[
          { key: 'day', label: say('ledger.col.day') },
          { key: 'taken', label: say('ledger.col.taken'), isNumber: true },
          { key: 'planned', label: say('ledger.col.planned'), isNumber: true },
          { key: 'answered', label: say('ledger.col.answered'), isNumber: true },
        ]}
        rows={days.map(({ day, dose, pulse, doses, answered }) => ({
          id: day,
          cells: {
            day: formatDay(day, { today: page.today }),
            taken: [
              rangeText({ low: dose.lowMg, high: dose.highMg }),
              ...(pulse.highMg > 0
                ? [say('ledger.pulse', { pulse: rangeText({ low: pulse.lowMg, high: pulse.highMg }) })]
                : []),
            ].join(', '),
            planned: say('ledger.mg', { mg: round(dose.plannedMg) }),
            answered: say('ledger.answered', { answered, doses }),
          },
        }))}
      />
    </section>
  );
}
