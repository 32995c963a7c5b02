import { Grid } from 'antd';

/** Whether the screen is no wider than a phone held upright. */
export function useNarrow(): boolean {
  return Grid.useBreakpoint().sm === false;
}
