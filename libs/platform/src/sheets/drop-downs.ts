import type { Worksheet } from 'exceljs';

/** Words a cell offers; `closed` lets no others be entered. */
export interface Choices {
  readonly words: readonly string[];
  readonly closed: boolean;
}

/** The part of a sheet that exceljs has but does not describe. */
interface Validated {
  readonly dataValidations: { add(range: string, validation: object): void };
}

/** What both kinds of workbook of exceljs have in common. */
export interface WorkbookBeingMade {
  addWorksheet(name: string, options: { readonly state: 'hidden' }): Worksheet;
  readonly definedNames: { add(range: string, name: string): void };
}

/** The words of all drop-downs, on a hidden sheet under names: Excel 2007 does not look at another sheet otherwise. */
export class DropDowns {
  private readonly lists = new Map<string, { name: string; words: readonly string[] }>();

  /** Offers words in a range such as `B2:B200`. */
  offer(page: Worksheet, range: string, { words, closed }: Choices): void {
    if (words.length === 0) return;
    (page as unknown as Validated).dataValidations.add(range, {
      type: 'list',
      allowBlank: true,
      formulae: [this.nameOf(words)],
      showErrorMessage: closed,
      errorTitle: '没有这个词',
      error: '请从下拉里选一个。',
    });
  }

  /** Called once, after the last sheet. */
  addTo(workbook: WorkbookBeingMade, sheetName: string): void {
    const sheet = workbook.addWorksheet(sheetName, { state: 'hidden' });
    const lists = [...this.lists.values()];
    const longest = Math.max(0, ...lists.map(({ words }) => words.length));
    sheet.columns = lists.map(() => ({ style: { numFmt: '@' } }));
    for (let i = -1; i < longest; i++)
      sheet.addRow(lists.map(({ name, words }) => (i < 0 ? name : (words[i] ?? null)))).commit();
    lists.forEach(({ name, words }, i) => {
      const { letter } = sheet.getColumn(i + 1);
      workbook.definedNames.add(`'${sheetName}'!$${letter}$2:$${letter}$${words.length + 1}`, name);
    });
  }

  private nameOf(words: readonly string[]): string {
    const key = JSON.stringify(words);
    const known = this.lists.get(key) ?? { name: `words_${this.lists.size + 1}`, words };
    this.lists.set(key, known);
    return known.name;
  }
}
