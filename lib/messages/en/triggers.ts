import type { TriggerGrade, TriggerId } from '@/lib/clinical/triggers';
import { defineMessages } from '../define-messages';

const labels = defineMessages({
  'trigger.sunlight-uv': 'Strong sun',
  'trigger.artificial-uv-light': 'Sunbed or UV lamp',
  'trigger.emotional-stress': 'Stress',
  'trigger.overexertion': 'Overdid it',
  'trigger.infection': 'Infection or cold',
  'trigger.vaccination': 'Vaccination',
  'trigger.missed-medication': 'Missed medicine',
  'trigger.medication-change': 'New medicine',
  'trigger.steroid-reduction': 'Less steroid',
  'trigger.sulfa-drugs': 'Sulfa antibiotic',
  'trigger.other-drugs': 'Another medicine',
  'trigger.estrogen-hormones': 'Hormone medicine',
  'trigger.menstrual-cycle': 'Period or hormones',
  'trigger.pregnancy': 'Pregnancy',
  'trigger.postpartum': 'After giving birth',
  'trigger.poor-sleep': 'Poor sleep',
  'trigger.cold-exposure': 'Cold',
  'trigger.heat': 'Heat',
  'trigger.weather-change': 'Change of weather',
  'trigger.smoking': 'Smoking',
  'trigger.chemicals': 'Chemicals or dust',
  'trigger.food': 'Something I ate',
  'trigger.alcohol': 'Alcohol',
  'trigger.injury-or-surgery': 'Injury or surgery',
  'trigger.travel': 'Travel',
  'trigger.work-load': 'Too much work',
  'trigger.other': 'Something else',
  'trigger.unknown': 'No idea',
}) satisfies Record<`trigger.${TriggerId}`, string>;

const grades = defineMessages({
  'grade.1': 'A little',
  'grade.2': 'Some',
  'grade.3': 'A lot',
}) satisfies Record<`grade.${TriggerGrade}`, string>;

/** What may have set a flare off, and how much of it there was; keyed by the catalogue's ids. */
export const triggers = { ...labels, ...grades } as const;
