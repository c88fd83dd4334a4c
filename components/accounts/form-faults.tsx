import { ErrorSummary } from '@/components/ui/error-summary';
import { faultWords } from '@/lib/messages/fault-words';
import { plural, say } from '@/lib/messages/say';
import { StepFocus } from './step-focus';

/** Keys of the catalogue per field, as a posted form left them. */
export type FormFaults = Readonly<Record<string, readonly string[]>>;

/** Finished sentences about one field. */
export function faultsOf(faults: FormFaults, field: string): string[] {
  return (faults[field] ?? []).map((key) => faultWords(key) ?? say('field.invalid'));
}

type Props = { faults: FormFaults; fields: readonly string[] };

/** What to fix, above a plain form whose fields have their names as ids; the page came anew, and focus goes here. */
export function FaultSummary({ faults, fields }: Props) {
  const list = fields.flatMap((field) => faultsOf(faults, field).map((words) => ({ href: `#${field}`, words })));
  if (list.length === 0) return null;
  return (
    <>
      <ErrorSummary title={plural('ui.to-fix', list.length)} faults={list} />
      <StepFocus on="faults" />
    </>
  );
}
