import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { dayOf } from '@/lib/clinical/days';
import { formatInstant } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { Device } from '@/lib/records/accounts-own';
import type { Reader } from './account-words';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';

type DeviceListProps = {
  devices: readonly Device[];
  reader: Reader;
  kit: FormKit;
  actions: { end: FormAction; endAll: FormAction };
};

function seenWords({ seenAt }: Device, { zone }: Reader): string {
  return formatInstant(seenAt, zone, { today: dayOf(seenAt, zone) });
}

function DeviceLine({ device, reader, kit, end }: { device: Device; reader: Reader; kit: FormKit; end: FormAction }) {
  const when = seenWords(device, reader);
  return (
    <li className="item row-wrap">
      <span className="grow">
        <b className="block">{device.device}</b>
        <span className="small muted">{say('settings.devices.seen', { when })}</span>
      </span>
      {device.isHere ? (
        <Chip kind="calm" words={say('settings.devices.here')} />
      ) : (
        <KeyForm kit={kit} action={end}>
          <input type="hidden" name="device" value={device.ref} />
          <Button size="small" label={say('settings.devices.end.label', { device: device.device, when })}>
            {say('settings.devices.end')}
          </Button>
        </KeyForm>
      )}
    </li>
  );
}

/** Everywhere an account is signed in, each with a way to end it. */
export function DeviceList({ devices, reader, kit, actions }: DeviceListProps) {
  return (
    <Card labelledBy="devices">
      <h2 id="devices">{say('settings.devices.title')}</h2>
      <p className="muted mt-1">{say('settings.devices.text')}</p>
      <ul className="list mt-3">
        {devices.map((device) => (
          <DeviceLine key={device.ref} device={device} reader={reader} kit={kit} end={actions.end} />
        ))}
      </ul>
      <KeyForm kit={kit} action={actions.endAll} className="mt-4">
        <Button isWide>{say('settings.devices.end-all')}</Button>
      </KeyForm>
    </Card>
  );
}
