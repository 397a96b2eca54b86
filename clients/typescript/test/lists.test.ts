import assert from 'node:assert/strict';
import { test } from 'node:test';

import { changes, createClient, ifChanged, items, newTicket, ok, pages, update, versioned } from '@kreisrunde/client';
import { fromBase64url, toBase64url } from '@kreisrunde/client';

import { json, problem, serve } from './server.js';

const retry = { baseWait: 1 };

test('items come from all pages, with the same filters', async (t) => {
  const { baseUrl, seen } = await serve(t, ({ query }, response) => {
    const n = Number(query.get('cursor') ?? 0);
    json(response, 200, { items: [{ id: `${n}a` }, { id: `${n}b` }], next: n < 2 ? String(n + 1) : null });
  });
  const api = createClient({ baseUrl, retry });
  const ids = [];
  const query = { own: true };
  for await (const { id } of items(api, '/api/v1/events/{id}/questions', { path: { id: 'x y' }, query })) ids.push(id);
  assert.deepEqual(ids, ['0a', '0b', '1a', '1b', '2a', '2b']);
  assert(seen.every(({ path, query }) => path === '/api/v1/events/x%20y/questions' && query.get('own') === 'true'));
  assert.equal(seen[0]?.query.has('cursor'), false);
});

test('who stops early asks for no further page', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response, n) => json(response, 200, { items: [{}], next: String(n) }));
  for await (const page of pages(createClient({ baseUrl }), '/api/v1/series')) {
    assert.equal(page.items.length, 1);
    break;
  }
  assert.equal(seen.length, 1);
});

test('a list without an end ends', async (t) => {
  const { baseUrl, seen } = await serve(t, ({ path }, response, n) =>
    json(response, 200, { items: [], next: path === '/api/v1/events' ? 'same' : String(n) }),
  );
  const api = createClient({ baseUrl });
  const all = async (path: '/api/v1/events' | '/api/v1/series') => {
    for await (const _ of items(api, path, { maxPages: 20 }));
  };
  await assert.rejects(all('/api/v1/events'), /circle/);
  assert.equal(seen.length, 2);
  await assert.rejects(all('/api/v1/series'), /more than 20 pages/);
  assert.equal(seen.length, 22);
});

test('a list that is refused in its middle throws, an abort too', async (t) => {
  const { baseUrl } = await serve(t, (_, response, n) =>
    n === 1 ? json(response, 200, { items: [{ id: 1 }], next: 'n' }) : problem(response, 400, 'invalid_cursor'),
  );
  const api = createClient({ baseUrl });
  let count = 0;
  const read = async (signal?: AbortSignal) => {
    for await (const _ of items(api, '/api/v1/events', signal ? { signal } : {})) count += 1;
  };
  await assert.rejects(read(), { code: 'invalid_cursor' });
  assert.equal(count, 1);
  await assert.rejects(read(AbortSignal.abort(new Error('stop'))), /stop/);
});

test('the feed of changes goes on where nothing is to be seen, and ends when there is no more', async (t) => {
  const { baseUrl, seen } = await serve(t, ({ query }, response) => {
    const n = Number(query.get('after') ?? 0);
    json(response, 200, { items: n === 1 ? [] : [{ id: `c${n}` }], next: String(n + 1), more: n < 2 });
  });
  const api = createClient({ baseUrl, apiKey: 'krk_1' });
  const got = [];
  for await (const page of changes(api, { types: ['event.published', 'event.updated'] })) {
    got.push([page.items.length, page.next]);
  }
  assert.deepEqual(got, [[1, '1'], [0, '2'], [1, '3']]);
  assert.equal(seen[0]?.query.get('types'), 'event.published,event.updated');
  assert.equal(seen[0]?.headers.authorization, 'Bearer krk_1');
  const controller = new AbortController();
  const follow = async () => {
    for await (const page of changes(api, { after: '2', follow: 1, signal: controller.signal })) {
      if (Number(page.next) > 5) controller.abort(new Error('enough'));
    }
  };
  await assert.rejects(follow(), /enough/);
});

test('a feed that does not go on, or has forgotten the cursor, is an error', async (t) => {
  const { baseUrl } = await serve(t, ({ query }, response) =>
    query.get('after') === 'old'
      ? problem(response, 410, 'cursor_expired')
      : json(response, 200, { items: [], next: 'x', more: true }),
  );
  const api = createClient({ baseUrl });
  const read = async (after: string) => {
    for await (const _ of changes(api, { after }));
  };
  await assert.rejects(read('old'), { status: 410, code: 'cursor_expired' });
  await assert.rejects(read('x'), /does not go on/);
});

test('a change begins anew when somebody was faster', async (t) => {
  let version = 1;
  const { baseUrl, seen } = await serve(t, ({ method, headers, body }, response) => {
    if (method === 'GET') return json(response, 200, { capacity: version }, { etag: `"${version}.x"` });
    if (version < 3) version += 1;
    if (headers['if-match'] !== `"${version}.x"`) return problem(response, 412, 'precondition_failed');
    return json(response, 200, JSON.parse(body));
  });
  const api = createClient({ baseUrl });
  const params = { path: { id: 'e' } };
  const run = (attempts?: number) =>
    update(
      () => api.GET('/api/v1/events/{id}', { params }),
      ({ capacity }, etag) =>
        api.PATCH('/api/v1/events/{id}', {
          params: { ...params, header: { 'If-Match': etag } },
          body: { capacity: (capacity ?? 0) + 1 },
        }),
      attempts === undefined ? {} : { attempts },
    );
  await assert.rejects(run(1), { status: 412 });
  assert.equal((await run()).capacity, 4);
  assert.equal(seen.length, 6);
});

test('nothing changed is undefined; without an ETag there is nothing to send', async (t) => {
  const { baseUrl } = await serve(t, ({ headers }, response) =>
    headers['if-none-match'] ? response.writeHead(304).end() : json(response, 200, {}),
  );
  const api = createClient({ baseUrl });
  const params = { path: { id: 'e' }, header: { 'If-None-Match': '"1.x"' } };
  assert.equal(await ifChanged(api.GET('/api/v1/events/{id}', { params })), undefined);
  await assert.rejects(versioned(api.GET('/api/v1/events/{id}', { params: { path: { id: 'e' } } })), /no ETag/);
});

test('a file comes as it is, an empty success is no error', async (t) => {
  const { baseUrl } = await serve(t, ({ method }, response) =>
    method === 'GET'
      ? response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from([0, 255, 10]))
      : response.writeHead(204).end(),
  );
  const api = createClient({ baseUrl });
  const params = { path: { id: 'r' } };
  const pdf = await ok(api.GET('/api/v1/registrations/{id}/certificate.pdf', { params, parseAs: 'arrayBuffer' }));
  assert.deepEqual([...new Uint8Array(pdf)], [0, 255, 10]);
  await ok(api.DELETE('/api/v1/sessions/{id}/star', { params }));
});

test('a ticket is 32 bytes, its hash their SHA-256', async () => {
  const { ticket, ticket_hash } = await newTicket();
  const bytes = fromBase64url(ticket);
  assert.equal(bytes.length, 32);
  assert.equal(ticket_hash, toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
  assert.match(ticket + ticket_hash, /^[A-Za-z0-9_-]{86}$/);
  assert.notEqual((await newTicket()).ticket, ticket);
});
