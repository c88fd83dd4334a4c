import { expect, test } from 'vitest';
import { z } from 'zod';
import { filesIn, textOf, writtenFiles } from './architecture/house-files';
import {
  compareVersions,
  entriesWithAddress,
  installedVersion,
  missingPlatformPackages,
  runtimeDependencies,
} from './architecture/packages';
import {
  answering,
  pagesOutsideAreas,
  servedAddresses,
  strangersInApp,
  untestedAddresses,
} from './architecture/routes';
import { tablesWithoutPatientIndex, tablesWithoutPatientKey } from './architecture/tables';

/** Below these a published hole is open. Raised with each advisory that touches what is used here. */
const SECURITY_FLOOR = [
  ['next', '16.4.5'],
  ['react', '19.3.1'],
  ['react-dom', '19.3.1'],
  ['next-auth', '4.24.15'],
  ['sharp', '0.35.5'],
] as const;

test.each(SECURITY_FLOOR)('%s is not older than %s, the release that closed its last known hole', (name, floor) => {
  expect(compareVersions(installedVersion(name), floor)).toBeGreaterThanOrEqual(0);
});

test('an older, an equal and a newer version are told apart', () => {
  expect(compareVersions('16.4.4', '16.4.5')).toBeLessThan(0);
  expect(compareVersions('16.4.5-canary.1', '16.4.5')).toBeLessThan(0);
  expect(compareVersions('16.4.5', '16.4.5')).toBe(0);
  expect(compareVersions('16.10.0', '16.4.5')).toBeGreaterThan(0);
});

test('the lockfile holds the binaries of every system, so that a clinic can install on any of them', () => {
  expect(missingPlatformPackages()).toEqual([]);
});

test('the lockfile names no download server', () => {
  expect(entriesWithAddress()).toEqual([]);
});

test('at most twenty-five packages come with the product', () => {
  expect(runtimeDependencies().length).toBeLessThanOrEqual(25);
});

test('a route folder holds only what Next knows by name, and actions', () => {
  expect(strangersInApp()).toEqual([]);
});

test('every page stands in an area, which says who may open it', () => {
  // The front door, which only sends on; the enrolment of a second factor, before which staff see nothing else; and the
  // own account of clinicians and administrators alike.
  expect(pagesOutsideAreas()).toEqual(['app/page.tsx', 'app/security/enrol/page.tsx', 'app/security/page.tsx']);
});

test('the app serves something', () => {
  expect(servedAddresses()).toContain('/healthz');
});

test('opening the page for a new flare does not count as opening a flare', () => {
  const served = ['/flares/[id]', '/flares/new', '/api/auth/[...nextauth]'];
  expect(answering(served, '/flares/new')).toBe('/flares/new');
  expect(answering(served, '/flares/*')).toBe('/flares/[id]');
  expect(answering(served, '/api/auth/csrf/now')).toBe('/api/auth/[...nextauth]');
  expect(answering(served, '/flares')).toBeUndefined();
});

test('every page and route that answers is opened by a browser test', () => {
  expect(untestedAddresses()).toEqual([]);
});

test('at most one component file in five runs in the browser', () => {
  const files = [...filesIn('app'), ...filesIn('components')].filter((file) => file.endsWith('.tsx'));
  const inBrowser = files.filter((file) => /^['"]use client['"]/m.test(textOf(file)));
  expect(inBrowser.length).toBeLessThanOrEqual(files.length / 5);
});

test('every table with rows of a patient points at the patient', () => {
  // The log outlives what it speaks of, the patient too.
  expect(tablesWithoutPatientKey()).toEqual(['audit_events']);
});

test('every table with rows of a patient finds them by the patient first', () => {
  // The log is read by its chain, and a patient's chain is the patient.
  expect(tablesWithoutPatientIndex()).toEqual(['audit_events']);
});

test('a migration that rebuilds a table was read by somebody', () => {
  const unread = filesIn('db/migrations/sqlite')
    .filter((file) => file.endsWith('.sql'))
    .filter((file) => textOf(file).includes('__new_') && !textOf(file).includes('-- reviewed-rebuild'));
  expect(unread).toEqual([]);
});

test('both engines have the same migrations', () => {
  const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });
  const namesIn = (engine: string): string[] =>
    journal.parse(JSON.parse(textOf(`db/migrations/${engine}/meta/_journal.json`))).entries.map(({ tag }) => tag);
  expect(namesIn('pg')).toEqual(namesIn('sqlite'));
  expect(namesIn('sqlite')).not.toEqual([]);
});

test('nothing is left for later, and nothing points out of the project', () => {
  const later = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`);
  const outside = ['..', 'shared'].join('/');
  const found = writtenFiles().filter((file) => later.test(textOf(file)) || textOf(file).includes(outside));
  expect(found).toEqual([]);
});
