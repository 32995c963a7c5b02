import { Alert, Button, Flex } from 'antd';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { periodText } from '../../shared/periods';
import { useAct } from '../../shared/use-act';
import { useConfirm } from '../../shared/use-confirm';
import type { Statement, StatementMonth } from './statement-queries';

/** Whether units may confirm and object now. */
export const isBeingChecked = ({ state }: StatementMonth): boolean => state === 'held' || state === 'reopened';

/** The months that lie before the unit: until when, and whether it has said that they are right. */
export function MonthsToCheck({ statement: { months } }: { readonly statement: Statement }) {
  const shown = months.filter((month) => isBeingChecked(month) || month.confirmation !== null);
  if (shown.length === 0) return null;
  return (
    <Flex vertical gap={8}>
      {shown.map((month) => (
        <OneMonth key={month.month} month={month} />
      ))}
    </Flex>
  );
}

function OneMonth({ month: found }: { readonly month: StatementMonth }) {
  const { month, records, confirmation, changedSince } = found;
  const may = useMay();
  const askWhether = useConfirm();
  const confirm = useAct(() => told(api.POST('/api/v1/statements/confirmation', { body: { month } })), ['statements']);
  const checking = isBeingChecked(found);
  const asked = checking && (confirmation === null || changedSince) && may('statement.confirm');
  const ask = () =>
    void askWhether({
      title: `确认 ${periodText(month)}的积分无误？`,
      content: '确认的是现在的各笔数额。对哪一笔有疑问，请先在下面提出异议。',
      okText: '确认无误',
      onOk: () => confirm.mutateAsync(undefined),
    });
  return (
    <Alert
      type={confirmation !== null && !changedSince ? 'success' : 'info'}
      showIcon
      title={[
        checking && `${periodText(month)}正在核对，截止 ${records[records.length - 1]?.noticeUntil}。`,
        confirmation &&
          `${confirmation.by} ${timeText(confirmation.at)} 已确认 ${periodText(month)}的 ${confirmation.entries} 笔。`,
        changedSince && '确认以后又有变动，请再看一遍。',
      ]
        .filter(Boolean)
        .join('')}
      {...(asked && {
        action: (
          <Button size="small" type="primary" loading={confirm.isPending} onClick={ask}>
            确认无误
          </Button>
        ),
      })}
    />
  );
}
