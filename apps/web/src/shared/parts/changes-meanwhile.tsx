import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { type Decided, differences } from '../differences';

interface ChangesMeanwhileProps {
  readonly was: readonly Decided[];
  readonly now: readonly Decided[];
  /** What can be done besides saving again. */
  readonly action?: ReactNode;
}

/** What somebody else changed while a form was open. */
export function ChangesMeanwhile({ was, now, action }: ChangesMeanwhileProps) {
  const changes = differences(was, now);
  return (
    <Alert
      type="warning"
      role="status"
      style={{ marginBottom: 12 }}
      title={changes.length > 0 ? '对方改了什么' : '对方改过以后又改回了原样'}
      action={action}
      description={
        <>
          {changes.length > 0 && (
            <ul style={{ margin: '0 0 8px', paddingInlineStart: 18 }}>
              {changes.map(({ label, was: before, now: after }) => (
                <li key={label}>
                  {label}：由“{before || '无'}”改为“{after || '无'}”
                </li>
              ))}
            </ul>
          )}
          您填写的内容都还在。再保存一次，就以您填写的为准。
        </>
      }
    />
  );
}
