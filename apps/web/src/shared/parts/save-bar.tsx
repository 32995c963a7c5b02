import { Flex } from 'antd';
import type { ReactNode } from 'react';

interface SaveBarProps {
  /** The buttons, and beside them what is not saved yet. */
  readonly children: ReactNode;
  /** What came of the last attempt. */
  readonly above?: ReactNode;
  /** Whether it has a frame of its own, below several cards; else it is the end of one. */
  readonly framed?: boolean;
}

/** What one came to press in a long form, in sight wherever one is in it. */
export function SaveBar({ children, above, framed = false }: SaveBarProps) {
  return (
    <div className={framed ? 'panel stays-in-sight' : 'stays-in-sight'}>
      {above}
      <Flex gap={8} align="center" wrap>
        {children}
      </Flex>
    </div>
  );
}
