import { CATEGORIES } from '@/lib/clinical/categories';
import { isIsoDay, type IsoDay } from '@/lib/clinical/days';
import { formatSpan } from '@/lib/messages/format';
import { isPlainKey, say, type PlainKey } from '@/lib/messages/say';
import type { Look } from '@/lib/records/audit-events';

const NAMELESS = {
  patient: 'audit.actor.patient',
  clinician: 'audit.actor.clinician',
  admin: 'audit.actor.admin',
  system: 'audit.actor.system',
} as const satisfies Record<Look['actorRole'], PlainKey>;

/** Who it was; administrators stay nameless, because it is the server that answers for them. */
export function actorWords({ actorName, actorRole }: Look): string {
  return actorName ?? say(NAMELESS[actorRole]);
}

function viewedWords({ detail }: Look, today: IsoDay): string {
  const { from, to } = detail ?? {};
  return isIsoDay(from) && isIsoDay(to)
    ? say('audit.kind.timeline.viewed', { span: formatSpan(from, to, { today }) })
    : say('audit.kind.timeline.read');
}

/** What they did, as one sentence that begins with `actorWords`. A kind without words is told as that, never left out. */
export function lookWords(look: Look, today: IsoDay): string {
  if (look.isRefused) return say('audit.refused');
  if (look.kind === 'timeline.viewed') return viewedWords(look, today);
  const key = `audit.kind.${look.kind}`;
  return isPlainKey(key) ? say(key) : say('audit.unknown');
}

/** What lay open to them at that moment; null where no share was involved. */
export function openWords({ categories }: Look): string | null {
  const names = CATEGORIES.filter((category) => categories.includes(category)).map((category) =>
    say(`category.${category}`),
  );
  return names.length === 0 ? null : say('audit.open', { categories: names.join(', ') });
}

/** The reason an administrator wrote; null where there is none. */
export function reasonWords({ detail }: Pick<Look, 'detail'>): string | null {
  const reason = detail?.['reason'];
  return typeof reason === 'string' ? say('audit.why', { reason }) : null;
}
