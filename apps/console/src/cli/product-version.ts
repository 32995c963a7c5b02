import { readFileSync } from 'node:fs';
import { projectPath } from '@app/platform';

/** The version of this program. */
export function productVersion(): string {
  return (JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string }).version;
}
