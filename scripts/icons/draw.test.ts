import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as icons from '@/components/ui/icons';
import { drawIcons } from './draw';

it('the file of icons is what the names say: `npm run icons` draws it anew', () => {
  expect(readFileSync(join(import.meta.dirname, '../../components/ui/icons.svg'), 'utf8')).toBe(drawIcons());
});

it('each icon stands in it once', () => {
  const ids = [...drawIcons().matchAll(/<symbol id="([a-z0-9-]+)"/g)].map(([, id]) => id);
  expect(ids.toSorted()).toEqual(Object.values(icons).toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});
