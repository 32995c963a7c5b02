import type { Position } from './position';

/** One thing the loader has to say about a file. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  /** A stable snake_case word such as `rows_overlap`. */
  readonly code: string;
  readonly position: Position;
  readonly zh: string;
  readonly en: string;
  /** What to do, in Chinese. */
  readonly advice: string;
  /** A concrete event that shows the problem (`{pub: 专报国办信息, level: province}`). */
  readonly witness?: Readonly<Record<string, string>>;
}
