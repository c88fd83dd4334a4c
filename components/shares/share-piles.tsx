import type { FormAction } from '@/components/ui/action-result';
import { EmptyState, LineStart } from '@/components/ui/empty-state';
import { say } from '@/lib/messages/say';
import { ActiveShare } from './active-share';
import { EndedShares } from './ended-shares';
import type { FormKit } from './form-kit';
import type { pilesOf, Reader } from './share-words';
import { AcceptedShare, InvitedShare } from './waiting-shares';

type SharePilesProps = {
  piles: ReturnType<typeof pilesOf>;
  reader: Reader;
  /** Id of the share whose "Stop sharing" was tapped once. */
  stopping: string | null;
  kit: FormKit;
  actions: Record<'setCategory' | 'stopSharing' | 'takeBack' | 'refusePerson', FormAction>;
};

/** Everyone the patient shares with: those who see the line, those who wait, and, folded, what ended. */
export function SharePiles({ piles, reader, stopping, kit, actions }: SharePilesProps) {
  const { active, accepted, invited, ended } = piles;
  const isEmpty = active.length + accepted.length + invited.length === 0;
  return (
    <div className="stack">
      {isEmpty && (
        <EmptyState title={say('shares.empty.title')} text={say('shares.empty.text')} picture={<LineStart />} />
      )}
      {active.map((share) => (
        <ActiveShare
          key={share.id}
          share={share}
          reader={reader}
          kit={kit}
          isStopping={share.id === stopping}
          setCategory={actions.setCategory}
          stop={actions.stopSharing}
        />
      ))}
      {accepted.map((share) => (
        <AcceptedShare key={share.id} share={share} kit={kit} action={actions.refusePerson} />
      ))}
      {invited.map((share) => (
        <InvitedShare key={share.id} share={share} reader={reader} kit={kit} action={actions.takeBack} />
      ))}
      {ended.length > 0 && <EndedShares shares={ended} reader={reader} />}
    </div>
  );
}
