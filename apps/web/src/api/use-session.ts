import { useSyncExternalStore } from 'react';
import { type Caller, currentSession, otherCaller, type Permission, type Session, subscribeToSession } from './session';

export function useSession(): Session | null {
  return useSyncExternalStore(subscribeToSession, currentSession);
}

/** Who has signed in in another window of this browser since; null while nobody has. */
export function useOtherCaller(): Caller | null {
  return useSyncExternalStore(subscribeToSession, otherCaller);
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
