import { eq } from 'drizzle-orm';
import { closeEngine } from '@/db/engine/open';
import { accounts, patients } from '@/db/schema';
import { withSystem } from '@/lib/access/system';
import { unwrapKey, wrapKey } from '@/lib/platform/sealing';
import { addKek } from '@/lib/platform/secrets';

// Makes a new key-encryption key and wraps every data key anew; what is sealed stays as it is.
const keks = addKek();
const rewrapped = (key: Uint8Array): Uint8Array => wrapKey(keks, unwrapKey(keks, key));

const count = await withSystem('key-rotation', ['accounts'], async ({ q, audit }) => {
  const everyAccount = await q.select({ id: accounts.id, key: accounts.dataKey }).from(accounts);
  for (const { id, key } of everyAccount) {
    await q
      .update(accounts)
      .set({ dataKey: rewrapped(key) })
      .where(eq(accounts.id, id));
  }
  const everyPatient = await q.select({ id: patients.patientId, key: patients.dataKey }).from(patients);
  for (const { id, key } of everyPatient) {
    await q
      .update(patients)
      .set({ dataKey: rewrapped(key) })
      .where(eq(patients.patientId, id));
  }
  await audit('accounts', 'keys.rotated');
  return everyAccount.length + everyPatient.length;
});
process.stdout.write(`${String(count)} data keys now rest on key ${keks.current}. Copy the secrets folder anew.\n`);
await closeEngine();
