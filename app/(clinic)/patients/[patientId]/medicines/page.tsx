import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignOut } from '@/components/accounts/sign-out';
import { SharedMedicines } from '@/components/medications/shared-medicines';
import { PartHead } from '@/components/patients/part-head';
import { ProShell } from '@/components/shell/pro-shell';
import { Note } from '@/components/ui/note';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { isId } from '@/lib/platform/ids';
import { getSharedMedicines } from '@/lib/records/shared-medicines';

export const metadata: Metadata = { title: say('clinic.medicines') };

type Props = { params: Promise<{ patientId: string }> };

/** The medicines a patient shares, to read. */
export default async function PatientMedicines({ params }: Props) {
  const viewer = await areaViewer('clinician');
  const { patientId } = await params;
  if (!isId('pat', patientId)) notFound();
  const page = await visible(getSharedMedicines(viewer, { patientId }));
  return (
    <ProShell
      area="clinic"
      current="patients"
      path={`/patients/${patientId}/medicines`}
      name={viewer.displayName}
      roleText={say('clinic.role')}
      signOut={<SignOut />}
    >
      <PartHead patientId={patientId} current="medicines" person={page.person} share={page.share} today={page.today} />
      {page.medicines.length === 0 ? (
        <p className="muted">{say('clinic.medicines.none')}</p>
      ) : (
        <>
          <SharedMedicines page={page} />
          <div className="mt-4">
            <Note>{say('clinic.medicines.note')}</Note>
          </div>
        </>
      )}
    </ProShell>
  );
}
