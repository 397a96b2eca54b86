import { problemIn } from './problem.js';
import { RETRY, sleep, unlessAborted, wait, worthRepeating, type Retry, type RetryOptions } from './retry.js';
import { operationAt, repeatable } from './routes.js';
import { credentialOf, type Authentication, type Credential } from './session.js';

export interface TransportOptions {
  /** Where the service is: `https://kreisrunde.example`, without `/api/v1`. */
  baseUrl: string;
  auth?: Authentication | undefined;
  retry?: RetryOptions | undefined;
  /** Language of problem documents: `de` or `en`. */
  language?: string | undefined;
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The service takes a refresh token a second time for ten seconds, when the first answer was lost. Stay well within. */
const REFRESH: Retry = { retries: 2, maxWait: 3000, baseWait: 200, timeout: 2500 };

/** What is read to its end within a try, so that a connection that breaks in the middle is a lost answer. */
const READ_WHOLE = /^(application\/([\w.+-]+\+)?json|text\/)/i;

/** Sends a request: with the credential, an Idempotency-Key where one is taken, and again where that is safe. */
export class Transport {
  readonly base: URL;
  readonly #retry: Retry;
  readonly #fetch: (request: Request) => Promise<Response>;
  readonly #credential: Credential | undefined;
  readonly #language: string | undefined;

  constructor(options: TransportOptions) {
    this.base = new URL(options.baseUrl);
    if (!this.base.pathname.endsWith('/')) this.base.pathname += '/';
    this.#retry = { ...RETRY, ...defined(options.retry) };
    this.#language = options.language;
    const own = options.fetch;
    this.#fetch = own ?? ((request) => globalThis.fetch(request));
    this.#credential = options.auth && credentialOf(options.auth, (path, body) => this.#ask(path, body));
  }

  readonly send = async (original: Request): Promise<Response> => {
    const path = this.#pathOf(original.url);
    const operation = path === undefined ? undefined : operationAt(original.method, path);
    const headers = new Headers(original.headers);
    if (this.#language && !headers.has('accept-language')) headers.set('accept-language', this.#language);
    if (operation?.keyed && !headers.has('idempotency-key')) {
      headers.set('idempotency-key', newKey());
    }
    // Never to another host, never where the service must not know who calls, never over the caller's own.
    const credential =
      path === undefined || operation?.open || headers.has('authorization') ? undefined : this.#credential;
    // Kept, because a request can be sent once only.
    const body = original.body ? await original.arrayBuffer() : null;
    const safe = isSafe(original.method, path, headers);
    return this.#tries(original, { headers, body, safe, credential, retry: this.#retry });
  };

  async #tries(original: Request, how: How): Promise<Response> {
    const { signal } = original;
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      const token = how.credential && (await unlessAborted(how.credential.token(), signal));
      if (token !== undefined) how.headers.set('authorization', `Bearer ${token}`);
      let response: Response | undefined;
      try {
        response = await this.#once(original, how);
      } catch (lost) {
        signal.throwIfAborted();
        if (!how.safe || attempt > how.retry.retries) throw lost;
      }
      if (response?.status === 401 && token !== undefined && how.credential && !renewed && (await isStale(response))) {
        renewed = true;
        if (await unlessAborted(how.credential.renew(token), signal)) {
          attempt -= 1;
          continue;
        }
      }
      if (response && (attempt > how.retry.retries || !(await worthRepeating(response, how.safe)))) return response;
      const pause = wait(how.retry, attempt, response);
      if (response && pause > how.retry.maxWait) return response;
      await response?.body?.cancel();
      await sleep(pause, signal);
    }
  }

  async #once(original: Request, { headers, body, retry }: How): Promise<Response> {
    // For a file that comes as a stream, until it begins.
    const clock = new AbortController();
    const late = () => clock.abort(new DOMException(`no answer in ${retry.timeout} ms`, 'TimeoutError'));
    const timer = retry.timeout ? setTimeout(late, retry.timeout) : undefined;
    try {
      const signal = AbortSignal.any([original.signal, clock.signal]);
      const response = await this.#fetch(new Request(original.url, { ...settings(original), headers, body, signal }));
      if (!response.body || !READ_WHOLE.test(response.headers.get('content-type') ?? '')) return response;
      const { status, statusText, headers: said } = response;
      return new Response(await response.arrayBuffer(), { status, statusText, headers: said });
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Sign-in and refresh: no credential, no key. Both may be repeated: a sign-in whose answer was lost leaves a session
   * that nobody has, and it ends by itself.
   */
  async #ask(path: string, body: unknown): Promise<Response> {
    const request = new Request(new URL(`.${path}`, this.base), { method: 'POST' });
    const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json' });
    if (this.#language) headers.set('accept-language', this.#language);
    const bytes = new TextEncoder().encode(JSON.stringify(body)).buffer;
    const refreshing = path.endsWith('/refresh');
    return this.#tries(request, {
      headers,
      body: bytes,
      safe: true,
      credential: undefined,
      retry: refreshing ? { ...REFRESH, retries: Math.min(REFRESH.retries, this.#retry.retries) } : this.#retry,
    });
  }

  /** The path as the document has it; undefined outside the service. */
  #pathOf(address: string): string | undefined {
    const url = new URL(address);
    if (url.origin !== this.base.origin || !url.pathname.startsWith(this.base.pathname)) return undefined;
    return `/${url.pathname.slice(this.base.pathname.length)}`;
  }
}

interface How {
  headers: Headers;
  body: ArrayBuffer | null;
  /** May be repeated although it may have had its effect. */
  safe: boolean;
  credential: Credential | undefined;
  retry: Retry;
}

/**
 * Whether a repetition adds no effect. `PUT` and `DELETE` are so by definition (RFC 9110, 9.2.2), but with an
 * `If-Match` the repetition of one that succeeded would say 412: that is for the caller to look at.
 */
function isSafe(method: string, path: string | undefined, headers: Headers): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  if (headers.has('idempotency-key')) return true;
  if (method === 'PUT' || method === 'DELETE') return (headers.get('if-match') ?? '*') === '*';
  return method === 'POST' && path !== undefined && repeatable(path);
}

/** A 401 that says the token is over; without a problem document (a proxy's) it may be so. */
async function isStale(response: Response): Promise<boolean> {
  const code = ((await problemIn(response)) as { code?: unknown } | null | undefined)?.code;
  return code === undefined || code === 'invalid_token' || code === 'unauthenticated';
}

/** `randomUUID` is there in secure contexts only, and an instance in an office's network may have none. */
function newKey(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function settings(request: Request): RequestInit {
  const { method, mode, credentials, cache, redirect, referrer, referrerPolicy, integrity, keepalive } = request;
  return {
    method, credentials, cache, redirect, referrerPolicy, integrity, keepalive,
    // 'navigate' can't be set by anybody.
    ...(mode !== 'navigate' && { mode }),
    ...(referrer !== 'about:client' && { referrer }),
  };
}

function defined<T extends object>(options: T | undefined): { [K in keyof T]: NonNullable<T[K]> } | undefined {
  if (!options) return undefined;
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: NonNullable<T[K]> };
}
