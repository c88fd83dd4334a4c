import type { DrugClass, DrugId, Route, SkipReason, StopReason, Unit } from '@/lib/clinical/medications';
import { defineMessages } from '../define-messages';

/** Plain names where the catalogue's generic name is not what people say; all others stand in lib/clinical. */
const drugs = defineMessages({
  'drug.aspirin': 'Aspirin',
  'drug.colecalciferol': 'Vitamin D',
  'drug.mepacrine': 'Mepacrine',
  'drug.mycophenolic-acid': 'Mycophenolic acid',
  'drug.paracetamol': 'Paracetamol',
  'drug.topical-corticosteroid': 'Steroid cream',
  'drug.immunoglobulin-iv': 'Immunoglobulin',
}) satisfies Partial<Record<`drug.${DrugId}`, string>>;

const classes = defineMessages({
  'drug-class.corticosteroid': 'Corticosteroid',
  'drug-class.antimalarial': 'Antimalarial',
  'drug-class.immunosuppressive': 'Immunosuppressant',
  'drug-class.biologic': 'Biologic',
  'drug-class.cytotoxic': 'Cytotoxic',
  'drug-class.anti-inflammatory': 'Anti-inflammatory',
  'drug-class.cell-therapy': 'MSC or other cell treatment',
  'drug-class.supportive': 'Other',
}) satisfies Record<`drug-class.${DrugClass}`, string>;

const routes = defineMessages({
  'route.oral': 'By mouth',
  'route.subcutaneous': 'Under the skin',
  'route.intramuscular': 'Into a muscle',
  'route.intravenous': 'Into a vein (IV)',
  'route.topical': 'On the skin',
  'route.intra-articular': 'Into a joint',
  'route.intra-arterial': 'Into an artery',
}) satisfies Record<`route.${Route}`, string>;

const stops = defineMessages({
  'stop-reason.switched': 'Switched to another',
  'stop-reason.finished': 'Course finished',
  'stop-reason.side-effect': 'Side effect',
  'stop-reason.not-helping': 'Did not help',
  'stop-reason.better': 'No longer needed',
  'stop-reason.told-to': 'Was told to',
  'stop-reason.own-choice': 'My own decision',
  'stop-reason.other': 'Other',
}) satisfies Record<`stop-reason.${StopReason}`, string>;

const skips = defineMessages({
  'skip-reason.side-effect': 'Side effect',
  'skip-reason.ran-out': 'Ran out',
  'skip-reason.forgot': 'Forgot',
  'skip-reason.felt-unwell': 'Felt unwell',
  'skip-reason.told-to': 'Was told to',
  'skip-reason.other': 'Other',
  'skip-reason.none-given': 'Rather not say',
}) satisfies Record<`skip-reason.${SkipReason}`, string>;

const units = defineMessages({
  'unit.mg': 'mg',
  'unit.g': 'g',
  'unit.µg': 'µg',
  'unit.IU': 'IU',
  'unit.ml': 'ml',
  'unit.tablet': 'tablets',
  'unit.drop': 'drops',
  'unit.puff': 'puffs',
  'unit.application': 'applications',
  'unit.percent': '%',
  'unit.cells': 'cells',
  'unit.other': 'units',
}) satisfies Record<`unit.${Unit}`, string>;

/** Labels of medicines keyed by the id they name. */
export const medicationNames = { ...drugs, ...classes, ...routes, ...stops, ...skips, ...units } as const;
