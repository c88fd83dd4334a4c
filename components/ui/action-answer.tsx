import { Info } from '@/components/ui/icons';
import type { Ref } from 'react';
import { fieldId, useFormState } from './action-form-state';
import type { ActionResult } from './action-result';
import { ErrorSummary } from './error-summary';
import { Icon } from './icon';
import { useLabels } from './use-labels';

type Found = { id: string; sentence: string };

function faultsOf(formId: string, fields: Readonly<Record<string, readonly string[]>>): Found[] {
  return Object.entries(fields).flatMap(([name, sentences]) =>
    sentences.map((sentence) => ({ id: fieldId(formId, name), sentence })),
  );
}

function Faults({ found, ref }: { found: readonly Found[]; ref: Ref<HTMLDivElement> }) {
  const { words } = useFormState();
  const labels = useLabels(found.map(({ id }) => id));
  const { one, other } = words.toFix;
  const title = (found.length === 1 ? one : other).replace('{count}', String(found.length));
  const faults = found.map(({ id, sentence }, at) => {
    // "This is too long" says nothing away from its field, while "Write your name" needs no more words.
    const label = sentence.startsWith(`${words.thisField} `) ? (labels[at] ?? '') : '';
    return { href: `#${id}`, words: label === '' ? sentence : `${label}: ${sentence}` };
  });
  return <ErrorSummary ref={ref} title={title} faults={faults} />;
}

function Sentence({ result }: { result: ActionResult }) {
  return (
    <p role="status" className={result.status === 'saved' && result.say !== undefined ? 'saved' : 'sr-only'}>
      {result.status === 'saved' ? result.say : null}
    </p>
  );
}

/** What the last answer says about the whole form: saved, what to fix, why not, what somebody else changed. */
export function ActionAnswer({ ref }: { ref: Ref<HTMLDivElement> }) {
  const { id, result, words } = useFormState();
  const faults = result.status === 'invalid' ? faultsOf(id, result.fields) : [];
  // Without a fault the form only comes back with what was typed, longer than before.
  if (faults.length > 0) return <Faults ref={ref} found={faults} />;
  if (result.status === 'conflict' || result.status === 'refused') {
    const title = result.status === 'conflict' ? words.conflict : words.refused;
    return (
      <div ref={ref} role="alert" tabIndex={-1} className="note note-iris">
        <Icon of={Info} />
        <div className="grow">
          <h2>{title}</h2>
          <p>{result.say}</p>
        </div>
      </div>
    );
  }
  return <Sentence result={result} />;
}
