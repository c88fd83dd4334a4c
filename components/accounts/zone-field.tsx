import { ActionSelect } from '@/components/ui/action-select';
import { zoneChoices } from '@/lib/clinical/zones';
import { say } from '@/lib/messages/say';

type ZoneFieldProps = {
  /** The zone that stands; without one the browser's own is offered. */
  zone: string | null;
};

/** Which time zone a person's days follow. */
export function ZoneField({ zone }: ZoneFieldProps) {
  const choices = zoneChoices(zone).map(({ zone: value, also }) => ({
    value,
    also,
    words: value.replaceAll('_', ' '),
  }));
  return (
    <ActionSelect
      name="zone"
      label={say('invitation.zone')}
      hint={say('invitation.zone.hint')}
      options={choices}
      defaultValue={zone ?? 'UTC'}
      takesBrowserZone={zone === null}
    />
  );
}
