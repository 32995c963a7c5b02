/** What is said about a piece of work beside its name: numbers and closed sets of words, never what users typed. */
export type Particulars = Readonly<Record<string, string | number>>;

/** What keeps traces, as far as the house knows it. */
export interface Tracer {
  /** Runs `work` as a trace of its own. */
  root<T>(name: string, particulars: Particulars, work: () => Promise<T>): Promise<T>;
  /** Gives the request that is being answered the name of its route. */
  nameRequest(method: string, route: string): void;
  /** Sends what has not been sent yet. */
  stop(): Promise<void>;
}
