import * as checks from './checks';
import { capture, type Knock } from './doors-knock';

/** Knocks at the usual checks. */
export const KNOCKS_ON_CHECKS: Record<string, Knock> = {
  'checks.addCheck': (viewer, target) => checks.addCheck(viewer, target, { ...capture(target), check: 'fbc' }),
  'checks.getChecks': (viewer, target) => checks.getChecks(viewer, target),
  'checks.planCheck': (viewer, target) => checks.planCheck(viewer, target, { check: 'fbc', everyDays: 182 }),
};
