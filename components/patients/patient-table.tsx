import { Flame, Timer } from '@/components/ui/icons';
import { Avatar } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { DataTable } from '@/components/ui/data-table';
import type { IsoDay } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import type { PatientLine } from '@/lib/records/caseload';
import { endOf, flareWords, lastEntryWords, personWords } from './patient-words';

type LineProps = { patient: PatientLine; today: IsoDay };

function Person({ patient, today }: LineProps) {
  return (
    <span className="row">
      <Avatar name={patient.displayName} />
      <span className="grow">
        <b className="block">{personWords(patient, today)}</b>
        {patient.diagnosis !== null && <span className="small faint">{patient.diagnosis}</span>}
      </span>
    </span>
  );
}

function Flare({ patient, today }: LineProps) {
  const words = flareWords(patient, today);
  return patient.flare?.isOpen === true ? <Chip kind="flare" icon={Flame} words={words} /> : words;
}

function End({ patient, today }: LineProps) {
  const { words, isSoon } = endOf(patient.expiresAt, today);
  return isSoon ? <Chip icon={Timer} words={words} /> : words;
}

// A plain link: nothing is fetched before it is followed, which would look like a look.
function Open({ patient }: Pick<LineProps, 'patient'>) {
  return (
    <span className="cell-actions">
      <ButtonLink
        href={`/patients/${patient.patientId}`}
        isPlain
        label={say('clinic.open.label', { name: patient.displayName })}
      >
        {say('clinic.open')}
      </ButtonLink>
    </span>
  );
}

const columns = () => [
  { key: 'person', label: say('clinic.column.person') },
  { key: 'flare', label: say('clinic.column.flare') },
  { key: 'entry', label: say('clinic.column.entry') },
  { key: 'end', label: say('clinic.column.end') },
  { key: 'open', label: say('clinic.column.open'), isLabelHidden: true },
];

/** Everyone who shares, in the order of the list, with the rule of that order under it. */
export function PatientTable({ patients, today }: { patients: readonly PatientLine[]; today: IsoDay }) {
  const rows = patients.map((patient) => ({
    id: patient.patientId,
    cells: {
      person: <Person patient={patient} today={today} />,
      flare: <Flare patient={patient} today={today} />,
      entry: lastEntryWords(patient, today),
      end: <End patient={patient} today={today} />,
      open: <Open patient={patient} />,
    },
  }));
  return (
    <>
      <Card kind="flush">
        <DataTable caption={say('clinic.patients.caption')} isCaptionHidden columns={columns()} rows={rows} />
      </Card>
      <p className="small muted mt-3">{say('clinic.patients.order')}</p>
    </>
  );
}
