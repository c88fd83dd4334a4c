import { Pill } from '@/components/ui/icons';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { stepOn } from '@/lib/clinical/doses';
import { stateOfMedicine } from '@/lib/clinical/medications';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { Medicine } from '@/lib/records/medication-rows';
import type { SharedMedicines as Page } from '@/lib/records/shared-medicines';
import { DayDots, DotKey } from './day-dots';
import { amountOfStep } from './dose-words';
import { ClassChip, doseLine } from './medicine-list';
import { className, insideSentence, medicineName, routeName, stopReasonName } from './medicine-names';
import { dotDays, sortedOn, steroidToday } from './medicines-view';
import { SteroidAmount } from './steroid-card';

type Shown = { medicine: Medicine; page: Page };

/** Since when it is taken; where a share cuts its beginning, that it is from before. */
function sinceText({ medicine, page: { today, day } }: Shown): string | null {
  if (stateOfMedicine(medicine, day) === 'planned') return null;
  if (medicine.isCutStart) return say('clinic.medicine.before');
  return say('clinic.medicine.since', { day: formatDay(medicine.day, { today }) });
}

/** Since when the dose is this one, where that is known and not the first day. */
function doseSinceText({ medicine, page: { today, day } }: Shown): string | null {
  const step = stepOn(medicine, day);
  if (step === null || step.isCutStart === true) return null;
  if (step.day === medicine.day && !medicine.isCutStart) return null;
  return say('clinic.medicine.dose-since', { day: formatDay(step.day, { today }) });
}

function CurrentRow(props: Shown) {
  const { medicine, page } = props;
  const facts = [className(medicine.drugClass), routeName(medicine.route)].filter((one) => one !== null);
  const times = [sinceText(props), doseSinceText(props)].filter((one) => one !== null);
  return (
    <li className="medrow">
      <span className="medic">
        <Icon of={Pill} />
      </span>
      <div>
        <h3>{medicineName(medicine)}</h3>
        <p>{doseLine(medicine, page.day)}</p>
        <p className="small muted">{facts.join(' · ')}</p>
        {times.length > 0 && <p className="small muted">{times.join(' · ')}</p>}
        {medicine.reason !== null && <p className="small">{say('clinic.medicine.for', { reason: medicine.reason })}</p>}
      </div>
      <div>
        <DayDots medicine={medicine} days={dotDays(page.planDay)} clock={page} />
        <p className="tiny faint">{say('clinic.medicine.dots')}</p>
      </div>
    </li>
  );
}

function pastText({ medicine, page: { today } }: Shown): string {
  const last = medicine.untilDay ?? medicine.day;
  const span = medicine.isCutStart
    ? say('clinic.medicine.until', { day: formatDay(last, { today }) })
    : formatSpan(medicine.day, last, { today });
  const reason = stopReasonName(medicine.stopReason);
  return reason === null ? span : say('medicine.past.stopped', { span, reason: insideSentence(reason) });
}

function PastRow(props: Shown) {
  const { medicine } = props;
  const last = medicine.steps.at(-1);
  return (
    <li className="item row-apart">
      <p className="flex-[1_1_15rem]">
        <b>{medicineName(medicine)}</b>
        {last !== undefined && <span> {amountOfStep(last)}</span>}
        <span className="small muted block">{pastText(props)}</span>
        {medicine.reason !== null && (
          <span className="small block">{say('clinic.medicine.for', { reason: medicine.reason })}</span>
        )}
      </p>
      <ClassChip drugClass={medicine.drugClass} />
    </li>
  );
}

function SteroidOn({ medicines, page: { day, today } }: { medicines: readonly Medicine[]; page: Page }) {
  if (!medicines.some(({ drugClass }) => drugClass === 'corticosteroid')) return null;
  const steroid = steroidToday(medicines, day);
  return (
    <Card labelledBy="steroid-on">
      <h2 id="steroid-on" className="eyebrow text-steroid">
        {day === today ? say('steroid.day.title') : say('clinic.steroid.on', { day: formatDay(day, { today }) })}
      </h2>
      {steroid === null ? (
        <p className="mt-1">{say('clinic.steroid.none')}</p>
      ) : (
        <SteroidAmount steroid={steroid} text={say('clinic.steroid.text')} />
      )}
    </Card>
  );
}

/** What a patient shares of their medicines, to read: now, before, and the steroid of the day. */
export function SharedMedicines({ page }: { page: Page }) {
  const { current, past } = sortedOn(page.medicines, page.day);
  const { day, today } = page;
  return (
    <div className="cols mt-2">
      <div className="stack">
        <Card kind="flush" labelledBy="medicines-now">
          <h2 id="medicines-now" className="px-5 pt-4">
            {day === today
              ? say('clinic.medicines.now')
              : say('clinic.medicines.on', { day: formatDay(day, { today }) })}
          </h2>
          {current.length === 0 ? (
            <p className="muted px-5 py-4">{say('clinic.medicines.none-now')}</p>
          ) : (
            <>
              <ul className="list">
                {current.map((medicine) => (
                  <CurrentRow key={medicine.id} medicine={medicine} page={page} />
                ))}
              </ul>
              <div className="border-t border-line">
                <DotKey />
              </div>
            </>
          )}
        </Card>
      </div>
      <div className="stack">
        <SteroidOn medicines={current} page={page} />
        {past.length > 0 && (
          <Card labelledBy="medicines-before">
            <h2 id="medicines-before">{say('medicine.past')}</h2>
            <ul className="list mt-2">
              {past.map((medicine) => (
                <PastRow key={medicine.id} medicine={medicine} page={page} />
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  );
}
