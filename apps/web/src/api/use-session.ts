import { useSyncExternalStore } from 'react';
import {
  type Caller,
  currentInterruption,
  currentSession,
  type Interruption,
  type Permission,
  type Session,
  subscribeToSession,
} from './session';

export function useSession(): Session | null {
  return useSyncExternalStore(subscribeToSession, currentSession);
}

/** What keeps this window from going on until its own account has signed in again; null while nothing does. */
export function useInterruption(): Interruption | null {
  return useSyncExternalStore(subscribeToSession, currentInterruption);
}

/** Who sits there; only below the signed-in part of the application. */
export function useCaller(): Caller {
  const session = useSession();
  if (!session) throw new Error('no session: this part is drawn only for somebody signed in');
  return session.caller;
}

/** Whether whoever sits there may do something; the server decides again. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useCaller();
  return (permission) => permissions.includes(permission);
}
