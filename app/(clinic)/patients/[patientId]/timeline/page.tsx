import { notFound, redirect } from 'next/navigation';
import { areaViewer } from '@/lib/auth/area-viewer';
import { askedView, viewAddress } from '@/lib/clinical/timeline-view';
import { isId } from '@/lib/platform/ids';

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// The line stands on the patient's page. Reads nothing and so tells nothing: that page decides.
export default async function PatientTimeline({ params, searchParams }: Props) {
  await areaViewer('clinician');
  const { patientId } = await params;
  if (!isId('pat', patientId)) notFound();
  redirect(viewAddress(`/patients/${patientId}`, askedView(await searchParams)));
}
