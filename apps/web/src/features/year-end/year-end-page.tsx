import { useQuery } from '@tanstack/react-query';
import { Button, Card, Col, Flex, Row, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Moves } from '../../shared/parts/moves';
import { Page } from '../../shared/parts/page';
import { Seal } from '../../shared/parts/seal';
import { wholeDates } from '../../shared/parts/whole-dates';
import { ObjectDialog } from '../objections/object-dialog';
import { Awards } from './awards';
import { Certificates } from './certificates';
import { UnitResults } from './unit-results';
import { VerdictDialog } from './verdict-dialog';
import { type YearEnd, yearEndColours, yearEndStepNames } from './year-end';
import { yearEndMoves } from './year-end-moves';

/** The end of a year: results by group, who is commended and why, and its way to the document. */
export function Component() {
  const { id = '' } = useParams();
  const yearEnd = useQuery({
    queryKey: ['year-ends', 'one', id],
    queryFn: () => told(api.GET('/api/v1/year-ends/{id}', { params: { path: { id } } })),
  });
  return (
    <Page
      title={yearEnd.data ? `${yearEnd.data.year} 年的年终评定` : '年终评定'}
      extra={
        yearEnd.data && (
          <Flex gap={8} wrap className="no-print">
            <Moves moves={yearEndMoves} id={id} state={yearEnd.data.state} changes={['year-ends']} />
            <Objecting yearEnd={yearEnd.data} />
          </Flex>
        )
      }
    >
      <Loaded query={yearEnd}>{(found) => <Whole yearEnd={found} />}</Loaded>
    </Page>
  );
}

/** While the year lies before everybody, a unit may dispute what it says. */
function Objecting({ yearEnd: { id, year, state } }: { readonly yearEnd: YearEnd }) {
  const may = useMay();
  const [writing, setWriting] = useState(false);
  if (state !== 'notice' || !may('objection.raise')) return null;
  return (
    <>
      <Button onClick={() => setWriting(true)}>提出异议</Button>
      {writing && <ObjectDialog about={{ yearEndId: id, year }} close={() => setWriting(false)} />}
    </>
  );
}

function Whole({ yearEnd }: { readonly yearEnd: YearEnd }) {
  const may = useMay();
  const [judging, setJudging] = useState(false);
  const { id, year, state, units, liaisons, awards, steps } = yearEnd;
  const open = state === 'drawn' || state === 'notice';
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} xl={17}>
        <UnitResults year={year} units={units} liaisons={liaisons} />
      </Col>
      <Col xs={24} xl={7}>
        <Card size="small" title="状态" style={{ marginBottom: 16 }}>
          <About yearEnd={yearEnd} />
        </Card>
        <Card
          size="small"
          title="表彰名单"
          style={{ marginBottom: 16 }}
          extra={
            may('year_end.decide') &&
            open && (
              <Button size="small" onClick={() => setJudging(true)}>
                推荐或取消
              </Button>
            )
          }
        >
          <Awards awards={awards} />
          {may('year_end.print') && state === 'final' && <Certificates id={id} />}
        </Card>
        {steps.length > 0 && (
          <Card size="small" title="办理过程">
            <Timeline
              items={[...steps].reverse().map(({ action, by, at, note }, place) => ({
                key: steps.length - place,
                content: (
                  <>
                    <strong>{yearEndStepNames[action] ?? action}</strong> · {by}
                    <div>{timeText(at)}</div>
                    {note && <div className="item-text">“{note}”</div>}
                  </>
                ),
              }))}
            />
          </Card>
        )}
      </Col>
      {judging && <VerdictDialog yearEnd={yearEnd} close={() => setJudging(false)} />}
    </Row>
  );
}

function About({ yearEnd }: { readonly yearEnd: YearEnd }) {
  const { state, stateTitle, noticeUntil, decideBy, finalDocumentNo, seal, documentNo, reason } = yearEnd;
  return (
    <>
      <Tag color={yearEndColours[state] ?? 'default'}>{stateTitle}</Tag>
      {documentNo !== null && (
        <p>
          凭 {documentNo} 重新评定：{reason}
        </p>
      )}
      {noticeUntil !== null && <p>{wholeDates(`公示到 ${noticeUntil}，异议 ${decideBy} 以前答复。`)}</p>}
      {finalDocumentNo !== null && (
        <>
          <p>{finalDocumentNo}</p>
          {seal !== null && <Seal value={seal} />}
        </>
      )}
    </>
  );
}
