import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { useNavigate } from 'react-router';
import { api, told } from '../api/client';

/** How many notices are unread. Looked at again when the window is, not by the clock: an idle screen must sign out. */
export function NoticeBell() {
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => told(api.GET('/api/v1/notices/unread')),
  });
  const unread = data?.unread ?? 0;
  return (
    <Badge count={unread} size="small" offset={[-6, 6]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={unread > 0 ? `通知，${unread} 条未读` : '通知'}
        onClick={() => void navigate('/notices')}
      />
    </Badge>
  );
}
