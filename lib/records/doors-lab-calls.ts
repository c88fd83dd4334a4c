import { capture, type Knock } from './doors-knock';
import * as reports from './lab-reports';
import * as labs from './labs';

const ENTRY = {
  comparator: null,
  value: 46,
  titre: null,
  code: null,
  unit: 'IU/mL',
  range: { low: null, high: 30 },
  assay: 'elisa',
} as const;
const REPORT = { laboratory: 'Elm Park', isPrivate: false } as const;

/** Knocks at everything about laboratory results. */
export const KNOCKS_ON_LABS: Record<string, Knock> = {
  'labs.addLabReport': (viewer, target) =>
    labs.addLabReport(viewer, target, {
      ...capture(target),
      ...REPORT,
      results: [{ test: { analyteId: 'anti-dsdna' }, entry: ENTRY, isSure: false, place: '1' }],
    }),
  'labs.changeLabResult': (viewer, target) =>
    labs.changeLabResult(viewer, target, {
      ...capture(target),
      ...REPORT,
      resultId: target.labResultId,
      version: 1,
      test: { analyteId: 'anti-dsdna' },
      entry: ENTRY,
      isSure: false,
    }),
  'labs.getAnalyte': (viewer, target) => labs.getAnalyte(viewer, target, 'anti-dsdna'),
  'labs.listLabs': (viewer, target) => labs.listLabs(viewer, target),
  'labs.removeLabResult': (viewer, target) => labs.removeLabResult(viewer, target, target.labResultId),
  'lab-reports.addReportFile': (viewer, target) =>
    reports.addReportFile(viewer, target, {
      reportId: target.labReportId,
      file: { type: 'pdf', bytes: Uint8Array.of(1), sha256: 'cd' },
    }),
  'lab-reports.getLabReport': (viewer, target) => reports.getLabReport(viewer, target, target.labReportId),
  'lab-reports.listLabReports': (viewer, target) => reports.listLabReports(viewer, target),
  'lab-reports.readReportFile': (viewer, target) => reports.readReportFile(viewer, target, target.labReportId),
  'lab-reports.removeReportFile': (viewer, target) => reports.removeReportFile(viewer, target, target.labReportId),
};
