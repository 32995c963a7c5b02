import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Tag } from 'antd';
import { Link } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { useAct } from '../../shared/use-act';
import { placeOf } from './notice-place';

type Notice = Schemas['NoticeResponse'];

/** The newest notices, the unread ones bold. */
export function NoticeList({ limit }: { readonly limit: number }) {
  const notices = useQuery({
    queryKey: ['notices', 'newest', limit],
    queryFn: () => told(api.GET('/api/v1/notices', { params: { query: { limit } } })),
  });
  const readAll = useAct(() => told(api.POST('/api/v1/notices/readings')), ['notices']);
  return (
    <Loaded query={notices}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p style={{ margin: 0 }}>还没有通知。</p>
        ) : (
          <>
            <Flex
              vertical
              gap={12}
              component="ul"
              className="sentences"
              style={{ margin: 0, padding: 0, listStyle: 'none' }}
            >
              {rows.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </Flex>
            {rows.some(({ read }) => !read) && (
              <Button size="small" style={{ marginTop: 12 }} onClick={() => readAll.mutate(undefined)}>
                全部标为已读
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { id, read, kindName, sentence, words, at } = notice;
  const place = placeOf(notice);
  const markRead = useAct(
    () => told(api.POST('/api/v1/notices/{id}/reading', { params: { path: { id } } })),
    ['notices'],
  );
  const note = read ? undefined : () => markRead.mutate(undefined);
  const text = place === null ? sentence : <Link to={place}>{sentence}</Link>;
  return (
    <li onClickCapture={note} style={{ fontWeight: read ? undefined : 600 }}>
      <Tag style={{ marginInlineEnd: 6 }}>{kindName}</Tag>
      <span style={{ fontWeight: 'normal', opacity: 0.85 }}>{timeText(at)}</span> {text}
      {words !== null && <div style={{ fontWeight: 'normal' }}>“{words}”</div>}
    </li>
  );
}
