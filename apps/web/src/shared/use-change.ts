import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/problem';
import { useAct } from './use-act';

/** Refusals that say that somebody else was first. */
const CHANGED = ['setting_changed', 'scheme_changed'];

interface ChangeWanted<S, V, O> {
  /** What was on the screen when the form was opened. */
  readonly opened: S;
  /** How it stands now. */
  readonly reread: () => Promise<S>;
  readonly write: (entered: V, seen: S) => Promise<O>;
  /** What is read anew afterwards. */
  readonly changes: string;
}

export interface Change<S, V, O> {
  readonly act: UseMutationResult<O, Error, V>;
  /** Where somebody else was first: what was seen, and how it stands now. Sent once more, what was entered goes over that. */
  readonly meanwhile: { readonly was: S; readonly now: S } | null;
  /** Takes a state for the one on the screen. */
  readonly see: (state: S) => void;
}

/** Changes something others may change too. Whoever comes second is shown what the first one did, and loses nothing typed. */
export function useChange<S, V, O = unknown>({ opened, reread, write, changes }: ChangeWanted<S, V, O>) {
  const [seen, setSeen] = useState({ was: opened, now: opened });
  const act = useAct(
    async (entered: V) => {
      try {
        return await write(entered, seen.now);
      } catch (error) {
        if (error instanceof Problem && CHANGED.includes(error.code)) {
          const now = await reread();
          setSeen(({ was }) => ({ was, now }));
        }
        throw error;
      }
    },
    [changes],
    { said: false },
  );
  const change: Change<S, V, O> = {
    act,
    meanwhile: seen.was === seen.now ? null : seen,
    see: (state) => setSeen({ was: state, now: state }),
  };
  return change;
}
