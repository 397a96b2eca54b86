import { problemIn } from './problem.js';

/** When and how often a request is repeated. */
export interface RetryOptions {
  /** Repetitions at most (3). 0 turns them off. */
  retries?: number;
  /** The longest wait that is waited out, in milliseconds (60 000). A longer `Retry-After` is handed to you as the 429. */
  maxWait?: number;
  /** First wait after a lost answer, in milliseconds (250); it doubles, up to ten seconds. */
  baseWait?: number;
  /** How long one try may take, in milliseconds (30 000); 0: for ever. */
  timeout?: number;
}

export type Retry = Required<RetryOptions>;

export const RETRY: Retry = { retries: 3, maxWait: 60_000, baseWait: 250, timeout: 30_000 };

const LONGEST_BACKOFF = 10_000;

/** Refusals of the service's own after which nothing was changed, so that anything may be repeated. */
const NOTHING_DONE = new Set(['busy', 'database_away', 'idempotency_in_flight', 'too_many_requests']);

/** Whether a refusal is worth a repetition. `safe`: the request may have had its effect, and repeating adds none. */
export async function worthRepeating(response: Response, safe: boolean): Promise<boolean> {
  switch (response.status) {
    case 429:
      return true;
    case 409:
    case 503: {
      const problem = await problemIn(response);
      const code = (problem as { code?: unknown } | null | undefined)?.code;
      if (typeof code === 'string' && NOTHING_DONE.has(code)) return true;
      return safe && response.status === 503;
    }
    case 502:
    case 504:
      // From a proxy: the request may have arrived.
      return safe;
    default:
      return false;
  }
}

/** The wait in milliseconds before try `attempt` (1: the first repetition). */
export function wait(retry: Retry, attempt: number, response?: Response): number {
  const asked = response && retryAfter(response.headers.get('retry-after'));
  // Not all at the same moment: those who were refused together would come back together.
  if (asked !== undefined) return asked + Math.random() * Math.min(1000, 100 + asked / 4);
  const ceiling = Math.min(LONGEST_BACKOFF, retry.baseWait * 2 ** (attempt - 1));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3). Undefined if there is none that can be read. */
export function retryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Waits, or rejects as soon as the signal is aborted. */
export function sleep(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const done = () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** The promise, or a rejection as soon as the signal is aborted; the work goes on for others that wait for it. */
export function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal | null): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) {
      work.catch(() => {});
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
