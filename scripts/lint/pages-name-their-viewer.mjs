const ROLE_OF_AREA = { patient: 'patient', clinic: 'clinician', admin: 'admin' };

function defaultFunction(program) {
  const exported = program.body.find((node) => node.type === 'ExportDefaultDeclaration')?.declaration;
  if (exported?.type !== 'Identifier') return exported;
  return program.body.find((node) => node.type === 'FunctionDeclaration' && node.id.name === exported.name);
}

/** `const viewer = await areaViewer('…')` or, where the page needs no more, `await areaViewer('…')`. */
function awaited(statement) {
  if (statement?.type === 'ExpressionStatement') return statement.expression;
  const [declarator, ...more] = statement?.declarations ?? [];
  return more.length === 0 && declarator?.id.name === 'viewer' ? declarator.init : undefined;
}

function isAreaViewer(statement, role) {
  const expression = awaited(statement);
  if (expression?.type !== 'AwaitExpression' || expression.argument.type !== 'CallExpression') return false;
  const { callee, arguments: given } = expression.argument;
  return callee.name === 'areaViewer' && given.length === 1 && given[0].value === role;
}

function importsAreaViewer(program) {
  return program.body.some(
    (node) =>
      node.type === 'ImportDeclaration' &&
      /^@\/lib\/auth(\/|$)/.test(node.source.value) &&
      node.specifiers.some(({ imported, local }) => imported?.name === 'areaViewer' && local.name === 'areaViewer'),
  );
}

/**
 * A layout does not protect a page (it is not run again on soft navigation), so each page of an area says first
 * for whom it is.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const pagesNameTheirViewer = {
  meta: {
    type: 'problem',
    docs: { description: 'the first statement of a page names its viewer' },
    schema: [],
    messages: {
      first:
        "pages-name-their-viewer: the page's function begins with `const viewer = await areaViewer('{{role}}')`, imported from lib/auth.",
    },
  },
  create(context) {
    const area = /app[\\/]\((patient|clinic|admin)\)[\\/]/.exec(context.filename)?.[1];
    if (area === undefined) return {};
    const role = ROLE_OF_AREA[area];
    return {
      Program(program) {
        const page = defaultFunction(program);
        const isNamed = page?.body?.type === 'BlockStatement' && isAreaViewer(page.body.body[0], role);
        if (isNamed && importsAreaViewer(program)) return;
        context.report({ node: page ?? program, messageId: 'first', data: { role } });
      },
    };
  },
};
