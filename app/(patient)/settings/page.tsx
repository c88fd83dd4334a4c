import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { AgreementsCard } from '@/components/accounts/agreements-card';
import { AskedCard } from '@/components/accounts/asked-card';
import { ChangePassword } from '@/components/accounts/change-password';
import { DayEndCard, ZoneCard } from '@/components/accounts/day-settings';
import { DeviceList } from '@/components/accounts/device-list';
import { LinesCard } from '@/components/accounts/lines-card';
import { settingsSaid } from '@/components/accounts/settings-said';
import { ThemePicks } from '@/components/accounts/theme-picks';
import { WhoSignedIn } from '@/components/accounts/who-signed-in';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { StatusLine } from '@/components/ui/status-line';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { DAY_ENDS_AT } from '@/lib/clinical/doses';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { newFormKey } from '@/lib/platform/ids';
import { getOwnAccount } from '@/lib/records/accounts-own';
import { listAgreements } from '@/lib/records/agreements';
import { getProfile } from '@/lib/records/profile';
import { getSettings } from '@/lib/records/settings';
import { setPassword, setZone, signOutDevice, signOutEverywhere } from '../../security/actions';
import { saveAsked, saveDayEnd, saveLines } from './actions';

const HERE = '/settings';

export const metadata: Metadata = { title: say('settings.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SettingsPage({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { said } = await searchParams;
  const account = await visible(getOwnAccount(viewer));
  const subject = { patientId: viewer.patientId ?? '' };
  const settings = await visible(getSettings(viewer, subject));
  const { kept } = await visible(getProfile(viewer, subject));
  const agreements = await visible(listAgreements(viewer, subject));
  const theme = (await cookies()).get('theme')?.value;
  const kit = { words: formWords(), newKey: newFormKey };
  const reader = { today: dayOf(now(), viewer.zone), zone: viewer.zone };
  return (
    <PatientShell current="settings" path={HERE}>
      <PageHead above={<StatusLine text={settingsSaid(said)} />} title={say('settings.title')}>
        <ButtonLink href="/profile" size="small" prefetch={false}>
          {say('settings.profile')}
        </ButtonLink>
      </PageHead>
      <div className="cols cols-even">
        <div className="stack">
          <LinesCard settings={settings} usualNumber={env().emergencyNumber} kit={kit} action={saveLines} />
          <AskedCard asked={kept.asks} kit={kit} action={saveAsked} />
          <ThemePicks theme={theme} back={HERE} />
          <ZoneCard zone={account.zone} text={say('settings.zone.text')} kit={kit} action={setZone} />
          <DayEndCard dayEndsAt={settings.dayEndsAt ?? DAY_ENDS_AT} kit={kit} action={saveDayEnd} />
        </div>
        <div className="stack">
          <DeviceList
            devices={account.devices}
            reader={reader}
            kit={kit}
            actions={{ end: signOutDevice, endAll: signOutEverywhere }}
          />
          <ChangePassword needsCode={viewer.hasSecondFactor} kit={kit} action={setPassword} />
          <AgreementsCard agreements={agreements} reader={reader} />
          <WhoSignedIn name={viewer.displayName} email={account.email} />
        </div>
      </div>
    </PatientShell>
  );
}
