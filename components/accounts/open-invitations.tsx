import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { dayOf } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { StaffInvitation } from '@/lib/records/invitations';
import { ROLE_WORDS, type Reader } from './account-words';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';

type OpenInvitationsProps = {
  invitations: readonly StaffInvitation[];
  reader: Reader;
  kit: FormKit;
  actions: { again: FormAction; back: FormAction };
};

type LineProps = Omit<OpenInvitationsProps, 'invitations'> & { invitation: StaffInvitation };

function Line({ invitation, reader, kit, actions }: LineProps) {
  const { id, name, email, role } = invitation;
  const dayWords = (ms: number): string => formatDay(dayOf(ms, reader.zone), { today: reader.today });
  const days = { day: dayWords(invitation.invitedAt), until: dayWords(invitation.expiresAt) };
  return (
    <li className="item row-wrap">
      <span className="grow wrap-anywhere">
        <b className="block">{name}</b>
        <span className="small block">
          {email}, {say(ROLE_WORDS[role])}
        </span>
        <span className="small muted">{say('invitations.until', days)}</span>
      </span>
      <KeyForm kit={kit} action={actions.again}>
        <input type="hidden" name="invitation" value={id} />
        <Button size="small" label={say('invitations.again.label', { email })}>
          {say('invitations.again')}
        </Button>
      </KeyForm>
      <KeyForm kit={kit} action={actions.back}>
        <input type="hidden" name="invitation" value={id} />
        <Button size="small" label={say('invitations.back.label', { email })}>
          {say('invitations.back')}
        </Button>
      </KeyForm>
    </li>
  );
}

/** Colleagues who have not come yet. */
export function OpenInvitations({ invitations, ...rest }: OpenInvitationsProps) {
  return (
    <Card labelledBy="open">
      <h2 id="open">{say('invitations.open')}</h2>
      {invitations.length === 0 && <p className="muted mt-2">{say('invitations.none')}</p>}
      <ul className="list mt-2">
        {invitations.map((invitation) => (
          <Line key={invitation.id} invitation={invitation} {...rest} />
        ))}
      </ul>
    </Card>
  );
}
