import { doors, edges } from './import-doors.mjs';
import { layers } from './import-layers.mjs';

/**
 * Who may import whom. dependency-cruiser reads it; nothing else states these rules. An import between two layers
 * that is not allowed here is refused, so a new folder begins with a line here.
 *
 * @type {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export const importRules = [...layers, ...doors, ...edges];
