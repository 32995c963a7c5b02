import type { Schemas } from '../../api/client';

export type Import = Schemas['ImportResponse'];
export type ImportSeen = Schemas['ImportSeenResponse'];
export type ImportState = Import['state'];

export const stateNames: Readonly<Record<ImportState, string>> = {
  checking: '核对中',
  refused: '有误',
  clean: '待确认',
  running: '导入中',
  done: '已导入',
  undoing: '撤回中',
  undone: '已撤回',
  cancelled: '已放弃',
};

export const stateColours: Readonly<Record<ImportState, string>> = {
  checking: 'blue',
  refused: 'orange',
  clean: 'cyan',
  running: 'geekblue',
  done: 'green',
  undoing: 'orange',
  undone: 'default',
  cancelled: 'default',
};

/** Whether the server is at it. */
export const isMoving = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'checking' || state === 'running' || state === 'undoing';

/** Whether it should be moving but the job that was at it has ended, as after a failure: somebody has to take it up. */
export function isStuck({ state, job }: Pick<ImportSeen, 'state' | 'job'>): boolean {
  return isMoving({ state }) && job?.state !== 'queued' && job?.state !== 'running';
}
