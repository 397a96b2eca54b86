// The service, as a device with a key sees it.

import { language } from "./texts.js";

/** No answer: no network, no service, or too slow. */
export class NoAnswer extends Error {}

/** A refusal: HTTP status, code of the problem, and how long to wait. */
export class Refusal extends Error {
  constructor(status, problem, wait) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
    this.code = problem.code || String(status);
    this.wait = wait;
  }
}

// Requests without a key are for what is public.
async function call(key, method, path, body) {
  const headers = { accept: "application/json", "accept-language": language() };
  if (key) headers.authorization = `Bearer ${key}`;
  if (body) headers["content-type"] = "application/json";
  const request = { method, headers, body: body && JSON.stringify(body), cache: "no-store", credentials: "omit" };
  let reply;
  let content;
  try {
    reply = await fetch(`/api/v1${path}`, { ...request, signal: AbortSignal.timeout(20_000) });
    content = reply.status === 204 ? null : await reply.json();
  } catch (e) {
    // A proxy may answer for a service that is not there, with a page of its own.
    if (reply && !reply.ok) throw new Refusal(reply.status, {}, waitOf(reply));
    throw new NoAnswer(e.message);
  }
  if (reply.ok) return content;
  throw new Refusal(reply.status, content ?? {}, waitOf(reply));
}

const waitOf = (reply) => (Number(reply.headers.get("retry-after")) || 0) * 1000;

async function all(key, path) {
  const items = [];
  let cursor = null;
  do {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const page = await call(key, "GET", `${path}?limit=100${more}`);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

export const api = (event, key) => ({
  event: () => call(null, "GET", `/events/${event}`),
  districts: () => all(null, "/districts"),
  expected: () => all(key, `/events/${event}/attendance/expected`),
  there: () => all(key, `/events/${event}/attendance`),
  upload: async (items) => (await call(key, "POST", `/events/${event}/attendance/batch`, { items })).results,
  undo: (person, day) => call(key, "DELETE", `/events/${event}/attendance/${person}/${day}`),
  /** Whether the key is good for this desk; throws if not. */
  probe: () => call(key, "GET", `/events/${event}/attendance/expected?limit=1`),
});
