import { expect, test } from 'vitest';
import { homeOf, signInAddress } from './home';

test('everyone lands in their own area', () => {
  expect([homeOf('patient'), homeOf('clinician'), homeOf('admin')]).toEqual(['/today', '/patients', '/admin/accounts']);
});

test('back to the sign-in page goes the wish with it, when it is one of ours', () => {
  expect(signInAddress('/timeline?span=3m')).toBe('/sign-in?next=%2Ftimeline%3Fspan%3D3m');
  expect(signInAddress('//elsewhere.example')).toBe('/sign-in');
  expect(signInAddress(null, { again: '1' })).toBe('/sign-in?again=1');
});
