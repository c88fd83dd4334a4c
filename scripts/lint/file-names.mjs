import path from 'node:path';

const FILE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs|js|cjs)$/;
// Next's forms for folders: (group), [param], [...rest].
const FOLDER = /^(\.?[a-z0-9]+(-[a-z0-9]+)*|\([a-z-]+\)|\[(\.\.\.)?[a-zA-Z]+\])$/;
const SAYS_NOTHING = /^(utils?|helpers?|misc|common|types?|shared|stuff)\./;

/** @type {import('eslint').Rule.RuleModule} */
export const fileNames = {
  meta: {
    type: 'problem',
    docs: { description: 'files and folders are named in kebab case, by what they hold' },
    schema: [],
    messages: {
      kebab: 'file-names: `{{name}}` is not in kebab case.',
      empty: 'file-names: `{{name}}` says nothing about what is inside; name the noun.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const parts = path.relative(context.cwd, context.filename).split(path.sep);
        const file = parts.pop() ?? '';
        const report = (messageId, name) => context.report({ node, messageId, data: { name } });
        if (!FILE.test(file)) report('kebab', file);
        if (SAYS_NOTHING.test(file)) report('empty', file);
        for (const folder of parts) if (!FOLDER.test(folder)) report('kebab', folder);
      },
    };
  },
};
