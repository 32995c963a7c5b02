import { type RefObject, useEffect, useRef } from 'react';

/** Smaller than this a list is of no use; then the page is scrolled. */
const LEAST = 280;

/**
 * Gives a list the height that is left below it on the screen, less `below` pixels for what follows, so that it is scrolled
 * and the page is not. Followed when what stands above grows or the window changes.
 */
export function useRestOfHeight<E extends HTMLElement>(below: number): RefObject<E | null> {
  const list = useRef<E>(null);
  useEffect(() => {
    const fit = () => {
      if (!list.current) return;
      const top = list.current.getBoundingClientRect().top + scrollY;
      list.current.style.maxHeight = `${Math.max(LEAST, innerHeight - top - below)}px`;
    };
    const watch = new ResizeObserver(fit);
    watch.observe(document.body);
    addEventListener('resize', fit);
    fit();
    return () => {
      watch.disconnect();
      removeEventListener('resize', fit);
    };
  });
  return list;
}
