import { areaViewer } from '@/lib/auth/area-viewer';

/** The floor of every ratio: a signed-in page of this application that shows one line. Built for the bench only. */
export async function EmptyPage() {
  await areaViewer('patient');
  return (
    <main>
      <h1>One line</h1>
    </main>
  );
}
