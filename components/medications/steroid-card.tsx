import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { IsoDay } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import type { Medicine } from '@/lib/records/medication-rows';
import { steroidToday, tapered } from './medicines-view';
import { SteroidNote } from './steroid-note';

const round = (mg: number): string => String(Math.round(mg * 10) / 10);

type Planned = { mg: number; pulseMg: number };

/** So many milligrams as prednisone, pulses apart, and a line on how they are counted. */
export function SteroidAmount({ steroid: { mg, pulseMg }, text }: { steroid: Planned; text: string }) {
  return (
    <>
      <p className="voice voice-l mt-1">{say('steroid.day', { mg: round(mg) })}</p>
      {pulseMg > 0 && <p>{say('steroid.day.pulse', { mg: round(pulseMg) })}</p>}
      <p className="small muted mt-1">{text}</p>
    </>
  );
}

/** The steroid of today's plan as prednisone, pulses apart; nothing where none is taken. */
export function SteroidCard({ medicines, day }: { medicines: readonly Medicine[]; day: IsoDay }) {
  const steroid = steroidToday(medicines, day);
  const hasAny = medicines.some(({ drugClass }) => drugClass === 'corticosteroid');
  if (!hasAny) return null;
  // The card of the steps says the line already.
  const isSaid = tapered(medicines).some(({ drugClass }) => drugClass === 'corticosteroid');
  return (
    <Card labelledBy="steroid-today">
      {steroid !== null && (
        <>
          <p id="steroid-today" className="eyebrow text-steroid">
            {say('steroid.day.title')}
          </p>
          <SteroidAmount steroid={steroid} text={say('steroid.day.text')} />
        </>
      )}
      <div className="mt-3">
        <ButtonLink href="/medicines/steroids" size="small" prefetch={false}>
          {say('ledger.link')}
        </ButtonLink>
      </div>
      {!isSaid && (
        <div className={steroid === null ? '' : 'mt-3'}>
          <SteroidNote />
        </div>
      )}
    </Card>
  );
}
