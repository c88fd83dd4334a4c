import type { Level } from './severity';
import { SYMPTOM_CATALOGUE, type CatalogueSymptom } from './symptoms-catalogue';
import type { SystemId } from './systems';

export type SymptomId = (typeof SYMPTOM_CATALOGUE)[number]['id'];

export type Symptom = CatalogueSymptom & { readonly id: SymptomId };

export const SYMPTOMS: readonly Symptom[] = SYMPTOM_CATALOGUE;

const byId = new Map<string, Symptom>(SYMPTOMS.map((symptom) => [symptom.id, symptom]));

/** The catalogue entry of an id; undefined when the catalogue has none. */
export function symptomById(id: string): Symptom | undefined {
  return byId.get(id);
}

/** Is a symptom there or not, without a more or less? "Yes" is the highest level; what is not known is none of these. */
export function isYesNo(id: string): boolean {
  return symptomById(id)?.scale === 'yes-no';
}

const GRADED: readonly Level[] = [0, 1, 2, 3];
const YES_NO: readonly Level[] = [0, 3];

/** The answers that a symptom offers by itself; within a flare it begins with what was said of its place. */
export function levelsOf(id: string): readonly Level[] {
  return isYesNo(id) ? YES_NO : GRADED;
}

/** The signs of each tile in the order of the flare screens. */
const PILLS: Record<SystemId, readonly SymptomId[]> = {
  general: ['fatigue', 'fever', 'weight-loss', 'malaise', 'pain', 'swollen-glands'],
  skin: ['malar-rash', 'sun-sensitivity', 'discoid-rash', 'mouth-sores', 'nose-sores', 'hair-loss', 'hives'],
  joints: ['joint-pain', 'morning-stiffness', 'joint-swelling', 'muscle-weakness'],
  chest: ['chest-pain', 'breathlessness', 'cough', 'coughing-blood'],
  kidneys: [
    'leg-swelling',
    'face-swelling',
    'foamy-urine',
    'dark-or-bloody-urine',
    'passing-little-urine',
    'high-blood-pressure',
  ],
  stomach: ['abdominal-pain', 'nausea', 'vomiting', 'diarrhea', 'loss-of-appetite'],
  blood: ['easy-bruising', 'nosebleeds-or-gum-bleeding', 'pallor', 'anemia-reported', 'low-platelets-reported'],
  circulation: ['raynaud', 'skin-ulcer', 'leg-clot-signs'],
  brain: [
    'headache',
    'brain-fog',
    'low-mood',
    'anxiety',
    'numbness-tingling',
    'seizure',
    'confusion',
    'hallucinations',
    'face-droop-speech-weakness',
    'suicidal-thoughts',
  ],
};

/** The pills offered for one system in the flare flow, in the order of the screen. */
export function signsOf(system: SystemId): Symptom[] {
  return PILLS[system].flatMap((id) => {
    const symptom = symptomById(id);
    return symptom === undefined ? [] : [symptom];
  });
}
