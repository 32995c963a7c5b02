import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { endSession } from '../api/session';
import { useCaller } from '../api/use-session';
import { roleNames } from '../shared/words';
import { useUnitName } from '../shared/units';
import { setPreferences, usePreferences } from './preferences';

const colourNames = { system: '跟随系统', light: '浅色', dark: '深色' } as const;

/** Who sits there, how the screen looks, and the way out. */
export function UserMenu() {
  const { name, role, unitId } = useCaller();
  const { colours, large } = usePreferences();
  const unit = useUnitName()(unitId);
  const navigate = useNavigate();
  const leave = useSignOut();
  const chosen = Object.entries(colourNames).map(([value, label]) => ({
    key: value,
    label: `${label}${value === colours ? ' ✓' : ''}`,
    onClick: () => setPreferences({ colours: value as typeof colours }),
  }));
  const items = [
    { key: 'who', label: `${roleNames[role] ?? role}${unit ? ` · ${unit}` : ''}`, disabled: true },
    { type: 'divider' as const },
    { key: 'large', label: `大字显示${large ? ' ✓' : ''}`, onClick: () => setPreferences({ large: !large }) },
    { key: 'colours', label: '界面颜色', children: chosen },
    { key: 'guide', label: '使用手册', onClick: () => void navigate('/guide') },
    { key: 'me', label: '我的账号', onClick: () => void navigate('/me') },
    { type: 'divider' as const },
    { key: 'leave', label: '退出登录', onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined />} style={{ maxWidth: '55vw' }}>
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{name}</span>
      </Button>
    </Dropdown>
  );
}

/** Ends the session here even when the server cannot be told. */
function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await api.POST('/api/v1/me/sessions/{id}/ending', { params: { path: { id: 'current' } } }).catch(() => undefined);
    endSession();
    queries.clear();
  };
}
