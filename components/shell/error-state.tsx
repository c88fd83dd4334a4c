import { Unplug } from '@/components/ui/icons';
import { StatePage } from '@/components/ui/state-page';
// The two nouns alone: a client component must not carry the whole catalogue to the browser.
import { shell } from '@/lib/messages/en/shell';
import { states } from '@/lib/messages/en/states';

type ErrorStateProps = { error: unknown; retry: () => void };

function referenceOf(error: unknown): string | null {
  const digest: unknown = error instanceof Error ? Reflect.get(error, 'digest') : undefined;
  return typeof digest === 'string' ? digest : null;
}

/** Whose fault it is, what is kept, one way on, and a reference number that stands in the log. No detail. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const reference = referenceOf(error);
  return (
    <StatePage
      product={shell['shell.product']}
      home={shell['shell.home']}
      help={shell['shell.help']}
      icon={Unplug}
      title={states['states.error.title']}
      text={states['states.error.text']}
    >
      <button type="button" className="btn btn-primary btn-wide" onClick={retry}>
        {states['states.error.again']}
      </button>
      {reference !== null && (
        <p className="tiny faint">
          {states['states.error.reference']} {reference}
        </p>
      )}
    </StatePage>
  );
}
