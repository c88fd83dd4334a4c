import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import { ActionForm } from '@/components/ui/action-form';
import type { IsoDay } from '@/lib/clinical/days';
import { isReplaced, stepSpans } from '@/lib/clinical/dose-days';
import { ATC_INDEX, drugById } from '@/lib/clinical/medications';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { Medicine, MedicineIntake } from '@/lib/records/medication-rows';
import { stepText } from './dose-words';
import type { FormKit } from './form-kit';
import { medicineAddress } from './medicine-list';
import { amountText, className, routeName, skipReasonName, stopReasonName } from './medicine-names';

const SHOWN_ANSWERS = 14;

type StepsProps = { medicine: Medicine; today: IsoDay; kit: FormKit };

type ActsProps = StepsProps & { step: Medicine['steps'][number] };

function StepActs({ medicine, step, today, kit }: ActsProps) {
  const dose = stepText(step, today);
  const day = formatDay(step.day, { today });
  return (
    <div className="row ml-auto">
      <ButtonLink
        href={`${medicineAddress(medicine.id)}?step=${step.id}`}
        kind="ghost"
        size="small"
        label={say('step.change.label', { dose, day })}
        prefetch={false}
      >
        {say('step.change')}
      </ButtonLink>
      <ActionForm action={kit.action} words={kit.words}>
        <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id, step: step.id }} />
        <Button
          kind="ghost"
          size="small"
          label={say('step.remove.label', {
            dose,
            day,
          })}
        >
          {say('step.remove')}
        </Button>
      </ActionForm>
    </div>
  );
}

/** Every dose step, the newest first; each can be taken out. Of two on one day the later counts, and that is said. */
export function StepList({ medicine, today, kit }: StepsProps) {
  const nowId = stepSpans(medicine, today).find(({ place }) => place === 'now')?.step.id;
  return (
    <Card labelledBy="steps">
      <h2 id="steps">{say('step.title')}</h2>
      <ol className="list mt-2" reversed>
        {[...medicine.steps].reverse().map((step) => (
          <li key={step.id} className="item row-apart">
            <p className="grow">
              <b>{stepText(step, today)}</b>
              {step.id === nowId && ` ${say('taper.place.now')}`}
              <span className="small muted block">{say('step.from', { day: formatDay(step.day, { today }) })}</span>
              {isReplaced(medicine, step) && <span className="small block">{say('step.replaced')}</span>}
            </p>
            <StepActs medicine={medicine} step={step} today={today} kit={kit} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function answerWords(intake: MedicineIntake, unit: string): string {
  const reason = intake.skipReason === 'none-given' ? null : skipReasonName(intake.skipReason);
  const parts = [
    say(`dose.state.${intake.state}`),
    reason === null ? null : reason.toLowerCase(),
    intake.takenAt === null ? null : say('dose.state.at', { hour: intake.takenAt }),
    intake.amount === null ? null : amountText(intake.amount, unit),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** The latest answers; hour and amount of each can be corrected. */
export function AnswerList({ medicine, today }: { medicine: Medicine; today: IsoDay }) {
  const latest = medicine.intakes.toReversed().slice(0, SHOWN_ANSWERS);
  const unit = medicine.steps.at(-1)?.unit ?? '';
  return (
    <Card labelledBy="answers">
      <h2 id="answers">{say('answer.title')}</h2>
      {latest.length === 0 && <p className="muted mt-2">{say('answer.none')}</p>}
      <ul className="list mt-2">
        {latest.map((intake) => {
          const day = formatDay(intake.day, { today });
          const when = intake.dueAt === null ? day : say('answer.when', { day, hour: intake.dueAt });
          return (
            <li key={intake.id} className="item row-apart">
              <p className="grow">
                {when}
                <span className="small muted block">{answerWords(intake, unit)}</span>
              </p>
              <ButtonLink
                href={`${medicineAddress(medicine.id)}?correct=${intake.id}`}
                kind="ghost"
                size="small"
                label={say('answer.correct.label', { when })}
                prefetch={false}
              >
                {say('answer.correct')}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
      {medicine.intakes.length > SHOWN_ANSWERS && (
        <p className="small muted mt-2">{plural('answer.more', medicine.intakes.length - SHOWN_ANSWERS)}</p>
      )}
    </Card>
  );
}

/** "ATC H02AB07 (2026), RxNorm 8640"; null for own words and for what has no code. */
function codesText(drugId: string | null): string | null {
  const { atc = null, rxnorm = null } = drugById(drugId) ?? {};
  const codes = [
    atc === null ? null : say('fact.codes.atc', { code: atc, year: ATC_INDEX.year }),
    rxnorm === null ? null : say('fact.codes.rxnorm', { code: rxnorm }),
  ].filter((code) => code !== null);
  return codes.length === 0 ? null : codes.join(', ');
}

/** Class, route, dates, reasons, and the codes by which a care team's system knows it. */
export function MedicineFacts({ medicine, today }: { medicine: Medicine; today: IsoDay }) {
  const { day, untilDay, reason } = medicine;
  const stop = stopReasonName(medicine.stopReason);
  const facts = [
    { name: say('fact.class'), value: className(medicine.drugClass) },
    { name: say('fact.route'), value: routeName(medicine.route) },
    { name: say('fact.from'), value: formatDay(day, { today }) },
    { name: say('fact.until'), value: untilDay === null ? null : formatDay(untilDay, { today }) },
    { name: say('fact.stopped'), value: stop },
    { name: say('fact.reason'), value: reason },
    { name: say('fact.codes'), value: codesText(medicine.drugId) },
  ].filter(({ value }) => value !== null);
  return (
    <Card labelledBy="facts">
      <h2 id="facts">{say('fact.title')}</h2>
      <dl className="kv mt-3">
        {facts.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">
        <ButtonLink href={medicineAddress(medicine.id, 'details')} size="small" prefetch={false}>
          {say('fact.change')}
        </ButtonLink>
      </div>
    </Card>
  );
}
