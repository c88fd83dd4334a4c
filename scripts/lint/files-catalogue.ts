/** A file that the house refuses by the name of one rule. */
export type BadFile = GoodFile & { rule: string };

/** A file that passes. */
export type GoodFile = { what: string; file: string; code: string };

const PAGE = 'app/(clinic)/patients/page.tsx';
const ACTIONS = 'app/(patient)/care-team/actions.ts';
const ROUTE = 'app/api/log/[what]/route.ts';

export const BAD_FILES: BadFile[] = [
  {
    what: 'an action without a wrapper',
    file: ACTIONS,
    code: "'use server';\nexport async function revoke(input) { return end(input); }",
    rule: 'wrapped-actions',
  },
  {
    what: 'an action under a wrapper of its own making',
    file: ACTIONS,
    code: "'use server';\nconst publicAction = (run) => run;\nexport const revoke = publicAction(end);",
    rule: 'wrapped-actions',
  },
  {
    what: 'an action exported by the way',
    file: ACTIONS,
    code: "'use server';\nconst revoke = async () => {};\nexport { revoke };",
    rule: 'wrapped-actions',
  },
  {
    what: 'an action inside a component',
    file: 'app/(patient)/today/page.tsx',
    code: "export function Form() { async function save() { 'use server'; await end(); } return save; }",
    rule: 'wrapped-actions',
  },
  {
    what: 'a route without a wrapper',
    file: ROUTE,
    code: 'export async function POST(request) { return handle(request); }',
    rule: 'wrapped-routes',
  },
  {
    what: 'a route handler exported under a method',
    file: ROUTE,
    code: 'const handle = () => answer();\nexport { handle as GET };',
    rule: 'wrapped-routes',
  },
  {
    what: 'a page without a viewer',
    file: PAGE,
    code: 'export default async function Page() { return null; }',
    rule: 'pages-name-their-viewer',
  },
  {
    what: 'a page that reads before it asks who is there',
    file: PAGE,
    code: "import { areaViewer } from '@/lib/auth/area-viewer';\nexport default async function Page() { const list = await read(); const viewer = await areaViewer('clinician'); return list(viewer); }",
    rule: 'pages-name-their-viewer',
  },
  {
    what: "a clinic's page for a patient's eyes",
    file: PAGE,
    code: "import { areaViewer } from '@/lib/auth/area-viewer';\nexport default async function Page() { const viewer = await areaViewer('patient'); return viewer; }",
    rule: 'pages-name-their-viewer',
  },
  {
    what: 'a page that builds its viewer from a session',
    file: PAGE,
    code: 'export default async function Page() { const viewer = await getServerSession(); return viewer; }',
    rule: 'sessions-in-one-place',
  },
  {
    what: 'a style prop',
    file: 'components/ui/bar.tsx',
    code: 'export function Bar({ width }) { return <div style={{ width }} />; }',
    rule: 'plain-markup',
  },
  {
    what: 'a Suspense boundary',
    file: 'components/ui/wait.tsx',
    code: "import { Suspense } from 'react';\nexport const Wait = Suspense;",
    rule: 'plain-markup',
  },
  {
    what: 'markup from a string',
    file: 'components/ui/raw.tsx',
    code: 'export function Raw({ html }) { return <p dangerouslySetInnerHTML={{ __html: html }} />; }',
    rule: 'plain-markup',
  },
  {
    what: 'a setting read on the side',
    file: 'lib/jobs/mail.ts',
    code: "export const url = process.env['SMTP_URL'];",
    rule: 'settings-in-one-place',
  },
  {
    what: 'next-auth outside its folder',
    file: 'lib/actions/wrap.ts',
    code: "import { getToken } from 'next-auth/jwt';\nexport const read = (request) => getToken(request);",
    rule: 'sessions-in-one-place',
  },
  {
    what: 'a test that decides',
    file: 'lib/clinical/days.test.ts',
    code: "test('a day follows a day', () => { if (rows.length > 0) expect(rows).toEqual([]); });",
    rule: 'flat-tests',
  },
  {
    what: 'a test that sleeps',
    file: 'e2e/patient/today.spec.ts',
    code: "test('a day is saved', async ({ page }) => { await page.waitForTimeout(500); });",
    rule: 'flat-tests',
  },
  {
    what: 'a test that stands aside',
    file: 'e2e/patient/today.spec.ts',
    code: "test.describe.skip('a day is saved', () => {});",
    rule: 'flat-tests',
  },
  {
    what: 'a file name that says nothing',
    file: 'lib/clinical/utils.ts',
    code: 'export const one = 1;',
    rule: 'file-names',
  },
  {
    what: 'a file name in camel case',
    file: 'lib/clinical/dayList.ts',
    code: 'export const one = 1;',
    rule: 'file-names',
  },
  {
    what: 'a default export outside of Next',
    file: 'lib/clinical/days.ts',
    code: 'export default 1;',
    rule: 'named-exports',
  },
];

export const GOOD_FILES: GoodFile[] = [
  {
    what: 'a wrapped action',
    file: ACTIONS,
    code: "'use server';\nimport { patientAction } from '@/lib/actions/patient-action';\nexport type Shape = string;\nexport const revoke = patientAction(input, (viewer, given) => end(viewer, given));",
  },
  {
    what: 'a wrapped route with a setting',
    file: ROUTE,
    code: "import { route } from '@/lib/actions/route';\nexport const dynamic = 'force-dynamic';\nexport const POST = route(options, (viewer, input) => add(viewer, input));",
  },
  {
    what: "next-auth's own route",
    file: 'app/api/auth/[...nextauth]/route.ts',
    code: 'const handle = make();\nexport { handle as GET, handle as POST };',
  },
  {
    what: 'a page that names its viewer first',
    file: PAGE,
    code: "import { areaViewer } from '@/lib/auth/area-viewer';\nexport default async function Page() { const viewer = await areaViewer('clinician'); return viewer.displayName; }",
  },
  {
    what: 'a public page',
    file: 'app/(public)/about/page.tsx',
    code: 'export default function Page() { return <p>About</p>; }',
  },
];
