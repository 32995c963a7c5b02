import { isDuplicateKey, isRetryable, isStorageFull, NothingCommitted } from './retryable';

describe('an error of the database', () => {
  it.each([1213, 1205, 3101, 9007, 8002, 8022, 8028, 6002, 1047])(
    '%i of the MySQL family asks for another try',
    (errno) => {
      expect(isRetryable({ errno })).toBe(true);
      expect(isRetryable(Object.assign(new Error('wrapped by TypeORM'), { driverError: { errno } }))).toBe(true);
    },
  );

  it.each(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])('%s asks for another try', (code) => {
    expect(isRetryable({ code })).toBe(true);
  });

  it('asks for another try when the connection was lost before the commit', () => {
    const lost = new NothingCommitted({ code: 'PROTOCOL_CONNECTION_LOST' });
    expect(isRetryable(Object.assign(new Error('wrapped by TypeORM'), { driverError: lost }))).toBe(true);
  });

  it('that another has just taken the same key is known by its number in the MySQL family alone', () => {
    expect(isDuplicateKey(Object.assign(new Error('wrapped by TypeORM'), { driverError: { errno: 1062 } }))).toBe(true);
    expect(isDuplicateKey({ code: 'SQLITE_CONSTRAINT_UNIQUE' })).toBe(false);
  });

  it.each([{ code: 'SQLITE_FULL' }, { errno: 1021 }, { errno: 1114 }])(
    '%j says that there is no space left, which no other try would change',
    (error) => {
      const wrapped = Object.assign(new Error('wrapped by TypeORM'), { driverError: error });
      expect([error, wrapped].map(isStorageFull)).toEqual([true, true]);
      expect([error, wrapped].map(isRetryable)).toEqual([false, false]);
    },
  );

  it.each([{ code: 'SQLITE_BUSY' }, { errno: 1213 }, { code: '1021' }, new Error('SQLITE_FULL'), undefined])(
    '%p says nothing of the space left',
    (error) => {
      expect(isStorageFull(error)).toBe(false);
    },
  );

  it.each([
    ['a broken constraint would break again', { code: 'SQLITE_CONSTRAINT_UNIQUE', errno: 1062 }],
    ['a lost connection leaves the outcome unknown', { code: 'PROTOCOL_CONNECTION_LOST' }],
    ['a timeout at COMMIT leaves the outcome unknown', { errno: 4012 }],
    ['it is not of the database', new Error('SQLITE_BUSY')],
    ['it is nothing', undefined],
  ])('is not worth another try when %s', (_reason, error) => {
    expect(isRetryable(error)).toBe(false);
  });
});
