/** A deliberate breach: a file, what it imports, and the rules that must name it. */
export type Breach = { what: string; file: string; text: string; rules: string[] };

/** Small files that keep every rule and that the breaches reach for; packages are stubs. */
export const GOOD_TREE: Record<string, string> = {
  'tsconfig.json':
    '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@/*": ["./*"] } } }',
  'package.json':
    '{ "name": "small-house", "type": "module", "dependencies": { "zod": "1", "next": "1", "react": "1", "drizzle-orm": "1", "next-auth": "1", "better-sqlite3": "1" } }',
  ...Object.fromEntries(
    ['zod', 'next', 'react', 'drizzle-orm', 'next-auth', 'better-sqlite3'].flatMap((name) => [
      [`node_modules/${name}/package.json`, `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`],
      [`node_modules/${name}/index.js`, 'export const stub = 1;'],
    ]),
  ),
  'node_modules/next/navigation.js': 'export const notFound = 1;',
  'node_modules/next-auth/jwt/index.js': 'export const encode = 1;',
  'db/engine/open.ts': "import { stub } from 'better-sqlite3'; export const engine = stub;",
  'db/schema/index.ts': "import { stub } from 'drizzle-orm'; export const episodes = stub;",
  'db/factories/patients.ts': "import { engine } from '../engine/open'; export const givenPatient = engine;",
  'lib/access/viewer.ts': 'export type Viewer = string;',
  'lib/access/issue-viewer.ts':
    "import type { Viewer } from './viewer'; export const issueViewer = (viewer: Viewer) => viewer;",
  'lib/access/gate.ts': "import { engine } from '@/db/engine/open'; export const withAccess = engine;",
  'lib/access/system.ts': "import { engine } from '@/db/engine/open'; export const withSystem = engine;",
  'lib/auth/area-viewer.ts':
    "import { issueViewer } from '@/lib/access/issue-viewer'; import { notFound } from 'next/navigation'; export const areaViewer = [issueViewer, notFound];",
  'lib/clinical/days.ts': 'export type IsoDay = string; export const first = 1;',
  'lib/messages/say.ts': "import type { IsoDay } from '@/lib/clinical/days'; export const say = (day: IsoDay) => day;",
  'lib/schemas/episodes.ts':
    "import { stub } from 'zod'; import { first } from '@/lib/clinical/days'; export const episodeInput = [stub, first]; export type EpisodeInput = string;",
  'lib/records/episodes.ts':
    "import { episodes } from '@/db/schema'; import { withAccess } from '@/lib/access/gate'; import type { EpisodeInput } from '@/lib/schemas/episodes'; export type Episode = EpisodeInput; export const listEpisodes = [episodes, withAccess];",
  'lib/records/history.acts.ts': 'export const actAtRandom = 1;',
  'lib/records/history.test.ts': "import { actAtRandom } from './history.acts'; export const acted = actAtRandom;",
  'lib/actions/result.ts': "export type ActionResult = 'saved';",
  'lib/actions/route.ts': "import { areaViewer } from '@/lib/auth/area-viewer'; export const route = areaViewer;",
  'lib/jobs/retention.ts': "import { withSystem } from '@/lib/access/system'; export const retention = withSystem;",
  'components/ui/button.tsx': "import { stub } from 'react'; export const Button = stub;",
  'components/episodes/episode-card.tsx':
    "import type { Episode } from '@/lib/records/episodes'; import { Button } from '@/components/ui/button'; export const EpisodeCard = (episode: Episode) => [episode, Button];",
  'app/page.tsx':
    "import { areaViewer } from '@/lib/auth/area-viewer'; import { listEpisodes } from '@/lib/records/episodes'; import { EpisodeCard } from '@/components/episodes/episode-card'; export default [areaViewer, listEpisodes, EpisodeCard];",
  'scripts/demo.mjs': "import { givenPatient } from '../db/factories/patients'; export const demo = givenPatient;",
  'e2e/support/sign-in.ts':
    "import { givenPatient } from '@/db/factories/patients'; import { encode } from 'next-auth/jwt'; export const signIn = [givenPatient, encode];",
};

