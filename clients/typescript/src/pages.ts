import type { Client } from 'openapi-fetch';

import { ok } from './etag.js';
import type { paths } from './schema.js';

/** What every list answers. */
interface Page {
  items: unknown[];
  next?: string | null;
}

type JsonOf<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** Addresses of lists. */
export type ListPath = {
  [P in keyof paths]: [JsonOf<P>] extends [never] ? never : JsonOf<P> extends Page ? P : never;
}[keyof paths];

export type PageOf<P extends ListPath> = JsonOf<P>;
export type ItemOf<P extends ListPath> = PageOf<P> extends { items: (infer Item)[] } ? Item : never;

type Parameters<P extends ListPath> = paths[P] extends { get: { parameters: infer All } } ? All : never;
type Path<P extends ListPath> = Parameters<P> extends { path: infer Ids } ? { path: Ids } : { path?: never };
type Query<P extends ListPath> = Parameters<P> extends { query?: infer Filters } ? { query?: Filters } : never;

/** Filters and ids of a list, and how far to read. */
export type ListOptions<P extends ListPath> = Path<P> &
  Query<P> & {
    signal?: AbortSignal;
    /** Pages at most (10 000): a list that never ends is an error, not a program that never does. */
    maxPages?: number;
  };

/** Optional where nothing is required. */
export type ListArguments<P extends ListPath> =
  {} extends ListOptions<P> ? [options?: ListOptions<P>] : [options: ListOptions<P>];

/** The pages of a list, following `next`. */
export async function* pages<P extends ListPath>(
  api: Client<paths>,
  path: P,
  ...[options]: ListArguments<P>
): AsyncGenerator<PageOf<P>, void, undefined> {
  const { path: ids, query, signal, maxPages = 10_000 } = (options ?? {}) as {
    path?: Record<string, string>;
    query?: Record<string, unknown>;
    signal?: AbortSignal;
    maxPages?: number;
  };
  // The public signature is exact; inside, one path stands for all.
  const get = api.GET as unknown as (
    path: string,
    init: object,
  ) => Promise<{ data?: Page; error?: unknown; response: Response }>;
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let count = 1; ; count += 1) {
    const page = await ok(
      get(path, {
        params: { ...(ids && { path: ids }), query: { ...query, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    );
    yield page as PageOf<P>;
    if (!page.next) return;
    if (seen.has(page.next)) throw new Error(`the list ${path} goes round in a circle`);
    if (count >= maxPages) throw new Error(`the list ${path} has more than ${maxPages} pages`);
    seen.add(page.next);
    cursor = page.next;
  }
}

/** The items of a list, one after the other, over all its pages. */
export async function* items<P extends ListPath>(
  api: Client<paths>,
  path: P,
  ...options: ListArguments<P>
): AsyncGenerator<ItemOf<P>, void, undefined> {
  for await (const page of pages(api, path, ...options)) {
    yield* (page as { items: ItemOf<P>[] }).items;
  }
}
