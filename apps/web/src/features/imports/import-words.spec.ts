import type { Schemas } from '../../api/client';
import { isStuck } from './import-words';

const job = (state: string) => ({ state }) as Schemas['JobResponse'];

describe('an import that broke off', () => {
  it('is one that should be moving while no job is at it, so that somebody is offered to take it up', () => {
    expect(isStuck({ state: 'running', job: job('failed') })).toBe(true);
    expect(isStuck({ state: 'undoing', job: null })).toBe(true);
  });

  it('is none that waits its turn, is at work, or is over', () => {
    expect(isStuck({ state: 'running', job: job('running') })).toBe(false);
    expect(isStuck({ state: 'checking', job: job('queued') })).toBe(false);
    expect(isStuck({ state: 'done', job: job('done') })).toBe(false);
  });
});
