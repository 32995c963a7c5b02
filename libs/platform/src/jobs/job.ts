import type { Caller, Json } from '@app/kernel';
import type { Tx } from '../database/tx';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Work that is asked for now and done later, by whichever process gets to it. */
export interface Job {
  readonly id: string;
  /** Names the handler, such as `ledger.verification`. */
  readonly kind: string;
  /** Who asked, as the account was at that moment. */
  readonly requester: Caller;
  readonly input: Json;
  readonly state: JobState;
  /** 0 to 100. */
  readonly progress: number;
  /** What is being done, in a few Chinese words; empty before the first. */
  readonly step: string;
  /** How often it was begun. */
  readonly attempts: number;
  readonly maxAttempts: number;
  /** Not begun before this. */
  readonly runAfter: Date;
  /** When somebody asked a running job to stop; null: nobody did. */
  readonly cancelAskedAt: Date | null;
  /** Of a job that is done. */
  readonly result: Json;
  /** Of a job that failed: a stable code and a Chinese sentence. */
  readonly error: JobError | null;
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A job without what it was given. */
export type ListedJob = Omit<Job, 'input'>;

export interface JobError {
  readonly code: string;
  readonly message: string;
}

export interface NewJob {
  readonly kind: string;
  readonly input: Json;
  readonly requester: Caller;
  /** The same key with the same kind and input is the same job; null: always a new one. */
  readonly idempotencyKey?: string | null;
  /** Now, unless said otherwise. */
  readonly runAfter?: Date;
  /** 5 unless said otherwise. */
  readonly maxAttempts?: number;
}

/** Whose jobs are meant: an account's, or with null everybody's in the office. */
export interface JobScope {
  readonly officeId: number;
  readonly requestedBy: number | null;
}

/** What a handler is given besides its input. */
export interface JobContext {
  /** The job's own id. */
  readonly jobId: string;
  readonly caller: Caller;
  /** Fires when the job was cancelled, taken over by another process, or this process is stopping. */
  readonly signal: AbortSignal;
  /** Percent 0 to 100 and a few Chinese words; shown to whoever waits, within seconds. */
  progress(percent: number, step: string): void;
}

/**
 * How one kind of job is done. `work` computes, outside any transaction, and may be repeated: after a failure, or by
 * another process when this one is killed. `settle` writes what came of it, in the transaction that marks the job done,
 * so that the effect happens once. A DomainError fails the job with its sentence, unless its kind is `busy`; whatever
 * else is thrown is tried again.
 */
export interface JobHandler<Input extends Json = Json, Outcome = unknown> {
  readonly kind: string;
  work(input: Input, context: JobContext): Promise<Outcome>;
  /** Answers with the job's result. */
  settle(tx: Tx, outcome: Outcome): Promise<Json>;
}
