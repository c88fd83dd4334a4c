import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { count, eq } from 'drizzle-orm';
import { migrateDatabase } from '@/db/engine/migrate';
import { closeEngine, engine } from '@/db/engine/open';
import { accounts, auditEvents } from '@/db/schema';
import { env } from '@/lib/platform/env';
import { ensureSecrets } from '@/lib/platform/secrets';
import { fillDemo, fillingOf } from './demo/fill';

/** Fills an empty database with the demo; a filled one stays as it is, and any other is refused. */

async function stateOfDatabase(): Promise<'empty' | 'filled'> {
  const { dataDir } = env();
  const [people, fillings] = await engine().read(async (q) => [
    await q.select({ n: count() }).from(accounts),
    await q.select({ n: count() }).from(auditEvents).where(eq(auditEvents.kind, 'demo.filled')),
  ]);
  if (people[0]?.n === 0) return 'empty';
  if (!existsSync(join(dataDir, 'demo-accounts.txt'))) {
    throw new Error(`The database of ${dataDir} is not a demo: set DATA_DIR to another folder.`);
  }
  if (fillings[0]?.n === 0) {
    throw new Error(
      'An earlier start was cut off while it filled the demo: start over with "npm run demo -- --fresh".',
    );
  }
  return 'filled';
}

async function start(): Promise<void> {
  ensureSecrets();
  await migrateDatabase();
  try {
    if ((await stateOfDatabase()) === 'empty') await fillDemo(fillingOf(env().demoToday));
  } finally {
    await closeEngine();
  }
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`);
  process.exitCode = 1;
}
