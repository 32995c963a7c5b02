/**
 * Conditions of SQL on a column that holds an item's id, each with one value, for lists of other contexts that name items:
 * what the tables of items look like stays in here.
 */
export const itemConditions = {
  /** The unit contributed to it. */
  ofUnit: (column: string) =>
    `EXISTS (SELECT 1 FROM item_unit contributor WHERE contributor.item_id = ${column} AND contributor.unit_id = ?)`,

  /** Its title holds the text; the value is a pattern of `holding`. */
  titled: (column: string) =>
    `EXISTS (SELECT 1 FROM item titled WHERE titled.id = ${column} AND titled.title LIKE ? ESCAPE '!')`,

  hasStatus: (column: string) => `EXISTS (SELECT 1 FROM item moved WHERE moved.id = ${column} AND moved.status = ?)`,

  /** The publication, by its key, adopted it. */
  adoptedBy: (column: string) =>
    `EXISTS (SELECT 1 FROM item_adoption adoption WHERE adoption.item_id = ${column} AND adoption.publication = ?)`,

  /** A publication whose key ends so adopted it; the value is a pattern of `ending`. */
  adoptedAt: (column: string) =>
    `EXISTS (SELECT 1 FROM item_adoption adoption WHERE adoption.item_id = ${column} AND adoption.publication LIKE ? ESCAPE '!')`,
} as const;
