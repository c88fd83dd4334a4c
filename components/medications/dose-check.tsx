import { Check } from '@/components/ui/icons';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Icon } from '@/components/ui/icon';
import { TapForm } from '@/components/ui/tap-form';
import { say } from '@/lib/messages/say';
import { amountText, medicineName, skipReasonName } from './medicine-names';
import type { ShownDose } from './medicines-view';

/** Where doses are answered. */
export const DOSE_ADDRESS = '/api/log/dose';

/** Hidden fields that name a scheduled dose. */
export function doseFields({ medicine, dose }: ShownDose): Record<string, string> {
  return { medicine: medicine.id, at: dose.at };
}

/** The place of a dose's form: its day is the plan's. */
export function placeOf(place: FormPlace, { dose }: ShownDose): FormPlace {
  return { ...place, day: dose.day };
}

function stateText({ answer }: ShownDose): string | null {
  if (answer?.state === 'late') return say('dose.state.late');
  if (answer?.state !== 'skipped') return null;
  const reason = skipReasonName(answer.skipReason);
  return reason === null || answer.skipReason === 'none-given'
    ? say('dose.state.skipped')
    : say('dose.state.skipped.reason', { reason: reason.toLowerCase() });
}

function answerText({ answer, dose }: ShownDose): string {
  const parts = [
    answer?.takenAt === undefined || answer.takenAt === null ? null : say('dose.state.at', { hour: answer.takenAt }),
    answer?.amount === undefined || answer.amount === null ? null : amountText(answer.amount, dose.unit),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

type DoseCheckProps = { shown: ShownDose; place: FormPlace; hasHour?: boolean };

/** One dose with its box: a tap says taken, another tap takes that back. */
export function DoseCheck({ shown, place, hasHour = false }: DoseCheckProps) {
  const { medicine, dose, answer } = shown;
  const name = medicineName(medicine);
  const amount = amountText(dose.amount, dose.unit);
  const isTaken = answer?.state === 'taken' || answer?.state === 'late';
  const values = isTaken ? { do: 'clear', intake: answer.id } : { do: 'taken', ...doseFields(shown) };
  const said = [stateText(shown), answerText(shown)].filter((text) => text !== null && text !== '');
  return (
    <div className="row row-top grow">
      <TapForm action={DOSE_ADDRESS} failedText={say('ui.failed')}>
        <EntryFields place={placeOf(place, shown)} values={values} />
        <button
          type="submit"
          className="check"
          aria-pressed={isTaken}
          aria-label={say('dose.check', { name, amount, hour: dose.at })}
        >
          <Icon of={Check} />
        </button>
      </TapForm>
      <p className="grow">
        <b className="block">{name}</b>
        <span className="small muted">{hasHour ? say('dose.at', { amount, hour: dose.at }) : amount}</span>
        {said.length > 0 && <span className="small block">{said.join(', ')}</span>}
      </p>
    </div>
  );
}
