import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createClient, ok, ProblemError } from '@kreisrunde/client';

import { dieInTheMiddle, json, problem, serve } from './server.js';

const quick = { baseWait: 1 };
const id = '0199d1a0-5c1f-7000-8000-000000000011';
const params = { path: { id } };

test('a POST is repeated with the same key, another POST gets another', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response, n) =>
    n === 1 ? response.destroy() : json(response, 201, { id }),
  );
  const api = createClient({ baseUrl, apiKey: 'krk_1_2', retry: quick });
  const call = () => ok(api.POST('/api/v1/events/{id}/registrations', { params, body: { first_time: true } }));
  await call();
  await call();
  const keys = seen.map(({ headers }) => headers['idempotency-key']);
  assert.equal(seen.length, 3);
  assert.match(String(keys[0]), /^[0-9a-f]{32}$/);
  assert.equal(keys[0], keys[1]);
  assert.notEqual(keys[1], keys[2]);
  assert(seen.every(({ body, headers }) => body === '{"first_time":true}' && headers.authorization === 'Bearer krk_1_2'));
});

test('a key of the caller is kept', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response) => json(response, 201, {}));
  const header = { 'Idempotency-Key': 'mine' };
  await createClient({ baseUrl }).POST('/api/v1/events/{id}/registrations', { params: { ...params, header }, body: {} });
  assert.equal(seen[0]?.headers['idempotency-key'], 'mine');
});

test('an answer that breaks off in the middle is read again', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response, n) =>
    n < 3 ? dieInTheMiddle(response) : json(response, 200, { items: [] }),
  );
  const page = await ok(createClient({ baseUrl, retry: quick }).GET('/api/v1/events'));
  assert.deepEqual(page.items, []);
  assert.equal(seen.length, 3);
});

test('a POST that takes no key is not repeated after a lost answer', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response) => response.destroy());
  const api = createClient({ baseUrl, retry: quick });
  const body = { name: 'n', organization_id: id, scopes: ['events:read' as const] };
  await assert.rejects(api.POST('/api/v1/api-keys', { body }), TypeError);
  assert.equal(seen.length, 1);
  assert.equal(seen[0]?.headers['idempotency-key'], undefined);
});

test('it is, when the service says that nothing was done', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response, n) =>
    n === 1 ? problem(response, 503, 'database_away', { 'retry-after': '0' }) : json(response, 201, {}),
  );
  const body = { name: 'n', organization_id: id, scopes: ['events:read' as const] };
  await ok(createClient({ baseUrl }).POST('/api/v1/api-keys', { body }));
  assert.equal(seen.length, 2);
});

test('an unknown outcome is asked again with a key only', async (t) => {
  const { baseUrl, seen } = await serve(t, ({ path }, response, n) =>
    n === 1 || path === '/api/v1/api-keys' ? problem(response, 503, 'outcome_unknown') : json(response, 201, {}),
  );
  const api = createClient({ baseUrl, retry: quick });
  await ok(api.POST('/api/v1/events/{id}/registrations', { params, body: {} }));
  const body = { name: 'n', organization_id: id, scopes: ['events:read' as const] };
  const refused = await api.POST('/api/v1/api-keys', { body });
  assert.equal(refused.error?.code, 'outcome_unknown');
  assert.equal(seen.length, 3);
});

test('a change with an ETag is not repeated after a lost answer, one without is', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response, n) =>
    n < 3 ? response.destroy() : response.writeHead(204).end(),
  );
  const api = createClient({ baseUrl, retry: quick });
  const remove = (etag: string) =>
    api.DELETE('/api/v1/events/{id}', { params: { ...params, header: { 'If-Match': etag } } });
  await assert.rejects(remove('"1.a"'), TypeError);
  assert.equal(seen.length, 1);
  await ok(remove('*'));
  assert.equal(seen.length, 3);
});

test('one in flight is asked again, another conflict is not', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response, n) =>
    problem(response, 409, n === 1 ? 'idempotency_in_flight' : 'already_registered'),
  );
  const api = createClient({ baseUrl, retry: quick });
  const call = ok(api.POST('/api/v1/events/{id}/registrations', { params, body: {} }));
  await assert.rejects(call, (error) => error instanceof ProblemError && error.code === 'already_registered');
  assert.equal(seen.length, 2);
});

