import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Card, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Permission } from '../../api/session';
import { useMay } from '../../api/use-session';
import type { Decided } from '../../shared/differences';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import type { Setting } from './setting';

export interface SettingDialogOf<S> {
  readonly opened: S;
  readonly query: UseQueryResult<S>;
  readonly close: () => void;
}

interface SettingCardProps<S extends Setting> {
  readonly title: string;
  /** What it takes to alter it. */
  readonly needs: Permission;
  readonly query: UseQueryResult<S>;
  readonly decided: (setting: S) => readonly Decided[];
  /** What is amiss while it stands as it does, and what to do. */
  readonly lacking?: (setting: S) => string | undefined;
  readonly dialog: (of: SettingDialogOf<S>) => ReactNode;
}

/** A setting as it stands, who changed it last, and the way to alter it. */
export function SettingCard<S extends Setting>(props: SettingCardProps<S>) {
  const { title, needs, query, decided, lacking, dialog } = props;
  const may = useMay();
  const [opened, setOpened] = useState<S | null>(null);
  const { data } = query;
  return (
    <Card
      title={title}
      extra={
        may(needs) && (
          <Button size="small" disabled={!data} aria-label={`修改：${title}`} onClick={() => data && setOpened(data)}>
            修改
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(setting) => (
          <>
            <Lacking what={lacking?.(setting)} />
            <Descriptions
              size="small"
              column={1}
              items={decided(setting).map(({ label, text }) => ({ key: label, label, children: text || '无' }))}
            />
            {setting.changed && (
              <p style={{ margin: '8px 0 0' }}>
                {setting.changed.by} {timeText(setting.changed.at)} 修改
              </p>
            )}
          </>
        )}
      </Loaded>
      {opened && dialog({ opened, query, close: () => setOpened(null) })}
    </Card>
  );
}

function Lacking({ what }: { readonly what: string | undefined }) {
  return what !== undefined && <Alert type="warning" showIcon role="status" title={what} style={{ marginBottom: 8 }} />;
}
