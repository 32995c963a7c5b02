import { useQuery } from '@tanstack/react-query';
import { Card, Col, Descriptions, Row, Tag, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { periodText } from '../../shared/periods';
import { useUnitName } from '../../shared/units';
import { ItemAmounts } from '../items/item-amounts';
import { Reasons, useExplanation } from '../why/reasons';
import { aboutText, messageNames, type Objection, objectionColours } from './objection-words';
import { ObjectionAnswer } from './objection-answer';

/** One objection: the disputed entry with its reason on one side, what was said about it on the other. */
export function Component() {
  const { id = '' } = useParams();
  const objection = useQuery({
    queryKey: ['objections', 'one', id],
    queryFn: () => told(api.GET('/api/v1/objections/{id}', { params: { path: { id } } })),
  });
  return (
    <Page title={objection.data ? `${aboutText(objection.data)}的异议` : '异议'}>
      <Loaded query={objection}>{(found) => <Whole objection={found} />}</Loaded>
    </Page>
  );
}

function Whole({ objection }: { readonly objection: Objection }) {
  const why = useExplanation(objection.entry);
  const itemId = objection.itemId ?? why.data?.event?.itemId ?? null;
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={13}>
        <Card>
          <About objection={objection} />
          <Thread objection={objection} />
          {objection.state === 'open' && <ObjectionAnswer objection={objection} itemId={itemId} />}
        </Card>
      </Col>
      <Col xs={24} lg={11}>
        {objection.entry !== null ? (
          <Card title="有异议的这一笔">
            <Loaded query={why}>{(found) => <Reasons why={found} />}</Loaded>
          </Card>
        ) : (
          itemId !== null && (
            <Card title="单位认为应当记分的信息" extra={<Link to={`/items/${itemId}`}>查看</Link>}>
              <ItemAmounts id={itemId} />
            </Card>
          )
        )}
      </Col>
    </Row>
  );
}

function About({ objection }: { readonly objection: Objection }) {
  const unitName = useUnitName();
  const { state, stateTitle, unitId, month, yearEndId, decideBy, event } = objection;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2 }}
      style={{ marginBottom: 16 }}
      items={[
        {
          key: 'state',
          label: '状态',
          children: <Tag color={objectionColours[state] ?? 'default'}>{stateTitle}</Tag>,
        },
        { key: 'unit', label: '单位', children: unitName(unitId) },
        yearEndId === null
          ? {
              key: 'month',
              label: '月份',
              children: <Link to={`/statement?month=${month}&unit=${unitId}`}>{periodText(month)}</Link>,
            }
          : {
              key: 'year',
              label: '年度',
              children: <Link to={`/year-ends/${yearEndId}`}>{periodText(month)}</Link>,
            },
        ...(state === 'open' ? [{ key: 'by', label: '答复期限', children: decideBy }] : []),
        ...(event === null ? [] : [{ key: 'event', label: '更正依据', children: `第 ${event} 号事项` }]),
      ]}
    />
  );
}

function Thread({ objection: { messages = [] } }: { readonly objection: Objection }) {
  return (
    <Timeline
      items={messages.map(({ kind, by, at, words }, place) => ({
        key: place,
        color: kind === 'message' ? 'gray' : 'blue',
        content: (
          <>
            <strong>{messageNames[kind] ?? kind}</strong> · {by}
            <div>{timeText(at)}</div>
            <div className="item-text">{words}</div>
          </>
        ),
      }))}
    />
  );
}
