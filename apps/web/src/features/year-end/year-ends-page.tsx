import { Button, Flex, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText, today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useAct } from '../../shared/use-act';
import { usePages } from '../../shared/use-pages';
import { yearEndColours, type YearEndHead } from './year-end';

/** What an office made of its years, the latest first. */
export function Component() {
  const may = useMay();
  const [drawing, setDrawing] = useState(false);
  const pages = usePages<YearEndHead>(['year-ends', 'list'], (cursor) =>
    told(
      api.GET('/api/v1/year-ends', { params: { query: { limit: 20, ...(cursor === undefined ? {} : { cursor }) } } }),
    ),
  );
  return (
    <Page
      title="年终评定"
      extra={
        <Flex gap={8} wrap>
          <Link to="/settings/year-end">
            <Button>评定办法</Button>
          </Link>
          {may('year_end.draw_up') && (
            <Button type="primary" onClick={() => setDrawing(true)}>
              拟定年终评定
            </Button>
          )}
        </Flex>
      }
    >
      <PagedTable<YearEndHead>
        pages={pages}
        rowKey="id"
        empty="还没有年终评定。全年各月结账以后可以拟定。"
        columns={[
          {
            title: '年度',
            render: (_, { id, year, no }) => (
              <Link to={`/year-ends/${id}`}>{`${year} 年${no > 1 ? `（第 ${no} 次）` : ''}`}</Link>
            ),
          },
          {
            title: '状态',
            width: 120,
            render: (_, { state, stateTitle }) => <Tag color={yearEndColours[state] ?? 'default'}>{stateTitle}</Tag>,
          },
          { title: '公示到', width: 120, render: (_, { noticeUntil }) => noticeUntil ?? '' },
          { title: '表彰文号', render: (_, { finalDocumentNo }) => finalDocumentNo ?? '' },
          { title: '拟定', width: 150, render: (_, { drawnAt }) => timeText(drawnAt) },
        ]}
      />
      {drawing && <DrawUpDialog close={() => setDrawing(false)} />}
    </Page>
  );
}

function DrawUpDialog({ close }: { readonly close: () => void }) {
  const navigate = useNavigate();
  const draw = useAct((body: { year: string }) => told(api.POST('/api/v1/year-ends', { body })), ['year-ends'], {
    said: false,
  });
  return (
    <FormDialog<{ year: string }>
      title="拟定年终评定"
      okText="拟定"
      initial={{ year: String(Number(today().slice(0, 4)) - 1) }}
      act={draw}
      send={(wanted) => draw.mutate(wanted, { onSuccess: ({ id }) => void navigate(`/year-ends/${id}`) })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>
        按本办公室的评定办法和台账算出标准分、名次、等次和表彰名单，可以反复拟定，公示以前只有办公室看得到。
      </p>
      <Form.Item
        name="year"
        label="年度"
        rules={[{ required: true, pattern: /^\d{4}$/, message: '请写成 2014 的形式' }]}
      >
        <Input inputMode="numeric" maxLength={4} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
