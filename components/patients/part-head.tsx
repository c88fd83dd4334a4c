import { ChartNoAxesGantt, ClipboardPen } from '@/components/ui/icons';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { say } from '@/lib/messages/say';
import { PartLinks, type PartPath } from './part-links';
import { PatientHead, type PatientHeadProps } from './patient-head';

type PartHeadProps = PatientHeadProps & { patientId: string; current: PartPath };

/** The head of a page on one part of a record: whose it is, that nobody watches it, the ways to the line and the rest. */
export function PartHead({ patientId, current, ...head }: PartHeadProps) {
  return (
    <>
      <PatientHead {...head} />
      <PartLinks patientId={patientId} categories={head.share?.categories ?? []} current={current}>
        <ButtonLink href={`/patients/${patientId}`} size="small" icon={<Icon of={ChartNoAxesGantt} />} prefetch={false}>
          {say('clinic.back')}
        </ButtonLink>
      </PartLinks>
      <p className="row row-top small muted mb-4">
        <Icon of={ClipboardPen} size="small" />
        <span>{say('clinic.not-monitored')}</span>
      </p>
    </>
  );
}
