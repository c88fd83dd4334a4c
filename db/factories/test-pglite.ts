import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { PG_GUARDS } from '@/db/engine/guards';

const MIGRATIONS = join(process.cwd(), 'db/migrations/pg');
const CACHE = join(process.cwd(), 'node_modules/.cache/flareline');
const PACKAGE = join(process.cwd(), 'node_modules/@electric-sql/pglite/package.json');

/** A name that changes with everything the template is made of. */
function templateFile(): string {
  const hash = createHash('sha256').update(readFileSync(PACKAGE)).update(PG_GUARDS.join('\n'));
  const scripts = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
  for (const name of scripts.sort()) hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  return join(CACHE, `pglite-${hash.digest('hex').slice(0, 16)}.tar`);
}

async function makeTemplate(file: string): Promise<void> {
  const client = new PGlite();
  await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  for (const statement of PG_GUARDS) await client.exec(statement);
  const dump = await client.dumpDataDir('none');
  await client.close();
  mkdirSync(CACHE, { recursive: true });
  // Several workers may make it at once; each moves a whole file into its place.
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
  renameSync(draft, file);
}

/**
 * A migrated PostgreSQL in WebAssembly. Making one from nothing takes seconds, so the migrated state is kept as a
 * file in the package folder's cache and loaded from there.
 */
export async function migratedPglite(): Promise<PGlite> {
  const file = templateFile();
  if (!existsSync(file)) await makeTemplate(file);
  const client = new PGlite({ loadDataDir: new Blob([readFileSync(file)]) });
  await client.waitReady;
  return client;
}
