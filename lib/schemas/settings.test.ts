import { describe, expect, test } from 'vitest';
import { dayEndInput, deviceInput, linesInput, zoneInput } from './settings';

const key = 'ab'.repeat(16);
const faultsOf = (parsed: { error?: { issues: { message: string }[] } | undefined }): string[] =>
  parsed.error?.issues.map((issue) => issue.message) ?? [];

describe('whom to ring', () => {
  test('an empty line is none, and a number stays as it was written', () => {
    expect(linesInput.parse({ key, emergencyNumber: ' ', clinicLine: '' })).toEqual({
      key,
      emergencyNumber: null,
      clinicLine: null,
    });
    expect(
      linesInput.parse({ key, emergencyNumber: ' +44 20 7946 0958 ', clinicLine: 'Lupus nurse, 020 7946 0958' }),
    ).toMatchObject({ emergencyNumber: '+44 20 7946 0958', clinicLine: 'Lupus nurse, 020 7946 0958' });
  });

  test.each([
    ['call me', '', ['settings.lines.number.shape']],
    ['112\n113', '', ['settings.lines.number.shape']],
    ['112', 'Lupus nurse', ['settings.lines.clinic.shape']],
    ['112', `${'x'.repeat(90)} 112`, ['field.text.too-long:80']],
    ['112', '1\u0000 112', ['field.text.control']],
  ])('%j and %j are answered with %j', (emergencyNumber, clinicLine, faults) => {
    expect(faultsOf(linesInput.safeParse({ key, emergencyNumber, clinicLine }))).toEqual(faults);
  });
});

test.each([['Mars/Olympus'], [''], ['+05:45'], ['../etc'], [undefined]])('%j is no zone', (zone) => {
  expect(faultsOf(zoneInput.safeParse({ key, zone }))).toEqual(['zone.unknown']);
});

test('a day ends at one of the hours offered', () => {
  expect(dayEndInput.safeParse({ key, dayEndsAt: '03:00' }).success).toBe(true);
  expect(faultsOf(dayEndInput.safeParse({ key, dayEndsAt: '12:00' }))).toEqual(['settings.day-end.unknown']);
});

test('a device is named by twelve digits and nothing else', () => {
  expect(deviceInput.safeParse({ key, device: '0123456789ab' }).success).toBe(true);
  expect(faultsOf(deviceInput.safeParse({ key, device: '%' }))).toEqual(['form.id']);
});
