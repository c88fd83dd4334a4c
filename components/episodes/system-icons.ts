import {
  BatteryLow,
  Brain,
  Droplet,
  Droplets,
  Hand,
  Snowflake,
  Soup,
  Sun,
  Wind,
  type IconName,
} from '@/components/ui/icons';
import type { SystemId } from '@/lib/clinical/systems';

/** The picture on each tile, always beside its name. */
export const SYSTEM_ICONS: Record<SystemId, IconName> = {
  general: BatteryLow,
  skin: Sun,
  joints: Hand,
  chest: Wind,
  kidneys: Droplets,
  stomach: Soup,
  blood: Droplet,
  circulation: Snowflake,
  brain: Brain,
};
