import type { IsoDay } from '@/lib/clinical/days';
import type { InfusionFacts } from '@/lib/clinical/infusions';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';

type Named = Pick<InfusionFacts, 'kind' | 'details' | 'words'>;

function cellsName({ details: { cellSource } }: Named): string {
  if (cellSource === null || cellSource === 'other' || cellSource === 'unknown') return say('infusion-name.msc');
  return say('infusion-name.msc.source', { source: say(`cell-words.${cellSource}`) });
}

function plainName(infusion: Named): string {
  const { kind, words } = infusion;
  if (kind === 'msc') return cellsName(infusion);
  const kindName = say(`infusion-kind.${kind}`);
  return words.name === null ? kindName : say('infusion-name.named', { kind: kindName, name: words.name });
}

/** "MSC infusion, umbilical-cord cells, in a trial": what a treatment is called. */
export function infusionName(infusion: Named): string {
  const name = plainName(infusion);
  return infusion.details.isInTrial ? say('infusion-name.trial', { name }) : name;
}

/** "1 million cells for each kg": a dose in its own unit; null where none was noted. */
export function infusionDose({ amount, unit }: Pick<InfusionFacts, 'amount' | 'unit'>): string | null {
  if (amount === null) return null;
  return unit === null ? String(amount) : `${String(amount)} ${say(`infusion-unit.${unit}`)}`;
}

/** "10 to 12 November 2025", or since when for a stay that is not over. */
export function infusionDays({ day, untilDay }: Pick<InfusionFacts, 'day' | 'untilDay'>, today: IsoDay): string {
  if (untilDay === null) return say('infusion.fact.still', { day: formatDay(day, { today }) });
  return formatSpan(day, untilDay, { today });
}

/** The page of one treatment. */
export function infusionAddress(id: string): string {
  return `/treatments/${id}`;
}
