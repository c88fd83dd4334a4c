import { engine } from '@/db/engine/open';
import { measurements, revisions } from '@/db/schema';
import { entryColumns, revisionOf, type RecordOwner } from './entry-rows';
import { placedOn, type On } from './given-entries';

type Facts = Pick<
  typeof measurements.$inferInsert,
  'kind' | 'value' | 'lower' | 'unit' | 'measuredAt' | 'sunProtection'
>;
type GivenMeasurement = On & Partial<Facts>;

/** A measured value, 70 kg of weight unless told otherwise; its id. */
export async function givenMeasurement(owner: RecordOwner, entry: GivenMeasurement): Promise<string> {
  const { kind = 'weight', value = 70, lower = null, unit = 'kg', measuredAt = null, sunProtection = null } = entry;
  return engine().write(owner.patientId, async (q) => {
    const columns = entryColumns(owner, 'mea', { ...placedOn(entry), category: 'flares' });
    await q.insert(measurements).values({ ...columns, kind, value, lower, unit, measuredAt, sunProtection });
    const written = { tableName: 'measurements', rowId: columns.id, rowVersion: 1, at: columns.at, before: null };
    await q.insert(revisions).values(revisionOf(owner, written));
    return columns.id;
  });
}
