import { Card } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import { isYesNo } from '@/lib/clinical/symptoms';
import { symptomWords } from '@/lib/messages/detail-words';
import { say } from '@/lib/messages/say';
import type { CheckInPage } from '@/lib/records/today';
import type { ExposureOfDay } from '@/lib/records/exposure-rows';
import { answerLine } from './check-in-summary';

function triggerWords({ triggerId, grade }: ExposureOfDay): string {
  const item = say(`trigger.${triggerId}`);
  return grade === null ? item : say('exposure.graded', { item, grade: say(`grade.${grade}`).toLowerCase() });
}

/** A day that lies too far back to be filled in: what it says, to read. */
export function OldDay({ page: { checkIn, symptoms, triggers } }: { page: CheckInPage }) {
  return (
    <div className="stack mt-4 max-w-160">
      <Note>{say('check-in.old')}</Note>
      <Card labelledBy="old-day">
        <h2 id="old-day" className="small muted">
          {say('check-in.title.past')}
        </h2>
        <p className="voice voice-m mt-2">{checkIn === null ? say('check-in.old.empty') : answerLine(checkIn)}</p>
        {symptoms.length + triggers.length > 0 && (
          <ul className="stack-tight mt-4">
            {symptoms.map((one) => (
              <li key={one.symptomId}>{symptomWords({ ...one, isYesNo: isYesNo(one.symptomId) })}</li>
            ))}
            {triggers.map((one) => (
              <li key={one.id}>{triggerWords(one)}</li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
