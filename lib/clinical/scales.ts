import { SCALE_CATALOGUE, type CatalogueScale } from './scales-catalogue';

export type ScaleId = (typeof SCALE_CATALOGUE)[number]['id'];

/** The scale of an id. */
export function scaleById(id: ScaleId): CatalogueScale {
  const scale = SCALE_CATALOGUE.find((one) => one.id === id);
  if (scale === undefined) throw new Error('A symptom names a scale that is not there.');
  return scale;
}
