/** Client of the Kreisrunde API. See README.md. */
export { changes, type Change, type ChangesOptions, type ChangesPage } from './changes.js';
export { createClient, type ClientOptions, type KreisrundeClient } from './client.js';
export { ifChanged, ok, update, versioned, type Versioned } from './etag.js';
export { items, pages, type ItemOf, type ListOptions, type ListPath, type PageOf } from './pages.js';
export { ProblemError, type InputError, type Problem } from './problem.js';
export type { RetryOptions } from './retry.js';
export type { components, operations, paths } from './schema.js';
export type { Authentication, OnTokens, TokenPair } from './session.js';
export { fromBase64url, newTicket, toBase64url, type Ticket } from './tickets.js';
