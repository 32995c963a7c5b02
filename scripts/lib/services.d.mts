/** What the drills need of services.mjs; the scripts themselves are not compiled. */
export interface RunningMariadb {
  readonly missing?: undefined;
  /** Without a schema. */
  readonly url: string;
  /** SIGKILL; resolves when nothing answers any more. */
  kill(): Promise<void>;
  /** Starts it on the same data; resolves when it answers. */
  again(): Promise<void>;
  stop(): Promise<void>;
}

export function hasMariadb(): boolean;

export function provideDurableMariadb(options?: {
  readonly under?: string;
}): Promise<RunningMariadb | { readonly missing: string }>;
