import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LANE_GROUPS } from '@/lib/clinical/timeline-record';
import { askedView, viewOf } from '@/lib/clinical/timeline-view';
import { TimelineControls } from './timeline-controls';

const today = '2026-11-29';
const nowhere = () => undefined;
const moves = { back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere };
const router = { ...moves, bfcacheId: '' };

function controls(sinceDay: string | null): string {
  const reach = { today, firstDay: '2025-01-01', sinceDay };
  const view = viewOf(askedView({ span: 'since' }), reach, { width: 'wide', lanes: LANE_GROUPS });
  return renderToStaticMarkup(
    <AppRouterContext value={router}>
      <TimelineControls view={view} basePath="/patients/pat-1" />
    </AppRouterContext>,
  );
}

test.each([
  ['2026-11-28', 'Since 28 Nov (7 days)', '23 to 29 Nov 2026'],
  ['2026-11-23', 'Since 23 Nov', '23 to 29 Nov 2026'],
  ['2026-11-24', 'Since 24 Nov (7 days)', '23 to 29 Nov 2026'],
  ['2026-09-01', 'Since 1 Sep', '1 Sep to 29 Nov 2026'],
])('a last look on %s is the span "%s", which shows %s', (sinceDay, words, shown) => {
  const markup = controls(sinceDay);
  expect(markup).toContain(`>${words}<`);
  expect(markup).toContain(shown);
});

test('whoever never looked has no such span', () => {
  expect(controls(null)).not.toContain('Since');
});
