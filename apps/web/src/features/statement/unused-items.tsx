import { Button, Collapse } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { PagedTable } from '../../shared/parts/paged-table';
import { usePages } from '../../shared/use-pages';
import { type Disputed, ObjectDialog } from '../objections/object-dialog';
import { objectionStateNames } from '../objections/objection-words';
import type { OfUnit, Statement } from './statement-queries';

type UnusedItem = Statement['unused'][number];

interface UnusedItemsProps extends OfUnit {
  /** Whether units may object now. */
  readonly checking: boolean;
}

/** Items of the period that were not adopted, each with why; read when somebody looks. */
export function UnusedItems(props: UnusedItemsProps) {
  return (
    <Collapse
      destroyOnHidden
      items={[{ key: 'unused', label: '没有采用的信息和原因', children: <UnusedList {...props} /> }]}
    />
  );
}

function UnusedList({ unitId, period, checking }: UnusedItemsProps) {
  const objecting = useMay()('objection.raise') && checking;
  const [disputed, setDisputed] = useState<Disputed | null>(null);
  const query = { unitId, period, limit: 50 };
  const pages = usePages<UnusedItem>(['statements', 'unused', query], (cursor) =>
    told(
      api.GET('/api/v1/statements/unused', {
        params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    ),
  );
  return (
    <>
      <PagedTable<UnusedItem>
        pages={pages}
        rowKey="itemId"
        empty="报送的都采用了，或者没有报送。"
        columns={[
          {
            title: '信息',
            render: (_, { itemId, title }) => <Link to={`/items/${itemId}`}>{title || '（无标题）'}</Link>,
          },
          { title: '状态', width: 110, dataIndex: 'status' },
          { title: '原因', render: (_, { reasons }) => reasons.join('；') },
          {
            title: '异议',
            width: 110,
            render: (_, { itemId, title, objection }) =>
              objection ? (
                <Link to={`/objections/${objection.id}`}>{objectionStateNames[objection.state]}</Link>
              ) : (
                objecting && (
                  <Button
                    size="small"
                    aria-label={`对《${title}》没有记分提出异议`}
                    onClick={() => setDisputed({ itemId, title })}
                  >
                    提出异议
                  </Button>
                )
              ),
          },
        ]}
      />
      {disputed && <ObjectDialog about={disputed} close={() => setDisputed(null)} />}
    </>
  );
}
