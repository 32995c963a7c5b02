import { useQueries } from '@tanstack/react-query';
import { Col, Form, Input, Modal, Row, Select, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { Trouble } from '../../shared/parts/trouble';
import { useUnitName } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { CombinedUnits } from './combined-units';
import { creditedFor, kindOf, type Shares, textOf, unitsOf } from './combination';
import { type ItemWithLife, itemQuery, useSubmissionSettings } from './item-queries';

interface CombineDialogProps {
  /** In the order in which they stand in the text. */
  readonly items: readonly Pick<Schemas['ItemResponse'], 'id'>[];
  readonly close: () => void;
}

interface Entered {
  readonly title: string;
  readonly body: string;
  readonly kind?: string;
  readonly lead?: number;
  readonly shares?: Shares;
}

/** The office writes a new item out of several (合编), with all of their texts beside it. */
export function CombineDialog({ items, close }: CombineDialogProps) {
  const read = useQueries({ queries: items.map(({ id }) => itemQuery(id)) });
  const parts = read.flatMap(({ data }) => data ?? []);
  if (parts.length === items.length) return <Combine parts={parts} close={close} />;
  const failed = read.find(({ error }) => error !== null);
  return (
    <Modal open title={`合编 ${items.length} 条信息`} footer={null} onCancel={close}>
      {failed?.error ? <Trouble error={failed.error} retry={failed.refetch} /> : <Skeleton active aria-busy="true" />}
    </Modal>
  );
}

function Combine({ parts, close }: { readonly parts: readonly ItemWithLife[]; readonly close: () => void }) {
  const say = useUndo();
  const go = useNavigate();
  const { data: settings } = useSubmissionSettings();
  const units = unitsOf(parts);
  const combine = useAct(
    ({ title, body, kind, lead, shares = {} }: Entered) => {
      const contributors = creditedFor(units, { lead, shares });
      const items = parts.map(({ id }) => id);
      return told(
        api.POST('/api/v1/combined-items', {
          body: { items, title: title.trim(), body, ...(kind && { kind }), ...(contributors && { contributors }) },
        }),
      );
    },
    ['items', 'mergers', 'notices'],
    { said: false },
  );
  const dissolve = useAct(
    (id: string) => told(api.POST('/api/v1/items/{id}/unmerging', { params: { path: { id } }, body: {} })),
    ['items', 'mergers'],
  );
  const send = (entered: Entered) =>
    combine.mutate(entered, {
      onSuccess: ({ itemId }) => {
        say(`${parts.length} 条信息已合编成《${entered.title.trim()}》`, {
          undo: () => dissolve.mutateAsync(itemId),
        });
        close();
        void go(`/items/${itemId}`);
      },
    });
  const kind = kindOf(parts);
  return (
    <FormDialog<Entered>
      title={`合编 ${parts.length} 条信息`}
      okText="合编"
      width={1180}
      initial={{
        body: textOf(parts),
        lead: units[0]?.unitId ?? 0,
        shares: Object.fromEntries(units.map(({ unitId, weight }) => [unitId, weight])),
        ...(kind !== undefined && { kind }),
      }}
      act={combine}
      send={send}
      close={close}
    >
      <Row gutter={16}>
        <Col xs={24} md={10}>
          <Originals parts={parts} />
        </Col>
        <Col xs={24} md={14}>
          <Form.Item
            name="title"
            label="新稿标题"
            rules={[{ required: true, whitespace: true, message: '请填写标题' }]}
          >
            <Input maxLength={200} autoFocus />
          </Form.Item>
          <Form.Item
            name="body"
            label="新稿正文"
            extra="几条的原文已依次放进来，改写成一篇。"
            rules={[{ required: true, whitespace: true, message: '请填写正文' }]}
          >
            <Input.TextArea rows={10} maxLength={50_000} />
          </Form.Item>
          {units.length > 1 && <CombinedUnits units={units} />}
          {(settings?.kinds.length ?? 0) > 0 && (
            <Form.Item name="kind" label="类别（可不填）">
              <Select allowClear options={settings?.kinds.map((word) => ({ value: word, label: word })) ?? []} />
            </Form.Item>
          )}
        </Col>
      </Row>
    </FormDialog>
  );
}

/** What it is written from, to be read beside. */
function Originals({ parts }: { readonly parts: readonly ItemWithLife[] }) {
  const unitName = useUnitName();
  return (
    <>
      <p style={{ marginTop: 0 }}>
        另写一篇新稿，署全部供稿单位；这 {parts.length}{' '}
        条记为“已并入其他信息”，不再单独采用。只想并到其中一条里，用收稿箱的“合并”。
      </p>
      <div className="combined-originals" tabIndex={0} role="region" aria-label="原稿">
        {parts.map(({ id, title, body, contributors }) => (
          <article key={id}>
            <h3>{title}</h3>
            <small>{contributors.map(({ unitId }) => unitName(unitId)).join('、')}</small>
            <p className="item-text">{body || '（没有正文）'}</p>
          </article>
        ))}
      </div>
    </>
  );
}
