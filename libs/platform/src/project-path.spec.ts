import { existsSync } from 'node:fs';
import { isAbsolute, sep } from 'node:path';
import { projectPath } from './project-path';

it('finds the root from within the sources, so that shipped files are found wherever the process was started', () => {
  expect(isAbsolute(projectPath())).toBe(true);
  expect(existsSync(projectPath('package.json'))).toBe(true);
  expect(__dirname.startsWith(projectPath('libs', 'platform') + sep)).toBe(true);
});
