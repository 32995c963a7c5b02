import 'reflect-metadata';

type Constructor<T = object> = abstract new (...args: never[]) => T;

/**
 * Builds a service with everything its constructor asks for, as the module would, but without an application. What is
 * among `given` (a clock, a key) is taken from there by its class.
 */
export function construct<T extends object>(type: Constructor<T>, given: readonly object[] = []): T {
  const there = given.find((instance): instance is T => instance instanceof type);
  if (there) return there;
  const needs = (Reflect.getMetadata('design:paramtypes', type) ?? []) as (Constructor | undefined)[];
  if (needs.length < type.length || needs.includes(undefined)) throw new Error(`cannot construct ${type.name}`);
  const parts = needs.map((need) => construct(need as Constructor, given));
  return new (type as unknown as new (...args: object[]) => T)(...parts);
}
