import { OutcomesTable } from '../../shared/parts/outcomes-table';
import type { Outcome } from './upper-list';

interface OutcomesDialogProps {
  readonly outcomes: readonly Outcome[];
  readonly close: () => void;
}

/** What became of each line that was confirmed together with others. */
export function OutcomesDialog({ outcomes, close }: OutcomesDialogProps) {
  return (
    <OutcomesTable
      title="逐行结果"
      outcomes={outcomes.map(({ no, already, error }) => ({
        key: String(no),
        name: `第 ${no} 行`,
        refused: error?.message ?? null,
        said: already ? '以前已记，没有重复' : '已记采用',
      }))}
      close={close}
    />
  );
}
