import type { Instrumentation } from 'next';

/** Runs once when a server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startApplication } = await import('./instrumentation-node');
  await startApplication();
}

/** A page or route broke: one line under the number that its error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logRequestError } = await import('./instrumentation-node');
  logRequestError(error);
};
