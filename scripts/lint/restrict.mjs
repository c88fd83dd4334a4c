/**
 * Makes one named ESLint rule out of syntax selectors, so that each group of bans has a name of its own
 * (`no-restricted-syntax` has one list per file, and a later list silently replaces an earlier one).
 *
 * @param {string} description
 * @param {readonly (readonly [selector: string, message: string])[]} bans
 * @returns {import('eslint').Rule.RuleModule}
 */
export function restrict(description, bans) {
  return {
    meta: { type: 'problem', docs: { description }, schema: [] },
    create(context) {
      const bySelector = new Map();
      for (const [selector, message] of bans) bySelector.set(selector, message);
      return Object.fromEntries(
        [...bySelector].map(([selector, message]) => [selector, (node) => context.report({ node, message })]),
      );
    },
  };
}
