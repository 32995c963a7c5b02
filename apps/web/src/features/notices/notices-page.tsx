import { Card } from 'antd';
import { Page } from '../../shared/parts/page';
import { NoticeList } from './notice-list';

export function Component() {
  return (
    <Page title="通知">
      <Card style={{ maxWidth: 800 }}>
        <NoticeList limit={100} />
      </Card>
    </Page>
  );
}
