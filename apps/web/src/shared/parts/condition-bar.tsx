import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';

interface ConditionBarProps {
  /** The fields; each change counts at once. */
  readonly children: ReactNode;
  /** Takes all conditions back; left out where there are too few for that. */
  readonly clear?: () => void;
}

/** What a list is narrowed by. */
export function ConditionBar({ children, clear }: ConditionBarProps) {
  return (
    <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }} role="search" aria-label="查询条件">
      {children}
      {clear && <Button onClick={clear}>重置</Button>}
    </Flex>
  );
}
