import { Card } from '@/components/ui/card';
import type { FlareDay } from '@/lib/clinical/flare-course';
import { say } from '@/lib/messages/say';
import { JointFigure } from './joint-figure';

/** Every joint that was named on any day of a flare, in one drawing; nothing where none was. */
export function FlareJoints({ days }: { days: readonly FlareDay[] }) {
  const joints = days.flatMap(({ signs }) => signs.flatMap((sign) => sign.joints));
  if (joints.length === 0) return null;
  return (
    <Card labelledBy="flare-joints">
      <h2 id="flare-joints">{say('symptoms.joints.flare')}</h2>
      <div className="jointdrawing mt-2">
        <p className="small muted">{say('symptoms.joints.flare.text')}</p>
        <JointFigure joints={joints} />
      </div>
    </Card>
  );
}
