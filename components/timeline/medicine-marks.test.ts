import { describe, expect, it } from 'vitest';
import type { MedicineBar } from '@/lib/clinical/timeline-medicines';
import { cutTo, dosesOn, namedBar } from './medicine-marks';
import { plotOf } from './plot';

const YEAR = { from: '2025-12-01', to: '2026-11-30' };
const PHONE = plotOf(YEAR, 'narrow');

const daily = (amount: number): MedicineBar['parts'][number]['dose'] => ({
  amount,
  unit: 'mg',
  schedule: { kind: 'daily', doses: [{ at: '08:00', amount }] },
});

const part = (from: string, to: string, amount: number): MedicineBar['parts'][number] => ({
  ...{ from, to, dose: daily(amount), height: 1, isCutStart: false },
});

const bar = (parts: MedicineBar['parts'], more: Partial<MedicineBar> = {}): MedicineBar => ({
  ...{ id: 'med-1', drugId: 'mycophenolate-mofetil', name: null, drugClass: 'immunosuppressant', parts },
  ...{ from: parts[0]?.from ?? '', to: parts.at(-1)?.to ?? '', unconfirmed: [] },
  ...{ isStopped: false, isCutStart: false, isChanging: false, ...more },
});

const OWN = { drugId: null, name: 'Calcium carbonate and vitamin D3 chewable tablets lemon' };

describe('on a phone', () => {
  it('the only dose stands beside the name', () => {
    const { name, doses } = namedBar(bar([part(YEAR.from, YEAR.to, 2000)]), PHONE);
    expect([name.text, doses]).toEqual(['Mycophenolate mofetil 2 g a day', []]);
  });

  it('each dose stands in its own part: the one before beside the name, the one after behind it', () => {
    const parts = [part(YEAR.from, '2026-07-15', 150), part('2026-07-16', YEAR.to, 100)];
    const { name, doses } = namedBar(bar(parts, { drugId: 'azathioprine' }), PHONE);
    expect(name.text).toBe('Azathioprine 150 mg a day');
    expect(doses.map(({ key, text }) => [key, text])).toEqual([['2026-07-16', '100 mg a day']]);
  });

  it('a name that reaches into the next part says no dose at all', () => {
    const changed = bar([part(YEAR.from, '2026-02-15', 2000), part('2026-02-16', '2026-05-01', 1500)]);
    const { name, doses } = namedBar(changed, PHONE);
    expect([name.text, doses]).toEqual(['Mycophenolate mofetil', []]);
  });

  it('a long name is cut and its dose is not', () => {
    const { name, isLate } = namedBar(bar([part(YEAR.from, YEAR.to, 500)], OWN), PHONE);
    expect([name.text, isLate]).toEqual(['Calcium carbonate and vitam… 500 mg a day', false]);
  });

  it.each(['אקמול', '\u202eRamipril'])('the number of a dose stays behind %j, which is set apart', (own) => {
    const { name } = namedBar(bar([part(YEAR.from, YEAR.to, 15)], { drugId: null, name: own }), PHONE);
    expect(name.text).toBe(`\u2068${own}\u2069 15 mg a day`);
  });

  it('a stopped medicine says so', () => {
    const stopped = bar([part(YEAR.from, '2026-05-01', 2000)], { isStopped: true });
    expect(namedBar(stopped, PHONE).name.text).toBe('Mycophenolate mofetil stopped');
  });
});

it('on a wide screen every dose that fits stands in its part', () => {
  const changed = bar([part(YEAR.from, '2026-08-15', 2000), part('2026-08-16', '2026-08-20', 1500)]);
  expect(dosesOn(changed, plotOf(YEAR, 'wide')).map(({ text }) => text)).toEqual(['2 g a day']);
});

it.each([
  ['short', 6, 'short'],
  ['Mycophenolate', 6, 'Mycop…'],
  ['two words', 5, 'two…'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦'],
])('%s in %d letters is %s', (name, most, cut) => {
  expect(cutTo(name, most)).toBe(cut);
});
