import { useQuery } from '@tanstack/react-query';
import { Button, Card, Col, Flex, Row, Table, Timeline } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { useRegulations, wordTitle } from '../../shared/office';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { useUnitName } from '../../shared/units';
import { MoveUnitDialog, NameHeadDialog } from './unit-dialogs';

type History = Schemas['UnitHistoryResponse'];

/** One unit: what it was called, which group it was in and who headed it, from when on. */
export function Component() {
  const { id = '' } = useParams();
  const unit = useQuery({
    queryKey: ['units', 'one', id],
    queryFn: () => told(api.GET('/api/v1/units/{id}', { params: { path: { id: Number(id) } } })),
  });
  const name = unit.data?.versions[unit.data.versions.length - 1]?.name ?? '单位';
  return (
    <Page title={name} extra={unit.data && <UnitActions unit={unit.data} name={name} />}>
      <Loaded query={unit}>{(found) => <Whole unit={found} />}</Loaded>
    </Page>
  );
}

function Whole({ unit }: { readonly unit: History }) {
  const regulations = useRegulations();
  const unitName = useUnitName();
  const regulation = regulations.data?.[regulations.data.length - 1];
  const { versions, heads, merger } = unit;
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={14}>
        <Card title="名称与分组">
          <Table<History['versions'][number]>
            size="small"
            rowKey="from"
            pagination={false}
            dataSource={[...versions].reverse()}
            columns={[
              { title: '从这一天起', width: 130, dataIndex: 'from' },
              { title: '名称', dataIndex: 'name' },
              { title: '分组', render: (_, { group }) => wordTitle(regulation, 'group', group) },
              { title: '序号', width: 70, align: 'right', dataIndex: 'sortNo' },
            ]}
          />
          {merger && (
            <p style={{ marginBottom: 0 }}>
              {merger.on} 起并入“{unitName(merger.into) || `编号 ${merger.into} 的单位`}”，以前的积分保留在本单位名下。
            </p>
          )}
        </Card>
      </Col>
      <Col xs={24} lg={10}>
        <Card title="负责人">
          {heads.length === 0 ? (
            <p style={{ margin: 0 }}>没有登记过负责人。办法规定计给负责人的数额，按当天登记的负责人计。</p>
          ) : (
            <Timeline
              items={[...heads].reverse().map(({ from, name }) => ({ content: `${from} 起 ${name ?? '无人负责'}` }))}
            />
          )}
        </Card>
      </Col>
    </Row>
  );
}

interface UnitActionsProps {
  readonly unit: History;
  readonly name: string;
}

function UnitActions({ unit: { id, versions, merger }, name }: UnitActionsProps) {
  const manages = useMay()('directory.manage');
  const [open, setOpen] = useState<'group' | 'head' | null>(null);
  if (!manages || merger) return null;
  const close = () => setOpen(null);
  return (
    <Flex gap={8}>
      <Button onClick={() => setOpen('group')}>调整分组</Button>
      <Button onClick={() => setOpen('head')}>登记负责人</Button>
      {open === 'group' && (
        <MoveUnitDialog id={id} name={name} group={versions[versions.length - 1]?.group ?? ''} close={close} />
      )}
      {open === 'head' && <NameHeadDialog id={id} name={name} close={close} />}
    </Flex>
  );
}
