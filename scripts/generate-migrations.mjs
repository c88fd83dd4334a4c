import './check-node.mjs';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, script, Unready } from './lifetime.mjs';

const ROOT = join(import.meta.dirname, '..');

async function generate(dialect, name) {
  const args = ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', 'drizzle.config.ts', '--name', name];
  const { code } = await run(process.execPath, args, { env: { DB_DIALECT: dialect }, show: true });
  if (code !== 0) throw new Unready(`The ${dialect} migration could not be made; what was printed above says why.`);
}

// Tests give each suite a schema of its own, so tables are named without one.
function dropSchemaName() {
  const folder = join(ROOT, 'db/migrations/pg');
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.sql'))) {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = before.replaceAll('"public".', '');
    if (after !== before) writeFileSync(join(folder, file), after);
  }
}

// Both dialects under one name, so that neither can be forgotten.
await script(async () => {
  process.chdir(ROOT);
  const [name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Unready('Name the migration by what it does: npm run db:generate -- add-share-level');
  }
  await generate('sqlite', name);
  await generate('pg', name);
  dropSchemaName();
});
