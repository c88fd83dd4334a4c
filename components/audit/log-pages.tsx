import { ButtonLink } from '@/components/ui/button';
import { say } from '@/lib/messages/say';

type LogPagesProps = {
  /** Where the next page begins; null when this is the last. */
  earlier: number | null;
  isNewest: boolean;
};

/** Ways through a long log. */
export function LogPages({ earlier, isNewest }: LogPagesProps) {
  if (earlier === null && isNewest) return null;
  return (
    <nav aria-label={say('audit.pages')} className="actions mt-4">
      {!isNewest && (
        <ButtonLink href="/care-team/log" prefetch={false}>
          {say('audit.newest')}
        </ButtonLink>
      )}
      {earlier !== null && (
        <ButtonLink href={`/care-team/log?before=${earlier}`} prefetch={false}>
          {say('audit.earlier')}
        </ButtonLink>
      )}
    </nav>
  );
}
