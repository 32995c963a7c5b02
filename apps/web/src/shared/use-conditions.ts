import { useSearchParams } from 'react-router';

/** Conditions of a list, kept in the address, so that a link or the way back leads to the same rows. */
export function useConditions<K extends string>(names: readonly K[]) {
  const [params, setParams] = useSearchParams();
  const conditions = Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  ) as Partial<Record<K, string>>;
  const change = (changed: Partial<Record<K, string | undefined>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | undefined>(changed)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return { conditions, change, clear: () => setParams({}, { replace: true }) };
}
