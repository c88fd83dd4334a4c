import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, Unready } from '../lifetime.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** What a build is made of: tracked files and new ones that are not ignored. */
function sources() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  return list
    .toString()
    .split('\0')
    .filter((file) => file !== '');
}

/**
 * Builds this application with one page more, the empty one, in a folder beside the project, so that no build people
 * run ever has it.
 *
 * @param {string} folder emptied first
 */
export async function buildWithEmptyPage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of sources()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  // Linked, not copied: the same files under another name. Where disks differ there is nothing for it but a copy.
  const linked = await run('cp', ['-al', join(ROOT, 'node_modules'), join(folder, 'node_modules')]);
  if (linked.code !== 0) cpSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), { recursive: true });
  mkdirSync(join(folder, 'app/empty-page'), { recursive: true });
  const page = `export { EmptyPage as default } from '@/scripts/bench/empty-page';\n`;
  writeFileSync(join(folder, 'app/empty-page/page.tsx'), page);
  const build = ['--prefix', folder, 'exec', '--', 'next', 'build', folder];
  const { code, out, err } = await run('npm', build, { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } });
  if (code !== 0) throw new Unready(`The build for the bench failed:\n${out}${err}`);
}
