import { publicForm } from '@/lib/actions/public-route';
import { currentViewer } from '@/lib/auth/current-viewer';
import { setTheme } from '@/lib/auth/theme-cookie';
import { changeTheme } from '@/lib/records/accounts';
import { themeInput } from '@/lib/schemas/theme';

export const POST = publicForm({ schema: themeInput, home: '/' }, async ({ theme }) => {
  await setTheme(theme);
  const viewer = await currentViewer();
  // Staff on their way to enrolment have no way to any record function yet, their own account's included.
  const mayKeep = viewer !== null && (viewer.role === 'patient' || viewer.hasSecondFactor);
  if (mayKeep) await changeTheme(viewer, theme);
  return {};
});
