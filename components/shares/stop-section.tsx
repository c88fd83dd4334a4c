import type { FormAction } from '@/components/ui/action-result';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmSection } from '@/components/ui/confirm-section';
import { say } from '@/lib/messages/say';
import type { ShareCard } from '@/lib/records/shares';
import type { FormKit } from './form-kit';
import { ShareForm } from './share-form';
import { nameOf } from './share-words';

type StopSectionProps = { share: ShareCard; kit: FormKit; action: FormAction };

/** Element id of the question, so that the link to it can lead the eye there. */
export function stopPlaceOf(share: Pick<ShareCard, 'id'>): string {
  return `stop-${share.id}`;
}

/** The second of two taps: says what ends, and what the person keeps. */
export function StopSection({ share, kit, action }: StopSectionProps) {
  return (
    <ConfirmSection
      id={stopPlaceOf(share)}
      title={say('shares.stop.title', { name: nameOf(share) })}
      text={say('shares.stop.text')}
    >
      <div className="actions">
        <ShareForm kit={kit} action={action} shareId={share.id}>
          <Button kind="primary">{say('shares.stop.now')}</Button>
        </ShareForm>
        <ButtonLink href="/care-team" prefetch={false}>
          {say('shares.stop.keep')}
        </ButtonLink>
      </div>
    </ConfirmSection>
  );
}
