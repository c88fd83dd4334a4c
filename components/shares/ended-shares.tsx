import { ChevronDown } from '@/components/ui/icons';
import { Icon } from '@/components/ui/icon';
import { say } from '@/lib/messages/say';
import type { ShareCard } from '@/lib/records/shares';
import { endingOf, type Reader } from './share-words';

type EndedSharesProps = { shares: readonly ShareCard[]; reader: Reader };

/** What is over, folded: it opens nothing any more and is never revived. */
export function EndedShares({ shares, reader }: EndedSharesProps) {
  return (
    <details className="more">
      <summary>
        <Icon of={ChevronDown} size="small" />
        {say('shares.ended', { count: shares.length })}
      </summary>
      <ul className="list">
        {shares.map((share) => {
          const { name, words } = endingOf(share, reader);
          return (
            <li key={share.id} className="item">
              <span className="grow wrap-anywhere">{name}</span>
              <span className="small muted">{words}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
