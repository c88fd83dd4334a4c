import { CirclePause } from '@/components/ui/icons';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { say } from '@/lib/messages/say';
import type { FormKit } from './form-kit';
import { dayWords, type Reader } from './share-words';

type PauseCardProps = { kit: FormKit; pause: FormAction };

/** One tap that shuts everybody out for a while. */
export function PauseCard({ kit, pause }: PauseCardProps) {
  return (
    <Card labelledBy="pause">
      <h2 id="pause">{say('shares.pause.title')}</h2>
      <p className="muted mt-1 mb-4">{say('shares.pause.text')}</p>
      <ActionForm action={pause} words={kit.words}>
        <input type="hidden" name="key" value={kit.newKey()} />
        <Button isWide icon={<Icon of={CirclePause} />}>
          {say('shares.pause')}
        </Button>
      </ActionForm>
    </Card>
  );
}

type PausedNoteProps = { since: number; reader: Reader; kit: FormKit; resume: FormAction };

/** Stands above everything while sharing is paused. */
export function PausedNote({ since, reader, kit, resume }: PausedNoteProps) {
  return (
    <Card kind="iris" labelledBy="paused" className="mb-4">
      <h2 id="paused">{say('shares.paused.title')}</h2>
      <p className="mt-1 mb-4">{say('shares.paused.text', { day: dayWords(since, reader) })}</p>
      <ActionForm action={resume} words={kit.words}>
        <input type="hidden" name="key" value={kit.newKey()} />
        <Button kind="primary">{say('shares.resume')}</Button>
      </ActionForm>
    </Card>
  );
}
