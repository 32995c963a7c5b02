import { Alert } from 'antd';
import { timeText } from '../../shared/formats';
import type { ItemWithLife } from './item-queries';

/** Stands where the words were: who took them away, when and why. */
export function PurgedNote({ steps }: Pick<ItemWithLife, 'steps'>) {
  const purge = steps.find(({ action }) => action === 'purge');
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginTop: 16 }}
      title={purge ? `${timeText(purge.at)} 由${purge.actor}紧急清除` : '已紧急清除'}
      description={
        <>
          {purge?.words && <div className="item-text">原因：{purge.words}</div>}
          标题、正文和附件已删去，不能恢复；办理过程和记分保留。
        </>
      }
    />
  );
}
