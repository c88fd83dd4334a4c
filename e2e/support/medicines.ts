import type { GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { daysAgo } from './days';

/** So much every day at one hour. */
export function daily(amount: number) {
  return { kind: 'daily' as const, doses: [{ at: '08:00', amount }] };
}

/** Prednisone on its way down: two steps behind, one now, one to come. */
export async function givenTaper(patient: GivenPatient): Promise<string> {
  const medicationId = await givenMedication(patient, { day: daysAgo(60), reason: 'kidneys' });
  const steps = [
    { day: daysAgo(60), amount: 20 },
    { day: daysAgo(30), amount: 10 },
    { day: daysAgo(5), amount: 7.5 },
    { day: daysAgo(-14), amount: 5 },
  ];
  for (const { day, amount } of steps) await givenDoseStep(patient, { day, medicationId, schedule: daily(amount) });
  return medicationId;
}
