import { engine } from '@/db/engine/open';
import { photoBytes, type Sealed } from '@/db/schema';
import { sealBytes } from '@/lib/platform/sealing';
import { give, placedOn, type On } from './given-entries';
import { keyed, type RecordOwner } from './entry-rows';
import { addReport, type LabEntry } from './lab-rows';

type GivenResult = On & Partial<LabEntry> & { laboratory?: string };

const USUAL: LabEntry = {
  analyteId: 'anti-dsdna',
  comparator: null,
  value: 46,
  titre: null,
  code: null,
  unit: 'IU/mL',
  rangeLow: null,
  rangeHigh: 30,
  assay: 'elisa',
};

/** A report with one result: anti-dsDNA of 46 IU/mL by ELISA over a range up to 30, unless told otherwise; its id. */
export async function givenLabResult(owner: RecordOwner, given: GivenResult): Promise<string> {
  const { day, isPrivate = false, laboratory = null, ...result } = given;
  const results = [{ ...USUAL, ...result }];
  const on = { day, isPrivate };
  return give(owner, on, (rows, keyed) => addReport(rows, keyed, placedOn(on), { laboratory, results })[0] ?? '');
}

const NO_PDF = Uint8Array.of(1, 2, 3);

/** A report with the same one result, and with the paper itself (a few bytes of no PDF) where asked; its id. */
export async function givenLabReport(owner: RecordOwner, given: On & { hasFile?: boolean }): Promise<string> {
  const { day, isPrivate = false, hasFile = false } = given;
  const report = { laboratory: null, results: [USUAL], ...(hasFile ? { fileType: 'pdf' as const } : {}) };
  const id = await give(owner, { day, isPrivate }, (rows, keyed) => {
    addReport(rows, keyed, placedOn({ day, isPrivate }), report);
    return rows.labReports.at(-1)?.id ?? '';
  });
  if (hasFile) await giveFile(owner, { id, day, isPrivate });
  return id;
}

async function giveFile(owner: RecordOwner, { id, day, isPrivate }: { id: string; day: string; isPrivate: boolean }) {
  const { patientId } = owner;
  await engine().write(patientId, async (q) => {
    const { dataKey } = await keyed(q, owner);
    const bytes = sealBytes(dataKey, `photo_bytes|${patientId}|${id}|full`, NO_PDF) as Sealed;
    const row = { patientId, ownerId: id, size: 'full', day, category: 'labs', isPrivate, bytes } as const;
    await q.insert(photoBytes).values(row);
  });
}
