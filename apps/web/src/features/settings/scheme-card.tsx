import { Card } from 'antd';
import { Link } from 'react-router';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { useScheme } from '../year-end/scheme';

/** Which scheme the office ends its years by; it has a page of its own. */
export function SchemeCard() {
  const scheme = useScheme();
  return (
    <Card title="年终评定办法">
      <Loaded query={scheme}>
        {(decided) => (
          <p style={{ margin: 0 }}>
            {decided
              ? `第 ${decided.version} 版，${decided.decidedBy} ${timeText(decided.decidedAt)} 设定。`
              : '还没有设定，设定以后编辑才能拟定年终评定。'}{' '}
            <Link to="/settings/year-end">{decided ? '查看和修改' : '设定'}</Link>
          </p>
        )}
      </Loaded>
    </Card>
  );
}
