import { ActionField } from '@/components/ui/action-field';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import type { IsoDay } from '@/lib/clinical/days';
import { endDaysFrom, lastDayOfShare } from '@/lib/clinical/share-days';
import { say } from '@/lib/messages/say';
import type { ShareCard } from '@/lib/records/shares';
import type { FormKit } from './form-kit';
import { ShareForm } from './share-form';

type DaysFormProps = { share: ShareCard; today: IsoDay; kit: FormKit; action: FormAction };

/** The first and the last day of a share. */
export function DaysForm({ share, today, kit, action }: DaysFormProps) {
  const days = endDaysFrom(today);
  return (
    <ShareForm kit={kit} action={action} shareId={share.id} className="stack">
      <ActionField
        name="fromDay"
        type="date"
        label={say('shares.change.from')}
        hint={say('shares.change.from.hint')}
        defaultValue={share.fromDay ?? ''}
        max={today}
      />
      <ActionField
        name="endDay"
        type="date"
        label={say('shares.invite.end')}
        hint={say('shares.invite.end.hint')}
        defaultValue={lastDayOfShare(share.expiresAt)}
        min={days.first}
        max={days.last}
      />
      <Button kind="primary" isWide formNoValidate>
        {say('shares.change.submit')}
      </Button>
    </ShareForm>
  );
}
