/** The nine organ systems in the order of the timeline's lanes and of the flare tiles. */
export const SYSTEMS = [
  'general',
  'skin',
  'joints',
  'chest',
  'kidneys',
  'stomach',
  'blood',
  'circulation',
  'brain',
] as const;

export type SystemId = (typeof SYSTEMS)[number];

/** Whether a text names one of them. */
export function isSystem(text: string | null | undefined): text is SystemId {
  return SYSTEMS.some((system) => system === text);
}
