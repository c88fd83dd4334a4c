import { Button } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import { StatusLine, Toast } from '@/components/ui/status-line';
import { TapForm } from '@/components/ui/tap-form';
import { say } from '@/lib/messages/say';
import type { ChangeAct, LastChange } from '@/lib/records/changes';
import { changeSentence } from './change-sentence';

type UndoProps = {
  change: LastChange;
  /** Where a taken back change leads: the page itself, or one that is still there afterwards. */
  back: string;
  newKey: () => string;
  isShort?: boolean;
};

/** After an Undo the same form makes the change again, and its button says so. */
function undoWords(act: ChangeAct, isShort: boolean): string {
  if (act === 'undone' || act === 'put-back') return say('change.redo');
  return say(isShort ? 'change.undo.short' : 'change.undo');
}

function UndoForm({ change, back, newKey, isShort = false }: UndoProps) {
  const words = undoWords(change.act, isShort);
  return (
    <TapForm action="/api/log/undo" failedText={say('ui.failed')}>
      <HiddenFields values={{ key: newKey(), revision: change.undoId, back }} />
      {isShort ? (
        <button type="submit">{words}</button>
      ) : (
        <Button kind="ghost" size="small">
          {words}
        </Button>
      )}
    </TapForm>
  );
}

type LastChangeLineProps = { change: LastChange | null; back: string; newKey: () => string };

/** What was saved last, with its Undo, until the next change. */
export function LastChangeLine({ change, back, newKey }: LastChangeLineProps) {
  if (change === null) return <StatusLine text={null} />;
  return <StatusLine text={changeSentence(change)} undo={<UndoForm change={change} back={back} newKey={newKey} />} />;
}

type ChangeToastProps = {
  change: LastChange | null;
  /** The revision in the address of a page that a save led to. */
  said: string | undefined;
  /** UTC milliseconds. */
  now: number;
  back: string;
  newKey: () => string;
};

/** A toast stays as long; with scripts the page is drawn again within it. */
const ECHO_MS = 10_000;

/** The floating echo of a change that was just saved. */
export function ChangeToast({ change, said, now, back, newKey }: ChangeToastProps) {
  if (change === null) return null;
  const isFresh = change.undoId === said || now - change.at < ECHO_MS;
  return isFresh ? (
    <Toast
      id={change.undoId}
      text={changeSentence(change)}
      undo={<UndoForm change={change} back={back} newKey={newKey} isShort />}
    />
  ) : null;
}
