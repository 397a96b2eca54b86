import { operations, type Operation } from './operations.js';

interface Route extends Operation {
  readonly pattern: RegExp;
}

let routes: Route[] | undefined;

/** Whether the operation at an address takes an `Idempotency-Key`, and whether it is called without credentials. */
export function operationAt(method: string, path: string): Operation | undefined {
  routes ??= operations.map((operation) => ({ ...operation, pattern: patternOf(operation.path) }));
  return routes.find((route) => route.method === method && route.pattern.test(path));
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

/**
 * Operations that take no key and still have the effect of one when they are repeated as they are: a ticket's hash is
 * pooled once, a sheet is taken once for its ticket.
 */
const REPEATABLE = [
  '/api/v1/events/{id}/survey/tickets',
  '/api/v1/events/{id}/feedback',
].map(patternOf);

export const repeatable = (path: string): boolean => REPEATABLE.some((pattern) => pattern.test(path));
