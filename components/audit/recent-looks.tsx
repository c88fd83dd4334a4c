import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { say } from '@/lib/messages/say';
import type { Look } from '@/lib/records/audit-events';
import { LookList } from './look-list';
import type { Reader } from './moment';

const SHOWN = 4;

/** The newest looks, and the way to all of them. */
export function RecentLooks({ looks, reader }: { looks: readonly Look[]; reader: Reader }) {
  return (
    <Card labelledBy="looks">
      <h2 id="looks">{say('audit.title')}</h2>
      {looks.length === 0 ? (
        <p className="muted mt-2">{say('audit.none')}</p>
      ) : (
        <div className="mt-2">
          <LookList looks={looks} reader={reader} most={SHOWN} />
        </div>
      )}
      <div className="mt-3">
        <ButtonLink href="/care-team/log" prefetch={false} isWide>
          {say('audit.all')}
        </ButtonLink>
      </div>
    </Card>
  );
}
