import { restrict } from './restrict.mjs';

// The vocabulary the door hands out. Whatever guards a row is spelled by one of these names and by no other.
const WHERE = 'own|ofAccounts|ofCaseload';
const JOIN = 'ownJoin|ofAccountsJoin|ofCaseloadJoin';
const ROW = 'ownRows?|ofAccountsRows?';
const SET = 'ownSet|ofAccountsSet|ofCaseloadSet';
const WORDS = `${WHERE}|${JOIN}|${ROW}|${SET}`;
const RENAMABLE = ['q', 'sql', ...WORDS.replaceAll(/(\w+)s\?/g, '$1|$1s').split('|')];

const OTHER_JOINS = '(right|full|cross)Join|(left|inner|cross)JoinLateral';
const SET_OPERATIONS = '(union|intersect|except)(All)?';
// Words that would open a second query, or widen a condition, inside raw SQL.
const SQL_WORDS = '\\b(select|from|join|union|with|or)\\b|;|--|\\x2f\\*';

/** Attribute test: the node at `path` is no call of one of `names`, bare or as a method of `allowed`. */
const isNoCallOf = (names, path) =>
  `:not([${path}.callee.name=/^(${names})$/])` +
  `:not([${path}.callee.object.name='allowed'][${path}.callee.property.name=/^(${names})$/])`;

const onQ = ":matches([callee.object.name='q'], [callee.object.property.name='q'])";
const ofQ = ":matches([object.name='q'], [object.property.name='q'])";
const call = (method) => `CallExpression[callee.property.name=/^(${method})$/]`;
const notFollowedBy = (methods) => `:not(MemberExpression[property.name=/^(${methods})$/] > CallExpression.object)`;

const conditions = [
  [
    `${call('where')}${isNoCallOf(WHERE, 'arguments.0')}`,
    'where-needs-own: the argument of `.where()` is a call of `own`, `ofAccounts` or `ofCaseload`.',
  ],
  [
    `${call('where')}:not([arguments.length=1])`,
    'where-needs-own: `.where()` takes exactly one guard; further conditions go into it.',
  ],
  [
    `${call('from')}:not([callee.object.name=/^[A-Z]/])${notFollowedBy('where|leftJoin|innerJoin')}`,
    'from-needs-where: `.from()` is followed at once by `.where()`, `.innerJoin()` or `.leftJoin()`.',
  ],
  [
    `${call('leftJoin|innerJoin')}${notFollowedBy('where|leftJoin|innerJoin')}`,
    'from-needs-where: a join is followed at once by another join or by `.where()`.',
  ],
  [
    `${call('leftJoin|innerJoin')}:not([arguments.length=1][arguments.0.type='SpreadElement'])`,
    'join-needs-own-join: a join takes `...ownJoin(table, …)` and nothing else.',
  ],
  [
    `${call('leftJoin|innerJoin')}[arguments.0.type='SpreadElement']${isNoCallOf(JOIN, 'arguments.0.argument')}`,
    'join-needs-own-join: a join takes `...ownJoin(table, …)` and nothing else.',
  ],
  [call(OTHER_JOINS), 'join-kinds: only inner and left joins can be guarded.'],
  [call(SET_OPERATIONS), 'no-set-operations: a union or intersection escapes the guard; make two reads.'],
  [
    `ImportSpecifier[imported.name=/^(${SET_OPERATIONS})$/]`,
    'no-set-operations: a union or intersection escapes the guard; make two reads.',
  ],
];

const writes = [
  [
    `CallExpression${onQ}[callee.property.name='delete']${notFollowedBy('where')}`,
    'delete-needs-where: `q.delete(table)` is followed at once by `.where(own(table, …))`.',
  ],
  [
    `CallExpression${onQ}[callee.property.name='update']${notFollowedBy('set')}`,
    'update-needs-own-set: `q.update(table)` is followed at once by `.set(ownSet(table, …))`.',
  ],
  [
    `${call('set')}[callee.object.callee.property.name='update']${notFollowedBy('where')}`,
    'update-needs-where: `.set()` is followed at once by `.where(own(table, …))`.',
  ],
  [
    `${call('set')}[callee.object.callee.property.name='update']${isNoCallOf(SET, 'arguments.0')}`,
    'set-needs-own-set: the argument of `.set()` is a call of `ownSet`.',
  ],
  [
    `CallExpression${onQ}[callee.property.name='insert']${notFollowedBy('values')}`,
    'insert-needs-own-row: `q.insert(table)` is followed at once by `.values(ownRow(table, …))`.',
  ],
  [
    `${call('values')}[callee.object.callee.property.name='insert']${isNoCallOf(ROW, 'arguments.0')}`,
    'values-need-own-row: the argument of `.values()` is a call of `ownRow` or `ownRows`.',
  ],
  [
    `${call('onConflictDoUpdate')}:not([arguments.0.type='ObjectExpression'])`,
    'upsert-needs-own-set: write the object of `.onConflictDoUpdate()` in place.',
  ],
  [
    `${call('onConflictDoUpdate')} > ObjectExpression > SpreadElement`,
    'upsert-needs-own-set: write every property of `.onConflictDoUpdate()` in place.',
  ],
  [
    `${call('onConflictDoUpdate')} > ObjectExpression > Property[key.name='set']${isNoCallOf(SET, 'value')}`,
    'upsert-needs-own-set: `set` of `.onConflictDoUpdate()` is a call of `ownSet`.',
  ],
  [
    `${call('onConflictDoUpdate')}:not(:has(Identifier[name='ofAccountsSet'])) > ObjectExpression:not(:has(Property[key.name='target']:has(MemberExpression[property.name='patientId'])))`,
    "upsert-names-the-patient: the conflict target holds `patientId`, else one patient's row can overwrite another's.",
  ],
  [
    `CallExpression:matches([callee.name=/^(${SET})$/], [callee.property.name=/^(${SET})$/]) > ObjectExpression > Property[key.name=/^(patientId|enteredBy)$/]`,
    'set-keeps-the-patient: a change never moves a row to another patient or author.',
  ],
];

