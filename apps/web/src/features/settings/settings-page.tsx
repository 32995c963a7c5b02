import { Col, Flex, Row } from 'antd';
import { useMay } from '../../api/use-session';
import { Page } from '../../shared/parts/page';
import { BulletinSettings } from './bulletin-settings';
import { CheckDays } from './check-days';
import { DownloadTerm } from './download-term';
import { DuplicateWindow } from './duplicate-window';
import { Holidays } from './holidays';
import { SchemeCard } from './scheme-card';
import { SecrecyWords } from './secrecy-words';
import { SubmissionSettings } from './submission-settings';

/** What the office decides for itself, each with what stands now and a way to alter it. */
export function Component() {
  const may = useMay();
  return (
    <Page title="办公室设置">
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={12}>
          <Flex vertical gap={16}>
            <SubmissionSettings />
            {may('submission.manage') && <SecrecyWords />}
            <DuplicateWindow />
          </Flex>
        </Col>
        <Col xs={24} lg={12}>
          <Flex vertical gap={16}>
            <BulletinSettings />
            <CheckDays />
            <Holidays />
            <SchemeCard />
            <DownloadTerm />
          </Flex>
        </Col>
      </Row>
    </Page>
  );
}
