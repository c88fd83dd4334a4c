import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import type { IsoDay } from '@/lib/clinical/days';
import type { TimelineRecord } from '@/lib/clinical/timeline';
import type { AskedView } from '@/lib/clinical/timeline-view';
import { lineOf } from './timeline-rows';

export type TimelinePage = {
  person: { displayName: string; birthYear: number | null; diagnosis: string | null };
  share: {
    categories: string[];
    fromDay: IsoDay | null;
    untilDay: IsoDay | null;
    expiresAt: number;
    canExport: boolean;
  } | null;
  record: TimelineRecord;
};

function pageOf(allowed: Allowed, record: TimelineRecord, kind: string): TimelinePage {
  const { displayName, birthYear, diagnosis } = allowed.person;
  allowed.audit({ kind, objectType: 'timeline', detail: { from: record.from, to: record.to } });
  return { person: { displayName, birthYear, diagnosis }, share: allowed.share, record };
}

/**
 * Everything on one axis for the window asked for, as far as the viewer may see; a clinician's look is logged with
 * its days.
 */
export async function getTimeline(viewer: Viewer, subject: Subject, asked: AskedView): Promise<TimelinePage> {
  return withAccess(viewer, 'timeline.read', subject, async (allowed) =>
    pageOf(allowed, await lineOf(allowed, asked), 'timeline.viewed'),
  );
}

/**
 * The same, to be taken out of the house: with a fresh proof of who asks, for a clinician only where the share allows
 * exports. Every one is logged, the owner's too.
 */
export async function exportTimeline(viewer: Viewer, subject: Subject, asked: AskedView): Promise<TimelinePage> {
  return withAccess(viewer, 'export.csv', subject, async (allowed) =>
    pageOf(allowed, await lineOf(allowed, asked, { details: 'all' }), 'timeline.exported'),
  );
}

/**
 * Whether this viewer may take the line out of the house at this moment; says no by throwing. The answer opens
 * nothing: the file is asked for again, and judged again.
 */
export async function askForExport(viewer: Viewer, subject: Subject): Promise<{ status: 'saved' }> {
  return withAccess(viewer, 'export.csv', subject, async ({ audit }) => {
    audit({ kind: 'timeline.export_asked', objectType: 'timeline' });
    return { status: 'saved' };
  });
}
