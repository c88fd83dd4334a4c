import { LockKeyholeOpen } from '@/components/ui/icons';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import type { IsoDay } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import type { TimelinePage } from '@/lib/records/timeline';
import { bornWords, endOf, notSharedWords, personWords, windowWords } from './patient-words';

export type PatientHeadProps = Pick<TimelinePage, 'person' | 'share'> & { today: IsoDay };

function ShareLine({ share, today }: Pick<PatientHeadProps, 'share' | 'today'>) {
  if (share === null) return null;
  const notShared = notSharedWords(share.categories);
  const window = windowWords(share, today);
  return (
    <p className="row row-top small muted">
      <Icon of={LockKeyholeOpen} size="small" />
      <span>
        {say('clinic.until', { day: endOf(share.expiresAt, today).words })}
        {window !== null && <span className="block">{window}</span>}
        {notShared !== null && <span className="block">{notShared}</span>}
      </span>
    </p>
  );
}

/** Whose line it is, and what of it is open until when. */
export function PatientHead({ person, share, today }: PatientHeadProps) {
  const facts = [bornWords(person), person.diagnosis].filter((fact) => fact !== null);
  return (
    <div className="pagehead">
      <div className="row">
        <Avatar name={person.displayName} isLarge />
        <div className="grow">
          <h1>{personWords(person, today)}</h1>
          {facts.length > 0 && <p className="muted mt-1">{facts.join(' · ')}</p>}
        </div>
      </div>
      <ShareLine share={share} today={today} />
    </div>
  );
}
