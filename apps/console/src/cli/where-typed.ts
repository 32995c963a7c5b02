import { resolve } from 'node:path';

/** npm runs scripts in the project's root and notes where the command was typed; a relative path means that place. */
export function whereTyped(path: string): string {
  return resolve(process.env['INIT_CWD'] || process.cwd(), path);
}
