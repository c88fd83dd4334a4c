import { defineConfig } from 'drizzle-kit';

const DIALECTS = { sqlite: 'sqlite', pg: 'postgresql' } as const;

function chosenDialect(): keyof typeof DIALECTS {
  const said = process.env.DB_DIALECT;
  if (said === 'sqlite' || said === 'pg') return said;
  throw new Error('DB_DIALECT must be sqlite or pg; `npm run db:generate -- some-name` makes both.');
}

const dialect = chosenDialect();

export default defineConfig({
  dialect: DIALECTS[dialect],
  schema: `./db/schema/${dialect}.ts`,
  out: `./db/migrations/${dialect}`,
});
