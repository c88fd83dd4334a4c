import { Copy } from '@/components/ui/icons';
import { Button } from '@/components/ui/button';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Icon } from '@/components/ui/icon';
import { TapForm } from '@/components/ui/tap-form';
import { Tile } from '@/components/ui/tile';
import type { Level } from '@/lib/clinical/severity';
import { SYSTEMS, type SystemId } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import type { EpisodePage } from '@/lib/records/episodes';
import { SYSTEM_ICONS } from './system-icons';

const ADDRESS = '/api/log/flare';

type WhereProps = {
  flare: EpisodePage;
  /** The system whose signs are open beside the tiles. */
  open: SystemId | null;
  place: FormPlace;
};

/** What a tile says under its name: everyday examples, or how it was yesterday, which is what a tap then saves. */
function tileNote(system: SystemId, level: Level, before: Level): string {
  return level > 0 || before === 0
    ? say(`system.${system}.examples`)
    : say('episode.tile.yesterday', { level: say(`severity.${before}`).toLowerCase() });
}

function levelIn(systems: EpisodePage['systems'], system: SystemId): Level {
  return systems.find((one) => one.system === system)?.level ?? 0;
}

function SystemTile({ system, flare, open, place }: WhereProps & { system: SystemId }) {
  const { id, level: flareLevel } = flare.episode;
  const level = levelIn(flare.systems, system);
  const before = levelIn(flare.systemsBefore, system);
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')}>
      <EntryFields place={place} values={{ do: 'system', episode: id, system }} />
      <Tile
        name="level"
        value={level > 0 ? '0' : String(before || flareLevel)}
        level={level}
        isOpen={system === open}
        icon={SYSTEM_ICONS[system]}
        words={say(`system.${system}`)}
        examples={tileNote(system, level, before)}
        {...(level === 0 ? {} : { levelWord: say(`severity.${level}`) })}
      />
    </TapForm>
  );
}

function SameAsYesterday({ flare, place }: Omit<WhereProps, 'open'>) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')}>
      <EntryFields place={place} values={{ do: 'yesterday', episode: flare.episode.id }} />
      <Button kind="soft" isWide icon={<Icon of={Copy} />}>
        {say('episode.yesterday')}
      </Button>
    </TapForm>
  );
}

/** Nine tiles that toggle; yesterday's places in one tap while none is on today. */
export function WhereTiles({ labelledBy, ...props }: WhereProps & { labelledBy: string }) {
  const { systems, systemsBefore } = props.flare;
  return (
    <div className="stack-mid">
      {systems.length === 0 && systemsBefore.some((one) => one.level > 0) && (
        <SameAsYesterday flare={props.flare} place={props.place} />
      )}
      <div className="tiles" role="group" aria-labelledby={labelledBy}>
        {SYSTEMS.map((system) => (
          <SystemTile key={system} system={system} {...props} />
        ))}
      </div>
    </div>
  );
}
