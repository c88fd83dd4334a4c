import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { TapForm } from '@/components/ui/tap-form';
import { SKIP_REASONS } from '@/lib/clinical/medications';
import { say } from '@/lib/messages/say';
import type { MedicinesPage } from '@/lib/records/medications';
import { spelledDose } from '@/lib/schemas/intakes';
import { DOSE_ADDRESS, DoseCheck, doseFields, placeOf } from './dose-check';
import { TookAll } from './doses-card';
import { medicineName } from './medicine-names';
import { medicineAddress } from './medicine-list';
import { dosesNow, dosesOfDay, type ShownDose } from './medicines-view';

type DoseProps = { shown: ShownDose; place: FormPlace };

function SkipPicks({ shown, place }: DoseProps) {
  return (
    <TapForm action={DOSE_ADDRESS} failedText={say('ui.failed')}>
      <EntryFields place={placeOf(place, shown)} values={{ do: 'skipped', ...doseFields(shown) }} />
      <fieldset>
        <legend className="small muted">{say('dose.skip.why')}</legend>
        <div className="picks mt-2">
          {SKIP_REASONS.map((reason) => (
            <button
              key={reason}
              type="submit"
              name="reason"
              value={reason}
              className="pick"
              aria-pressed={shown.answer?.skipReason === reason}
            >
              <span>{say(`skip-reason.${reason}`)}</span>
            </button>
          ))}
        </div>
      </fieldset>
    </TapForm>
  );
}

/** Skipped with a reason, taken late, another amount: behind one word, so that the usual tap stands alone. */
function Otherwise({ shown, place }: DoseProps) {
  const { medicine, answer } = shown;
  const name = medicineName(medicine);
  return (
    <details className="more open:w-full">
      <summary aria-label={say('dose.otherwise.label', { name, hour: shown.dose.at })}>{say('dose.otherwise')}</summary>
      <div className="stack-mid pb-3">
        <SkipPicks shown={shown} place={place} />
        <div className="row row-wrap">
          <TapForm action={DOSE_ADDRESS} failedText={say('ui.failed')}>
            <EntryFields place={placeOf(place, shown)} values={{ do: 'late', ...doseFields(shown) }} />
            <Button size="small">{say('dose.late')}</Button>
          </TapForm>
          {answer !== null && (
            <a href={`${medicineAddress(medicine.id)}?correct=${answer.id}`} className="textlink">
              {say('dose.correct')}
            </a>
          )}
        </div>
      </div>
    </details>
  );
}

type GroupProps = { id: string; title: string; doses: readonly ShownDose[]; place: FormPlace };

function Group({ id, title, doses, place }: GroupProps) {
  if (doses.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-3">
      <h3 id={id}>{title}</h3>
      <ul className="list">
        {doses.map((shown) => (
          <li key={spelledDose(shown.dose)} className="item">
            <DoseCheck shown={shown} place={place} hasHour />
            <Otherwise shown={shown} place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The doses of today: now, later, and those whose time is over. */
export function TodayDoses({ page, place }: { page: MedicinesPage; place: FormPlace }) {
  const now = dosesNow(page);
  const rest = dosesOfDay(page, page.planDay).filter(({ window }) => window !== 'due');
  if (now.length + rest.length === 0) return null;
  return (
    <Card id="doses" labelledBy="today-doses">
      <h2 id="today-doses">{say('dose.today')}</h2>
      <Group id="doses-due" title={say('dose.group.now')} doses={now} place={place} />
      <TookAll open={now.filter(({ answer }) => answer === null)} place={place} />
      <Group
        id="doses-later"
        title={say('dose.group.later')}
        doses={rest.filter(({ window }) => window === 'later')}
        place={place}
      />
      <Group
        id="doses-over"
        title={say('dose.group.over')}
        doses={rest.filter(({ window }) => window === 'unknown')}
        place={place}
      />
      <p className="small faint mt-3">{say('dose.no-score')}</p>
    </Card>
  );
}
