import { Flex } from 'antd';
import { Link } from 'react-router';
import { Trouble } from '../../shared/parts/trouble';
import { useWaiting } from './waiting-queries';

/** What waits for whoever sits there; a line a sort, only where something waits. What is counted stands there before the rest is. */
export function Waiting() {
  const { lines, pending, error } = useWaiting();
  if (error) return <Trouble error={error} />;
  if (lines.length === 0 && !pending) return <p style={{ margin: 0 }}>没有等您办理的事项。</p>;
  return (
    <>
      {lines.length > 0 && (
        <Flex vertical gap={8} component="ul" style={{ margin: 0, paddingInlineStart: 20 }}>
          {lines.map(({ to, text, count }) => (
            <li key={to + text}>
              <Link to={to}>
                {text} <strong>{count}</strong> 件
              </Link>
            </li>
          ))}
        </Flex>
      )}
      {pending && <p aria-busy="true">{lines.length > 0 ? '其余正在清点……' : '正在清点……'}</p>}
    </>
  );
}
