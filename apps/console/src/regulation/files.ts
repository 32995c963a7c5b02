import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { loadRegulation, takeReading, type Finding, type Regulation } from '@app/regulation';
import { Misuse } from '../cli/exit-status';
import { say } from '../cli/terminal';
import { whereTyped } from '../cli/where-typed';

/** A regulation as it was read: null when one of the findings is an error. */
export interface RegulationRead {
  readonly regulation: Regulation | null;
  readonly findings: readonly Finding[];
  /** Of cases.yaml beside it, under the name the user would give it; null when there is none. */
  readonly cases: { readonly file: string; readonly source: string } | null;
}

/** A version as it stands in its folder; files under the names the user would give them. */
export interface RegulationFiles {
  readonly file: string;
  readonly source: string;
  readonly textFile: string;
  readonly text: string | null;
  readonly cases: RegulationRead['cases'];
}

/**
 * Reads `regulation.yaml` (or the folder that holds it) with what stands beside it. Throws Misuse when it cannot be read.
 * @param readings taken instead of those the file takes, as `rhythm=year`
 */
export function readRegulation(path: string, readings: readonly string[] = []): RegulationRead {
  const files = openRegulation(path);
  return loadFiles({ ...files, source: readings.reduce(withReading, files.source) });
}

export function loadFiles({ file, source, textFile, text, cases }: RegulationFiles): RegulationRead {
  return { ...loadRegulation({ file, source, textFile, text }), cases };
}

/** The texts of a version, not looked at yet. Throws Misuse when they cannot be read. */
export function openRegulation(path: string): RegulationFiles {
  const file = isFolder(path) ? join(path, 'regulation.yaml') : path;
  const source = readText(file);
  const textFile = join(dirname(file), 'text.md');
  const casesFile = join(dirname(file), 'cases.yaml');
  const cases = readIfThere(casesFile);
  return {
    file,
    source,
    textFile,
    text: readIfThere(textFile),
    cases: cases === null ? null : { file: casesFile, source: cases },
  };
}

function withReading(source: string, typed: string): string {
  const [, id = '', choice = ''] = /^([^=]+)=(.+)$/.exec(typed.trim()) ?? [];
  if (id === '') throw new Misuse(`--reading 应写成“名称=读法”，例如 rhythm=year，现在是“${typed}”。`);
  const taken = takeReading(source, id, choice);
  if ('unknown' in taken) {
    const known = taken.known.join('、') || '一个也没有';
    if (taken.unknown === 'reading') throw new Misuse(`办法的 readings 里没有“${id}”，现有：${known}。`);
    throw new Misuse(`“${id}”没有“${choice}”这种读法，现有：${known}。`);
  }
  if (!taken.matters) say(`没有规则或行写明 reading: ${id}=…，换一种读法不改变结果。`);
  return taken.source;
}

/** The three files of a version that is to be put in force, as they stand in its folder. */
export function readRegulationFiles(folder: string): { source: string; text: string; cases: string } {
  const read = (name: string) => readText(join(folder, name));
  return { source: read('regulation.yaml'), text: read('text.md'), cases: read('cases.yaml') };
}

const formats: Readonly<Record<string, 'yaml' | 'json' | 'csv'>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.csv': 'csv',
};

/** Reads an event file; its ending says what it is. */
export function readEventFile(file: string): { file: string; source: string; format: 'yaml' | 'json' | 'csv' } {
  const format = formats[extname(file).toLowerCase()];
  if (!format) throw new Misuse(`事件文件应以 .yaml、.yml、.json 或 .csv 结尾，现在是“${file}”。`);
  return { file, source: readText(file), format };
}

function readText(file: string): string {
  try {
    return decode(file, readFileSync(whereTyped(file)));
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(unreadable(file, error as NodeJS.ErrnoException));
  }
}

function readIfThere(file: string): string | null {
  try {
    return decode(file, readFileSync(whereTyped(file)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof Misuse) throw error;
    throw new Misuse(unreadable(file, error as NodeJS.ErrnoException));
  }
}

/** A regulation saved by an old editor in GBK would otherwise be read as words nobody knows. */
function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Misuse(`“${file}”不是 UTF-8 编码，请另存为 UTF-8 后再试。`);
  }
}

function isFolder(path: string): boolean {
  return statSync(whereTyped(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function unreadable(file: string, { code = '' }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `没有“${file}”这个文件，请核对路径。`;
  if (code === 'EISDIR') return `“${file}”是一个目录，请写明其中的文件。`;
  if (code === 'EACCES') return `没有读取“${file}”的权限。`;
  return `“${file}”不能读取（${code || '原因不明'}）。`;
}
