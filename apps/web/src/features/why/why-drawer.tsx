import { Drawer } from 'antd';
import { Loaded } from '../../shared/parts/loaded';
import { Reasons, useExplanation } from './reasons';

/** Why an amount stands, beside the page that shows it. */
export function WhyDrawer({ no, close }: { readonly no: number; readonly close: () => void }) {
  const why = useExplanation(no);
  return (
    <Drawer open title="为什么是这个数" size={560} onClose={close}>
      <Loaded query={why}>{(found) => <Reasons why={found} />}</Loaded>
    </Drawer>
  );
}
