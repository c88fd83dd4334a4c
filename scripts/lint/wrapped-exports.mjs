const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const SETTINGS = new Set(['dynamic', 'dynamicParams', 'revalidate', 'fetchCache', 'runtime', 'maxDuration']);
const ACTION_WRAPPERS = new Set(['patientAction', 'clinicianAction', 'adminAction', 'memberAction', 'publicAction']);
const ROUTE_WRAPPERS = new Set(['route', 'publicForm', 'publicRoute', 'fileRoute', 'uploadRoute']);

const isTypeOnly = (node) =>
  node.exportKind === 'type' || ['TSTypeAliasDeclaration', 'TSInterfaceDeclaration'].includes(node.declaration?.type);

/** Local names that were imported, unrenamed, from lib/actions: only those wrap. */
function importedWrappers(program, wrappers) {
  const found = new Set();
  for (const node of program.body) {
    if (node.type !== 'ImportDeclaration' || !/^@\/lib\/actions(\/|$)/.test(node.source.value)) continue;
    for (const { imported, local } of node.specifiers) {
      if (imported?.name === local.name && wrappers.has(local.name)) found.add(local.name);
    }
  }
  return found;
}

const isWrapped = (declarator, wrappers) =>
  declarator.id.type === 'Identifier' &&
  declarator.init?.type === 'CallExpression' &&
  declarator.init.callee.type === 'Identifier' &&
  wrappers.has(declarator.init.callee.name);

/** The constants an export statement declares; undefined when it exports anything else. */
function constants(node) {
  const isConst = node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration';
  return isConst && node.declaration.kind === 'const' ? node.declaration.declarations : undefined;
}

/** Reports every export of the file that is not a constant made by a wrapper (or excused by `isExcused`). */
function checkExports(context, program, { wrappers, isExcused }) {
  const known = importedWrappers(program, wrappers);
  for (const node of program.body) {
    if (!node.type.startsWith('Export') || isTypeOnly(node)) continue;
    const bare = constants(node)?.filter((constant) => !isWrapped(constant, known) && !isExcused(constant)) ?? [node];
    for (const place of bare) context.report({ node: place, messageId: 'bare' });
  }
}

const isUseServer = (node) => node.type === 'ExpressionStatement' && node.directive === 'use server';

/**
 * Next runs an action posted to any page's address: only the wrapper protects it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const wrappedActions = {
  meta: {
    type: 'problem',
    docs: { description: "every export of a 'use server' file is made by an action wrapper" },
    schema: [],
    messages: {
      bare: 'wrapped-actions: every export is `const … = patientAction | clinicianAction | adminAction | memberAction | publicAction(…)`, imported from lib/actions.',
      inline: "wrapped-actions: 'use server' stands at the top of an actions.ts, never inside a function.",
    },
  },
  create(context) {
    return {
      Program(program) {
        if (!program.body.some(isUseServer)) return;
        checkExports(context, program, { wrappers: ACTION_WRAPPERS, isExcused: () => false });
      },
      'BlockStatement > ExpressionStatement[directive="use server"]'(node) {
        context.report({ node, messageId: 'inline' });
      },
    };
  },
};

const isSetting = (declarator) =>
  SETTINGS.has(declarator.id.name) && ['Literal', 'UnaryExpression'].includes(declarator.init?.type);

/** A wrapped constant under another name than a method's is a handler that nobody reaches, or a slip. */
const isMisnamed = (declarator) => isWrapped(declarator, ROUTE_WRAPPERS) && !METHODS.has(declarator.id.name);

/**
 * A route handler gets no origin check, no body limit and no session from Next: `route()` brings them.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const wrappedRoutes = {
  meta: {
    type: 'problem',
    docs: { description: 'every method of a route.ts is made by route()' },
    schema: [],
    messages: {
      bare: `wrapped-routes: a route.ts exports ${[...METHODS].join(', ')} as \`const … = route(…)\`, imported from lib/actions, and Next's settings.`,
    },
  },
  create(context) {
    return {
      Program(program) {
        checkExports(context, program, { wrappers: ROUTE_WRAPPERS, isExcused: isSetting });
        const misnamed = program.body.flatMap((node) => constants(node) ?? []).filter(isMisnamed);
        for (const node of misnamed) context.report({ node, messageId: 'bare' });
      },
    };
  },
};
