import { MessageSquareText } from '@/components/ui/icons';
import { Icon } from '@/components/ui/icon';
import type { RecordedRemark } from '@/lib/clinical/timeline-record';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { ViewerKind } from './timeline-words';

type ReadingRemarksProps = { remarks: readonly RecordedRemark[]; today: string; viewerKind: ViewerKind };

/** What was written to the flares that began under the cursor, in the patient's own words. */
export function ReadingRemarks({ remarks, today, viewerKind }: ReadingRemarksProps) {
  return remarks.map(({ day, text, episodeId }) => (
    <blockquote key={episodeId} className="row row-top small rounded-m bg-sunk p-3">
      <Icon of={MessageSquareText} size="small" />
      <div className="min-w-0">
        <p className="break-words">{say('timeline.reading.quote', { text })}</p>
        <footer className="tiny muted mt-1">
          {say(viewerKind === 'patient' ? 'timeline.reading.your-note' : 'timeline.reading.their-note', {
            day: formatDay(day, { today, isShort: true }),
          })}
        </footer>
      </div>
    </blockquote>
  ));
}
