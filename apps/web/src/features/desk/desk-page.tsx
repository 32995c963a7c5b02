import { Card, Col, Row } from 'antd';
import { useCaller } from '../../api/use-session';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { presentMonth, useMonths } from '../../shared/office';
import { NoticeList } from '../notices/notice-list';
import { QuotaProgress } from './quota-progress';
import { StandingCard } from './standing-card';
import { Waiting } from './waiting';

/** Where a day begins: what waits, how the month stands, what is new. */
export function Component() {
  const { name, unitId } = useCaller();
  const months = useMonths();
  return (
    <Page title={`${name}，您好`}>
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={14}>
          <Card title="待办" style={{ marginBottom: 16 }}>
            <Waiting />
          </Card>
          {unitId !== null && (
            <Card title="任务进度">
              <Loaded query={months}>
                {({ open }) => <QuotaProgress month={presentMonth(open)} unitId={unitId} />}
              </Loaded>
            </Card>
          )}
          {unitId === null && (
            <Loaded query={months}>{({ open }) => <StandingCard month={presentMonth(open)} />}</Loaded>
          )}
        </Col>
        <Col xs={24} lg={10}>
          {unitId !== null && (
            <Loaded query={months}>{({ open }) => <StandingCard month={presentMonth(open)} unitId={unitId} />}</Loaded>
          )}
          <Card title="通知" style={{ marginTop: unitId === null ? 0 : 16 }}>
            <NoticeList limit={8} />
          </Card>
        </Col>
      </Row>
    </Page>
  );
}
