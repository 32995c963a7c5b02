/** What one read gives, and where the next begins; undefined at the end. */
interface Read<P, A> {
  readonly page: P;
  readonly next: A | undefined;
}

/** Page after page, the next one asked for before the last is handed over, so that the database works meanwhile. */
export async function* readAhead<P, A>(read: (after: A) => Promise<Read<P, A>>, begin: A): AsyncGenerator<P> {
  let coming: Promise<Read<P, A>> | undefined = begun(read(begin));
  try {
    while (coming) {
      const { page, next }: Read<P, A> = await coming;
      coming = next === undefined ? undefined : begun(read(next));
      yield page;
    }
  } finally {
    // Whoever stops early must not end the transaction under a statement that is still on its way.
    await coming?.catch(() => undefined);
  }
}

/** A failure is met where the page is awaited. */
function begun<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
