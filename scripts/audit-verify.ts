import { verifyAudit } from '@/db/audit/verify';
import { closeEngine } from '@/db/engine/open';
import { readAsSystem } from '@/lib/access/system';
import { secrets } from '@/lib/platform/secrets';

const WHY = {
  altered: 'was altered',
  missing: 'is missing',
  head: 'and the end of the chain do not agree',
} as const;

// Recomputes every chain of the audit log and names the first bad place of each; exit code 1 when there is one.
const faults = await readAsSystem('audit-check', (q) => verifyAudit(q, secrets().audit));
for (const { chain, seq, why } of faults) process.stdout.write(`${chain}: event ${String(seq)} ${WHY[why]}\n`);
if (faults.length === 0) process.stdout.write('Every chain of the audit log is whole.\n');
await closeEngine();
process.exitCode = faults.length === 0 ? 0 : 1;
