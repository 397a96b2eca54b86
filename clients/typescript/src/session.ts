import { ProblemError } from './problem.js';
import type { components } from './schema.js';

/** What `login` and `refresh` answer. */
export type TokenPair = components['schemas']['TokenPair'];

/** Who calls. Exactly one of these, or none for what everybody may read. */
export type Authentication =
  | { /** An API key, `krk_…`. */ apiKey: string }
  | { /** An access token that somebody else takes care of; a function is asked before each try. */
      token: string | (() => string | Promise<string>) }
  | { /** Signs in at the first request, refreshes, and signs in anew when that ends. */
      signIn: { email: string; password: string };
      onTokens?: OnTokens }
  | { /** Tokens of an earlier sign-in; refreshed. */
      tokens: Pick<TokenPair, 'access_token' | 'refresh_token'>;
      onTokens?: OnTokens };

/** Told of each new pair, to store it; of `null` when the refresh token is not taken any more. */
export type OnTokens = (tokens: TokenPair | null) => void;

/** Sends a request to `/api/v1/auth/…` and repeats it as that is safe. */
export type Ask = (path: string, body: unknown) => Promise<Response>;

/** Holds the credential of a client. */
export interface Credential {
  /** What goes into `Authorization`. */
  token(): Promise<string>;
  /** Called with a token that was refused; true if there is another one to try. */
  renew(refused: string): Promise<boolean>;
}

export function credentialOf(auth: Authentication, ask: Ask): Credential {
  if ('apiKey' in auth) return fixed(() => auth.apiKey);
  if ('token' in auth) {
    const { token } = auth;
    return fixed(typeof token === 'function' ? token : () => token);
  }
  return new Session(auth, ask);
}

const fixed = (token: () => string | Promise<string>): Credential => ({
  token: async () => token(),
  // A function may have got another one meanwhile.
  renew: async (refused) => (await token()) !== refused,
});

/** A signed-in person. Whatever many requests are refused at once, one refresh is made for all of them. */
class Session implements Credential {
  #pair: Pick<TokenPair, 'access_token' | 'refresh_token'> | undefined;
  #renewing: Promise<void> | undefined;
  readonly #credentials: { email: string; password: string } | undefined;
  readonly #onTokens: OnTokens | undefined;
  readonly #ask: Ask;

  constructor(auth: Extract<Authentication, { onTokens?: OnTokens }>, ask: Ask) {
    this.#ask = ask;
    this.#onTokens = auth.onTokens;
    if ('tokens' in auth) this.#pair = auth.tokens;
    else this.#credentials = auth.signIn;
  }

  async token(): Promise<string> {
    if (!this.#pair) await this.#once(() => this.#signIn());
    if (!this.#pair) throw new Error('not signed in any more');
    return this.#pair.access_token;
  }

  async renew(refused: string): Promise<boolean> {
    // Somebody else's refresh came in between: its token is good.
    if (this.#pair && this.#pair.access_token !== refused) return true;
    await this.#once(() => this.#refresh());
    return this.#pair !== undefined;
  }

  #once(work: () => Promise<void>): Promise<void> {
    this.#renewing ??= work().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #refresh(): Promise<void> {
    if (!this.#pair) return this.#signIn();
    const response = await this.#ask('/api/v1/auth/refresh', { refresh_token: this.#pair.refresh_token });
    if (response.ok) return this.#keep((await response.json()) as TokenPair);
    // 401: used, expired or revoked. Everything else may be better next time, with the same token.
    const problem = await ProblemError.of(response);
    if (response.status !== 401) throw problem;
    this.#pair = undefined;
    this.#onTokens?.(null);
    if (this.#credentials) return this.#signIn();
    throw problem;
  }

  async #signIn(): Promise<void> {
    if (!this.#credentials) throw new Error('not signed in any more: make a client with new tokens');
    const response = await this.#ask('/api/v1/auth/login', this.#credentials);
    if (!response.ok) throw await ProblemError.of(response);
    this.#keep((await response.json()) as TokenPair);
  }

  #keep(pair: TokenPair): void {
    this.#pair = pair;
    this.#onTokens?.(pair);
  }
}
