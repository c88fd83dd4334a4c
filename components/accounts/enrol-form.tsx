import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormWords } from '@/components/ui/form-words';
import { say } from '@/lib/messages/say';
import { QrCode } from './qr-code';

type EnrolFormProps = {
  /** The secret as a picture, as a link that an app opens, and, in groups of four, as text. */
  offer: { qr: { size: number; path: string }; link: string; secret: string };
  action: FormAction;
  words: FormWords;
};

/** Enrolling an authenticator app: scan or type the secret, then show the first code. */
export function EnrolForm({ offer, action, words }: EnrolFormProps) {
  return (
    <div className="stack">
      <Card labelledBy="enrol-app">
        <h2 id="enrol-app">{say('enrol.app.title')}</h2>
        <p className="muted mt-1">{say('enrol.app.text')}</p>
        <div className="mt-4">
          <QrCode {...offer.qr} label={say('enrol.picture')} />
        </div>
        <div className="mt-3">
          <ButtonLink href={offer.link} size="small">
            {say('enrol.link')}
          </ButtonLink>
        </div>
        <p className="small muted mt-3">{say('enrol.secret')}</p>
        <p className="mt-1 font-mono text-lg break-words select-all">{offer.secret}</p>
      </Card>
      <Card labelledBy="enrol-code">
        <h2 id="enrol-code">{say('enrol.code.title')}</h2>
        <ActionForm action={action} words={words} className="stack mt-3">
          <ActionField
            name="code"
            label={say('enrol.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            isRequired
          />
          <Button kind="primary" isWide>
            {say('enrol.submit')}
          </Button>
          <p className="small muted">{say('enrol.ends-others')}</p>
        </ActionForm>
      </Card>
    </div>
  );
}
