import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import { TapForm } from '@/components/ui/tap-form';
import { say } from '@/lib/messages/say';

type RestoreProps = { undoId: string; back: string; formKey: string; label: string };

/** Brings back what one tap removed. */
export function RestoreForm({ undoId, back, formKey, label }: RestoreProps) {
  return (
    <TapForm action="/api/log/undo" failedText={say('ui.failed')}>
      <HiddenFields values={{ key: formKey, revision: undoId, back }} />
      <Button size="small" label={label}>
        {say('history.restore')}
      </Button>
    </TapForm>
  );
}
