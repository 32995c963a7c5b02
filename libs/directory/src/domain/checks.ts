import { type FieldProblem, invalidInput, isLocalDate } from '@app/kernel';

/** A field's value and how long it may be, or a date. */
export type Check = { readonly label: string } & (
  { readonly text: string; readonly longest: number } | { readonly date: string }
);

/** Refuses with `invalid_input` naming every field that does not fit; a use case must hold without any request class. */
export function checkInput(fields: Readonly<Record<string, Check>>): void {
  const problems: FieldProblem[] = [];
  for (const [field, check] of Object.entries(fields)) {
    const problem = problemOf(check);
    if (problem) problems.push({ field, ...problem });
  }
  if (problems.length > 0) throw invalidInput(problems);
}

function problemOf(check: Check): Omit<FieldProblem, 'field'> | undefined {
  if ('date' in check) {
    if (isLocalDate(check.date)) return undefined;
    return { code: 'bad_date', message: `${check.label}“${check.date}”不是日期，请写成 2014-03-01` };
  }
  if (check.text === '') return { code: 'empty', message: `请填写${check.label}` };
  if (check.text !== check.text.trim()) return { code: 'blank_at_end', message: `${check.label}前后不能有空格` };
  if (check.text.length <= check.longest) return undefined;
  return { code: 'too_long', message: `${check.label}最多 ${check.longest} 个字` };
}
