import { generate } from 'otplib';
import { expect, test } from 'vitest';
import { acceptedStep, inGroups, newSeed, otpauthUri, qrOf } from './totp';

const seed = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const AT = Date.UTC(2026, 10, 24, 8, 0, 10);
const STEP_MS = 30_000;
const step = Math.floor(AT / STEP_MS);

const codeAt = (ms: number): Promise<string> => generate({ secret: seed, epoch: Math.floor(ms / 1000) });

test('the code of this half minute, the one before and the one after are accepted', async () => {
  const check = async (ms: number) => acceptedStep({ seed, code: await codeAt(ms), lastStep: null, at: AT });
  expect(await check(AT)).toBe(step);
  expect(await check(AT - STEP_MS)).toBe(step - 1);
  expect(await check(AT + STEP_MS)).toBe(step + 1);
  expect(await check(AT - 2 * STEP_MS)).toBeNull();
  expect(await check(AT + 2 * STEP_MS)).toBeNull();
});

test('a code works once: its own time step and earlier ones are refused afterwards', async () => {
  expect(await acceptedStep({ seed, code: await codeAt(AT), lastStep: step, at: AT })).toBeNull();
  expect(await acceptedStep({ seed, code: await codeAt(AT - STEP_MS), lastStep: step, at: AT })).toBeNull();
  expect(await acceptedStep({ seed, code: await codeAt(AT + STEP_MS), lastStep: step, at: AT })).toBe(step + 1);
});

test('the space an app shows in the middle is forgiven', async () => {
  const code = await codeAt(AT);
  expect(await acceptedStep({ seed, code: `${code.slice(0, 3)} ${code.slice(3)}`, lastStep: null, at: AT })).toBe(step);
});

test.each(['', '12345', '1234567', 'abcdef', '12345６', '\u0000'])('%j is no code', async (code) => {
  expect(await acceptedStep({ seed, code, lastStep: null, at: AT })).toBeNull();
});

test('a new secret has 160 bits, in letters and digits an app takes', () => {
  expect(newSeed()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSeed()).not.toBe(newSeed());
  expect(inGroups(seed)).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
});

test('the app shows whose code it is', () => {
  expect(otpauthUri('l.hartwig@elmpark.example', seed)).toBe(
    `otpauth://totp/Flareline:l.hartwig%40elmpark.example?secret=${seed}&issuer=Flareline`,
  );
});

test('the picture is one path inside its quiet zone', () => {
  const { size, path } = qrOf(otpauthUri('l.hartwig@elmpark.example', seed));
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [x, y, length].map(Number));
  expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  expect(Math.min(...starts.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
  expect(Math.max(...starts.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4);
});
