import { Card } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import { symptomWords } from '@/lib/messages/detail-words';
import { say } from '@/lib/messages/say';
import type { CheckInPage } from '@/lib/records/today';
import { answerLine } from './check-in-summary';

/** A day that lies too far back to be filled in: what it says, to read. */
export function OldDay({ page: { checkIn, symptoms } }: { page: CheckInPage }) {
  return (
    <div className="stack mt-4 max-w-160">
      <Note>{say('check-in.old')}</Note>
      <Card labelledBy="old-day">
        <h2 id="old-day" className="small muted">
          {say('check-in.title.past')}
        </h2>
        <p className="voice voice-m mt-2">{checkIn === null ? say('check-in.old.empty') : answerLine(checkIn)}</p>
        {symptoms.length > 0 && (
          <ul className="stack-tight mt-4">
            {symptoms.map((one) => (
              <li key={one.symptomId}>{symptomWords(one)}</li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
