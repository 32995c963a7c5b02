import { useEffect, useState } from 'react';

/** The present moment, looked at again each minute; it asks nobody, so an idle screen still signs out. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
