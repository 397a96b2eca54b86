import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createClient, ok } from '@kreisrunde/client';

import { json, problem, serve, type Handler } from './server.js';

const pair = (n: number) => ({ access_token: `a${n}`, refresh_token: `r${n}`, token_type: 'Bearer', expires_in: 600 });
const signIn = { email: 'a@b.example', password: 'secret secret' };
const retry = { baseWait: 1 };

/** A service of which one access token at a time is good. */
function service(refresh: Handler): { handler: Handler; good: { token: string } } {
  const good = { token: 'a1' };
  return {
    good,
    handler: (request, response, n) => {
      if (request.path === '/api/v1/auth/login') return json(response, 200, pair(1));
      if (request.path === '/api/v1/auth/refresh') return refresh(request, response, n);
      const here = request.headers.authorization === `Bearer ${good.token}`;
      return here ? json(response, 200, { items: [] }) : problem(response, 401, 'invalid_token');
    },
  };
}

test('signs in once for many requests, with neither key nor token', async (t) => {
  const { handler } = service(() => assert.fail('no refresh'));
  const { baseUrl, seen } = await serve(t, handler);
  const api = createClient({ baseUrl, signIn, retry });
  await Promise.all(Array.from({ length: 10 }, () => ok(api.GET('/api/v1/me/registrations'))));
  const logins = seen.filter(({ path }) => path === '/api/v1/auth/login');
  assert.equal(logins.length, 1);
  assert.deepEqual(JSON.parse(logins[0]?.body ?? ''), signIn);
  assert.equal(logins[0]?.headers.authorization, undefined);
  assert.equal(logins[0]?.headers['idempotency-key'], undefined);
});

test('parallel refusals wait for one refresh', async (t) => {
  const { handler, good } = service((_, response) => {
    setTimeout(() => {
      good.token = 'a2';
      json(response, 200, pair(2));
    }, 50);
  });
  const { baseUrl, seen } = await serve(t, handler);
  const told: unknown[] = [];
  const api = createClient({ baseUrl, signIn, retry, onTokens: (tokens) => told.push(tokens?.access_token) });
  await ok(api.GET('/api/v1/me/registrations'));
  good.token = 'none';
  await Promise.all(Array.from({ length: 10 }, () => ok(api.GET('/api/v1/me/registrations'))));
  const refreshes = seen.filter(({ path }) => path === '/api/v1/auth/refresh');
  assert.deepEqual(refreshes.map(({ body }) => body), ['{"refresh_token":"r1"}']);
  assert.deepEqual(told, ['a1', 'a2']);
});

test('a refresh whose answer was lost is repeated with the same token', async (t) => {
  let lost = 0;
  const { handler, good } = service((_, response) => {
    if (lost++ === 0) return response.destroy();
    good.token = 'a2';
    return json(response, 200, pair(2));
  });
  const { baseUrl } = await serve(t, handler);
  good.token = 'none';
  await ok(createClient({ baseUrl, tokens: pair(1), retry }).GET('/api/v1/me/registrations'));
  assert.equal(lost, 2);
});

test('a sign-in whose answer was lost is repeated', async (t) => {
  const { handler } = service(() => assert.fail('no refresh'));
  const { baseUrl, seen } = await serve(t, (request, response, n) =>
    n === 1 ? response.destroy() : handler(request, response, n),
  );
  await ok(createClient({ baseUrl, signIn, retry }).GET('/api/v1/me/registrations'));
  assert.deepEqual(seen.map(({ path }) => path.split('/').at(-1)), ['login', 'login', 'registrations']);
});

