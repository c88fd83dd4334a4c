import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { ChangePassword } from '@/components/accounts/change-password';
import { ZoneCard } from '@/components/accounts/day-settings';
import { DeviceList } from '@/components/accounts/device-list';
import { settingsSaid } from '@/components/accounts/settings-said';
import { SignOut } from '@/components/accounts/sign-out';
import { ThemePicks } from '@/components/accounts/theme-picks';
import { formWords } from '@/components/shell/form-words';
import { ProShell } from '@/components/shell/pro-shell';
import { PageHead } from '@/components/ui/page-head';
import { StatusLine } from '@/components/ui/status-line';
import { visible } from '@/lib/access/visible';
import { currentViewer } from '@/lib/auth/current-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getOwnAccount } from '@/lib/records/accounts-own';
import { setPassword, setZone, signOutDevice, signOutEverywhere } from './actions';

const HERE = '/security';

export const metadata: Metadata = { title: say('security.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

// For clinicians and administrators alike, so it stands in no area; patients have Settings.
export default async function SecurityPage({ searchParams }: Props) {
  const viewer = await currentViewer();
  if (viewer === null) redirect(`/sign-in?next=${encodeURIComponent(HERE)}`);
  if (viewer.role === 'patient') redirect('/settings');
  const { said } = await searchParams;
  const account = await visible(getOwnAccount(viewer));
  const theme = (await cookies()).get('theme')?.value;
  const kit = { words: formWords(), newKey: newFormKey };
  const reader = { today: dayOf(now(), viewer.zone), zone: viewer.zone };
  const isAdmin = viewer.role === 'admin';
  return (
    <ProShell
      area={isAdmin ? 'admin' : 'clinic'}
      current={null}
      path={HERE}
      name={viewer.displayName}
      roleText={say(isAdmin ? 'accounts.role' : 'clinic.role')}
      signOut={<SignOut />}
    >
      <PageHead above={<StatusLine text={settingsSaid(said)} />} title={say('security.title')} text={account.email} />
      <div className="cols cols-even">
        <div className="stack">
          <DeviceList
            devices={account.devices}
            reader={reader}
            kit={kit}
            actions={{ end: signOutDevice, endAll: signOutEverywhere }}
          />
          <ThemePicks theme={theme} back={HERE} />
        </div>
        <div className="stack">
          <ChangePassword needsCode={viewer.hasSecondFactor} kit={kit} action={setPassword} />
          <ZoneCard zone={account.zone} text={say('security.zone.text')} kit={kit} action={setZone} />
        </div>
      </div>
    </ProShell>
  );
}
