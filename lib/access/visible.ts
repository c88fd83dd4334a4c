import { forbidden, notFound, redirect } from 'next/navigation';
import { Refused } from './refused';

/**
 * Turns a refusal into what a page may answer: 404 for everything that may not be known to exist, the constant 403
 * page where existence is known already, the sign-in page when signed out.
 */
export async function visible<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'unauthenticated') redirect('/sign-in');
    if (error.code === 'mfa_required') redirect('/security/enrol');
    if (error.code === 'not_found') notFound();
    forbidden();
  }
}