const connection = [
  [
    `MemberExpression${ofQ}:not([property.name=/^(select|insert|update|delete)$/])`,
    'q-has-four-verbs: `q` is used for select, insert, update and delete only.',
  ],
  [
    `MemberExpression${ofQ}:not(CallExpression > MemberExpression.callee)`,
    'q-is-not-passed-on: call the verb of `q` where you name it.',
  ],
  [
    `CallExpression${onQ}[callee.property.name='select']${notFollowedBy('from')}`,
    'from-needs-where: `q.select()` is followed at once by `.from()`.',
  ],
  [
    "Identifier[name='q']:not(MemberExpression[computed=false] > Identifier.object):not(MemberExpression[object.name='allowed'] > Identifier.property):not(ObjectPattern > Property[shorthand=true] > Identifier)",
    'q-is-not-passed-on: `q` is neither renamed, stored nor handed to a function; hand on `allowed`.',
  ],
  [
    "MemberExpression[property.name='q']:not([object.name='allowed'])",
    'q-is-not-passed-on: `q` comes from the parameter `allowed` and nowhere else.',
  ],
  [
    "MemberExpression[property.name='q']:not(MemberExpression > MemberExpression.object)",
    'q-is-not-passed-on: `q` is neither renamed, stored nor handed to a function; hand on `allowed`.',
  ],
  [
    call('\\$dynamic|\\$count|\\$with|execute|transaction|prepare'),
    'q-has-four-verbs: no open-ended builder, no raw statement, no transaction of its own.',
  ],
  ['CallExpression[callee.computed=true]', 'q-has-four-verbs: no method chosen at run time.'],
];

const rawSql = [
  [
    `TaggedTemplateExpression[tag.name='sql'] > TemplateLiteral > TemplateElement[value.raw=/${SQL_WORDS}/i]`,
    'sql-is-an-expression: no select, from, join, union, with, or inside sql`…`.',
  ],
  [
    "MemberExpression[object.name='sql']:not([property.name=/^(join|placeholder)$/])",
    'sql-is-an-expression: `sql.raw` and its relatives are shut.',
  ],
  [
    "Identifier[name='sql']:not(TaggedTemplateExpression > Identifier.tag):not(MemberExpression > Identifier.object):not(ImportSpecifier > Identifier)",
    'sql-is-an-expression: `sql` is used as a template tag only.',
  ],
];

const names = [
  ...RENAMABLE.flatMap((word) => [
    [`ImportSpecifier[local.name='${word}']:not([imported.name='${word}'])`, sameName(word)],
    [`ImportSpecifier[imported.name='${word}']:not([local.name='${word}'])`, sameName(word)],
    [`ObjectPattern > Property[value.name='${word}']:not([key.name='${word}'])`, sameName(word)],
    [`ObjectPattern > Property[key.name='${word}']:not([value.name='${word}'])`, sameName(word)],
  ]),
  [
    `ImportDeclaration:not([source.value=/^@.lib.access./]) > ImportSpecifier[local.name=/^(${WORDS})$/]`,
    'guards-come-from-the-door: guards come with `allowed` or from lib/access.',
  ],
  [
    `:matches(VariableDeclarator, FunctionDeclaration) > Identifier.id[name=/^(q|sql|${WORDS})$/]`,
    'guards-come-from-the-door: a guard is not defined here.',
  ],
  [
    `:function > Identifier.params[name=/^(q|sql|${WORDS})$/]`,
    'guards-come-from-the-door: a guard is not a parameter; take `allowed`.',
  ],
  [
    `VariableDeclarator:not([init.name='allowed']) > ObjectPattern > Property[key.name=/^(q|${WORDS})$/]`,
    'guards-come-from-the-door: guards come with `allowed` or from lib/access.',
  ],
  [
    `ObjectExpression > Property[key.name=/^(q|${WORDS})$/]`,
    'guards-come-from-the-door: an `Allowed` is not put together by hand.',
  ],
  [
    'ImportDeclaration[source.value=/^(drizzle-orm|@.db.schema)/] > ImportNamespaceSpecifier',
    'guards-come-from-the-door: import tables and operators by name.',
  ],
  ['ImportExpression', 'guards-come-from-the-door: no import at run time in lib/records.'],
];

function sameName(word) {
  return `guards-keep-their-name: \`${word}\` is not renamed.`;
}

/** The second lock of lib/records: no row is read or written without a guard made by the door. */
export const secondLock = restrict('queries carry a guard made by the door', [
  ...conditions,
  ...writes,
  ...connection,
  ...rawSql,
  ...names,
]);

/** The guards that reach beyond one patient have a few files of their own, named in house.mjs. */
export const wideGuards = restrict('guards across patients stay in their few files', [
  [
    'Identifier[name=/^of(Accounts|Caseload)(Join|Rows?|Set)?$/]',
    'wide-guards: `ofAccounts` and `ofCaseload` are used in the few files of lib/records that scripts/lint/house.mjs names.',
  ],
]);
