import Link from 'next/link';
import { ClipboardPen } from '@/components/ui/icons';
import { Icon } from '@/components/ui/icon';
import { say } from '@/lib/messages/say';
import { PatientHead, type PatientHeadProps } from './patient-head';

/** The head of a page on one part of a record: whose it is, that nobody watches it, and the way back to the line. */
export function PartHead({ patientId, ...head }: PatientHeadProps & { patientId: string }) {
  return (
    <>
      <PatientHead {...head} />
      <div className="row row-apart row-wrap mb-4">
        <p className="row row-top small muted">
          <Icon of={ClipboardPen} size="small" />
          <span>{say('clinic.not-monitored')}</span>
        </p>
        <Link href={`/patients/${patientId}`} prefetch={false} className="textlink">
          {say('clinic.back')}
        </Link>
      </div>
    </>
  );
}
