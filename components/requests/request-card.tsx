import { Hourglass } from '@/components/ui/icons';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { FormWords } from '@/components/ui/form-words';
import { CATEGORIES } from '@/lib/clinical/categories';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { lastDayOfShare } from '@/lib/clinical/share-days';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { Request } from '@/lib/records/requests';

/** How the reader counts days: their own day and zone. */
export type Reader = { today: IsoDay; zone: string };

/** What every form of a page needs from it: the standing sentences, and a key of its own. */
export type FormKit = { words: FormWords; newKey: () => string };

type RequestCardProps = {
  request: Request;
  reader: Reader;
  kit: FormKit;
  accept: FormAction;
  decline: FormAction;
};

type AnswerProps = Pick<RequestCardProps, 'request' | 'kit'> & {
  action: FormAction;
  words: string;
  label: string;
  isPrimary?: boolean;
};

function Answer({ request, kit, action, words, label, isPrimary = false }: AnswerProps) {
  return (
    <ActionForm action={action} words={kit.words}>
      <input type="hidden" name="key" value={kit.newKey()} />
      <input type="hidden" name="share" value={request.shareId} />
      <input type="hidden" name="patient" value={request.patientId} />
      <Button kind={isPrimary ? 'primary' : 'second'} label={label}>
        {words}
      </Button>
    </ActionForm>
  );
}

function Answers({ request, kit, accept, decline }: Omit<RequestCardProps, 'reader'>) {
  const name = request.displayName;
  return (
    <div className="actions mt-4">
      <Answer
        request={request}
        kit={kit}
        action={accept}
        words={say('clinic.requests.accept')}
        label={say('clinic.requests.accept.label', { name })}
        isPrimary
      />
      <Answer
        request={request}
        kit={kit}
        action={decline}
        words={say('clinic.requests.decline')}
        label={say('clinic.requests.decline.label', { name })}
      />
    </div>
  );
}

function Asked({ request, reader }: Pick<RequestCardProps, 'request' | 'reader'>) {
  const end = formatDay(lastDayOfShare(request.expiresAt), { today: reader.today });
  const names = CATEGORIES.filter((category) => request.categories.includes(category)).map((category) =>
    say(`category.${category}`),
  );
  return (
    <div className="mt-4">
      <h3>{say('clinic.requests.sees', { day: end })}</h3>
      <p className="muted mt-1">{[say('clinic.requests.base'), ...names].join(', ')}</p>
    </div>
  );
}

/** One invitation: who asks for what, and the two answers; or that the patient has the last word now. */
export function RequestCard({ request, reader, kit, accept, decline }: RequestCardProps) {
  const titleId = `name-${request.shareId}`;
  const day = formatDay(dayOf(request.invitedAt, reader.zone), { today: reader.today });
  const isWaiting = request.state === 'invited';
  return (
    <Card labelledBy={titleId}>
      <div className="row row-top">
        <Avatar name={request.displayName} />
        <div className="grow">
          <h2 id={titleId}>{request.displayName}</h2>
          <p className="muted">{say('clinic.requests.invited', { day })}</p>
          {!isWaiting && (
            <p className="mt-1">
              <Chip kind="iris" icon={Hourglass} words={say('clinic.requests.accepted')} />
            </p>
          )}
        </div>
      </div>
      <Asked request={request} reader={reader} />
      {isWaiting ? (
        <Answers request={request} kit={kit} accept={accept} decline={decline} />
      ) : (
        <p className="mt-4">{say('clinic.requests.accepted.text')}</p>
      )}
    </Card>
  );
}
