import type { ShareCategory } from '@/lib/clinical/categories';
import type { Pain, Tired } from '@/lib/clinical/check-ins';
import type { Feeling } from '@/lib/clinical/feelings';
import type { SymptomId } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { defineMessages } from '../define-messages';

type Level = 1 | 2 | 3;

const feelings = defineMessages({
  'feeling.0': 'Very well',
  'feeling.1': 'Well',
  'feeling.2': 'So-so',
  'feeling.3': 'Bad',
  'feeling.4': 'Very bad',
}) satisfies Record<`feeling.${Feeling}`, string>;

const answers = defineMessages({
  'tired.0': 'Not tired',
  'tired.1': 'A bit tired',
  'tired.2': 'Very tired',
  'pain.0': 'No pain',
  'pain.1': 'Mild pain',
  'pain.2': 'Moderate pain',
  'pain.3': 'Severe pain',
}) satisfies Record<`tired.${Tired}` | `pain.${Pain}`, string>;

const severities = defineMessages({
  'severity.1': 'Mild',
  'severity.2': 'Moderate',
  'severity.3': 'Severe',
  'severity.hidden': 'severity not shared',
  'severity.1.why': 'I notice it, I can do my day',
  'severity.2.why': 'It gets in my way',
  'severity.3.why': 'It stops me',
}) satisfies Record<`severity.${Level}` | `severity.${Level}.why`, string>;

const systems = defineMessages({
  'system.general': 'General',
  'system.skin': 'Skin & sun',
  'system.joints': 'Joints & muscles',
  'system.chest': 'Chest & breath',
  'system.kidneys': 'Kidneys & swelling',
  'system.stomach': 'Stomach',
  'system.blood': 'Blood',
  'system.circulation': 'Circulation',
  'system.brain': 'Brain & mood',
  'system.general.lane': 'General',
  'system.skin.lane': 'Skin',
  'system.joints.lane': 'Joints',
  'system.chest.lane': 'Chest',
  'system.kidneys.lane': 'Kidneys',
  'system.stomach.lane': 'Stomach',
  'system.blood.lane': 'Blood',
  'system.circulation.lane': 'Circulation',
  'system.brain.lane': 'Brain & mood',
  'system.general.examples': 'tiredness, fever, weight, hair',
  'system.skin.examples': 'cheek rash, sun reaction, sores',
  'system.joints.examples': 'pain, stiffness, swelling',
  'system.chest.examples': 'chest pain, short of breath',
  'system.kidneys.examples': 'puffy ankles, foamy urine',
  'system.stomach.examples': 'belly pain, nausea, vomiting',
  'system.blood.examples': 'bruises, bleeding, very pale',
  'system.circulation.examples': 'fingers turn white or blue',
  'system.brain.examples': 'headache, numbness, seizure',
}) satisfies Record<`system.${SystemId}${'' | '.lane' | '.examples'}`, string>;

/** The words on the pills, for the whole catalogue; its clinical labels stand in lib/clinical. */
const signs = defineMessages({
  'sign.fatigue': 'Tired',
  'sign.pain': 'All-over pain',
  'sign.malaise': 'Feeling unwell',
  'sign.weight-loss': 'Weight loss',
  'sign.fever': 'Fever',
  'sign.chills': 'Chills',
  'sign.night-sweats': 'Night sweats',
  'sign.swollen-glands': 'Swollen glands',
  'sign.poor-sleep': 'Poor sleep',
  'sign.loss-of-appetite': 'No appetite',
  'sign.malar-rash': 'Red rash across cheeks',
  'sign.sun-sensitivity': 'Sun set it off',
  'sign.discoid-rash': 'Round or scaly patches',
  'sign.other-rash': 'Other rash',
  'sign.hair-loss': 'Hair coming out',
  'sign.mouth-sores': 'Mouth sores',
  'sign.nose-sores': 'Nose sores',
  'sign.hives': 'Hives',
  'sign.skin-ulcer': 'Sores on fingertips',
  'sign.joint-pain': 'Pain',
  'sign.joint-swelling': 'Swelling',
  'sign.morning-stiffness': 'Morning stiffness',
  'sign.muscle-pain': 'Muscle pain',
  'sign.muscle-weakness': 'Weak muscles',
  'sign.hip-or-groin-pain': 'Hip or groin pain',
  'sign.headache': 'Headache',
  'sign.seizure': 'Seizure',
  'sign.brain-fog': 'Fog',
  'sign.memory-problems': 'Memory problems',
  'sign.confusion': 'Confusion',
  'sign.hallucinations': 'Seeing or hearing things',
  'sign.low-mood': 'Low mood',
  'sign.anxiety': 'Worry',
  'sign.suicidal-thoughts': 'Thoughts of self-harm',
  'sign.numbness-tingling': 'Numbness',
  'sign.face-droop-speech-weakness': 'Face droop or weakness',
  'sign.dizziness': 'Dizziness',
  'sign.fainting': 'Fainting',
  'sign.chest-pain': 'Chest pain',
  'sign.breathlessness': 'Short of breath',
  'sign.cough': 'Cough',
  'sign.coughing-blood': 'Coughing blood',
  'sign.palpitations': 'Palpitations',
  'sign.raynaud': 'Fingers turn white, blue or red (Raynaud’s)',
  'sign.livedo': 'Lace-like skin pattern',
  'sign.chilblains': 'Chilblains',
  'sign.leg-clot-signs': 'One swollen painful leg',
  'sign.high-blood-pressure': 'High home blood pressure',
  'sign.leg-swelling': 'Puffy ankles or legs',
  'sign.face-swelling': 'Puffy face',
  'sign.foamy-urine': 'Foamy urine',
  'sign.dark-or-bloody-urine': 'Blood in urine',
  'sign.passing-little-urine': 'Very little urine',
  'sign.abdominal-pain': 'Belly pain',
  'sign.nausea': 'Nausea',
  'sign.vomiting': 'Vomiting',
  'sign.diarrhea': 'Diarrhoea',
  'sign.trouble-swallowing': 'Trouble swallowing',
  'sign.dry-mouth': 'Dry mouth',
  'sign.anemia-reported': 'Told of anaemia',
  'sign.low-platelets-reported': 'Told of low platelets',
  'sign.easy-bruising': 'Bruises',
  'sign.tiny-red-spots': 'Tiny red spots',
  'sign.nosebleeds-or-gum-bleeding': 'Bleeding',
  'sign.pallor': 'Very pale',
  'sign.dry-eyes': 'Dry, gritty eyes',
  'sign.red-painful-eye': 'Red, painful eye',
  'sign.vision-change': 'Change in vision',
  'sign.irregular-periods': 'Irregular periods',
  'sign.possible-pregnancy': 'Possible pregnancy',
}) satisfies Record<`sign.${SymptomId}`, string>;

const categories = defineMessages({
  'category.flares': 'Flares and symptoms',
  'category.meds': 'Medicines and doses',
  'category.labs': 'Labs',
  'category.scores': 'Scores from visits',
  'category.photos': 'Photos',
  'category.notes': 'Notes',
  'category.cycle': 'Cycle and pregnancy',
  'category.mental': 'Mood and mind',
}) satisfies Record<`category.${ShareCategory}`, string>;

/** Labels keyed by the id they name. */
export const catalogue = { ...feelings, ...answers, ...severities, ...systems, ...signs, ...categories } as const;
