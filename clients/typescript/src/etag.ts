import { ProblemError } from './problem.js';

/** A representation with its ETag, to be sent as `If-Match` of a change. */
export interface Versioned<T> {
  data: T;
  etag: string;
}

type Result<T> = { data?: T; error?: unknown; response: Response };

/** The data of a call; throws a `ProblemError` if it was refused. */
export async function ok<T>(call: Promise<Result<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(response, error);
  return data as NonNullable<T>;
}

/** The data of a call with its ETag. */
export async function versioned<T>(call: Promise<Result<T>>): Promise<Versioned<NonNullable<T>>> {
  const result = await call;
  const data = await ok(Promise.resolve(result));
  const etag = result.response.headers.get('etag');
  if (etag === null) throw new TypeError('the reply has no ETag');
  return { data, etag };
}

/** Like `versioned`, for a call with `If-None-Match`: undefined if nothing changed (304). */
export async function ifChanged<T>(call: Promise<Result<T>>): Promise<Versioned<NonNullable<T>> | undefined> {
  const result = await call;
  if (result.response.status === 304) return undefined;
  return versioned(Promise.resolve(result));
}

/**
 * Changes an object that others may change at the same time: reads it, lets you decide, sends your change with the ETag
 * that you saw, and begins anew if somebody was faster (412).
 *
 *     await update(
 *       () => api.GET('/api/v1/events/{id}', { params: { path } }),
 *       (event, etag) => api.PATCH('/api/v1/events/{id}', {
 *         params: { path, header: { 'If-Match': etag } },
 *         body: { capacity: (event.capacity ?? 0) + 10 },
 *       }),
 *     );
 */
export async function update<T, U>(
  read: () => Promise<Result<T>>,
  change: (data: NonNullable<T>, etag: string) => Promise<Result<U>>,
  { attempts = 5 }: { attempts?: number } = {},
): Promise<NonNullable<U>> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, etag } = await versioned(read());
    try {
      return await ok(change(data, etag));
    } catch (error) {
      const stale = error instanceof ProblemError && error.status === 412;
      if (!stale || attempt >= attempts) throw error;
    }
  }
}
