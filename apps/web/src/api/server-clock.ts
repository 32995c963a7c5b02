/** How far the server's clock is ahead of this computer's, in milliseconds; nothing is known of it before a first answer. */
let lead = 0;

/** Takes the server's time from an answer, which states it to the second. */
export function learnTime({ headers }: Pick<Response, 'headers'>): void {
  const stated = Date.parse(headers.get('date') ?? '');
  if (!Number.isNaN(stated)) lead = stated - Date.now();
}

/** The present moment by the server's clock: that of this computer may be hours away from it. */
export const serverNow = (): number => Date.now() + lead;
