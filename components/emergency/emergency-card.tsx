import { HeartPulse, Droplet, MessageCircleHeart, Phone, ShieldAlert, Zap, type IconName } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { UrgentBox } from '@/components/ui/urgent-box';
import { say, type PlainKey } from '@/lib/messages/say';
import { phoneOf, telHref } from './phone';

/** Whom to ring: the patient's own numbers where they gave some, else those of this installation. */
export type Lines = {
  emergencyNumber: string;
  /** Whom to ring at the clinic; null when the patient entered nobody. */
  clinicLine: string | null;
  /** Name and number of a helpline for thoughts of self-harm; null when the operator gave none. */
  crisisLine: string | null;
};

type Sign = { words: PlainKey; icon: IconName };

// Fixed: what was entered plays no part in them.
const GENERAL: readonly Sign[] = [
  { words: 'emergency.sign.chest', icon: HeartPulse },
  { words: 'emergency.sign.brain', icon: Zap },
  { words: 'emergency.sign.bleeding', icon: Droplet },
];

const CRISIS: readonly Sign[] = [
  { words: 'emergency.crisis.thoughts', icon: HeartPulse },
  { words: 'emergency.crisis.safe', icon: ShieldAlert },
  { words: 'emergency.crisis.words', icon: MessageCircleHeart },
];

/** One tap to a line; a line without a number in it is only named. */
export function CallLink({ line, isFirst = true }: { line: string; isFirst?: boolean }) {
  const phone = phoneOf(line);
  if (phone === null) return <p>{line}</p>;
  return (
    <ButtonLink
      href={telHref(phone)}
      kind={isFirst ? 'urgent' : 'second'}
      size="tall"
      isWide
      icon={<Icon of={Phone} />}
    >
      {say('emergency.call', { number: line })}
    </ButtonLink>
  );
}

type EmergencyCardProps = {
  lines: Lines;
  /** The card of thoughts of self-harm, with the helpline first. */
  isCrisis: boolean;
  /** "I'm safe, carry on": a link or, in a card that lies over a page, a button. A page of help needs none. */
  carryOn?: ReactNode;
};

/** The fixed card of SECURITY 8.3: three short signs, the call, and that nobody is watching. */
export function EmergencyCard({ lines, isCrisis, carryOn }: EmergencyCardProps) {
  const crisis = isCrisis ? [lines.crisisLine] : [];
  const calls = [...crisis, lines.emergencyNumber, lines.clinicLine].filter((line) => line !== null);
  return (
    <div className="stack">
      <UrgentBox title={say(isCrisis ? 'emergency.crisis.title' : 'emergency.title')} isAlert={carryOn !== undefined}>
        <ul className="stack-mid">
          {(isCrisis ? CRISIS : GENERAL).map((sign) => (
            <li key={sign.words} className="row row-top">
              <Icon of={sign.icon} />
              <span className="grow">{say(sign.words)}</span>
            </li>
          ))}
        </ul>
        <div className="stack-tight mt-4">
          {calls.map((line, place) => (
            <CallLink key={line} line={line} isFirst={place === 0} />
          ))}
        </div>
      </UrgentBox>
      <p>{say('emergency.unwatched')}</p>
      {carryOn}
    </div>
  );
}
