import { healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/** Results that came together: one day, one laboratory, and perhaps the report itself (its bytes in `photo_bytes`). */
export function labReportsTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'lab_reports',
    {
      ...healthColumns(kit, patients),
      laboratory: kit.sealed('laboratory'),
      remark: kit.sealed('remark'),
      /** What was attached: a PDF as it was, or a picture made anew. */
      fileType: kit.text('file_type').$type<'pdf' | 'photo'>(),
      fileBytes: kit.int('file_bytes'),
      /** Keyed hash of the file as it was sent: the same file twice is noticed. */
      fileHash: kit.text('file_hash'),
    },
    (t) => [kit.primaryKey({ columns: [t.patientId, t.id] }), kit.index('lab_reports_day').on(t.patientId, t.day)],
  );
}

export type LabReportsTable = ReturnType<typeof labReportsTable>;

/**
 * One result as it was printed. Exactly one of `value`, `titre` and `code` holds it; a comparator belongs to the
 * first two. The range is the report's own, in `unit`; a catalogue's never stands here.
 */
export function labResultsTable(kit: Kit, patients: PatientsTable, labReports: LabReportsTable) {
  return kit.table(
    'lab_results',
    {
      ...healthColumns(kit, patients),
      reportId: kit.text('report_id'),
      /** An id of the catalogue; null where `name` holds the patient's own words. */
      analyteId: kit.text('analyte_id'),
      name: kit.sealed('name'),
      comparator: kit.text('comparator').$type<'<' | '>'>(),
      value: kit.real('value'),
      /** 640 for 1:640. */
      titre: kit.int('titre'),
      /** `negative`, `borderline`, `positive`, a trace, one to four plus. */
      code: kit.text('code'),
      unit: kit.text('unit'),
      rangeLow: kit.real('range_low'),
      rangeHigh: kit.real('range_high'),
      /** How it was measured (`elisa`, `crithidia` …), where values of two assays may not be compared. */
      assay: kit.text('assay'),
      payload: kit.sealed('payload'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.index('lab_results_analyte').on(t.patientId, t.analyteId, t.day),
      kit.index('lab_results_day').on(t.patientId, t.day),
      kit.index('lab_results_report').on(t.patientId, t.reportId),
      kit.foreignKey({ columns: [t.patientId, t.reportId], foreignColumns: [labReports.patientId, labReports.id] }),
    ],
  );
}
