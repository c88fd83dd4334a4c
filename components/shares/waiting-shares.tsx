import type { FormAction } from '@/components/ui/action-result';
import { Avatar } from '@/components/ui/avatar';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { lapseOfInvitation } from '@/lib/clinical/share-days';
import { say } from '@/lib/messages/say';
import type { ShareCard } from '@/lib/records/shares';
import type { FormKit } from './form-kit';
import { ShareForm } from './share-form';
import { dayWords, nameOf, type Reader } from './share-words';

type AcceptedProps = { share: ShareCard; kit: FormKit; action: FormAction };
type InvitedProps = AcceptedProps & { reader: Reader };

/** Somebody said yes and the patient has the last word. */
export function AcceptedShare({ share, kit, action }: AcceptedProps) {
  const titleId = `name-${share.id}`;
  return (
    <Card kind="flat" labelledBy={titleId}>
      <div className="row row-top">
        <Avatar name={nameOf(share)} tone="quiet" />
        <div className="grow">
          <h2 id={titleId}>{nameOf(share)}</h2>
          <p className="mt-1">{say('shares.waiting')}</p>
          <p className="small muted mt-1">{say('shares.waiting.text')}</p>
        </div>
      </div>
      <div className="actions mt-4">
        <ButtonLink kind="primary" href={`/care-team/${share.id}`} prefetch={false}>
          {say('shares.waiting.look')}
        </ButtonLink>
        <ShareForm kit={kit} action={action} shareId={share.id}>
          <Button>{say('shares.waiting.no')}</Button>
        </ShareForm>
      </div>
    </Card>
  );
}

/** An address that was invited: it reads the same whether or not there is an account behind it. */
export function InvitedShare({ share, reader, kit, action }: InvitedProps) {
  const titleId = `name-${share.id}`;
  const day = dayWords(share.invitedAt, reader);
  const end = dayWords(lapseOfInvitation(share.invitedAt), reader);
  return (
    <Card kind="flat" labelledBy={titleId}>
      <h2 id={titleId} className="wrap-anywhere">
        {share.email}
      </h2>
      <p className="mt-1">{say('shares.invited')}</p>
      <p className="small muted mt-1">{say('shares.invited.text', { day, end })}</p>
      <ShareForm kit={kit} action={action} shareId={share.id} className="mt-4">
        <Button isWide label={say('shares.invited.back.label', { email: share.email })}>
          {say('shares.invited.back')}
        </Button>
      </ShareForm>
    </Card>
  );
}
