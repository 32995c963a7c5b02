import { useQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import type { ItemWithLife } from '../items/item-queries';
import { UnmergeDialog } from './unmerge-dialog';

type Merged = Schemas['MergedItemResponse'];

/** What an item was put together from, or what it went into; nothing where it stands on its own. */
export function ItemMergers({ item }: { readonly item: ItemWithLife }) {
  const { data } = useQuery({
    queryKey: ['mergers', item.id],
    queryFn: () => told(api.GET('/api/v1/items/{id}/mergers', { params: { path: { id: item.id } } })),
  });
  if (!data) return null;
  const { items, into, combined } = data;
  if (into === null && items.length === 0) return null;
  return (
    <Card title={combined ? '合编' : '合并'} style={{ marginBottom: 16 }}>
      {into === null ? (
        <>
          <p style={{ marginTop: 0 }}>{combined ? '由这几条合编而成：' : '并入了这几条，各单位一并计入：'}</p>
          <ol style={{ margin: 0, paddingInlineStart: 20 }}>
            {items.map((part) => (
              <li key={part.id}>
                <ItemLink item={part} />
              </li>
            ))}
          </ol>
          <Undo item={item} parts={items} combined={combined} />
        </>
      ) : (
        <p style={{ margin: 0 }}>
          {combined ? '已合编进' : '已并入'} <ItemLink item={into} />
          ，在那里办理和计分。
        </p>
      )}
    </Card>
  );
}

function ItemLink({ item: { id, title } }: { readonly item: Merged }) {
  return title === null ? <>其他单位的一条信息</> : <Link to={`/items/${id}`}>{title}</Link>;
}

interface UndoProps {
  readonly item: ItemWithLife;
  readonly parts: readonly Merged[];
  readonly combined: boolean;
}

function Undo({ item, parts, combined }: UndoProps) {
  const may = useMay();
  const [open, setOpen] = useState(false);
  const name = combined ? '解散合编稿' : '取消合并';
  if (!may('item.merge')) return null;
  if (item.status === 'adopted') return <p style={{ margin: '12px 0 0' }}>已被采用，先撤销采用才能{name}。</p>;
  return (
    <>
      <Button size="small" style={{ marginTop: 12 }} onClick={() => setOpen(true)}>
        {name}
      </Button>
      {open && <UnmergeDialog item={item} parts={parts} combined={combined} close={() => setOpen(false)} />}
    </>
  );
}
