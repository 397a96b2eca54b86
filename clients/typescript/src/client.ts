import createOpenapiClient, { type Client } from 'openapi-fetch';

import type { RetryOptions } from './retry.js';
import type { paths } from './schema.js';
import type { Authentication } from './session.js';
import { Transport } from './transport.js';

interface CommonOptions {
  /** Where the service is: `https://kreisrunde.example`, without `/api/v1`. */
  baseUrl: string;
  retry?: RetryOptions;
  /** Language of problem documents: `de` or `en`. */
  language?: string;
  /** Another fetch, for tests or a proxy. */
  fetch?: (request: Request) => Promise<Response>;
}

/** Nobody: reads what is public. */
interface Anonymous {
  apiKey?: never;
  token?: never;
  signIn?: never;
  tokens?: never;
}

export type ClientOptions = CommonOptions & (Authentication | Anonymous);

/** The typed calls of openapi-fetch (`GET`, `POST` …), and `send` for addresses that you were given. */
export interface KreisrundeClient extends Client<paths> {
  /** A request with everything that the typed calls have: credential, key, repetition. Relative to `baseUrl`. */
  send(address: string | URL, init?: RequestInit): Promise<Response>;
}

export function createClient(options: ClientOptions): KreisrundeClient {
  const { baseUrl, retry, language, fetch } = options;
  const transport = new Transport({ baseUrl, retry, language, fetch, auth: authentication(options) });
  const api = createOpenapiClient<paths>({
    baseUrl: transport.base.href.replace(/\/$/, ''),
    fetch: transport.send,
    // Lists in addresses have commas.
    querySerializer: { array: { style: 'form', explode: false } },
  });
  return Object.assign(api, {
    send(address: string | URL, init?: RequestInit): Promise<Response> {
      const relative = typeof address === 'string' && address.startsWith('/') ? `.${address}` : address;
      return transport.send(new Request(new URL(relative, transport.base), init));
    },
  });
}

function authentication(options: ClientOptions): Authentication | undefined {
  const given: Record<string, unknown> = { ...options };
  const named = ['apiKey', 'token', 'signIn', 'tokens'].filter((name) => given[name] !== undefined);
  if (named.length > 1) throw new TypeError(`name one of ${named.join(', ')}`);
  return named.length === 1 ? (options as Authentication) : undefined;
}
