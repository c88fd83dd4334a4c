import { redirect } from 'next/navigation';
import { currentViewer } from '@/lib/auth/current-viewer';
import { homeOf } from '@/lib/auth/home';

export default async function StartPage() {
  const viewer = await currentViewer();
  redirect(viewer === null ? '/sign-in' : homeOf(viewer.role));
}
