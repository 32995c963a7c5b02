import { DomainError } from '@app/kernel';
import { posix } from 'node:path';
import { platformErrors } from '../errors';
import { zipRefusal } from '../files/file-kind';
import type { FileSource } from '../files/stored-file';
import { SourceFailure, Zip } from '../zip/zip';
import type { SheetRow } from './cell';
import { readSharedStrings } from './shared-strings';
import { type Merge, sheetRows, type Surroundings } from './sheet-rows';
import { readFormats } from './styles';
import { readXml } from './xml-events';

/** One sheet of a workbook; its rows are read from the file each time they are asked for. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything. Throws `file_damaged`. */
  rows(onMerge?: (merge: Merge) => void): AsyncGenerator<SheetRow>;
}

/** Texts of a workbook are held in memory; 50,000 rows of ten need a third of this. */
const MOST_STRINGS = 64 * (1 << 20);
const MOST_LIST = 4 * (1 << 20);
const NOTHING: Surroundings = { strings: [], formats: [], from1904: false };

/**
 * Reads an XLSX workbook without ever holding a sheet. The parts are found by the list of contents, because programs put
 * them into the file in any order. Throws `file_damaged`, `file_bomb`, `file_encrypted`, `workbook_too_large`.
 */
export async function readWorkbook(source: FileSource): Promise<readonly Sheet[]> {
  const zip = await Zip.open(source);
  if (!(zip instanceof Zip)) throw zipRefusal(zip);
  try {
    const main =
      (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const relations = await relationsOf(zip, main);
    const { sheets, from1904 } = await contentsOf(zip, main);
    const part = (type: string) => relations.find((relation) => relation.type === type)?.target;
    const strings = part('sharedStrings');
    const styles = part('styles');
    if (strings !== undefined && (zip.sizeOf(strings) ?? 0) > MOST_STRINGS) throw platformErrors.workbook_too_large();
    const surroundings: Surroundings = {
      ...NOTHING,
      from1904,
      ...(strings !== undefined && { strings: await readSharedStrings(await partOf(zip, strings)) }),
      ...(styles !== undefined && { formats: await readFormats(await partOf(zip, styles)) }),
    };
    return sheets.flatMap(({ name, hidden, relation }) => {
      const target = relations.find(({ id, type }) => id === relation && type === 'worksheet')?.target;
      if (target === undefined) return [];
      const rows = (onMerge: (merge: Merge) => void = () => undefined) => rowsOf(zip, target, surroundings, onMerge);
      return [{ name, hidden, rows }];
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

async function* rowsOf(zip: Zip, part: string, surroundings: Surroundings, onMerge: (merge: Merge) => void) {
  try {
    yield* sheetRows(await partOf(zip, part), surroundings, onMerge);
  } catch (error) {
    throw asRefusal(error);
  }
}

interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** The part's place in the archive. */
  readonly target: string;
}

/** What a part refers to; of the whole archive with ''. */
async function relationsOf(zip: Zip, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const place = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (zip.sizeOf(place) === undefined) return relations;
  await readXml(await partOf(zip, place, MOST_LIST), {
    open(name, attribute) {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      relations.push({
        id: attribute('Id') ?? '',
        type: attribute('Type')?.split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return relations;
}

async function contentsOf(zip: Zip, main: string) {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let from1904 = false;
  await readXml(await partOf(zip, main, MOST_LIST), {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = (attribute('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attribute('name') ?? '', hidden, relation: attribute('r:id') ?? attribute('id') ?? '' });
    },
  });
  return { sheets, from1904 };
}

async function partOf(zip: Zip, name: string, most = Infinity): Promise<AsyncIterable<Buffer>> {
  if ((zip.sizeOf(name) ?? 0) > most) throw platformErrors.workbook_too_large();
  return zip.stream(name);
}

/** What is amiss in the file is told to whoever sent it; that its bytes could not be had is not its fault. */
function asRefusal(error: unknown): unknown {
  if (error instanceof SourceFailure) return error.cause;
  return error instanceof DomainError ? error : Object.assign(platformErrors.file_damaged(), { cause: error });
}
