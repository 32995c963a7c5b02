import { useSyncExternalStore } from 'react';

export interface Preferences {
  readonly colours: 'system' | 'light' | 'dark';
  readonly large: boolean;
}

const KEY = 'preferences';
const usual: Preferences = { colours: 'system', large: false };
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let current = { ...stored(), systemDark: systemDark.matches };

systemDark.addEventListener('change', () => put({}));

/** How the screen looks, for this browser. */
export function usePreferences(): Preferences & { readonly systemDark: boolean } {
  return useSyncExternalStore(subscribe, () => current);
}

export function setPreferences(changed: Partial<Preferences>): void {
  put(changed);
  const { colours, large } = current;
  localStorage.setItem(KEY, JSON.stringify({ colours, large }));
}

export const isDark = ({ colours, systemDark: dark }: ReturnType<typeof usePreferences>): boolean =>
  colours === 'dark' || (colours === 'system' && dark);

function put(changed: Partial<Preferences>): void {
  current = { ...current, ...changed, systemDark: systemDark.matches };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}
