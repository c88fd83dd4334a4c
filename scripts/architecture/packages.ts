import { z } from 'zod';
import { textOf } from './house-files';

const names = z.record(z.string(), z.string()).default({});
const manifest = z.object({ version: z.string().optional(), dependencies: names });
const lockfile = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), optionalDependencies: names })),
});

const lock = () => lockfile.parse(JSON.parse(textOf('package-lock.json')));

/**
 * Optional packages (binaries of other systems) that the lockfile promises and does not hold. npm drops one silently
 * when it is not published, and `npm ci` then fails on that system.
 */
export function missingPlatformPackages(): string[] {
  const { packages } = lock();
  const held = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !held.has(name))
      .map((name) => `${name}, wanted by ${place}`),
  );
}

/** Entries that name the server they came from: they would tie every install to it. */
export function entriesWithAddress(): string[] {
  return Object.entries(lock().packages)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([place]) => place);
}

export function runtimeDependencies(): string[] {
  return Object.keys(manifest.parse(JSON.parse(textOf('package.json'))).dependencies);
}

/** 16.4.5 as [16, 4, 5]; what follows a hyphen makes it a version before that one. */
function parts(version: string): number[] {
  const [numbers = '', ...pre] = version.split('-');
  return [...numbers.split('.').map(Number), pre.length === 0 ? 0 : -1];
}

/** Negative when `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const others = parts(b);
  return parts(a).reduce((found, part, index) => found || part - (others[index] ?? 0), 0);
}

export function installedVersion(name: string): string {
  return manifest.parse(JSON.parse(textOf(`node_modules/${name}/package.json`))).version ?? '0.0.0';
}
