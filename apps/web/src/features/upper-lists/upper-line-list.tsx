import { Button, Checkbox, Empty, Flex, Spin, Tag } from 'antd';
import { useEffect } from 'react';
import { useRestOfHeight } from '../../shared/use-rest-of-height';
import { ReadyButton } from '../../shared/parts/ready-button';
import type { LineStatus, UpperLine } from './upper-list';
import type { SettleLines } from './use-settle-lines';
import type { UpperLines } from './use-upper-lines';
import '../inbox/inbox.css';

interface UpperLineListProps {
  readonly lines: UpperLines;
  readonly settle: SettleLines;
  readonly status: LineStatus;
}

/** The lines of the page; those for which the program is sure can be marked and confirmed at once. */
export function UpperLineList({ lines, settle, status }: UpperLineListProps) {
  const { pages, line: looked, marked } = lines;
  const { rows, loading, page, back, forward } = pages;
  const list = useRestOfHeight<HTMLUListElement>(64);
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [list, looked?.no]);
  if (loading) return <Spin style={{ display: 'block', margin: '48px auto' }} />;
  if (rows.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={status === 'open' ? '各行都已办完，可以收起这份清单。' : '没有这一类的行。'}
      />
    );
  const unmarked = marked.length === 0 ? '请先勾选行' : null;
  const sure = rows.filter((row) => lines.chosen(row) !== null).map(({ no }) => no);
  return (
    <>
      {status === 'open' && (
        <Flex gap={8} wrap style={{ marginBottom: 8 }} role="toolbar" aria-label="批量办理">
          <ReadyButton
            size="small"
            missing={sure.length === 0 ? '没有一行找到把握大的信息，请逐行选定' : null}
            onClick={() => lines.mark(sure)}
          >
            勾选有把握的 {sure.length} 行
          </ReadyButton>
          <ReadyButton
            size="small"
            type="primary"
            missing={unmarked}
            loading={settle.busy}
            onClick={() => settle.confirm(rows.filter(({ no }) => marked.includes(no)))}
          >
            确认勾选的 {marked.length} 行
          </ReadyButton>
          <ReadyButton size="small" missing={unmarked} onClick={() => settle.reject(marked)}>
            都不是本单位的
          </ReadyButton>
        </Flex>
      )}
      <ul ref={list} className="inbox-list" aria-label="清单各行">
        {rows.map((row) => (
          <Line key={row.no} row={row} lines={lines} open={status === 'open'} />
        ))}
      </ul>
      {(back ?? forward) && (
        <Flex gap={8} align="center" justify="end" style={{ marginTop: 8 }}>
          <span>第 {page} 页</span>
          <Button size="small" disabled={!back} onClick={back}>
            上一页
          </Button>
          <Button size="small" disabled={!forward} onClick={forward}>
            下一页
          </Button>
        </Flex>
      )}
    </>
  );
}

interface LineProps {
  readonly row: UpperLine;
  readonly lines: UpperLines;
  readonly open: boolean;
}

function Line({ row, lines, open }: LineProps) {
  const { no, title, publication, issue, dateText, unit } = row;
  const here = lines.line?.no === no;
  const found = lines.chosen(row);
  const score = row.candidates.find(({ itemId }) => itemId === found)?.score;
  return (
    <li aria-current={here} data-chosen={here || undefined}>
      <Flex gap={8} align="start">
        {open && (
          <Checkbox
            aria-label={`勾选第 ${no} 行`}
            checked={lines.marked.includes(no)}
            onChange={() => lines.toggle(no)}
          />
        )}
        <button type="button" className="plain-button" style={{ flex: 1 }} onClick={() => lines.look(no)}>
          <span className="inbox-title">
            {no}. {title}
          </span>
          <br />
          {[publication, issue, dateText, unit].filter(Boolean).join(' · ')}
        </button>
        {open && (found ? <Tag color="green">{score ?? '已选'}</Tag> : <Tag color="orange">待选</Tag>)}
      </Flex>
    </li>
  );
}
