import { Check } from '@/components/ui/icons';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { LANE_GROUPS, type LaneGroup } from '@/lib/clinical/timeline-record';
import { lanesText, type TimelineView } from '@/lib/clinical/timeline-view';
import { say } from '@/lib/messages/say';
import { hrefWith } from './line-links';
import { LaneMemory } from './lane-memory';

type LaneFilterProps = { view: TimelineView; basePath: string };

function toggled(lanes: readonly LaneGroup[], group: LaneGroup): LaneGroup[] {
  return LANE_GROUPS.filter((one) => (one === group ? !lanes.includes(one) : lanes.includes(one)));
}

/** Which groups of lanes are shown: links, so that the choice stands in the address and works without scripts. */
export function LaneFilter({ view, basePath }: LaneFilterProps) {
  const { lanes, asked } = view;
  return (
    <nav aria-label={say('timeline.lanes')} className="row row-wrap">
      {LANE_GROUPS.map((group) => {
        const isOn = lanes.includes(group);
        const name = say(`timeline.lanes.${group}`);
        return (
          <Link
            key={group}
            href={hrefWith({ view, basePath }, { lanes: toggled(lanes, group) })}
            prefetch={false}
            scroll={false}
            aria-current={isOn ? 'true' : undefined}
            aria-label={say(isOn ? 'timeline.lanes.shown' : 'timeline.lanes.hidden', { lanes: name })}
            className="pick"
          >
            {isOn && <Icon of={Check} size="small" className="pick-tick" />}
            <span>{name}</span>
          </Link>
        );
      })}
      {asked.lanes !== null && <LaneMemory lanes={lanesText(asked.lanes).replaceAll(',', '.')} />}
    </nav>
  );
}
