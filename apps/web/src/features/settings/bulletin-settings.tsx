import { Button, Card, Descriptions } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import { Loaded } from '../../shared/parts/loaded';
import { modeNames } from '../bulletins/bulletin';
import { useBulletinSettings } from '../bulletins/use-bulletin-settings';
import { BulletinSettingsDialog } from './bulletin-settings-dialog';

/** How the office heads, addresses and publishes its bulletins. */
export function BulletinSettings() {
  const settings = useBulletinSettings();
  const may = useMay();
  const [altering, setAltering] = useState(false);
  return (
    <Card
      title="通报"
      extra={
        may('bulletin.manage') && (
          <Button size="small" disabled={!settings.data} aria-label="修改通报设置" onClick={() => setAltering(true)}>
            修改
          </Button>
        )
      }
    >
      <Loaded query={settings}>
        {({ organ, mark, recipients, copies, mode, topPlaces }) => (
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'organ', label: '发文机关', children: organ },
              { key: 'mark', label: '机关代字', children: mark || '还没有设定，设定以后通报才能编号印发' },
              { key: 'recipients', label: '主送', children: recipients || '无' },
              { key: 'copies', label: '抄送', children: copies || '无' },
              {
                key: 'mode',
                label: '公布方式',
                children: mode === 'top' ? `只公布前 ${topPlaces} 名` : modeNames[mode],
              },
            ]}
          />
        )}
      </Loaded>
      {altering && settings.data && (
        <BulletinSettingsDialog settings={settings.data} close={() => setAltering(false)} />
      )}
    </Card>
  );
}
