import { Card } from '@/components/ui/card';
import { say, type PlainKey } from '@/lib/messages/say';
import { CallLink, EmergencyCard, type Lines } from './emergency-card';

const ALSO: readonly PlainKey[] = [
  'help.also.confusion',
  'help.also.headache',
  'help.also.blood',
  'help.also.leg',
  'help.also.urine',
];

/** Whom to call, in one tap; the same for everybody who opens it. */
export function HelpNow({ lines }: { lines: Lines }) {
  const { emergencyNumber, crisisLine } = lines;
  return (
    <div className="stack">
      <EmergencyCard lines={lines} isCrisis={false} />
      <Card labelledBy="help-also">
        <h2 id="help-also">{say('help.also')}</h2>
        <ul className="mt-3 list-disc pl-5">
          {ALSO.map((key) => (
            <li key={key}>{say(key)}</li>
          ))}
        </ul>
      </Card>
      <Card labelledBy="help-crisis">
        <h2 id="help-crisis">{say('help.crisis.title')}</h2>
        <p className="muted mt-1 mb-4">{say('help.crisis.text')}</p>
        <CallLink line={crisisLine ?? emergencyNumber} isFirst={false} />
      </Card>
    </div>
  );
}
