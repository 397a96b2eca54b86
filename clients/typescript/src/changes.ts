import type { KreisrundeClient } from './client.js';
import { ProblemError } from './problem.js';
import { sleep } from './retry.js';

/** Something that happened, as in the feed `/api/v1/changes` and in webhooks. */
export interface Change {
  /** Stays the same over repetitions, and is the `webhook-id` of a delivery: what to recognize duplicates by. */
  id: string;
  /** Such as `event.published`; new ones may come. */
  type: string;
  timestamp: string;
  data: {
    /** Id of the object. */
    id: string;
    kind: string;
    event_id?: string | null;
    /** Version of the object after the change: skip what is older than what you have. */
    version?: number | null;
    /** Names of the fields that changed, never their values. */
    fields?: string[];
    /** Where to read it. */
    url?: string | null;
  };
}

/** Changes read at once, and where to go on. */
export interface ChangesPage {
  items: Change[];
  /** Store it once the items are dealt with. */
  next: string;
  more: boolean;
}

export interface ChangesOptions {
  /** `next` of the page before; `now` for what comes from here on; without it from the oldest that is kept. */
  after?: string;
  types?: readonly string[];
  limit?: number;
  /** Ask again after so many milliseconds when there is nothing more; without it the loop ends there. */
  follow?: number;
  signal?: AbortSignal;
}

/**
 * The feed of changes, page by page, in order and without a gap. Store `page.next` after you have dealt with the
 * page: after a crash you go on from there, and see at most one page again.
 *
 * A `ProblemError` with status 410 says that the cursor is older than what is kept: read everything anew with the
 * lists, beginning with a cursor of `after: 'now'`.
 */
export async function* changes(
  api: KreisrundeClient,
  options: ChangesOptions = {},
): AsyncGenerator<ChangesPage, void, undefined> {
  const { types, limit, follow, signal } = options;
  let { after } = options;
  for (;;) {
    const query = new URLSearchParams();
    if (after !== undefined) query.set('after', after);
    if (types?.length) query.set('types', types.join(','));
    if (limit !== undefined) query.set('limit', String(limit));
    const response = await api.send(`/api/v1/changes?${query}`, signal ? { signal } : {});
    if (!response.ok) throw await ProblemError.of(response);
    const page = (await response.json()) as ChangesPage;
    // Also an empty page goes on: others' changes were scanned.
    if (page.more && page.next === after) throw new Error('the feed of changes does not go on');
    after = page.next;
    yield page;
    if (page.more) continue;
    if (follow === undefined) return;
    await sleep(follow, signal);
  }
}
