import { Alert, Button, Card, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useCaller } from '../../api/use-session';
import { serverNow } from '../../api/server-clock';
import { useAct } from '../../shared/use-act';
import { localMinute, officeInstant } from './draft';
import { useItem, useSubmissionSettings } from './item-queries';
import { UrgencyClocks } from './urgency-clocks';

interface UrgentCardProps {
  readonly id: string | null;
  readonly happenedAt: string;
  readonly saveFirst: () => Promise<void>;
  readonly place: () => { id: string | null };
}

/** Says that a draft is urgent: how grave, when it happened, when the unit knew. From then on the clocks run. */
export function UrgentCard({ id, happenedAt, saveFirst, place }: UrgentCardProps) {
  const [declaring, setDeclaring] = useState(false);
  const { data: item } = useItem(id ?? undefined);
  const urgency = item?.urgency;
  const start = urgency
    ? { severity: urgency.severity, happened: localMinute(urgency.happenedAt), aware: localMinute(urgency.awareAt) }
    : { happened: happenedAt, aware: '' };
  return (
    <Card title="紧急信息" size="small">
      {item && (urgency ?? item.reports.length > 0) && <UrgencyClocks item={item} />}
      {declaring ? (
        <Declaration start={start} saveFirst={saveFirst} place={place} close={() => setDeclaring(false)} />
      ) : (
        <Button size="small" onClick={() => setDeclaring(true)}>
          {urgency ? '更正时间或等级' : '登记为紧急信息'}
        </Button>
      )}
    </Card>
  );
}

interface Entered {
  readonly severity: string;
  /** Minutes of the office's clock. */
  readonly happened: string;
  readonly aware: string;
}

type DeclarationProps = Pick<UrgentCardProps, 'saveFirst' | 'place'> & {
  readonly start: Partial<Entered>;
  readonly close: () => void;
};

function Declaration({ start, saveFirst, place, close }: DeclarationProps) {
  const { data: settings } = useSubmissionSettings();
  const ofUnit = useCaller().unitId !== null;
  const latest = localMinute(new Date(serverNow()).toISOString());
  const declare = useAct(
    async ({ severity, happened, aware }: Entered) => {
      await saveFirst();
      const id = place().id;
      if (id === null) throw new Error('请先写下标题，再登记为紧急信息');
      return told(
        api.POST('/api/v1/items/{id}/urgency', {
          params: { path: { id } },
          body: { severity, happenedAt: officeInstant(happened), awareAt: officeInstant(aware) },
        }),
      );
    },
    ['items'],
    { said: false },
  );
  return (
    <Form
      layout="vertical"
      initialValues={{ ...start, aware: start.aware || latest }}
      onFinish={(entered: Entered) => declare.mutate(entered, { onSuccess: close })}
    >
      <Form.Item name="severity" label="等级" rules={[{ required: true, message: '请选择等级' }]}>
        <Select
          options={(settings?.severities ?? []).map(({ name, phoneMinutes, writtenMinutes }) => ({
            value: name,
            label: `${name}（${phoneMinutes} 分钟内电话，${writtenMinutes} 分钟内书面）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="happened" label="事发时间" rules={[{ required: true, message: '请填写事发时间' }]}>
        <Input type="datetime-local" max={latest} />
      </Form.Item>
      <Form.Item
        name="aware"
        label={ofUnit ? '本单位知悉时间' : '报送单位知悉时间'}
        extra="时限从知悉起算"
        rules={[{ required: true, message: '请填写知悉时间' }]}
      >
        <Input type="datetime-local" max={latest} />
      </Form.Item>
      {declare.error && (
        <Alert type="error" showIcon role="alert" title={declare.error.message} style={{ marginBottom: 12 }} />
      )}
      <Button type="primary" size="small" htmlType="submit" loading={declare.isPending}>
        登记
      </Button>{' '}
      <Button size="small" onClick={close}>
        取消
      </Button>
    </Form>
  );
}
