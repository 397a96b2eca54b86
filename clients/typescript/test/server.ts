import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface Seen {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Handler = (request: Seen, response: ServerResponse, number: number) => unknown;

/** A server on loopback, stopped after the test. `seen` are the requests in their order. */
export async function serve(t: TestContext, handler: Handler): Promise<{ baseUrl: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const one = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    seen.push(one);
    await handler(one, response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  const problem = status >= 400;
  response.writeHead(status, { 'content-type': `application/${problem ? 'problem+' : ''}json`, ...headers });
  response.end(JSON.stringify(body));
}

export const problem = (response: ServerResponse, status: number, code: string, headers: Record<string, string> = {}) =>
  json(response, status, { type: 'about:blank', title: code, status, detail: 'd', instance: 'urn:uuid:1', code }, headers);

/** Says more than it sends. */
export function dieInTheMiddle(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"items": [');
  setTimeout(() => response.destroy(), 10);
}
