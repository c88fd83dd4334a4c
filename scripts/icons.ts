import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcons } from './icons/draw';

/** `npm run icons` draws `components/ui/icons.svg` anew: all icons that `components/ui/icons.ts` names, in one file. */
writeFileSync(join(import.meta.dirname, '../components/ui/icons.svg'), drawIcons());
