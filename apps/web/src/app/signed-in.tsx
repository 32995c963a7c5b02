import { Spin } from 'antd';
import { Activity, lazy, Suspense, useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { liveSession } from '../api/session';
import { useInterruption, useSession } from '../api/use-session';

const SignInPage = lazy(() => import('../features/session/sign-in-page'));
const FirstPasswordPage = lazy(() => import('../features/session/first-password-page'));
const EnrolTotpPage = lazy(() => import('../features/session/enrol-totp-page'));
const SignInAgain = lazy(() => import('../features/session/sign-in-again'));

/** Lets nobody past who is not signed in, or still has something to do before everything else is open. */
export function SignedIn() {
  const session = useSession();
  const interruption = useInterruption();
  const renewed = useRenewedOnce();
  if (!renewed) return <Waiting />;
  return (
    <Suspense fallback={<Waiting />}>
      {session === null ? (
        <SignInPage />
      ) : (
        <>
          {session.pending === 'password_change' && <FirstPasswordPage />}
          {session.pending === 'totp_enrolment' && <EnrolTotpPage />}
          {/* Whoever signs in again with a password of an administrator's finds the page as it was left. */}
          <Activity mode={session.pending === null ? 'visible' : 'hidden'}>
            <Outlet />
          </Activity>
          <Suspense fallback={null}>{interruption && <SignInAgain {...interruption} />}</Suspense>
        </>
      )}
    </Suspense>
  );
}

/** Whether it is settled if this browser has a session; asked again while the server is away. */
function useRenewedOnce(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const ask = () =>
      void liveSession().then(
        () => setSettled(true),
        () => (timer = setTimeout(ask, 2_000)),
      );
    ask();
    return () => clearTimeout(timer);
  }, []);
  return settled;
}

function Waiting() {
  return <Spin fullscreen description="正在打开……" />;
}
