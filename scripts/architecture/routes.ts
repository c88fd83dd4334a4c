import { filesIn, textOf } from './house-files';

const NEXT_NAMES = /\/(page|layout|error|not-found|forbidden|global-error)\.tsx$|\/(route|actions)\.ts$/;
// What belongs to the whole app and to no route.
const TOP_OF_APP = /^app\/(globals\.css|fonts\.ts|icon\.svg|styles\/[a-z-]+\.css)$/;
const IS_SERVED = /\/(page\.tsx|route\.ts)$/;

/** Files of `app` that Next does not know by name. */
export function strangersInApp(): string[] {
  return filesIn('app').filter((file) => !NEXT_NAMES.test(file) && !TOP_OF_APP.test(file));
}

/** Pages that stand in no area, so that no rule says who may open them. */
export function pagesOutsideAreas(): string[] {
  return filesIn('app').filter(
    (file) => /\/page\.tsx$/.test(file) && !/^app\/\((public|patient|clinic|admin)\)\//.test(file),
  );
}

/** `app/(patient)/flares/[id]/page.tsx` is served at `/flares/[id]`. */
function addressOf(file: string): string {
  const segments = file
    .replace(IS_SERVED, '')
    .split('/')
    .slice(1)
    .filter((segment) => !segment.startsWith('('));
  return `/${segments.join('/')}`;
}

/** Every address that a page or a route handler answers at. */
export function servedAddresses(): string[] {
  return [
    ...new Set(
      filesIn('app')
        .filter((file) => IS_SERVED.test(file))
        .map(addressOf),
    ),
  ].sort();
}

/** Addresses written in the browser tests, without query; a part put in at run time reads as `*`. */
function addressesInTests(): string[] {
  return filesIn('e2e')
    .filter((file) => file.endsWith('.spec.ts'))
    .flatMap((file) => [...textOf(file).matchAll(/['"`](\/[^'"`\s]*)['"`]/g)])
    .map(([, address = '']) => address.replace(/\$\{[^}]*\}/g, '*').replace(/[?#].*$/, ''));
}

function patternOf(address: string): RegExp {
  const source = address
    .replace(/[.*+^$|()]/g, '\\$&')
    .replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

const countOfParams = (address: string): number => address.split('[').length;

/** The address that answers, of all served: the one with the fewest free parts. */
export function answering(served: readonly string[], written: string): string | undefined {
  return served
    .filter((address) => patternOf(address).test(written))
    .sort((a, b) => countOfParams(a) - countOfParams(b))[0];
}

/** Served addresses that no browser test names. */
export function untestedAddresses(): string[] {
  const served = servedAddresses();
  const tested = new Set(addressesInTests().map((written) => answering(served, written)));
  return served.filter((address) => !tested.has(address));
}
