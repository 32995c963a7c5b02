import { Card, Col, Descriptions, Row } from 'antd';
import { useParams } from 'react-router';
import { useCaller } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { StatusTag } from '../../shared/parts/status-tag';
import { useUnitName } from '../../shared/units';
import { Attachments } from './attachments';
import { ItemAmounts } from './item-amounts';
import { type ItemWithLife, useItem } from './item-queries';
import { ItemTimeline } from './item-timeline';
import { ItemMergers } from '../mergers/item-mergers';
import { ItemRecords } from '../records/item-records';
import { OfficeItemActions } from '../records/office-item-actions';
import { OwnItemActions } from './own-item-actions';
import { PurgedNote } from './purged-note';
import { UrgencyClocks } from './urgency-clocks';

/** One item: what it says, what became of it, and what it brought. */
export function Component() {
  const { id } = useParams();
  const item = useItem(id);
  return (
    <Page title={item.data?.title ?? '信息'} extra={item.data && <ItemActions item={item.data} />}>
      <Loaded query={item}>{(found) => <Whole item={found} />}</Loaded>
    </Page>
  );
}

function ItemActions({ item }: { readonly item: ItemWithLife }) {
  const { unitId } = useCaller();
  return unitId === null ? <OfficeItemActions item={item} /> : <OwnItemActions item={item} />;
}

function Whole({ item }: { readonly item: ItemWithLife }) {
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={15}>
        <Card>
          <About item={item} />
          {item.status === 'purged' ? (
            <PurgedNote steps={item.steps} />
          ) : (
            <p className="item-text" style={{ marginTop: 16 }}>
              {item.body || '（没有正文）'}
            </p>
          )}
          <Attachments id={item.id} />
        </Card>
      </Col>
      <Col xs={24} lg={9}>
        <Card title="积分与奖励" style={{ marginBottom: 16 }}>
          <ItemAmounts id={item.id} />
        </Card>
        <ItemMergers item={item} />
        <ItemRecords id={item.id} />
        {(item.urgency ?? item.reports.length > 0) && (
          <Card title="紧急信息" style={{ marginBottom: 16 }}>
            <UrgencyClocks item={item} />
          </Card>
        )}
        <Card title="办理过程">
          <ItemTimeline steps={item.steps} />
        </Card>
      </Col>
    </Row>
  );
}

function About({ item }: { readonly item: ItemWithLife }) {
  const unitName = useUnitName();
  const { status, kind, submittedOn, contributors, contact, happenedAt } = item;
  const from = contributors
    .map(({ unitId, person }) => `${unitName(unitId)}${person ? `（${person}）` : ''}`)
    .join('、');
  const lines = [
    ['状态', <StatusTag key="status" status={status} />],
    ['报送单位', from],
    ['类别', kind],
    ['报送日期', submittedOn],
    ['事发时间', happenedAt && timeText(happenedAt)],
    ['联系人', contact],
  ] as const;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2 }}
      items={lines.flatMap(([label, children]) => (children ? [{ key: label, label, children }] : []))}
    />
  );
}
