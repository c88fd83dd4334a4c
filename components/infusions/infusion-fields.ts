import { daysBetween } from '@/lib/clinical/days';
import type { InfusionFacts } from '@/lib/clinical/infusions';
import { EVENT_PLACES } from '@/lib/schemas/infusions';

/** Fields of the form by name, as they would be typed; a tick is `on` or empty. */
export type InfusionFields = Readonly<Record<string, string>>;

const text = (value: string | number | null): string => (value === null ? '' : String(value));

const NO_EVENT = { event: '', grade: null, day: null, related: null } as const;

function eventFields({ details: { events } }: InfusionFacts): InfusionFields {
  const rows = EVENT_PLACES.flatMap((place, index): [string, string][] => {
    const { event, grade, day, related } = events[index] ?? NO_EVENT;
    return [
      [`event${place}`, event],
      [`grade${place}`, text(grade)],
      [`eventDay${place}`, text(day)],
      [`related${place}`, text(related)],
    ];
  });
  return Object.fromEntries(rows);
}

/** A treatment as its form shows it: what stands in the fields, and what stands saved beside a stale form. */
export function infusionFields(facts: InfusionFacts & { category: string }): InfusionFields {
  const { day, untilDay, amount, unit, route, details, words, category } = facts;
  return {
    day,
    until: untilDay ?? '',
    days: untilDay === null ? '1' : String(daysBetween(day, untilDay) + 1),
    amount: text(amount),
    unit: unit ?? '',
    route: route ?? '',
    cellSource: details.cellSource ?? '',
    donor: details.donor ?? '',
    weight: text(details.weightKg),
    place: text(details.place),
    inTrial: details.isInTrial ? 'on' : '',
    category,
    ...Object.fromEntries(Object.entries(words).map(([name, value]) => [name, value ?? ''])),
    ...eventFields(facts),
  };
}
