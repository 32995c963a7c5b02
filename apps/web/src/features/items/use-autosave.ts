import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type DraftFields, saveDraft, type Saved } from './draft';

/** Typing rests for this long before it is saved. */
const REST_MS = 1_200;
/** Tried again this long after a save failed for want of a connection. */
const AGAIN_MS = 4_000;

interface Start {
  readonly fields: DraftFields;
  readonly id: string | null;
  readonly version: number;
  readonly returned: boolean;
}

/** Fields that save themselves. One save runs at a time, each on the version the last one answered with. */
export function useAutosave(start: Start) {
  const queries = useQueryClient();
  const [fields, setFields] = useState(start.fields);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [state, setState] = useState<'clean' | 'dirty' | 'saving'>('clean');
  const [error, setError] = useState<Error | null>(null);
  const at = useRef({ id: start.id, version: start.version, returned: start.returned });
  const latest = useRef({ fields: start.fields, kept: start.fields });
  const running = useRef<Promise<void> | null>(null);

  /** Resolves when everything written so far is saved. */
  const save = useCallback(async (): Promise<void> => {
    await running.current;
    const wanted = latest.current.fields;
    if (wanted === latest.current.kept) return;
    setState('saving');
    running.current = saveDraft(wanted, at.current)
      .then((answer) => {
        at.current = { ...at.current, id: answer.item.id, version: answer.draft.version };
        latest.current.kept = wanted;
        setSaved(answer);
        setError(null);
        setState(latest.current.fields === wanted ? 'clean' : 'dirty');
        void queries.invalidateQueries({ queryKey: ['items', 'waiting'] });
      })
      .finally(() => (running.current = null));
    await running.current.catch((failed: Error) => {
      setState('dirty');
      setError(failed);
      throw failed;
    });
  }, [queries]);

  useEffect(() => {
    if (state !== 'dirty') return;
    const timer = setTimeout(() => void save().catch(() => undefined), error ? AGAIN_MS : REST_MS);
    return () => clearTimeout(timer);
  }, [fields, state, error, save]);

  const change = (changed: Partial<DraftFields>) => {
    latest.current.fields = { ...latest.current.fields, ...changed };
    setFields(latest.current.fields);
    setState('dirty');
  };
  /** What the server has: id and version, and what it found in the text. */
  const place = () => ({ id: at.current.id, version: at.current.version });
  return { fields, change, save, state, error, saved, place };
}

export type Autosave = ReturnType<typeof useAutosave>;
