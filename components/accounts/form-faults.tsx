import { ErrorSummary } from '@/components/ui/error-summary';
import { isPlainKey, plural, say } from '@/lib/messages/say';

/** Keys of the catalogue per field, as a posted form left them. */
export type FormFaults = Readonly<Record<string, readonly string[]>>;

/** Finished sentences about one field. */
export function faultsOf(faults: FormFaults, field: string): string[] {
  return (faults[field] ?? []).map((key) => say(isPlainKey(key) ? key : 'field.invalid'));
}

type Props = { faults: FormFaults; fields: readonly string[] };

/** What to fix, above a plain form whose fields have their names as ids. */
export function FaultSummary({ faults, fields }: Props) {
  const list = fields.flatMap((field) => faultsOf(faults, field).map((words) => ({ href: `#${field}`, words })));
  return list.length === 0 ? null : <ErrorSummary title={plural('ui.to-fix', list.length)} faults={list} />;
}
