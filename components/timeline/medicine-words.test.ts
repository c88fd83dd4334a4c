import { describe, expect, it } from 'vitest';
import type { MedicineBar } from '@/lib/clinical/timeline-medicines';
import { doubtedNames } from './medicine-words';

const DAY = { from: '2026-11-23', to: '2026-11-23' };

const bar = (id: string, unconfirmed: MedicineBar['unconfirmed']): MedicineBar => ({
  ...{ id, drugId: null, name: id, drugClass: null, from: '2026-01-01', to: '2026-11-29' },
  ...{ parts: [], unconfirmed, isStopped: false, isCutStart: false, isChanging: false },
});

describe('what is said of a day without answers', () => {
  const hatched = bar('hatched', [{ from: '2026-11-01', to: '2026-11-29' }]);
  const open = bar('open', []);

  it('one unanswered day is not called unconfirmed, two weeks are', () => {
    expect(doubtedNames([hatched, open], DAY, ['hatched', 'open'])).toEqual({
      unconfirmed: 'hatched',
      unanswered: 'open',
    });
  });

  it('nothing is said where every dose has an answer', () => {
    expect(doubtedNames([open], DAY, [])).toEqual({ unconfirmed: '', unanswered: '' });
  });
});
