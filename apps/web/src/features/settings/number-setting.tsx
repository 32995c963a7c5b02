import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import type { Permission } from '../../api/session';
import type { Setting } from './setting';
import { SettingCard } from './setting-card';
import { SettingDialog } from './setting-dialog';

interface NumberSettingProps<S extends Setting> {
  readonly title: string;
  readonly needs: Permission;
  /** Under which it is kept. */
  readonly name: string;
  readonly read: () => Promise<S>;
  /** What is counted. */
  readonly label: string;
  readonly unit: string;
  readonly most: number;
  /** What the number means and when it counts. */
  readonly explained: string;
  readonly of: (setting: S) => number;
  readonly write: (number: number, version: number) => Promise<unknown>;
}

/** A setting that is one number. */
export function NumberSetting<S extends Setting>(props: NumberSettingProps<S>) {
  const { title, needs, name, read, label, unit, most, explained, of, write } = props;
  const query = useQuery({ queryKey: [name], queryFn: read });
  const decided = (setting: S) => [{ label, text: `${of(setting)} ${unit}` }];
  return (
    <SettingCard
      title={title}
      needs={needs}
      query={query}
      decided={decided}
      dialog={(opening) => (
        <SettingDialog<S, { number: number }>
          {...opening}
          title={title}
          initial={{ number: of(opening.opened) }}
          decided={decided}
          changes={name}
          write={({ number }, version) => write(number, version)}
        >
          <p style={{ marginTop: 0 }}>{explained}</p>
          <Form.Item name="number" label={`${label}（${unit}）`} rules={[{ required: true, message: '请填写数字' }]}>
            <InputNumber min={1} max={most} precision={0} autoFocus />
          </Form.Item>
        </SettingDialog>
      )}
    />
  );
}
