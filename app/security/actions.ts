'use server';

import { refresh } from 'next/cache';
import type { Viewer } from '@/lib/access/viewer';
import { memberAction } from '@/lib/actions/action';
import { newPassphrase } from '@/lib/auth/new-passphrase';
import { clearSessionCookie } from '@/lib/auth/session-cookie';
import { DRUG_NAMES } from '@/lib/clinical/medications';
import { changePassword, changeZone, endOwnSession, endOwnSessions } from '@/lib/records/accounts-own';
import { deviceInput, keyOnlyInput, passwordChangeInput, zoneInput } from '@/lib/schemas/settings';

const FAULTS = {
  'too-short': 'invitation.passphrase.too-short',
  'too-long': 'invitation.passphrase.too-long',
  'too-plain': 'invitation.passphrase.too-plain',
  'too-common': 'invitation.passphrase.too-common',
} as const;

/** Patients have the page Settings, staff this one. */
const pageOf = ({ role }: Viewer): string => (role === 'patient' ? '/settings' : '/security');

/** Keeps the zone that one's days follow. */
export const setZone = memberAction(zoneInput, async (viewer, { zone }, once) => {
  await changeZone(viewer, { once }, zone);
  return { status: 'saved', next: `${pageOf(viewer)}?said=zone` };
});

/** Signs one device out. */
export const signOutDevice = memberAction(deviceInput, async (viewer, { device }, once) => {
  await endOwnSession(viewer, { once }, device);
  return { status: 'saved', next: `${pageOf(viewer)}?said=device` };
});

/** Signs out everywhere, here too. */
export const signOutEverywhere = memberAction(keyOnlyInput, async (viewer, _input, once) => {
  await endOwnSessions(viewer, { once });
  await clearSessionCookie();
  return { status: 'saved', next: '/sign-in' };
});

/** Puts a new password in place of the one that was shown. */
export const setPassword = memberAction(passwordChangeInput, async (viewer, { key, passphrase }) => {
  const made = await newPassphrase(viewer, passphrase, DRUG_NAMES);
  if ('fault' in made) {
    refresh();
    return { status: 'invalid', fields: { passphrase: [FAULTS[made.fault]] } };
  }
  // What is asked for is a new password; a hash of it is another each time, so it is no part of the request.
  await changePassword(viewer, { once: { key, request: {} } }, made.hash);
  return { status: 'saved', next: `${pageOf(viewer)}?said=password` };
});
