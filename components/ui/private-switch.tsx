import { Lock } from '@/components/ui/icons';
import { HiddenFields } from './entry-fields';
import { Pick } from './pick';
import { Switch } from './switch';
import { TapForm } from './tap-form';

const ADDRESS = '/api/log/private';

/** The entry a switch is about. `table` is one that `/api/log/private` takes. */
export type PrivateEntry = { table: string; id: string; isPrivate: boolean };

/** Finished words; the catalogue's `privateWords` makes them. */
export type PrivateWords = {
  /** "Only for me". */
  only: string;
  /** How it stands now. */
  state: string;
  /** What it means, and what goes with the entry. */
  text: string;
  failed: string;
};

type PrivateProps = {
  entry: PrivateEntry;
  /** The page itself, and fresh keys for its forms. */
  place: { back: string; newKey: () => string };
  words: PrivateWords;
};

function PrivateFields({ entry: { table, id }, place }: Omit<PrivateProps, 'words'>) {
  return <HiddenFields values={{ key: place.newKey(), back: place.back, table, id }} />;
}

const toOf = ({ isPrivate }: PrivateEntry): string => (isPrivate ? 'shared' : 'private');

/** "Only for me" with what it means, for the page of one entry. */
export function PrivateSwitch({ words, ...props }: PrivateProps) {
  const { entry } = props;
  return (
    <TapForm action={ADDRESS} failedText={words.failed}>
      <PrivateFields {...props} />
      <Switch
        icon={Lock}
        words={words.only}
        stateWords={words.state}
        isOn={entry.isPrivate}
        name="to"
        value={toOf(entry)}
      />
      <p className="small muted">{words.text}</p>
    </TapForm>
  );
}

/** The same as a pill, where several entries stand on one page; `label` names the entry. */
export function PrivatePick({ words, label, ...props }: PrivateProps & { label: string }) {
  const { entry } = props;
  return (
    <TapForm action={ADDRESS} failedText={words.failed}>
      <PrivateFields {...props} />
      <div role="group" aria-label={label}>
        <Pick name="to" value={toOf(entry)} isOn={entry.isPrivate} words={words.only} />
      </div>
    </TapForm>
  );
}
