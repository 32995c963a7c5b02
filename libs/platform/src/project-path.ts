import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let root: string | undefined;

/** An absolute path below the project's root, the same from the sources and from the build. */
export function projectPath(...segments: string[]): string {
  root ??= findRoot(__dirname);
  return join(root, ...segments);
}

function findRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && nameIn(manifest) === 'info-ledger') return from;
  if (dirname(from) === from) throw new Error(`no package.json named info-ledger above ${__dirname}`);
  return findRoot(dirname(from));
}

function nameIn(manifest: string): unknown {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown }).name;
}