test('the time that was asked for is waited', async (t) => {
  const times: number[] = [];
  const { baseUrl } = await serve(t, (_, response, n) => {
    times.push(Date.now());
    return n === 1 ? problem(response, 429, 'too_many_requests', { 'retry-after': '1' }) : json(response, 200, {});
  });
  await ok(createClient({ baseUrl, retry: quick }).GET('/api/v1/events'));
  const [first = 0, second = 0] = times;
  assert(second - first >= 1000 && second - first < 2500, `${second - first} ms`);
});

test('a wait that is too long is handed over', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response) =>
    problem(response, 429, 'too_many_requests', { 'retry-after': '3600' }),
  );
  await assert.rejects(ok(createClient({ baseUrl }).GET('/api/v1/events')), { status: 429, code: 'too_many_requests' });
  assert.equal(seen.length, 1);
});

test('there is an end to it', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response) => response.destroy());
  await assert.rejects(createClient({ baseUrl, retry: { ...quick, retries: 2 } }).GET('/api/v1/events'), TypeError);
  assert.equal(seen.length, 3);
});

test('a try that takes too long is a lost answer', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response, n) => (n === 1 ? undefined : json(response, 200, { items: [] })));
  await ok(createClient({ baseUrl, retry: { ...quick, timeout: 100 } }).GET('/api/v1/events'));
  assert.equal(seen.length, 2);
});

test('an abort ends a wait and a try at once, and is not repeated', async (t) => {
  const { baseUrl, seen } = await serve(t, ({ path }, response) =>
    path === '/api/v1/series' ? undefined : problem(response, 503, 'busy', { 'retry-after': '30' }),
  );
  const api = createClient({ baseUrl, retry: quick });
  const began = Date.now();
  for (const path of ['/api/v1/events', '/api/v1/series'] as const) {
    const reason = new Error('enough');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await assert.rejects(api.GET(path, { signal: controller.signal }), reason);
  }
  await assert.rejects(api.GET('/api/v1/events', { signal: AbortSignal.abort(new Error('before')) }), /before/);
  assert.equal(seen.length, 2);
  assert(Date.now() - began < 2000);
});

test('Retry-After may be a date, long past, or unreadable', async (t) => {
  const inTwoSeconds = new Date(Date.now() + 2000).toUTCString();
  const asked = [inTwoSeconds, 'Thu, 01 Jan 2026 00:00:00 GMT', 'soon'];
  const times = [Date.now()];
  const { baseUrl } = await serve(t, (_, response, n) => {
    times.push(Date.now());
    const header = asked[n - 1];
    if (header === undefined) json(response, 200, {});
    else problem(response, 503, 'database_away', { 'retry-after': header });
  });
  await ok(createClient({ baseUrl, retry: quick }).GET('/api/v1/events'));
  const [, first = 0, second = 0, third = 0, fourth = 0] = times;
  assert(second >= Date.parse(inTwoSeconds) && second - first < 3000, `${second - first} ms`);
  assert(third - second < 500 && fourth - third < 500);
});

test('a refusal without a problem document is one all the same', async (t) => {
  const { baseUrl } = await serve(t, ({ path }, response) => {
    if (path === '/api/v1/events') response.writeHead(502, { 'x-request-id': 'r1' }).end('<h1>Bad gateway</h1>');
    else response.writeHead(500).end();
  });
  const api = createClient({ baseUrl, retry: { retries: 0 } });
  await assert.rejects(ok(api.GET('/api/v1/events')), { name: 'ProblemError', code: 'http_502', requestId: 'r1' });
  await assert.rejects(ok(api.GET('/api/v1/series')), { name: 'ProblemError', code: 'http_500', status: 500 });
});

test('the language goes along, and a base path is kept', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response) => json(response, 201, {}));
  const api = createClient({ baseUrl: `${baseUrl}/kreisrunde`, language: 'de', apiKey: 'krk_1' });
  await api.POST('/api/v1/events/{id}/registrations', { params, body: {} });
  await api.send('/api/v1/events.atom');
  assert.equal(seen[0]?.path, `/kreisrunde/api/v1/events/${id}/registrations`);
  assert.equal(seen[0]?.headers['accept-language'], 'de');
  assert(seen[0]?.headers['idempotency-key']);
  assert.equal(seen[1]?.path, '/kreisrunde/api/v1/events.atom');
  assert.equal(seen[1]?.headers.authorization, 'Bearer krk_1');
});
