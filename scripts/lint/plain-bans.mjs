import { restrict } from './restrict.mjs';

/** What the content security policy, people without scripts and the 404 answer do not survive. */
export const plainMarkup = restrict('markup that survives a strict policy and a browser without scripts', [
  [
    "JSXAttribute[name.name='style']",
    'plain-markup: no `style` prop: it violates the content security policy half-silently; use classes or SVG attributes.',
  ],
  [
    ":matches(JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'])",
    'plain-markup: no dangerouslySetInnerHTML.',
  ],
  [
    "ImportSpecifier[imported.name='Suspense'], MemberExpression[property.name='Suspense'], JSXMemberExpression[property.name='Suspense']",
    'plain-markup: no Suspense: it turns a 404 into a 200 and never resolves without JavaScript.',
  ],
]);

/** `process.env` is read by one schema, once. */
export const settingsInOnePlace = restrict('settings are read in lib/platform/env.ts', [
  [
    "MemberExpression[object.name='process']:matches([property.name='env'], [property.value='env'])",
    'settings-in-one-place: only lib/platform/env.ts reads process.env.',
  ],
  [
    "MemberExpression[object.type='MetaProperty'][property.name='env']",
    'settings-in-one-place: only lib/platform/env.ts reads the environment.',
  ],
  [
    "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env'], VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
    'settings-in-one-place: only lib/platform/env.ts reads process.env.',
  ],
]);

/** A session becomes a viewer in one place; a session object is never a right to anything. */
export const sessionsInOnePlace = restrict('sessions are read in lib/auth', [
  [
    'ImportDeclaration[source.value=/^next-auth(\\u002f|$)/]',
    'sessions-in-one-place: next-auth is imported in lib/auth and its own route only.',
  ],
  [
    'Identifier[name=/^(getServerSession|getSession|useSession|getToken)$/]',
    'sessions-in-one-place: ask `areaViewer` or a wrapper for the viewer.',
  ],
]);

/** Anonymous default exports and synonyms creep in through default exports: only Next's files have one. */
export const namedExports = restrict('named exports', [
  ['ExportDefaultDeclaration', "named-exports: only Next's own files and configurations export a default."],
]);

const TEST_ROOT = '^(test|it|describe|suite)$';

/** A test says what is true: it does not decide, wait for time, or stand aside. */
export const flatTests = restrict('tests are flat', [
  [
    ':matches(IfStatement, ConditionalExpression, SwitchStatement)',
    'flat-tests: no conditional in a test: it may pass without asserting.',
  ],
  ["MemberExpression[property.name='waitForTimeout']", 'flat-tests: no fixed sleep; wait for a condition.'],
  [
    "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
    'flat-tests: no fixed sleep; wait for a condition.',
  ],
  ['ImportDeclaration[source.value=/timers.promises$/]', 'flat-tests: no fixed sleep; wait for a condition.'],
  [
    `MemberExpression[property.name=/^(skip|only|todo|fixme|fails)$/]:matches([object.name=/${TEST_ROOT}/], [object.object.name=/${TEST_ROOT}/])`,
    'flat-tests: every test runs: no skip, only, todo, fixme.',
  ],
  [
    "CallExpression[callee.property.name='mock'][callee.object.name='vi'] > Literal.arguments[value=/^(@.|\\.)/]",
    'flat-tests: our own code is not mocked.',
  ],
]);
