import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { KeyValues } from '@/components/ui/key-values';
import type { IsoDay } from '@/lib/clinical/days';
import { HYDROXYCHLOROQUINE_TEXTS } from '@/lib/clinical/text-sources';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { sourceWords } from '@/lib/messages/source-words';
import type { HydroxychloroquineCard as Facts } from '@/lib/records/checks';

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function Dose({ card: { mgADay, perKg, weight }, today }: { card: Facts; today: IsoDay }) {
  if (mgADay === null) return <p className="muted">{say('hydroxychloroquine.dose.unknown')}</p>;
  if (perKg === null || weight === null) return <p className="muted">{say('hydroxychloroquine.dose.none')}</p>;
  return (
    <div>
      <p className="voice voice-m">{say('hydroxychloroquine.dose', { value: rounded(perKg.value) })}</p>
      <p className="small muted">
        {say('hydroxychloroquine.dose.weight', {
          mg: rounded(mgADay),
          kg: rounded(weight.kg),
          day: formatDay(weight.day, { today }),
        })}
      </p>
      <p className="small">{say(perKg.isAbove ? 'hydroxychloroquine.dose.above' : 'hydroxychloroquine.dose.within')}</p>
    </div>
  );
}

function riskText({ risks }: Facts): string {
  const texts = risks.map((risk) => say(`hydroxychloroquine.risk.${risk}`));
  return texts.length === 0 ? say('hydroxychloroquine.risks.none') : texts.join('; ');
}

function kidneyText({ filtration }: Facts, today: IsoDay): string {
  if (filtration === null) return say('hydroxychloroquine.egfr.none');
  const { value, comparator, day, isWorkedOut } = filtration;
  const of = { value: `${comparator ?? ''}${String(Math.round(value))}`, day: formatDay(day, { today }) };
  return say(isWorkedOut ? 'hydroxychloroquine.egfr.worked-out' : 'hydroxychloroquine.egfr.printed', of);
}

/** Dose for each kilogram, years taken, and the eyes: facts and what is usual, never a verdict. */
export function HydroxychloroquineCard({ card, today }: { card: Facts; today: IsoDay }) {
  const { years, schedule, lastEyes, eyes } = card;
  return (
    <Card labelledBy="hydroxychloroquine" className="stack-mid">
      <h2 id="hydroxychloroquine" className="text-base">
        {say('hydroxychloroquine.title')}
      </h2>
      <Dose card={card} today={today} />
      <KeyValues
        pairs={[
          { name: say('hydroxychloroquine.taken'), value: plural('hydroxychloroquine.years', Number(rounded(years))) },
          {
            name: say('hydroxychloroquine.eyes.last'),
            value: lastEyes === null ? say('check.last.none') : formatDay(lastEyes, { today }),
          },
          {
            name: say(eyes.kind === 'baseline' ? 'hydroxychloroquine.eyes.baseline' : 'hydroxychloroquine.eyes.yearly'),
            value: say(eyes.state === 'late' ? 'check.late' : 'check.due', { day: formatDay(eyes.dueDay, { today }) }),
          },
          { name: say('hydroxychloroquine.risks'), value: riskText(card) },
          { name: say('hydroxychloroquine.egfr'), value: kidneyText(card, today) },
        ]}
      />
      <p className="small muted">{say(`hydroxychloroquine.schedule.${schedule}`)}</p>
      <p className="small muted">{sourceWords(HYDROXYCHLOROQUINE_TEXTS[schedule])}</p>
      <div className="row row-wrap">
        <ButtonLink href="/medicines/checks?check=eyes" size="small" prefetch={false}>
          {say('check.change.short')}
        </ButtonLink>
        <ButtonLink href="/profile" kind="ghost" size="small" prefetch={false}>
          {say('hydroxychloroquine.schedule.change')}
        </ButtonLink>
      </div>
    </Card>
  );
}
