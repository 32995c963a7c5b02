import { types } from 'node:util';

interface Environment {
  teardown(): Promise<void>;
}
type EnvironmentType = new (config: { readonly projectConfig: object }) => Environment;

const Environment = jest.requireActual<EnvironmentType>('../support/one-realm/environment');
const anEnvironment = () => new Environment({ projectConfig: { fakeTimers: {} } });

describe('the realm that all test files share', () => {
  it('is the one of Node and of packages, so that an instant or an error of theirs is one of ours', () => {
    expect(structuredClone(new Date(0))).toBeInstanceOf(Date);
    expect(types.isNativeError(new Error())).toBe(true);
    expect(new URL('http://a/').searchParams.constructor).toBe(URLSearchParams);
  });

  it('has after a file what it had before, so that no file finds what another has left', async () => {
    const { console, process } = globalThis;
    const { env } = process;
    const before = { ...env };
    const exit = Object.getOwnPropertyDescriptor(process, 'exit');
    const environment = anEnvironment();
    Object.assign(globalThis, { console: {}, leftBehind: 1, [Symbol.for('left behind')]: 1 });
    Object.assign(process, { exit: () => undefined });
    env['LEFT_BEHIND'] = '1';
    delete env['PATH'];
    process.env = { OTHER: '1' };
    await environment.teardown();
    expect(globalThis.console).toBe(console);
    expect(process.env).toBe(env);
    expect(Object.getOwnPropertyDescriptor(process, 'exit')).toEqual(exit);
    expect({ ...process.env }).toEqual(before);
    expect(Reflect.ownKeys(globalThis)).not.toContain('leftBehind');
    expect(Reflect.ownKeys(globalThis)).not.toContain(Symbol.for('left behind'));
  });
});
