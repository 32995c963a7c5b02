import { holding, type Tx } from '@app/platform';
import { itemsTitled } from './items-titled';

/**
 * Conditions of SQL on a column that holds an item's id, each with one value, for lists of other contexts that name items:
 * what the tables of items look like stays in here.
 */
export const itemConditions = {
  /** The unit contributed to it. */
  ofUnit: (column: string) =>
    `EXISTS (SELECT 1 FROM item_unit contributor WHERE contributor.item_id = ${column} AND contributor.unit_id = ?)`,

  hasStatus: (column: string) => `EXISTS (SELECT 1 FROM item moved WHERE moved.id = ${column} AND moved.status = ?)`,

  /** The publication, by its key, adopted it. */
  adoptedBy: (column: string) =>
    `EXISTS (SELECT 1 FROM item_adoption adoption WHERE adoption.item_id = ${column} AND adoption.publication = ?)`,

  /** A publication whose key ends so adopted it; the value is a pattern of `ending`. */
  adoptedAt: (column: string) =>
    `EXISTS (SELECT 1 FROM item_adoption adoption WHERE adoption.item_id = ${column} AND adoption.publication LIKE ? ESCAPE '!')`,
} as const;

/** A condition with its values. */
export interface ItemCondition {
  readonly on: (column: string) => string;
  readonly values: readonly unknown[];
}

/** The same of an item whose title holds a text: those that do are looked up first, and named where they are few. */
export async function itemTitled(tx: Tx, officeId: number, text: string): Promise<ItemCondition> {
  const ids = await itemsTitled(tx, officeId, text);
  if (ids === null) return { on: holdsText, values: [holding(text)] };
  return {
    on: (column) => (ids.length === 0 ? '1 = 0' : `${column} IN (${ids.map(() => '?').join(', ')})`),
    values: ids,
  };
}

const holdsText = (column: string) =>
  `EXISTS (SELECT 1 FROM item titled WHERE titled.id = ${column} AND titled.title LIKE ? ESCAPE '!')`;
