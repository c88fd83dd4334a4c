const GUARD = /^(own|ofAccounts|ofCaseload)(Join|Rows?|Set)?$/;
const OPENS = new Set(['from', 'insert', 'update', 'delete']);
const CARRIES_GUARD = new Set(['where', 'values', 'set', 'onConflictDoUpdate']);

const methodOf = (call) => (call.callee.type === 'MemberExpression' ? call.callee.property.name : undefined);

/** The calls that follow in the same chain: of `q.select().from(t)` those after it, innermost first. */
function* callsAfter(call) {
  let node = call;
  while (node.parent?.type === 'MemberExpression' && node.parent.object === node) {
    const next = node.parent.parent;
    if (next?.type !== 'CallExpression' || next.callee !== node.parent) return;
    yield next;
    node = next;
  }
}

function guardCall(node) {
  if (node?.type !== 'CallExpression') return undefined;
  const name = node.callee.type === 'MemberExpression' ? node.callee.property.name : node.callee.name;
  return GUARD.test(name ?? '') ? node : undefined;
}

function guardIn(call) {
  const [first] = call.arguments;
  if (methodOf(call) !== 'onConflictDoUpdate') return guardCall(first);
  const set = first?.properties?.find((property) => property.key?.name === 'set');
  return guardCall(set?.value);
}

/** A name, or names joined by dots: an expression that means the same table each time it is written. */
function isPlain(node) {
  if (node?.type === 'Identifier') return true;
  if (node?.type === 'TSAsExpression') return isPlain(node.expression);
  return node?.type === 'MemberExpression' && !node.computed && isPlain(node.object);
}

function isQueryCall(call) {
  const method = methodOf(call);
  if (!OPENS.has(method)) return false;
  const { object } = call.callee;
  if (method === 'from') return !(object.type === 'Identifier' && /^[A-Z]/.test(object.name));
  return object.name === 'q' || object.property?.name === 'q';
}

/**
 * Selectors cannot compare two nodes, so this rule does: the table of `from`, `insert`, `update` and `delete` is,
 * letter by letter, the table given to the guard that follows in the same chain; and guards of joins name a table
 * by a plain name.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const sameTable = {
  meta: {
    type: 'problem',
    docs: { description: 'the guard speaks of the table that is read or written' },
    schema: [],
    messages: {
      other: 'same-table: this query is about `{{table}}`, but its guard is for `{{guarded}}`.',
      plain: 'same-table: name a table by a plain name; a call or a choice may give another table the second time.',
    },
  },
  create(context) {
    const text = (node) => context.sourceCode.getText(node).replace(/\s+/g, '');

    function compare(table, call) {
      const guard = guardIn(call);
      if (guard === undefined) return;
      const guarded = guard.arguments[0] === undefined ? '' : text(guard.arguments[0]);
      if (guarded !== text(table)) {
        context.report({ node: guard, messageId: 'other', data: { table: text(table), guarded } });
      }
    }

    return {
      CallExpression(node) {
        const [first] = node.arguments;
        if (guardCall(node) !== undefined && !isPlain(first)) context.report({ node, messageId: 'plain' });
        if (!isQueryCall(node) || first === undefined) return;
        if (!isPlain(first)) context.report({ node: first, messageId: 'plain' });
        for (const call of callsAfter(node)) if (CARRIES_GUARD.has(methodOf(call))) compare(first, call);
      },
    };
  },
};
