import { Col, Row } from 'antd';
import { useCaller } from '../../api/use-session';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { Panel } from '../../shared/parts/panel';
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
          <Panel title="待办">
            <Waiting />
          </Panel>
          {unitId !== null && (
            <Panel title="任务进度">
              <Loaded query={months}>{(found) => <QuotaProgress month={presentMonth(found)} unitId={unitId} />}</Loaded>
            </Panel>
          )}
          {unitId === null && <Loaded query={months}>{(found) => <StandingCard month={presentMonth(found)} />}</Loaded>}
        </Col>
        <Col xs={24} lg={10}>
          {unitId !== null && (
            <Loaded query={months}>{(found) => <StandingCard month={presentMonth(found)} unitId={unitId} />}</Loaded>
          )}
          <Panel title="通知">
            <NoticeList limit={8} />
          </Panel>
        </Col>
      </Row>
    </Page>
  );
}
