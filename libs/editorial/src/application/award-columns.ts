import type { ImportColumn } from '@app/platform';
import type { Regulation } from '@app/regulation';
import { editorialError } from '../domain/errors';

const ENTRY = '评定项目';

/** What the regulation leaves to a person, by title; it may be left out only where a rule prices awards. */
export function entryColumn(regulation: Regulation | undefined): ImportColumn {
  const words = [...entryWords(regulation).keys()];
  return {
    key: 'entry',
    heading: ENTRY,
    required: !regulation?.eventRules.some(({ on }) => on === 'award'),
    choices: { words, closed: true },
    says: words.length > 0 ? `办法交由人评定的项目：${words.join('、')}` : '办法没有交由人评定的项目',
    example: words[0] ?? '',
  };
}

/** A column for each asset a person may be left to give or take. */
export function amountColumns(regulation: Regulation | undefined): ImportColumn[] {
  const priced = new Set(regulation?.byHand.flatMap(({ prices }) => [...prices.keys()]));
  return [...(regulation?.assets.values() ?? [])]
    .filter(({ code }) => priced.has(code))
    .map(({ code, title }) => ({
      key: `amount.${code}`,
      heading: `数额（${title}）`,
      required: false,
      holds: 'number',
      says: '办法给出幅度的，填写定下的数额，扣的写负数；办法已定死的不填',
      example: '',
    }));
}

/** The id of the by-hand entry a cell names; '' where nothing stands. */
export function entryOf(regulation: Regulation | undefined, word: string): string {
  if (word === '') return '';
  const id = entryWords(regulation).get(word);
  if (id === undefined) throw editorialError.import_word_unknown({ field: ENTRY, word });
  return id;
}

/** Decimal texts by asset. */
export function amountsOf(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([key, text]) => key.startsWith('amount.') && text !== '')
      .map(([key, text]) => [key.slice('amount.'.length), text]),
  );
}

/** Words to ids: the title, and where two have the same one their ids besides. */
function entryWords(regulation: Regulation | undefined): ReadonlyMap<string, string> {
  const all = regulation?.byHand ?? [];
  return new Map(
    all.map(({ id, title }) => {
      const alone = all.filter((other) => other.title === title).length === 1;
      return [title === '' ? id : alone ? title : `${title}（${id}）`, id];
    }),
  );
}
