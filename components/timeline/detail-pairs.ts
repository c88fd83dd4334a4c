import type { BinReading } from '@/lib/clinical/timeline-reading';
import { symptomById } from '@/lib/clinical/symptoms';
import type { Bin } from '@/lib/clinical/timeline-values';
import { exactWords, jointWords, minutesWords } from '@/lib/messages/detail-words';
import { say } from '@/lib/messages/say';

type Pair = { name: string; value: string };
type Details = BinReading['details'][number];

const nameOf = (symptomId: string): string => symptomById(symptomId)?.label ?? symptomId;

/** Of several days the most is told, and it says so. */
function most(value: string, { fullDays }: Pick<Bin, 'fullDays'>): string {
  return fullDays === 1 ? value : say('timeline.reading.at-most', { value });
}

function pairsOf({ symptomId, joints, minutes, exact }: Details, bin: Pick<Bin, 'fullDays'>): Pair[] {
  const item = nameOf(symptomId);
  return [
    ...(joints.length === 0
      ? []
      : [{ name: say('timeline.reading.joints', { item }), value: joints.map(jointWords).join(', ') }]),
    ...(minutes === null
      ? []
      : [{ name: say('timeline.reading.lasting', { item }), value: most(minutesWords(minutes), bin) }]),
    ...(exact === null ? [] : [{ name: say('timeline.reading.exact', { item }), value: most(exactWords(exact), bin) }]),
  ];
}

/** "Joint swelling, where: left knee, right wrist": what the days of a bin say of their symptoms more exactly. */
export function detailPairs(bin: Pick<Bin, 'fullDays'>, { details }: Pick<BinReading, 'details'>): Pair[] {
  return details.flatMap((one) => pairsOf(one, bin));
}
