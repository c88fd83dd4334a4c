import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { say } from '@/lib/messages/say';
import type { PastPage } from '@/lib/records/history';

/** Which evening, and which week. A plain form of the address: it can be kept and sent as a link. */
export function PastForm({ page: { on, to, today } }: { page: PastPage }) {
  return (
    <Card label={say('history.choose')}>
      <form method="get" action="/history" className="stack">
        <Field id="on" name="on" type="date" label={say('history.on')} defaultValue={on} max={today} />
        <Field id="to" name="to" type="date" label={say('history.to')} defaultValue={to} />
        <div className="actions">
          <Button>{say('history.show')}</Button>
          {on !== today && (
            <ButtonLink href="/history" kind="ghost" prefetch={false}>
              {say('history.now')}
            </ButtonLink>
          )}
        </div>
      </form>
    </Card>
  );
}
