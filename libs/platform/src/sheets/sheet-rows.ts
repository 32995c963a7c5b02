import { type Cell, columnOf, dateText, numberText, type SheetRow } from './cell';
import { type Formats, showsDate } from './styles';
import { unescaped } from './shared-strings';
import { xmlEvents } from './xml-events';

/** What the cells of a sheet refer to. */
export interface Surroundings {
  readonly strings: readonly string[];
  readonly formats: Formats;
  readonly from1904: boolean;
}

/** Cells joined into one: the first is shown, the others are hidden. */
export interface Merge {
  readonly from: string;
  readonly to: string;
}

/** Programs may fill a row with styled cells up to here; no table of ours is wider. */
const WIDEST = 16_384;

/** Reads a sheet row by row; rows without any content are left out. Merges stand at its end and are told then. */
export async function* sheetRows(
  bytes: AsyncIterable<Buffer>,
  surroundings: Surroundings,
  onMerge: (merge: Merge) => void,
): AsyncGenerator<SheetRow> {
  const reader = new RowReader(surroundings, onMerge);
  for await (const _ of xmlEvents(bytes, reader)) yield* reader.take();
}

class RowReader {
  private rows: SheetRow[] = [];
  private row = 0;
  private column = -1;
  private cells: (Cell | undefined)[] = [];
  private cell?: { type: string; style: number; value: string; formula: boolean };
  private collecting = false;
  private phonetic = false;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly onMerge: (merge: Merge) => void,
  ) {}

  take(): SheetRow[] {
    return this.rows.splice(0);
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    switch (name) {
      case 'row':
        this.row = Number(attribute('r') ?? this.row + 1);
        this.column = -1;
        this.cells = [];
        return;
      case 'c': {
        const reference = attribute('r');
        this.column = reference === undefined ? this.column + 1 : columnOf(reference);
        const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
        this.cell = { type, style, value: '', formula: false };
        return;
      }
      case 'f':
        if (this.cell) this.cell.formula = true;
        return;
      case 'rPh':
        this.phonetic = true;
        return;
      case 'v':
      case 't':
        this.collecting = this.cell !== undefined && !this.phonetic;
        return;
      case 'mergeCell': {
        const [from, to] = (attribute('ref') ?? '').split(':');
        if (from && to) this.onMerge({ from, to });
      }
    }
  }

  text(piece: string): void {
    if (this.collecting && this.cell) this.cell.value += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    if (name === 'rPh') this.phonetic = false;
    if (name === 'c') this.endCell();
    if (name === 'row' && this.cells.some((cell) => cell !== undefined))
      this.rows.push({ number: this.row, cells: this.cells });
  }

  private endCell(): void {
    if (!this.cell) return;
    const cell = this.meaning(this.cell);
    this.cell = undefined;
    if (!cell) return;
    if (this.column < 0 || this.column >= WIDEST) throw new Error('a cell outside of every sheet');
    while (this.cells.length < this.column) this.cells.push(undefined);
    this.cells[this.column] = cell;
  }

  private meaning({ type, style, value, formula }: NonNullable<RowReader['cell']>): Cell | undefined {
    if (formula) return { kind: 'formula', text: '' };
    if (value === '') return undefined;
    const { strings, formats, from1904 } = this.surroundings;
    const format = formats[style] || undefined;
    switch (type) {
      case 's': {
        const text = strings[Number(value)];
        return text === undefined ? { kind: 'error', text: '' } : text === '' ? undefined : { kind: 'text', text };
      }
      case 'inlineStr':
      case 'str':
        return { kind: 'text', text: unescaped(value) };
      case 'b':
        return { kind: 'boolean', text: value === '1' || value === 'true' ? '是' : '否' };
      case 'd':
        return {
          kind: 'date',
          text: value
            .slice(0, 16)
            .replace('T', ' ')
            .replace(/ 00:00$/, ''),
        };
      case 'n':
        return numeric(Number(value), format, from1904);
      default:
        return { kind: 'error', text: '' };
    }
  }
}

function numeric(value: number, format: string | undefined, from1904: boolean): Cell {
  if (!Number.isFinite(value)) return { kind: 'error', text: '' };
  if (format && showsDate(format)) {
    const text = dateText(value, from1904);
    return text === undefined ? { kind: 'error', text: '' } : { kind: 'date', text, format };
  }
  return { kind: 'number', text: numberText(value), ...(format !== undefined && { format }) };
}
