import { Card } from 'antd';
import { Link } from 'react-router';
import { Page } from '../../shared/parts/page';
import { NoticeList } from './notice-list';

export function Component() {
  return (
    <Page title="通知" extra={<Link to="/me">通知设置</Link>}>
      <Card style={{ maxWidth: 800 }}>
        <NoticeList limit={100} />
      </Card>
    </Page>
  );
}