export const BREACHES: Breach[] = [
  {
    what: 'a page that imports the engine',
    file: 'app/bad-engine.tsx',
    text: "import { engine } from '@/db/engine/open'; export const bad = engine;",
    rules: ['one-door-to-the-database', 'app-never-touches-the-database'],
  },
  {
    what: 'a page that imports the gate',
    file: 'app/bad-gate.tsx',
    text: "import { withAccess } from '@/lib/access/gate'; export const bad = withAccess;",
    rules: ['app-never-touches-the-database'],
  },
  {
    what: 'a page that issues its own viewer',
    file: 'app/bad-viewer.tsx',
    text: "import { issueViewer } from '@/lib/access/issue-viewer'; export const bad = issueViewer;",
    rules: ['viewers-are-issued-in-one-place'],
  },
  {
    what: 'a page that writes SQL',
    file: 'app/bad-sql.tsx',
    text: "import { stub } from 'drizzle-orm'; export const bad = stub;",
    rules: ['drizzle-stays-behind-records', 'app-never-touches-the-database'],
  },
  {
    what: 'a factory that issues a viewer',
    file: 'db/factories/bad-viewer.ts',
    text: "import { issueViewer } from '@/lib/access/issue-viewer'; export const bad = issueViewer;",
    rules: ['viewers-are-issued-in-one-place', 'db-knows-nothing-above'],
  },
  {
    what: 'a component that reads records itself',
    file: 'components/episodes/bad-reader.tsx',
    text: "import { listEpisodes } from '@/lib/records/episodes'; export const bad = listEpisodes;",
    rules: ['components-get-plain-data'],
  },
  {
    what: 'a button that knows an episode',
    file: 'components/ui/bad-button.tsx',
    text: "import { EpisodeCard } from '@/components/episodes/episode-card'; export const bad = EpisodeCard;",
    rules: ['ui-knows-no-lupus'],
  },
  {
    what: 'a noun that draws another noun',
    file: 'components/labs/bad-neighbour.tsx',
    text: "import { EpisodeCard } from '@/components/episodes/episode-card'; export const bad = EpisodeCard;",
    rules: ['components-get-plain-data'],
  },
  {
    what: 'a clinical rule that uses a package',
    file: 'lib/clinical/bad-package.ts',
    text: "import { stub } from 'zod'; export const bad = stub;",
    rules: ['clinical-is-pure'],
  },
  {
    what: 'a clinical rule that reads the clock of Node',
    file: 'lib/clinical/bad-clock.ts',
    text: "import { performance } from 'node:perf_hooks'; export const bad = performance;",
    rules: ['clinical-is-pure'],
  },
  {
    what: 'a record that knows Next',
    file: 'lib/records/bad-next.ts',
    text: "import { notFound } from 'next/navigation'; export const bad = notFound;",
    rules: ['records-do-not-know-next'],
  },
  {
    what: 'a record that opens the engine beside the gate',
    file: 'lib/records/bad-engine.ts',
    text: "import { engine } from '@/db/engine/open'; export const bad = engine;",
    rules: ['one-door-to-the-database', 'records-come-through-the-door'],
  },
  {
    what: 'a record that works as the system',
    file: 'lib/records/bad-system.ts',
    text: "import { withSystem } from '@/lib/access/system'; export const bad = withSystem;",
    rules: ['system-door-is-for-jobs'],
  },
  {
    what: 'a record that parses input',
    file: 'lib/records/bad-schema.ts',
    text: "import { episodeInput } from '@/lib/schemas/episodes'; export const bad = episodeInput;",
    rules: ['records-come-through-the-door'],
  },
  {
    what: 'the sign-in that reads health tables',
    file: 'lib/auth/bad-tables.ts',
    text: "import { episodes } from '@/db/schema'; export const bad = episodes;",
    rules: ['auth-knows-identities-only'],
  },
  {
    what: 'a wrapper that reads records',
    file: 'lib/actions/bad-reader.ts',
    text: "import { listEpisodes } from '@/lib/records/episodes'; export const bad = listEpisodes;",
    rules: ['actions-wrap-and-do-not-read'],
  },
  {
    what: 'a browser test that looks inside',
    file: 'e2e/patient/bad-inside.ts',
    text: "import { first } from '@/lib/clinical/days'; export const bad = first;",
    rules: ['e2e-knows-only-the-outside'],
  },
  {
    what: 'a module that imports a script',
    file: 'lib/jobs/bad-script.ts',
    text: "import { demo } from '@/scripts/demo.mjs'; export const bad = demo;",
    rules: ['scripts-are-never-imported'],
  },
  {
    what: 'a product file made with test data',
    file: 'lib/jobs/bad-factory.ts',
    text: "import { givenPatient } from '@/db/factories/patients'; export const bad = givenPatient;",
    rules: ['factories-are-for-tests-and-demo'],
  },
  {
    what: 'next-auth outside its folder',
    file: 'lib/access/bad-session.ts',
    text: "import { stub } from 'next-auth'; export const bad = stub;",
    rules: ['next-auth-stays-in-auth'],
  },
  {
    what: 'a record function that imports what tests do',
    file: 'lib/records/bad-acts.ts',
    text: "import { actAtRandom } from './history.acts'; export const bad = actAtRandom;",
    rules: ['acts-are-for-tests'],
  },
  {
    what: 'two files that need each other',
    file: 'lib/clinical/bad-cycle.ts',
    text: "import { back } from './cycle-partner'; export const bad = back;",
    rules: ['no-cycles'],
  },
  {
    what: 'an import of nothing',
    file: 'lib/clinical/bad-hole.ts',
    text: "import { gone } from './gone'; export const bad = gone;",
    rules: ['every-import-exists'],
  },
];

/** Innocent alone: the second half of a circle. */
export const PARTNER = {
  'lib/clinical/cycle-partner.ts': "import { bad } from './bad-cycle'; export const back = bad;",
};
