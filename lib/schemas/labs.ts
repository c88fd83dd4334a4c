import { z } from 'zod';
import { MOST_ROWS, NAME_LENGTH, readRows, ROW_FIELDS, type ReadRow } from '@/lib/clinical/lab-form';
import { captureFields, dayField, formKey, formVersion, freeText, idOf, textOrNone, tooLong } from './entry';

const LABORATORY_LENGTH = 120;

const SHORT_LENGTH = 40;
const short = z.string().max(SHORT_LENGTH, tooLong(SHORT_LENGTH)).optional();

const reportFields = {
  key: formKey,
  day: dayField,
  zone: captureFields.zone,
  laboratory: textOrNone(LABORATORY_LENGTH),
};

/** What stands around the rows of a new report; `rows` is how many the form had. */
const report = z
  .strictObject({
    ...reportFields,
    act: z.literal('save', { error: 'form.do' }).optional(),
    rows: short,
    private: z.literal('on', { error: 'field.invalid' }).optional(),
  })
  .transform(({ key, day, zone, laboratory, private: hidden }) => ({
    ...{ key, day, zone, laboratory },
    isPrivate: hidden === 'on',
  }));

/** What stands around the row of a result that is changed, over the version that the form showed. */
const change = z
  .strictObject({
    ...reportFields,
    result: idOf('lab'),
    version: formVersion,
  })
  .transform(({ result, ...rest }) => ({ ...rest, resultId: result }));

const places = Array.from({ length: MOST_ROWS }, (_, at) => String(at + 1));
const ROW_NAMES = new Set<string>(places.flatMap((place) => ROW_FIELDS.map((field) => field + place)));
const names = z.record(z.string(), freeText(NAME_LENGTH));
const shortTexts = z.record(z.string(), short);

type Fields = Readonly<Record<string, string>>;
type Context = { addIssue: (issue: { code: 'custom'; message: string; path: string[] }) => void };

const only = (fields: Fields, isWanted: (name: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => isWanted(name)));

const isOfRow = (name: string): boolean => ROW_NAMES.has(name);
const isOwnName = (name: string): boolean => isOfRow(name) && /^name\d/.test(name);

type Issue = { path: readonly PropertyKey[]; message: string };

const issuesOf = (parsed: { error?: { issues: readonly Issue[] } | undefined }): readonly Issue[] =>
  parsed.error?.issues ?? [];

/** The rows of a form with what stands around them; every fault by the name of its field. */
function withRows<T>(around: z.ZodType<T>, fields: Fields, context: Context): (T & { results: ReadRow[] }) | null {
  const named = names.safeParse(only(fields, isOwnName));
  const typed = shortTexts.safeParse(only(fields, (name) => isOfRow(name) && !isOwnName(name)));
  const rest = around.safeParse(only(fields, (name) => !isOfRow(name)));
  const { rows, faults } = readRows(named.success && typed.success ? { ...typed.data, ...named.data } : {});
  const issues = [
    ...[...issuesOf(named), ...issuesOf(typed), ...issuesOf(rest)].map(({ path, message }) => ({
      name: String(path[0]),
      message,
    })),
    ...faults.map(({ name, fault }) => ({ name, message: fault })),
  ];
  for (const { name, message } of issues) context.addIssue({ code: 'custom', message, path: [name] });
  return rest.success && issues.length === 0 ? { ...rest.data, results: rows } : null;
}

const anyFields = z.record(z.string(), z.string());

/** What a form of a report asks for instead of saving: more rows, or a row for a test in own words. */
const ASKING: readonly (string | undefined)[] = ['more', 'own'];

/**
 * A report: its day, its laboratory and rows of results. Asking for more rows sends the whole form, faults and all, and
 * nothing of it is judged.
 */
export const reportInput = anyFields.transform((fields, context) => {
  if (ASKING.includes(fields['act'])) return { isMore: true as const };
  const read = withRows(report, fields, context);
  return read === null ? z.NEVER : { ...read, isMore: false as const };
});

/** A result with its report's day and laboratory, as they are to stand. */
export const changedResultInput = anyFields.transform((fields, context) => {
  const read = withRows(change, fields, context);
  const [row] = read?.results ?? [];
  if (read === null) return z.NEVER;
  if (row !== undefined) return { ...read, row };
  context.addIssue({ code: 'custom', message: 'lab.value.missing', path: ['value1'] });
  return z.NEVER;
});

/** Taking a result back. */
export const resultOnly = z.strictObject({ key: formKey, result: idOf('lab') });
