import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RowOutcome } from './parts/outcomes-table';

interface BatchRow {
  readonly id: string;
  readonly title: string;
}

/**
 * Does one thing to many rows, one after the other, each with an outcome of its own: what is refused for one keeps none of the
 * others, and is said beside its name.
 */
export function useBatch(changes: readonly string[]) {
  const queries = useQueryClient();
  const [running, setRunning] = useState<{ done: number; all: number } | null>(null);
  const [outcomes, setOutcomes] = useState<readonly RowOutcome[]>([]);
  const run = async (rows: readonly BatchRow[], said: string, work: (id: string) => Promise<unknown>) => {
    const found: RowOutcome[] = [];
    for (const { id, title } of rows) {
      setRunning({ done: found.length, all: rows.length });
      const refused = await work(id).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : '没有办成，请重试'),
      );
      found.push({ key: id, name: title, refused, said });
    }
    setRunning(null);
    setOutcomes(found);
    await Promise.all(changes.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  return { running, outcomes, forget: () => setOutcomes([]), run };
}
