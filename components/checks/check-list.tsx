import { Chip } from '@/components/ui/chip';
import { ButtonLink } from '@/components/ui/button';
import type { IsoDay } from '@/lib/clinical/days';
import type { UsualCheck } from '@/lib/clinical/monitoring';
import { FIRST_WORDING } from '@/lib/clinical/text-sources';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { sourceWords } from '@/lib/messages/source-words';
import { checkName, everyText } from './check-words';

type ListProps = {
  checks: readonly UsualCheck[];
  /** Names of medicines by id. */
  names: ReadonlyMap<string, string>;
  today: IsoDay;
};

function Due({ check: { dueDay, state }, today }: { check: UsualCheck; today: IsoDay }) {
  if (dueDay === null) return null;
  const words = say(state === 'late' ? 'check.late' : 'check.due', { day: formatDay(dueDay, { today }) });
  return state === 'later' ? <span>{words}</span> : <Chip words={words} />;
}

function CheckRow({ check, names, today }: { check: UsualCheck } & Omit<ListProps, 'checks'>) {
  const { checkId, lastDay, medicineIds, isVerified, sources } = check;
  const medicines = medicineIds.map((id) => names.get(id) ?? '').join(', ');
  return (
    <li className="stack-tight py-3">
      <div className="row row-apart row-wrap">
        <b>{checkName(checkId)}</b>
        <Due check={check} today={today} />
      </div>
      <p className="small muted">
        {everyText(check)}
        {' · '}
        {lastDay === null ? say('check.last.none') : say('check.last', { day: formatDay(lastDay, { today }) })}
      </p>
      <p className="small muted">
        {say('check.for', { medicines })}
        {!isVerified && ` · ${say('check.unverified')}`}
      </p>
      <p className="small faint">{sourceWords({ ...FIRST_WORDING, sources })}</p>
      <div>
        <ButtonLink
          href={`/medicines/checks?check=${checkId}`}
          size="small"
          prefetch={false}
          label={say('check.change', { check: checkName(checkId) })}
        >
          {say('check.change.short')}
        </ButtonLink>
      </div>
    </li>
  );
}

/** What is usually checked, the soonest first. */
export function CheckList({ checks, ...rest }: ListProps) {
  return (
    <ul className="list card">
      {checks.map((check) => (
        <CheckRow key={check.checkId} check={check} {...rest} />
      ))}
    </ul>
  );
}
