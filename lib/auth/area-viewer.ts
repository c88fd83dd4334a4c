import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import type { Viewer } from '@/lib/access/viewer';
import { currentViewer } from './current-viewer';
import { ownPath } from '@/lib/platform/own-path';

/** Where a signed-out person signs in, and comes back to the page they wanted. */
async function signInAddress(): Promise<string> {
  const here = ownPath((await headers()).get('x-pathname'));
  return here === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
}

/**
 * First statement of each page of an area. Signed out: to the sign-in page and back. Another role: the constant 403
 * page. Staff without a second factor: to enrolment, whatever they asked for.
 */
export async function areaViewer(role: Viewer['role']): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer === null) redirect(await signInAddress());
  if (viewer.role !== role) forbidden();
  if (role !== 'patient' && !viewer.hasSecondFactor) redirect('/security/enrol');
  return viewer;
}
