import { z } from 'zod';
import { formKey, idOf } from './entry';

const MOST = 200;
const part = z.string().max(MOST).optional();

/** Which view to take along, as its address has it; what makes no sense becomes the usual view. */
const asked = { span: part, end: part, lanes: part };

/** Asking for one's own timeline as a file. */
export const exportInput = z.strictObject({ key: formKey, ...asked });

/** A clinician asking for a patient's. */
export const patientExportInput = z.strictObject({ key: formKey, patient: idOf('pat'), ...asked });

/** The address of the file; `patient` is whose it is, missing on the patient's own. */
export const exportAddress = z.strictObject({ patient: idOf('pat').optional(), ...asked });
