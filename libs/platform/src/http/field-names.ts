/** What people call the fields of requests. Provide it in any module under this token; without one, fields bear their own names. */
export abstract class FieldNames {
  /** By the name of a field: `{ title: '标题' }`. */
  abstract readonly names: Readonly<Record<string, string>>;
}
