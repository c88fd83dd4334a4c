import { expect, test } from 'vitest';
import { isKnownZone } from './days';
import { zoneChoices } from './zones';

test('every zone that can be chosen is one, in today’s spelling, and stands once', () => {
  const zones = zoneChoices(null).map(({ zone }) => zone);

  expect(zones.length).toBeGreaterThan(300);
  expect(zones.filter((zone) => !isKnownZone(zone))).toEqual([]);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones).toEqual([...zones].sort());
  for (const zone of ['Asia/Kathmandu', 'Asia/Kolkata', 'Europe/Kyiv', 'Pacific/Apia', 'UTC']) {
    expect(zones).toContain(zone);
  }
});

test('the zone that stands is among them, however it is spelled', () => {
  expect(zoneChoices('Asia/Katmandu').map(({ zone }) => zone)).toContain('Asia/Katmandu');
  expect(zoneChoices('Europe/London')).toEqual(zoneChoices(null));
});
