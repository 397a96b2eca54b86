import type { components } from './schema.js';

/** Why a request was refused (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/** One thing that is wrong with an input (`code` `invalid`). */
export type InputError = components['schemas']['ProblemError'];

/**
 * The service, or something before it, refused.
 *
 * Match on `code`: it is stable, `title` and `detail` are for people. A refusal that is no problem document (a proxy's
 * error page, an empty body) has the code `http_<status>`.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  /** Stable code for programs; new ones may come. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Address of the page that explains this kind of problem. */
  readonly type: string;
  /** What is wrong with the input, each with a JSON Pointer into the body. */
  readonly errors: readonly InputError[];
  /** Quote it when you ask for help. */
  readonly requestId: string | undefined;
  /** The reply. Not listed by the console: it is long. */
  declare readonly response: Response;

  constructor(response: Response, body?: unknown) {
    const said: Partial<Problem> = isObject(body) ? body : {};
    const title = text(said.title) ?? (response.statusText || `HTTP ${response.status}`);
    const detail = text(said.detail) ?? '';
    super(detail ? `${title}: ${detail}` : title);
    Object.defineProperty(this, 'response', { value: response });
    this.status = response.status;
    this.code = text(said.code) ?? `http_${response.status}`;
    this.title = title;
    this.detail = detail;
    this.type = text(said.type) ?? 'about:blank';
    this.errors = Array.isArray(said.errors) ? said.errors : [];
    this.requestId = text(said.instance) ?? response.headers.get('x-request-id') ?? undefined;
  }

  /** Reads the refusal from a reply whose body was not read. */
  static async of(response: Response): Promise<ProblemError> {
    return new ProblemError(response, await problemIn(response));
  }
}

/** The problem document in a reply, if there is one. Does not use up the reply. */
export async function problemIn(response: Response): Promise<unknown> {
  try {
    return await response.clone().json();
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
