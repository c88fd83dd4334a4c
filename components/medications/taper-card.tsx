import { Card } from '@/components/ui/card';
import type { IsoDay } from '@/lib/clinical/days';
import { minDay, addDays } from '@/lib/clinical/days';
import { dailyAmountOf, livedBetween, stepSpans, type StepSpan } from '@/lib/clinical/dose-days';
import { isSystemicSteroid } from '@/lib/clinical/steroids';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { Medicine } from '@/lib/records/medication-rows';
import { amountOfStep, stepText } from './dose-words';
import { amountText, medicineName } from './medicine-names';
import { SteroidNote } from './steroid-note';

const PAST_STEPS = 2;

/** The steps of the card: the last two, the present one, and the next. */
function shownSpans(spans: readonly StepSpan[]): { shown: StepSpan[]; more: number } {
  const past = spans.filter(({ place }) => place === 'past');
  const next = spans.filter(({ place }) => place === 'next');
  const now = spans.filter(({ place }) => place === 'now');
  return { shown: [...past.slice(-PAST_STEPS), ...now, ...next.slice(0, 1)], more: Math.max(0, next.length - 1) };
}

function Bar({ span, most }: { span: StepSpan; most: number }) {
  const part = most === 0 ? 0 : ((dailyAmountOf(span.step) ?? 0) / most) * 100;
  const look = { past: 'fill-steroid opacity-45', now: 'fill-steroid', next: 'fill-none stroke-edge' }[span.place];
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={look}
        x={span.place === 'next' ? 1 : 0}
        y={span.place === 'next' ? 1 : 0}
        width={Math.max(2, part - 2)}
        height={span.place === 'next' ? 10 : 12}
        rx="2"
        strokeWidth="2"
        strokeDasharray="3 3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

const round = (amount: number): number => Math.round(amount * 10) / 10;

/** Planned against lived of a step's days so far; a span where doses were not answered. */
function livedText(
  medicine: Medicine,
  { step, day, untilDay }: StepSpan,
  planDay: IsoDay,
  from: IsoDay,
): string | null {
  const last = minDay(untilDay ?? planDay, addDays(planDay, -1));
  const lived = livedBetween(medicine, day < from ? from : day, last);
  if (lived === null || step.schedule.kind === 'as-needed') return null;
  const [low, high] = [round(lived.low), round(lived.high)];
  const planned = amountText(round(lived.planned), step.unit);
  if (low === high) return say('taper.lived', { planned, lived: amountText(low, step.unit) });
  return say('taper.lived.between', { planned, low: String(low), high: amountText(high, step.unit) });
}

type TaperCardProps = {
  medicine: Medicine;
  planDay: IsoDay;
  /** First day whose answers were read; null shows the plan alone. */
  livedFrom: IsoDay | null;
};

/** Past, present and next step of a medicine, planned against lived. */
export function TaperCard({ medicine, planDay, livedFrom }: TaperCardProps) {
  const { shown, more } = shownSpans(stepSpans(medicine, planDay));
  const most = Math.max(...shown.map(({ step }) => dailyAmountOf(step) ?? 0));
  const now = shown.find(({ place }) => place === 'now');
  const id = `taper-${medicine.id}`;
  const name = medicineName(medicine);
  const isSteroid = isSystemicSteroid(medicine);
  return (
    <Card labelledBy={id}>
      <p className="eyebrow text-steroid">
        {isSteroid ? say('taper.steroid', { name }) : say('taper.other', { name })}
      </p>
      <h2 id={id} className="mt-1">
        {now === undefined ? say('taper.title.none') : say('taper.title', { dose: stepText(now.step, planDay) })}
      </h2>
      <ol className="mt-3">
        {shown.map((span) => {
          const lived = livedFrom === null ? null : livedText(medicine, span, planDay, livedFrom);
          return (
            <li key={span.step.id} className="taperstep">
              <span className="small muted">{formatDay(span.day, { today: planDay, isShort: true })}</span>
              <Bar span={span} most={most} />
              <span className="small">
                <b>{amountOfStep(span.step)}</b>
                {span.place !== 'past' && ` ${say(`taper.place.${span.place}`)}`}
              </span>
              {lived !== null && <span className="taperstep-lived tiny muted">{lived}</span>}
            </li>
          );
        })}
        {!shown.some(({ place }) => place === 'next') && <li className="small muted py-2">{say('taper.next.none')}</li>}
      </ol>
      {more > 0 && <p className="small muted mt-1">{plural('taper.more', more)}</p>}
      {isSteroid && (
        <div className="mt-3">
          <SteroidNote />
        </div>
      )}
    </Card>
  );
}
