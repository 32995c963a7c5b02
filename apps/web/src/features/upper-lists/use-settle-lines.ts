import { App } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import type { Outcome, UpperLine } from './upper-list';
import type { UpperLines } from './use-upper-lines';

/** What is decided of lines. Each of many has an outcome of its own, which is shown where one was refused. */
export function useSettleLines(id: string, lines: UpperLines, fields: Readonly<Record<string, string>>) {
  const { message } = App.useApp();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const params = { path: { id } };
  const changes = ['upper-lists', 'items', 'standings', 'notices'];
  const confirm = useAct(
    (wanted: readonly { no: number; itemId: string; occurredOn?: string }[]) =>
      told(
        api.POST('/api/v1/upper-lists/{id}/confirmations', {
          params,
          body: { lines: wanted.map((each) => ({ ...each, fields })) },
        }),
      ),
    changes,
  );
  const reject = useAct(
    (nos: number[]) => told(api.POST('/api/v1/upper-lists/{id}/rejections', { params, body: { lines: nos } })),
    changes,
  );
  const reopen = useAct(
    (nos: number[]) => told(api.POST('/api/v1/upper-lists/{id}/reopenings', { params, body: { lines: nos } })),
    changes,
  );
  return {
    outcomes,
    forget: () => setOutcomes([]),
    busy: confirm.isPending || reject.isPending || reopen.isPending,
    /** Those no item was chosen for are left, and that is said. */
    confirm: (of: readonly UpperLine[], occurredOn?: string) => {
      const wanted = of.flatMap((line) => {
        const itemId = lines.chosen(line);
        return itemId === null ? [] : [{ no: line.no, itemId, ...(occurredOn && { occurredOn }) }];
      });
      if (wanted.length === 0) return void message.info('还没有选定信息，请先从候选中选一条');
      confirm.mutate(wanted, {
        onSuccess: ({ lines: settled }) => {
          const refused = settled.filter(({ error }) => error !== null);
          const done = settled.length - refused.length;
          if (done > 0) void message.success(`${done} 行已记采用`);
          if (refused.length > 0) setOutcomes(settled);
        },
      });
    },
    reject: (nos: readonly number[]) =>
      nos.length > 0 &&
      reject.mutate([...nos], { onSuccess: () => void message.success(`${nos.length} 行标为非本单位信息`) }),
    reopen: (nos: readonly number[]) => nos.length > 0 && reopen.mutate([...nos]),
  };
}

export type SettleLines = ReturnType<typeof useSettleLines>;
