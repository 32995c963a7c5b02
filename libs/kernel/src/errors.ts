/** What sort of refusal an error is; the HTTP edge maps each to one status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'unsupported'
  | 'too_many'
  | 'busy';

/** One thing wrong in one field of the caller's input. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  /** A Chinese sentence that says what is wrong and what to do. */
  readonly message: string;
}

/** A refusal a user can cause and understand: a stable code and a Chinese sentence. Everything else is a defect. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    message: string,
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(message);
  }
}

// `never` lets a definition name whatever parameters its own sentence needs.
type Sentence = (params: never) => string;
type Definitions = Record<string, readonly [ErrorKind, string | Sentence]>;
type Factory<D> = D extends string
  ? () => DomainError
  : D extends (params: infer P) => string
    ? (params: P) => DomainError
    : never;

/**
 * The closed set of refusals of one context. Each is `[kind, sentence]` or `[kind, params => sentence]`; the result has
 * one factory a code, so `ledgerError.month_closed({month})` cannot name a code that does not exist.
 */
export function defineErrors<D extends Definitions>(definitions: D): { [C in keyof D]: Factory<D[C][1]> } {
  const factories: Record<string, (params?: never) => DomainError> = {};
  for (const [code, [kind, sentence]] of Object.entries(definitions)) {
    factories[code] = (params) =>
      new DomainError(code, kind, typeof sentence === 'string' ? sentence : sentence(params as never));
  }
  return factories as { [C in keyof D]: Factory<D[C][1]> };
}

/** The general refusal for input that does not fit, naming every field at once. */
export function invalidInput(problems: readonly FieldProblem[]): DomainError {
  return new DomainError('invalid_input', 'invalid', problems.map((p) => p.message).join('；'), problems);
}