test('a refresh token that is not taken: signs in anew, or says so once and for all', async (t) => {
  const { handler, good } = service((_, response) => problem(response, 401, 'invalid_refresh_token'));
  const { baseUrl, seen } = await serve(t, handler);
  const told: unknown[] = [];
  good.token = 'none';
  const onTokens = (tokens: unknown) => told.push(tokens);
  const api = createClient({ baseUrl, tokens: pair(7), onTokens, retry });
  await assert.rejects(ok(api.GET('/api/v1/me/registrations')), { code: 'invalid_refresh_token' });
  assert.deepEqual(told, [null]);
  const before = seen.length;
  await assert.rejects(ok(api.GET('/api/v1/me/registrations')), /not signed in/);
  assert.equal(seen.length, before);

  const again = createClient({ baseUrl, signIn, retry });
  good.token = 'a1';
  await ok(again.GET('/api/v1/me/registrations'));
  good.token = 'none';
  const call = ok(again.GET('/api/v1/me/registrations'));
  // Refused, refreshed in vain, signed in, refused again: no circle.
  await assert.rejects(call, { code: 'invalid_token' });
});

test('a refresh that fails for another reason keeps the tokens', async (t) => {
  let broken = true;
  const { handler, good } = service((_, response) => {
    if (broken) return problem(response, 500, 'internal');
    good.token = 'a2';
    return json(response, 200, pair(2));
  });
  const { baseUrl } = await serve(t, handler);
  good.token = 'none';
  const api = createClient({ baseUrl, tokens: pair(1), retry });
  await assert.rejects(ok(api.GET('/api/v1/me/registrations')), { code: 'internal' });
  broken = false;
  await ok(api.GET('/api/v1/me/registrations'));
});

test('who aborts does not stop the refresh of others', async (t) => {
  const { handler, good } = service((_, response) => {
    setTimeout(() => {
      good.token = 'a2';
      json(response, 200, pair(2));
    }, 100);
  });
  const { baseUrl } = await serve(t, handler);
  good.token = 'none';
  const api = createClient({ baseUrl, tokens: pair(1), retry });
  const signal = AbortSignal.timeout(50);
  const aborted = api.GET('/api/v1/me/registrations', { signal });
  const other = ok(api.GET('/api/v1/me/registrations'));
  await assert.rejects(aborted, { name: 'TimeoutError' });
  await other;
});

test('wrong credentials are an error, and not tried again and again', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response) => problem(response, 401, 'invalid_credentials'));
  await assert.rejects(ok(createClient({ baseUrl, signIn, retry }).GET('/api/v1/me')), { code: 'invalid_credentials' });
  assert.equal(seen.length, 1);
});

test('no credential for feedback, for others’ hosts, nor over the caller’s own', async (t) => {
  const { baseUrl, seen } = await serve(t, (_, response) => json(response, 201, { accepted: true }));
  const other = await serve(t, (_, response) => json(response, 200, {}));
  const api = createClient({ baseUrl, apiKey: 'krk_1_2' });
  const params = { path: { id: 'e' } };
  await api.POST('/api/v1/events/{id}/feedback', { params, body: { ticket: 't'.repeat(43), answers: {} } });
  await api.send(`${other.baseUrl}/api/v1/events`);
  await api.send('/api/v1/me', { headers: { authorization: 'Bearer own' } });
  await api.send('/api/v1/me');
  const sent = [...seen.slice(0, 1), ...other.seen, ...seen.slice(1)].map(({ headers }) => headers.authorization);
  assert.deepEqual(sent, [undefined, undefined, 'Bearer own', 'Bearer krk_1_2']);
  assert.equal(seen[0]?.headers['idempotency-key'], undefined);
});

test('a refused API key is not tried again; a function is asked anew', async (t) => {
  const { baseUrl, seen } = await serve(t, ({ headers }, response) =>
    headers.authorization === 'Bearer t2' ? json(response, 200, {}) : problem(response, 401, 'invalid_token'),
  );
  await assert.rejects(ok(createClient({ baseUrl, apiKey: 'krk_1' }).GET('/api/v1/me')), { status: 401 });
  assert.equal(seen.length, 1);
  let n = 0;
  await ok(createClient({ baseUrl, token: async () => `t${Math.min(2, (n += 1))}` }).GET('/api/v1/me'));
});

test('one way to sign in at a time', () => {
  assert.throws(() => createClient({ baseUrl: 'http://x', apiKey: 'a', signIn } as never), TypeError);
});
