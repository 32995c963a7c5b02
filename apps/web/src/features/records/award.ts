import type { Schemas } from '../../api/client';
import { amountText, totalText } from '../../shared/formats';
import type { Regulation } from '../../shared/office';

type ByHand = Schemas['ByHandResponse'];
type Price = ByHand['prices'][number];

/** What the content of an award holds: which entry of the regulation, and what was given in minor units by asset. */
interface Award {
  readonly row: string | null;
  readonly amount: Readonly<Record<string, number>> | null;
}

/** An award in words: what it was for and what it is worth; empty for what is none by hand. */
export function awardText(content: object, regulation: Regulation | undefined): string[] {
  const { row = null, amount = null } = content as Partial<Award>;
  const entry = row === null ? undefined : regulation?.byHand.find(({ id }) => id === row);
  if (!entry) return [];
  return [entry.title, ...entry.prices.flatMap((price) => awardedText(price, amount) ?? [])];
}

/** What stands in a list to choose from: `机构和人员落实（+20 分）`, `另加（1 至 100 分）`. */
export function entryLabel({ title, prices }: ByHand): string {
  return `${title}（${prices.map(priceText).join('，')}）`;
}

/** `1 至 100`; empty where the regulation fixes the amount. */
export const rangeText = ({ range, asset }: Price): string =>
  range === null ? '' : range.map((end) => totalText(end, asset)).join(' 至 ');

function priceText(price: Price): string {
  return price.amount === null ? `${rangeText(price)} ${price.title}` : amountText(price.amount, price.asset);
}

/** Of an award with amounts, those it has; without any, what is fixed, and what waits for a person. */
function awardedText({ asset, scale, amount: fixed, title }: Price, given: Award['amount']): string | undefined {
  const minor = given?.[asset];
  if (minor !== undefined) return amountText((minor / 10 ** scale).toFixed(scale), asset);
  if (given !== null) return undefined;
  return fixed === null ? `${title}数待裁定` : amountText(fixed, asset);
}
