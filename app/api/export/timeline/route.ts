import { timelineSheet } from '@/components/timeline/timeline-sheet';
import { fileRoute } from '@/lib/actions/file-route';
import { timelineOf } from '@/lib/clinical/timeline';
import { LANE_GROUPS } from '@/lib/clinical/timeline-record';
import { askedView, viewOf } from '@/lib/clinical/timeline-view';
import { csvOf } from '@/lib/exports/csv';
import { exportTimeline } from '@/lib/records/timeline';
import { exportAddress } from '@/lib/schemas/timeline';

// The bins of the wide drawing, whatever the screen: a file has no width.
const DRAWN = { width: 'wide', lanes: LANE_GROUPS } as const;

export const GET = fileRoute(
  { roles: ['patient', 'clinician'], schema: exportAddress },
  async (viewer, { patient, ...query }) => {
    const asked = askedView(query);
    const { record } = await exportTimeline(viewer, { patientId: patient ?? viewer.patientId ?? '' }, asked);
    const view = viewOf(asked, record, DRAWN);
    return {
      name: `flareline-${view.from}-to-${view.to}.csv`,
      type: 'text/csv; charset=utf-8',
      // With a byte order mark: without one a spreadsheet takes it for the letters of its own country.
      body: `\uFEFF${csvOf(timelineSheet(timelineOf(record, view), view.lanes, record))}`,
    };
  },
);
