import { QueryFailedError } from 'typeorm';
import { createLog } from './log';
import { NestLog } from './nest-log';

function capture(): { lines: Record<string, unknown>[]; to: { write(line: string): void } } {
  const lines: Record<string, unknown>[] = [];
  return { lines, to: { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) } };
}

describe('the log', () => {
  it('writes one JSON object a line, with a level and a time that people can read', () => {
    const { lines, to } = capture();
    createLog('info', to).info({ requestId: 'r' }, 'hello');
    expect(lines).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/) as string, requestId: 'r', msg: 'hello' },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { lines, to } = capture();
    createLog('warn', to).info('hello');
    expect(lines).toEqual([]);
  });

  it('never shows the parameters of a failed statement, among which are password hashes', () => {
    const { lines, to } = capture();
    const error = new QueryFailedError('INSERT INTO account VALUES (?)', ['$argon2id$x'], new Error('UNIQUE failed'));
    createLog('info', to).error({ err: error }, 'failed');
    expect(JSON.stringify(lines)).toContain('UNIQUE failed');
    expect(JSON.stringify(lines)).not.toContain('argon2id');
  });

  it('tells the cause of an error as well', () => {
    const { lines, to } = capture();
    const error = Object.assign(new Error('outer'), {
      cause: Object.assign(new Error('inner'), { code: 'SQLITE_BUSY' }),
    });
    createLog('info', to).error({ err: error });
    expect(lines[0]?.['err']).toMatchObject({ message: 'outer', cause: { message: 'inner', code: 'SQLITE_BUSY' } });
  });

  it.each(['password', 'token', 'cookie', 'authorization', 'headers', 'body'])(
    'blots out a %s handed over by mistake',
    (name) => {
      const { lines, to } = capture();
      createLog('info', to).info({ [name]: 'hunter2', request: { [name]: 'hunter2' } }, 'oops');
      expect(JSON.stringify(lines)).not.toContain('hunter2');
    },
  );
});

describe("Nest's lines", () => {
  it('are JSON with their context', () => {
    const { lines, to } = capture();
    new NestLog(createLog('info', to)).log('started', 'NestFactory');
    expect(lines[0]).toMatchObject({ level: 'info', context: 'NestFactory', msg: 'started' });
  });

  it('keep an error with its stack, however it is handed over', () => {
    const { lines, to } = capture();
    const log = new NestLog(createLog('info', to));
    const error = new Error('broken');
    log.error(error, 'Context');
    log.error('failed', error.stack, 'Context');
    expect(lines[0]).toMatchObject({ level: 'error', context: 'Context', msg: 'broken', err: { message: 'broken' } });
    expect(lines[1]).toMatchObject({ level: 'error', context: 'Context', msg: 'failed', stack: error.stack });
  });
});
