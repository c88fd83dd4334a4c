import { PhoneCall, Siren } from '@/components/ui/icons';
import Link from 'next/link';
import { Choice } from '@/components/ui/choice';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Icon } from '@/components/ui/icon';
import { Pick } from '@/components/ui/pick';
import { SeverityGlyph } from '@/components/ui/severity-glyph';
import { TapForm } from '@/components/ui/tap-form';
import { isOffered } from '@/lib/clinical/asked-categories';
import { cardNumber, FIXED_LINES, isEmergency, isSameDayCall, unkeptAmong, unkeptLine } from '@/lib/clinical/red-flags';
import { signsOf, symptomById, type Symptom } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { say } from '@/lib/messages/say';
import { sayOr } from '@/lib/messages/say-or';
import type { EpisodePage } from '@/lib/records/episodes';
import { flareAddress, levelForSign } from './flare-steps';

const LEVELS = [1, 2, 3] as const;
const ADDRESS = '/api/log/flare';

type SystemProps = {
  flare: EpisodePage;
  system: SystemId;
  place: FormPlace;
  /** Element id of the hidden emergency card of a sign. */
  cardIdOf: (sign: string) => string;
};

function SystemLevel({ flare, system, place }: SystemProps) {
  const chosen = flare.systems.find((one) => one.system === system)?.level ?? 0;
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')}>
      <EntryFields place={place} values={{ do: 'system', episode: flare.episode.id, system }} />
      <div className="stack-tight" role="group" aria-label={say('episode.system.question')}>
        {LEVELS.map((level) => (
          <Choice
            key={level}
            name="level"
            value={String(level)}
            isChosen={level === chosen}
            words={say(`severity.${level}`)}
            note={say(`severity.${level}.why`)}
            picture={<SeverityGlyph level={level} size="large" />}
          />
        ))}
      </div>
    </TapForm>
  );
}

function SignPick({ sign, flare, system, place, cardIdOf }: SystemProps & { sign: Symptom }) {
  const isChosen = isOn(flare, sign);
  const level = String(levelForSign(system, flare.systems, flare.episode.level));
  return (
    <TapForm
      action={ADDRESS}
      failedText={say('ui.failed')}
      emergency={isEmergency(sign.id) ? { [level]: cardIdOf(sign.id) } : {}}
    >
      <EntryFields place={place} values={{ do: 'sign', episode: flare.episode.id, sign: sign.id }} />
      <Pick name="level" value={isChosen ? '0' : level} isOn={isChosen} words={sayOr(`sign.${sign.id}`, sign.label)} />
      {isChosen && isSameDayCall(sign.id) && (
        <p className="small row mt-1">
          <Icon of={PhoneCall} size="small" />
          {say('episode.sign.call-today')}
        </p>
      )}
    </TapForm>
  );
}

const isOn = ({ signs }: EpisodePage, sign: Symptom): boolean =>
  signs.some((one) => one.symptomId === sign.id && one.level > 0);

/** The signs to tap: what was asked for, and what stands already. */
function offeredSigns(flare: EpisodePage, system: SystemId): Symptom[] {
  return signsOf(system).filter((sign) => isOffered(sign.category, flare.asked) || isOn(flare, sign));
}

/** Lines that open the emergency card and store nothing: fixed ones, and items that were not asked for. */
function FixedLines({ system, flare }: { system: SystemId; flare: EpisodePage }) {
  const fixed = FIXED_LINES.filter((line) => symptomById(line.beside)?.lane === system);
  const unkept = unkeptAmong(signsOf(system), flare.asked).filter((sign) => !isOn(flare, sign));
  const lines = [
    ...fixed.map(({ id }) => ({ id, card: id })),
    ...unkept.map(({ id }) => ({ id, card: unkeptLine(id) })),
  ];
  return lines.map(({ id, card }) => (
    <Link key={id} href={flareAddress(flare.episode.id, { card: cardNumber(card) })} prefetch={false} className="pick">
      <Icon of={Siren} size="small" />
      <span>{say(`sign.${id}`)}</span>
    </Link>
  ));
}

/** How bad one system is, and what is noticed in it. */
export function SystemSection(props: SystemProps) {
  const { system, flare } = props;
  return (
    <>
      <SystemLevel {...props} />
      <h2 id="signs" className="mt-6 text-base">
        {say('episode.signs.question')}
      </h2>
      <div className="picks mt-3" role="group" aria-labelledby="signs">
        {offeredSigns(flare, system).map((sign) => (
          <SignPick key={sign.id} sign={sign} {...props} />
        ))}
        <FixedLines system={system} flare={flare} />
      </div>
    </>
  );
}
