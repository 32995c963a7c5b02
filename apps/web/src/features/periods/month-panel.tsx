import { Button, Card, Col, Flex, Row, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../api/use-session';
import { timeText, today } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Seal } from '../../shared/parts/seal';
import { lastDayOf, periodText } from '../../shared/periods';
import { ClosingDialog } from './closing-dialog';
import { MonthTotals } from './month-totals';
import { turnOf } from './months';
import { NoticeDialog } from './notice-dialog';
import { OpenMattersList } from './open-matters-list';
import { type Period, periodColours, usePeriod } from './period-queries';

interface MonthPanelProps {
  readonly month: string;
  /** The one that is closed next. */
  readonly open: string;
}

/** Where a month stands, what is still open about it, and what may be done. */
export function MonthPanel({ month, open }: MonthPanelProps) {
  const turn = turnOf(month, open);
  const period = usePeriod(month);
  const may = useMay();
  return (
    <Loaded query={period}>
      {(found) => (
        <Row gutter={[16, 16]} style={{ marginBottom: 16 }}>
          <Col xs={24} lg={may('month.check') ? 12 : 24}>
            <Card
              title={
                <>
                  {periodText(month)} <Tag color={periodColours[found.state] ?? 'default'}>{found.stateTitle}</Tag>
                </>
              }
            >
              <p style={{ marginTop: 0 }}>{sentenceOf(found)}</p>
              {turn === 'later' && (
                <p>
                  还不能结账：月份按先后结账，轮到的是 <Link to="/periods">{periodText(open)}</Link>。
                </p>
              )}
              {found.seal !== null && <Seal value={found.seal} />}
              {may('month.close') && <Moves period={found} closing={turn === 'next'} />}
              <Records period={found} />
            </Card>
          </Col>
          {may('month.check') && (
            <Col xs={24} lg={12}>
              {turn === 'closed' && <MonthTotals month={month} />}
              <Card title="还没有办完的事">
                <OpenMattersList month={month} />
              </Card>
            </Col>
          )}
        </Row>
      )}
    </Loaded>
  );
}

function sentenceOf({ state, month, records, closedAt }: Period): string {
  const last = records[records.length - 1];
  if (state === 'held') return `各单位正在核对，截止 ${last?.noticeUntil}；异议在 ${last?.decideBy} 以前答复。`;
  if (state === 'reopened') return `凭 ${last?.documentNo} 重新核对，截止 ${last?.noticeUntil}；更正记入未结账的月份。`;
  if (state === 'closed') return `${closedAt === null ? '' : timeText(closedAt)} 结账，不再改动。`;
  if (lastDayOf(month) >= today()) return '这个月还没有结束。月末以后送各单位核对，核对期满再结账。';
  return last ? '核对期已满，异议都答复以后可以结账。' : '可以送各单位核对；核对期满，再结账。';
}

function Moves({ period, closing }: { readonly period: Period; readonly closing: boolean }) {
  const [doing, setDoing] = useState<'hold' | 'reopen' | 'close' | null>(null);
  const { month, state } = period;
  const over = lastDayOf(month) < today();
  const done = () => setDoing(null);
  const sealed = state === 'closed' || state === 'reopened';
  return (
    <Flex gap={8} wrap style={{ marginBottom: 16 }}>
      {!sealed && (
        <Button disabled={!over} type={state === 'open' ? 'primary' : 'default'} onClick={() => setDoing('hold')}>
          {state === 'held' ? '延长核对期' : '送各单位核对'}
        </Button>
      )}
      {!sealed && closing && (
        <Button disabled={!over || state === 'held'} onClick={() => setDoing('close')}>
          结账
        </Button>
      )}
      {sealed && (
        <Button onClick={() => setDoing('reopen')}>{state === 'reopened' ? '延长重新核对' : '凭文号重新核对'}</Button>
      )}
      {(doing === 'hold' || doing === 'reopen') && <NoticeDialog period={period} action={doing} close={done} />}
      {doing === 'close' && <ClosingDialog month={month} close={done} />}
    </Flex>
  );
}

function Records({ period: { records } }: { readonly period: Period }) {
  if (records.length === 0) return null;
  return (
    <Timeline
      items={[...records].reverse().map(({ action, by, at, noticeUntil, decideBy, documentNo, reason }) => ({
        key: at,
        content: (
          <>
            <strong>{action === 'hold' ? '送各单位核对' : `重新核对（${documentNo}）`}</strong> · {by}
            <div>
              {timeText(at)}，核对到 {noticeUntil}，{decideBy} 以前答复
            </div>
            {reason && <div className="item-text">“{reason}”</div>}
          </>
        ),
      }))}
    />
  );
}
