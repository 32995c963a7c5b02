import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Decided } from '../../shared/differences';
import { ChangesMeanwhile } from '../../shared/parts/changes-meanwhile';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useChange } from '../../shared/use-change';
import { type Setting, standsNow } from './setting';

interface SettingDialogProps<S extends Setting, V extends object> {
  readonly title: string;
  readonly width?: number;
  readonly opened: S;
  readonly query: UseQueryResult<S>;
  readonly initial: V;
  readonly decided: (setting: S) => readonly Decided[];
  /** Sends what was entered, with the version it goes over. */
  readonly write: (entered: V, version: number) => Promise<unknown>;
  /** The key of the query. */
  readonly changes: string;
  readonly close: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** Alters a setting. Where somebody else was first it says who, when and what, and keeps what was typed. */
export function SettingDialog<S extends Setting, V extends object>(props: SettingDialogProps<S, V>) {
  const { title, width, opened, query, initial, decided, write, changes, close, children } = props;
  const { act, meanwhile } = useChange<S, V>({
    opened,
    reread: () => standsNow(query, opened),
    write: (entered, { version }) => write(entered, version),
    changes,
  });
  return (
    <FormDialog<V>
      title={title}
      okText={meanwhile ? '仍按我填写的保存' : '保存'}
      {...(width !== undefined && { width })}
      initial={initial}
      act={act}
      send={(entered) => act.mutate(entered, { onSuccess: close })}
      close={close}
      below={meanwhile && <ChangesMeanwhile was={decided(meanwhile.was)} now={decided(meanwhile.now)} />}
    >
      {children}
    </FormDialog>
  );
}
