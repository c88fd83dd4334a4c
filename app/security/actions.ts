'use server';

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

/** Not which of the two was wrong: a right password must not be told apart without its code. */
const wrongProof = ({ hasSecondFactor }: Viewer): string =>
  hasSecondFactor ? 'form.step-up.wrong.code' : 'form.step-up.wrong';

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

/** Puts a new password in place. The form asks for the current one, and what is wrong with it stands beside its field. */
export const setPassword = memberAction(passwordChangeInput, async (viewer, input) => {
  const { key, currentPassword, code = '', passphrase } = input;
  const proof = { password: currentPassword, code };
  const made = await newPassphrase(viewer, { passphrase, subject: DRUG_NAMES, proof });
  if (made.is === 'fault') return { status: 'invalid', fields: { passphrase: [FAULTS[made.fault]] } };
  if (made.is === 'unproven') return { status: 'invalid', fields: { currentPassword: [wrongProof(viewer)] } };
  // What is asked for is a new password; a hash of it is another each time, so it is no part of the request.
  await changePassword(made.viewer, { once: { key, request: {} } }, made.hash);
  return { status: 'saved', next: `${pageOf(viewer)}?said=password` };
});
