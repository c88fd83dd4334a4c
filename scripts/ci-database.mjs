// A PostgreSQL database for one run of the tests: `create` prints its address, `drop <address>` removes it.
// Says nothing and succeeds when no PostgreSQL answers on this machine.
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import pg from 'pg';

const SERVER = '127.0.0.1:5432';
const USERS = ['postgres', 'root', process.env.USER ?? 'postgres'];
// Text must sort by bytes, as on SQLite. Older servers do not know C.UTF-8 and sort by bytes with C.
const LOCALES = ['C.UTF-8', 'C'];

const address = (user, database) => `postgresql://${encodeURIComponent(user)}@${SERVER}/${database}`;

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The first of `attempts` that succeeds; undefined when none does. */
async function firstOf(attempts) {
  for (const attempt of attempts) {
    const result = await attempt().catch(() => undefined);
    if (result !== undefined) return result;
  }
  return undefined;
}

async function create() {
  const name = `flareline_ci_${randomBytes(6).toString('hex')}`;
  const attempts = USERS.flatMap((user) =>
    LOCALES.map(
      (locale) => () =>
        withClient(address(user, 'postgres'), async (client) => {
          await client.query(
            `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE '${locale}' LC_CTYPE '${locale}'`,
          );
          return address(user, name);
        }),
    ),
  );
  const url = await firstOf(attempts);
  if (url !== undefined) console.log(url);
}

async function drop(url) {
  const { pathname, username } = new URL(url);
  const name = pathname.slice(1);
  if (!/^flareline_ci_[0-9a-f]+$/.test(name)) throw new Error('Only a database made by `create` is removed.');
  await withClient(address(decodeURIComponent(username), 'postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  );
}

const [verb, url] = process.argv.slice(2);
if (verb === 'create') await create();
else if (verb === 'drop' && url !== undefined) await drop(url);
else throw new Error('usage: ci-database.mjs create | drop <address>');
