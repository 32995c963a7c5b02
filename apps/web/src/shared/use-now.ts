import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-clock';

/** The present moment by the server's clock, looked at again each minute; it asks nobody, so an idle screen still signs out. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
