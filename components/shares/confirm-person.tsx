import { CircleDashed } from '@/components/ui/icons';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { KeyValues } from '@/components/ui/key-values';
import { Note } from '@/components/ui/note';
import { say, type PlainKey } from '@/lib/messages/say';
import type { ShareCard, SharePerson } from '@/lib/records/shares';
import type { FormKit } from './form-kit';
import { ShareForm } from './share-form';
import { categoryWords, dayWords, hiddenWords, lastDayWords, type Reader } from './share-words';

type ConfirmPersonProps = {
  share: ShareCard;
  person: SharePerson;
  reader: Reader;
  kit: FormKit;
  confirm: FormAction;
  refuse: FormAction;
};

const METHODS = {
  registry: 'shares.confirm.method.registry',
  'call-back': 'shares.confirm.method.call-back',
  'in-person': 'shares.confirm.method.in-person',
} as const satisfies Record<NonNullable<SharePerson['checked']>['method'], PlainKey>;

// Never more than the administrator attested: who, when, how.
function checkedWords({ checked }: SharePerson, reader: Reader): string {
  if (checked === null) return say('shares.unchecked');
  const method = say(METHODS[checked.method]);
  return say('shares.confirm.by', { day: dayWords(checked.at, reader), method });
}

function Person({ share, person, reader }: Pick<ConfirmPersonProps, 'share' | 'person' | 'reader'>) {
  const none = say('shares.confirm.none');
  const pairs = [
    { name: say('shares.confirm.name'), value: person.displayName },
    { name: say('shares.confirm.practice'), value: person.practice ?? none },
    { name: say('shares.confirm.number'), value: person.registrationNumber ?? none },
    { name: say('shares.confirm.email'), value: share.email },
    { name: say('shares.confirm.checked'), value: checkedWords(person, reader) },
  ];
  return (
    <Card label={say('shares.confirm.name')}>
      <KeyValues pairs={pairs} />
    </Card>
  );
}

function Sees({ share, reader }: Pick<ConfirmPersonProps, 'share' | 'reader'>) {
  const shown = categoryWords(share.categories);
  const hidden = hiddenWords(share.categories);
  return (
    <Card labelledBy="sees">
      <h2 id="sees">{say('shares.confirm.sees', { day: lastDayWords(share, reader) })}</h2>
      <p className="mt-2">{say('shares.confirm.sees.base')}</p>
      {shown !== null && <p className="mt-1">{shown}</p>}
      {hidden !== null && <p className="small muted mt-2">{say('shares.confirm.sees.not', { categories: hidden })}</p>}
    </Card>
  );
}

/** The patient's last word. Nobody who was not checked can be confirmed. */
export function ConfirmPerson({ share, person, reader, kit, confirm, refuse }: ConfirmPersonProps) {
  return (
    <div className="stack">
      <Person share={share} person={person} reader={reader} />
      <Sees share={share} reader={reader} />
      {person.checked === null ? (
        <Note icon={CircleDashed}>{say('shares.confirm.unchecked')}</Note>
      ) : (
        <ShareForm kit={kit} action={confirm} shareId={share.id}>
          <Button kind="primary" isWide>
            {say('shares.confirm.yes')}
          </Button>
        </ShareForm>
      )}
      <ShareForm kit={kit} action={refuse} shareId={share.id}>
        <Button isWide>{say('shares.confirm.no')}</Button>
      </ShareForm>
    </div>
  );
}
