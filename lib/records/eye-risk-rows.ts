import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import type { EyeRisk, EyeSchedule } from '@/lib/clinical/hydroxychloroquine';
import { isReduced, lastFiltration, type Filtration } from '@/lib/clinical/kidneys';
import { isOfCatalogue, labResultRows } from './lab-rows';
import type { Medicine } from './medication-rows';
import { profileFactsOf } from './profile-rows';

export type EyeFacts = { schedule: EyeSchedule; risk: EyeRisk; filtration: Filtration | null };

type Known = { isAboveDose: boolean; taken: readonly Medicine[]; today: IsoDay };

/** What brings eye checks forward: the dose, the medicines of now, what the person says, and the last eGFR. */
export async function eyeFactsOf(allowed: Allowed, { isAboveDose, taken, today }: Known): Promise<EyeFacts> {
  const { eyeSchedule: schedule, birthYear, sex, ...told } = await profileFactsOf(allowed);
  const results = [...(await labResultRows(allowed, 'egfr')), ...(await labResultRows(allowed, 'creatinine'))];
  const filtration = lastFiltration(results.filter(isOfCatalogue), { birthYear, sex }, today);
  return {
    schedule,
    filtration,
    risk: {
      isAboveDose,
      takesTamoxifen: taken.some(({ drugId }) => drugId === 'tamoxifen'),
      hasReducedKidneys: told.hasReducedKidneys || isReduced(filtration),
      hasMacularDisease: told.hasMacularDisease,
    },
  };
}
