import { Col, Row } from 'antd';
import { Page } from '../../shared/parts/page';
import { BulletinSettings } from './bulletin-settings';
import { CheckDays } from './check-days';
import { SchemeCard } from './scheme-card';

/** What the office decides for itself, each with what stands now and a way to alter it. */
export function Component() {
  return (
    <Page title="办公室设置">
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={12}>
          <BulletinSettings />
        </Col>
        <Col xs={24} lg={12}>
          <CheckDays />
          <SchemeCard />
        </Col>
      </Row>
    </Page>
  );
}
