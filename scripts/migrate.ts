import { migrateDatabase } from '@/db/engine/migrate';

// The release step for PostgreSQL; the embedded file migrates itself at start.
await migrateDatabase();
process.stdout.write('The database is at the newest schema.\n');
