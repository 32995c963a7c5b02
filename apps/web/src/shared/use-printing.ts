import { useSyncExternalStore } from 'react';

let printing = false;
const listeners = new Set<() => void>();

addEventListener('beforeprint', () => put(true));
addEventListener('afterprint', () => put(false));

/** Whether the page is being put on paper just now, which is white and not as wide as a screen. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}

function put(now: boolean): void {
  printing = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
