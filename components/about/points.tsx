import { Card } from '@/components/ui/card';
import { say, type PlainKey } from '@/lib/messages/say';

type PointsProps = { title: PlainKey; points: readonly PlainKey[] };

/** A heading and what there is to say about it, one sentence a line. */
export function Points({ title, points }: PointsProps) {
  return (
    <Card labelledBy={title}>
      <h2 id={title}>{say(title)}</h2>
      <ul className="mt-3 list-disc pl-5 stack-tight">
        {points.map((point) => (
          <li key={point}>{say(point)}</li>
        ))}
      </ul>
    </Card>
  );
}
