/** The closed list of refusals; SECURITY rule: denied looks like missing. */
export type RefusalCode =
  | 'unauthenticated'
  | 'forbidden_role'
  | 'not_found'
  | 'category_not_shared'
  | 'level_too_low'
  | 'step_up_required'
  | 'mfa_required'
  | 'conflict'
  | 'rate_limited';

/** HTTP status of each refusal in a route handler. */
export const STATUS: Record<RefusalCode, number> = {
  unauthenticated: 401,
  forbidden_role: 403,
  not_found: 404,
  category_not_shared: 403,
  level_too_low: 403,
  step_up_required: 428,
  mfa_required: 403,
  conflict: 409,
  rate_limited: 429,
};

/** Thrown by the gate and by record functions; becomes a 404, the constant 403 page, or a sentence. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
    this.name = 'Refused';
  }
}
