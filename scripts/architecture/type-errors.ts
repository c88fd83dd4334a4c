import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './house-files';

function projectOptions(): ts.CompilerOptions {
  const file = path.join(ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return { ...options, noEmit: true, incremental: false };
}

/** What the compiler, as the project sets it, says of a file that is not on the disk. */
export function typeErrors(name: string, code: string): string[] {
  const options = projectOptions();
  const host = ts.createCompilerHost(options);
  const virtual = path.join(ROOT, name);
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  host.fileExists = (file) => file === virtual || fileExists(file);
  host.readFile = (file) => (file === virtual ? code : readFile(file));
  const program = ts.createProgram([virtual], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(virtual))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
