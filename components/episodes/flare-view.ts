import type { IsoDay } from '@/lib/clinical/days';
import type { SystemId } from '@/lib/clinical/systems';
import type { LastChange } from '@/lib/records/changes';
import type { EpisodePage } from '@/lib/records/episodes';
import { flareAddress, openSystem, stepOf, systemsOn, type AskedStep, type FlareStep } from './flare-steps';

/** What a flare's page shows, worked out once from the record, the last change and the address. */
export type FlareView = {
  flare: EpisodePage;
  today: IsoDay;
  step: FlareStep;
  /** Systems that are on, in the order of the tiles. */
  on: SystemId[];
  /** The system that stands open beside the tiles. */
  open: SystemId | null;
  /** This page's own address, without what the last save said. */
  here: string;
  /** Where Undo leads: a flare that is taken back has no page any more. */
  undoBack: string;
  /** The revision that links to a system carry. */
  after: string | undefined;
};

type Given = { flare: EpisodePage; today: IsoDay; change: LastChange | null; asked: AskedStep };

/** Puts a flare's page together; pure. */
export function flareView({ flare, today, change, asked }: Given): FlareView {
  const { id, isOpen } = flare.episode;
  const wished = stepOf(asked.step);
  // A flare that is over can't be ended again; an old link shows where it was.
  const step = wished === 'over' && !isOpen ? 'where' : wished;
  const on = systemsOn(flare.systems);
  const here = flareAddress(id, { step, open: asked.open, after: asked.after });
  return {
    flare,
    today,
    step,
    on,
    open: openSystem({ ...asked, step }, change, on),
    here,
    undoBack: change?.words.kind === 'flare' ? '/today' : here,
    after: change?.undoId,
  };
}
