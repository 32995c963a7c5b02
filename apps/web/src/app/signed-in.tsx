import { Spin } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { liveSession } from '../api/session';
import { useOtherCaller, useSession } from '../api/use-session';

const SignInPage = lazy(() => import('../features/session/sign-in-page'));
const FirstPasswordPage = lazy(() => import('../features/session/first-password-page'));
const OtherAccount = lazy(() => import('../features/session/other-account'));
const EnrolTotpPage = lazy(() => import('../features/session/enrol-totp-page'));

/** Lets nobody past who is not signed in, or still has something to do before everything else is open. */
export function SignedIn() {
  const session = useSession();
  const other = useOtherCaller();
  const renewed = useRenewedOnce();
  if (!renewed) return <Waiting />;
  return (
    <Suspense fallback={<Waiting />}>
      {session === null ? (
        <SignInPage />
      ) : session.pending === 'password_change' ? (
        <FirstPasswordPage />
      ) : session.pending === 'totp_enrolment' ? (
        <EnrolTotpPage />
      ) : (
        <>
          <Outlet />
          <Suspense fallback={null}>{other && <OtherAccount other={other} />}</Suspense>
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
