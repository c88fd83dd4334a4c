import {
  Activity,
  CircleQuestionMark,
  Droplet,
  Moon,
  Pill,
  Sun,
  Thermometer,
  Zap,
  type IconName,
} from '@/components/ui/icons';
import type { TriggerId } from '@/lib/clinical/triggers';

/** Pictures of triggers, by what they have in common. */
const TRIGGER_PICTURES = {
  sun: Sun,
  infection: Thermometer,
  sleep: Moon,
  stress: Zap,
  medicine: Pill,
  hormones: Droplet,
  unknown: CircleQuestionMark,
  other: Activity,
} as const satisfies Record<string, IconName>;

type TriggerPicture = keyof typeof TRIGGER_PICTURES;

const PICTURE_OF: Partial<Record<TriggerId, TriggerPicture>> = {
  'sunlight-uv': 'sun',
  'artificial-uv-light': 'sun',
  heat: 'sun',
  'emotional-stress': 'stress',
  'work-load': 'stress',
  infection: 'infection',
  'poor-sleep': 'sleep',
  vaccination: 'medicine',
  'missed-medication': 'medicine',
  'medication-change': 'medicine',
  'steroid-reduction': 'medicine',
  'sulfa-drugs': 'medicine',
  'other-drugs': 'medicine',
  'estrogen-hormones': 'hormones',
  'menstrual-cycle': 'hormones',
  pregnancy: 'hormones',
  postpartum: 'hormones',
  unknown: 'unknown',
};

/** The picture of a trigger; those without one of their own share the last. */
export function pictureOf(id: TriggerId): IconName {
  return TRIGGER_PICTURES[PICTURE_OF[id] ?? 'other'];
}
