import { LockKeyhole } from '@/components/ui/icons';
import { Icon } from '@/components/ui/icon';
import type { LaneGroup } from '@/lib/clinical/timeline-record';
import { say } from '@/lib/messages/say';

/** Groups of lanes that the share leaves out: the same words whether or not there would be anything to see. */
export function NotShared({ groups }: { groups: readonly LaneGroup[] }) {
  return groups.map((group) => (
    <p key={group} className="row small muted py-2 text-small/normal">
      <Icon of={LockKeyhole} size="small" />
      <span>{say('timeline.not-shared', { lanes: say(`timeline.lanes.${group}`) })}</span>
    </p>
  ));
}
