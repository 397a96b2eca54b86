// Sign-in with an identity provider, story by story. Called by ci/oidc.sh:
//   node ci/oidc.mjs <address of a demo service> <folder for pictures> [STORY…]
// The password of the demo accounts is in DEMO_PASSWORD, the addresses of the providers in OIDC_….

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { inChromium } from './oidc_browser.mjs';
import { Browser, Client, documented } from './oidc_client.mjs';
import { Liar, silence } from './oidc_liar.mjs';
import { Provider } from './oidc_provider.mjs';

const [base, folder, ...only] = process.argv.slice(2);
const { DEMO_PASSWORD, OIDC_SECRET, OIDC_LAND, OIDC_KREIS, OIDC_LIAR, OIDC_SILENT } = process.env;
assert(base && folder && DEMO_PASSWORD && OIDC_LAND, 'call ci/oidc.sh');
const client = new Client(base, DEMO_PASSWORD);

/** How the service is known to a provider. */
const registered = (id, rest) => ({
  client_id: 'kreisrunde',
  client_secret: OIDC_SECRET,
  redirect_uris: [client.callback(id)],
  post_logout_redirect_uris: [`${base}/`],
  ...rest,
});
/** Somebody at a provider. */
const person = (name, groups, email = `${name.toLowerCase().replace(' ', '.')}@land.example`) => ({
  name,
  email,
  email_verified: true,
  groups,
});

// The first: claims in UserInfo only, as the specification has it by default.
const land = new Provider({
  issuer: OIDC_LAND,
  client: registered('land'),
  people: {
    'p-olga': person('Olga Organisiert', ['everybody', 'ikoe-team']),
    'p-kai': person('Kai Koordiniert', ['koordination-15002', 'everybody']),
    // The same subject but for its case, which counts.
    'P-KAI': person('Karla Koordiniert', ['koordination-15002']),
    'p-both': person('Bea Beides', ['koordination-15002', 'ikoe-team']),
    'p-none': person('Nora Niemand', []),
    'p-other': person('Otto Andere', ['IKOE-TEAM', 'ikoe-team-2', 'koordination-15003']),
    'p-unverified': { ...person('Uwe Unbestätigt', ['ikoe-team']), email_verified: false },
    'p-unsaid': { ...person('Ulla Ungesagt', ['ikoe-team']), email_verified: undefined },
    'p-nomail': { name: 'Nina Namenlos', groups: ['ikoe-team'] },
    'p-twin': person('Tim Zwilling', ['koordination-15002'], 'Coordinator-15002@demo.example'),
    'p-trap': { ...person('Tom Falle', ['ikoe-team'], 'coordinator-15003@demo.example'), email_verified: false },
  },
});
// The second: below a path like a realm of Keycloak, a public client, claims in the ID token, no logout.
const kreis = new Provider({
  issuer: OIDC_KREIS,
  client: registered('kreis', {
    client_id: 'kreisrunde-public',
    client_secret: undefined,
    token_endpoint_auth_method: 'none',
  }),
  alg: 'ES256',
  inToken: true,
  logout: false,
  people: { 'p-olga': person('Olga Anders', ['ikoe-team'], 'olga.organisiert@land.example') },
});
const liar = new Liar({
  issuer: OIDC_LIAR,
  client: registered('liar'),
  person: { sub: 'p-lena', ...person('Lena Lügt', ['ikoe-team'], 'lena@land.example') },
});

const seconds = async (work) => {
  const began = Date.now();
  const result = await work();
  return [(Date.now() - began) / 1000, result];
};
const identities = async (token) => (await client.done(200, 'GET', '/me/identities', { token })).items;
const link = async (token, code) => client.call('POST', '/me/identities', { token, body: { code } });
const providers = async () => (await client.done(200, 'GET', '/auth/providers')).items;

const stories = {
  async 'the service is up while no provider is, and says so in time'() {
    const quiet = await silence(OIDC_SILENT);
    try {
      // The one that is silent first: nobody has noticed yet. Many wait for it, and nobody else with them.
      const waiting = Array.from({ length: 30 }, () =>
        seconds(() => new Browser().ask(`${base}/api/v1/auth/providers/silent/authorize?state=x`)),
      );
      const [others] = await seconds(() => client.login('coordinator-15002'));
      assert(others < 5, `a sign-in by password took ${others} s`);
      const [list, items] = await seconds(providers);
      assert(list < 5, `the list took ${list} s while one is silent`);
      assert.deepEqual(items.map(({ id }) => id), ['land', 'kreis', 'liar', 'impostor', 'silent', 'gone']);
      for (const [took, reply] of await Promise.all(waiting)) {
        assert(took < 20, `it took ${took} s`);
        await problemOf(reply, 429, 503);
      }
      const [again] = await seconds(providers);
      assert(again < 1, `the list took ${again} s, though it is known that one is silent`);
      const [took, reply] = await seconds(() => new Browser().ask(`${base}/api/v1/auth/providers/gone/authorize?state=x`));
      assert(took < 5, `the one that is not there took ${took} s`);
      assert.equal(await problemOf(reply, 503), 'provider_away');
    } finally {
      quiet.stop();
    }
    // What is away comes back, without a restart.
    await Promise.all([land.start(), kreis.start(), liar.start()]);
    const until = Date.now() + 45_000;
    for (const id of ['land', 'kreis', 'liar']) {
      while ((await new Browser().ask(`${base}/api/v1/auth/providers/${id}/authorize?state=x`)).status !== 303) {
        assert(Date.now() < until, `${id} is back, and nobody notices`);
        await setTimeout(1000);
      }
    }
  },

  async 'the list leads to each, and to its end of session'() {
    const items = await providers();
    assert.deepEqual(items[0], {
      id: 'land',
      name: 'Anmeldung des Landes',
      authorize_url: `${base}/api/v1/auth/providers/land/authorize`,
      end_session_url: items[0].end_session_url,
    });
    assert.equal(new URL(items[0].end_session_url).origin, OIDC_LAND);
    assert.equal(items[1].end_session_url, null, 'the second has none');
    await client.refused(404, 'not_found', 'GET', '/auth/providers/nobody/authorize?state=x');
  },

  async 'the request has PKCE, a nonce and a state, none of them twice'() {
    const [one, two] = [new Browser(), new Browser()];
    const asked = [];
    for (const browser of [one, two]) {
      const location = new URL(await client.begin(browser, 'land', 'mine'));
      assert.equal(location.origin + location.pathname, `${OIDC_LAND}/auth`);
      asked.push(Object.fromEntries(location.searchParams));
    }
    for (const query of asked) {
      assert.equal(query.response_type, 'code');
      assert.equal(query.client_id, 'kreisrunde');
      assert.equal(query.redirect_uri, client.callback('land'));
      assert.deepEqual(query.scope.split(' ').sort(), ['email', 'groups', 'openid', 'profile']);
      assert.equal(query.code_challenge_method, 'S256');
      assert.match(query.code_challenge, /^[\w-]{43}$/);
      for (const name of ['nonce', 'state']) assert.match(query[name], /^[\w-]{22,}$/, name);
      assert(!('client_secret' in query));
    }
    for (const name of ['nonce', 'state', 'code_challenge']) assert.notEqual(asked[0][name], asked[1][name], name);
    const [cookie] = one.cookies;
    assert.equal(one.cookies.length, 1);
    assert.match(cookie.line, /; *HttpOnly/i);
    assert.match(cookie.line, /; *SameSite=Lax/i);
    assert(cookie.ends > Date.now() + 500_000 && cookie.ends <= Date.now() + 601_000, cookie.line);
    assert(!JSON.stringify(asked[0]).includes(cookie.value), 'what binds the browser is not in the address');
  },

  async 'what the front end gave as state comes back as it was, or is refused'() {
    const state = `Az09_.~-${'x'.repeat(120)}`;
    await client.code('land', 'p-olga', { state });
    for (const odd of [`${state}x`, 'a&code=b', 'a#b', 'a b', 'ß']) {
      const reply = await client.call('GET', `/auth/providers/land/authorize?${new URLSearchParams({ state: odd })}`);
      assert([400, 422].includes(reply.status), `${odd}: ${reply.status}`);
    }
  },

  async 'groups give role and district, the first rule that fits counts'() {
    const olga = await client.me(await client.signIn('land', 'p-olga'));
    assert.deepEqual(
      [olga.role, olga.district_ags, olga.name, olga.email],
      ['organizer', null, 'Olga Organisiert', 'olga.organisiert@land.example'],
    );
    const kai = await client.me(await client.signIn('land', 'p-kai'));
    assert.deepEqual([kai.role, kai.district_ags], ['coordinator', '15002']);
    assert.equal((await client.me(await client.signIn('land', 'p-both'))).role, 'organizer');
    // Who comes again is who came before; who is called alike is not.
    assert.equal((await client.me(await client.signIn('land', 'p-kai'))).id, kai.id);
    assert.notEqual((await client.me(await client.signIn('land', 'P-KAI'))).id, kai.id);
  },

  async 'without a group, or with one that is only like it, nobody gets in'() {
    assert.equal(await client.turnedAway('land', 'p-none'), '403 no_role');
    assert.equal(await client.turnedAway('land', 'p-other'), '403 no_role');
  },

  async 'an address that nobody verified makes no account, and meets none'() {
    for (const who of ['p-unverified', 'p-unsaid', 'p-nomail', 'p-trap']) {
      assert.equal(await client.turnedAway('land', who), '403 identity_unknown', who);
    }
  },

  async 'roles follow the groups at the next sign-in'() {
    const { groups } = land.people['p-kai'];
    const before = await client.me(await client.signIn('land', 'p-kai'));
    assert.equal(before.role, 'coordinator');
    try {
      land.people['p-kai'].groups = ['ikoe-team'];
      const after = await client.me(await client.signIn('land', 'p-kai'));
      assert.deepEqual([after.id, after.role, after.district_ags], [before.id, 'organizer', null]);
      land.people['p-kai'].groups = ['everybody'];
      assert.equal(await client.turnedAway('land', 'p-kai'), '403 no_role');
      delete land.people['p-kai'].groups;
      assert.equal(await client.turnedAway('land', 'p-kai'), '403 no_role');
    } finally {
      land.people['p-kai'].groups = groups;
    }
    const again = await client.me(await client.signIn('land', 'p-kai'));
    assert.deepEqual([again.id, again.role, again.district_ags], [before.id, 'coordinator', '15002']);
  },

  async 'the callback belongs to one browser, one request and one use'() {
    const begun = async (who) => {
      const browser = new Browser();
      return [browser, await client.toCallback(browser, await client.begin(browser, 'land'), who)];
    };
    const withState = (address, state) => {
      const url = new URL(address);
      url.searchParams.delete('state');
      if (state) url.searchParams.set('state', state);
      return url.href;
    };
    const stateOf = (address) => new URL(address).searchParams.get('state');
    // Each with a request of its own: a try may use it up.
    const tries = {
      'without a cookie': (mine, way) => [new Browser(), way],
      'with the cookie of another browser': (mine, way, yours) => [yours, way],
      'with the state of another request': (mine, way, yours, foreign) => [mine, withState(way, stateOf(foreign))],
      'with a state that nobody gave out': (mine, way) => [mine, withState(way, randomBytes(32).toString('base64url'))],
      'without a state': (mine, way) => [mine, withState(way)],
      'at another provider': (mine, way) => [mine, way.replace('/providers/land/', '/providers/liar/')],
    };
    for (const [what, attempt] of Object.entries(tries)) {
      await refusedAtCallback(...attempt(...(await begun('p-olga')), ...(await begun('p-kai'))), what);
    }
    const [browser, way] = await begun('p-olga');
    // A second tab takes nothing from the first.
    await client.code('land', 'p-olga', { browser });
    const before = [...browser.cookies];
    const { code } = await client.finish(browser, way);
    browser.cookies = before;
    await refusedAtCallback(browser, way, 'twice');
    assert.equal((await client.exchange(code)).status, 200, 'the first way back counts');
  },

  async 'a code is good once, and for what it was made'() {
    const code = await client.code('land', 'p-olga');
    assert.equal((await client.exchange(code)).status, 200);
    await client.refused(401, 'sign_in_code_invalid', 'POST', '/auth/providers/exchange', { body: { code } });
    for (const bad of ['x', `${code}x`, randomBytes(32).toString('base64url')]) {
      await client.refused(401, 'sign_in_code_invalid', 'POST', '/auth/providers/exchange', { body: { code: bad } });
    }
    const token = await client.login('coordinator-15081');
    const used = await link(token, code);
    assert.deepEqual([used.status, used.code], [401, 'sign_in_code_invalid']);
    // Many at once: one gets it.
    const fresh = await client.code('land', 'p-olga');
    const all = await Promise.all(Array.from({ length: 8 }, () => client.exchange(fresh)));
    assert.deepEqual(all.map(({ status }) => status).sort(), [200, ...Array(7).fill(401)]);
  },

  async 'a session from a provider is one like any other'() {
    const { body } = await client.exchange(await client.code('land', 'p-olga'));
    assert.equal(body.token_type, 'Bearer');
    const next = await client.done(200, 'POST', '/auth/refresh', { body: { refresh_token: body.refresh_token } });
    assert.equal((await client.me(next.access_token)).name, 'Olga Organisiert');
    await client.done(204, 'POST', '/auth/logout', { token: next.access_token });
    assert.equal((await client.call('POST', '/auth/refresh', { body: { refresh_token: next.refresh_token } })).status, 401);
    const reply = await client.call('POST', '/auth/login', {
      body: { email: 'olga.organisiert@land.example', password: DEMO_PASSWORD },
    });
    assert.equal(reply.code, 'invalid_credentials', 'an account without a password has none');
    // It keeps the one way in that it has.
    const token = await client.signIn('land', 'p-olga');
    const [identity] = await identities(token);
    await client.refused(409, 'last_way_in', 'DELETE', `/me/identities/${identity.id}`, { token });
  },

  async 'an account is linked by its owner, by issuer and subject, and not by its address'() {
    assert.equal(await client.turnedAway('land', 'p-twin'), '409 email_taken');
    const token = await client.login('coordinator-15002');
    const own = await client.me(token);
    assert.deepEqual(await identities(token), []);
    await client.refused(401, 'unauthenticated', 'POST', '/me/identities', {
      body: { code: await client.code('land', 'p-twin') },
    });
    assert.equal((await link(token, await client.code('land', 'p-twin'))).status, 201);
    const [identity, ...more] = await identities(token);
    assert.deepEqual(more, []);
    assert.deepEqual([identity.provider, identity.issuer, identity.subject], ['land', OIDC_LAND, 'p-twin']);
    assert.equal((await client.me(await client.signIn('land', 'p-twin'))).id, own.id);
    assert((await identities(token))[0].last_used_at, 'when it was used is noted');

    // The address there changes, or becomes that of somebody else: the person does not.
    for (const email of ['tim.neu@land.example', 'coordinator-15003@demo.example']) {
      land.people['p-twin'].email = email;
      const me = await client.me(await client.signIn('land', 'p-twin'));
      assert.deepEqual([me.id, me.email], [own.id, own.email], email);
    }

    // Another account can have it neither by linking nor by taking it away.
    const other = await client.login('coordinator-15003');
    const taken = await link(other, await client.code('land', 'p-twin'));
    assert.equal(taken.status, 409, JSON.stringify(taken.body));
    await client.refused(404, 'not_found', 'DELETE', `/me/identities/${identity.id}`, { token: other });

    await client.done(204, 'DELETE', `/me/identities/${identity.id}`, { token });
    assert.deepEqual(await identities(token), []);
    land.people['p-twin'].email = own.email;
    assert.equal(await client.turnedAway('land', 'p-twin'), '409 email_taken');
    assert.equal((await client.me(await client.login('coordinator-15002'))).id, own.id, 'the password still works');
  },

  async 'the same subject under another issuer is somebody else'() {
    const olga = await client.me(await client.signIn('land', 'p-olga'));
    const refusal = await client.turnedAway('kreis', 'p-olga');
    assert(['403 identity_unknown', '409 email_taken'].includes(refusal), refusal);
    const token = await client.login('coordinator-15082');
    assert.equal((await link(token, await client.code('kreis', 'p-olga'))).status, 201);
    const there = await client.me(await client.signIn('kreis', 'p-olga'));
    assert.deepEqual([there.email, there.role], ['coordinator-15082@demo.example', 'coordinator']);
    assert.equal((await client.me(await client.signIn('land', 'p-olga'))).id, olga.id);
    // One may have several.
    assert.equal((await link(token, await client.code('land', 'p-twin'))).status, 201);
    const all = await identities(token);
    assert.deepEqual(all.map(({ provider }) => provider).sort(), ['kreis', 'land']);
    for (const { id } of all) await client.done(204, 'DELETE', `/me/identities/${id}`, { token });
  },

  async 'keys of a provider change while the service runs'() {
    for (const [provider, id, who] of [[land, 'land', 'p-olga'], [liar, 'liar', undefined]]) {
      await client.signIn(id, who);
      // What was asked for a moment ago is not asked for again at once.
      await setTimeout(11_000);
      await provider.rotate();
      await client.signIn(id, who);
    }
  },

  async 'a provider that goes away in between is a problem, and comes back'() {
    const browser = new Browser();
    const way = await client.toCallback(browser, await client.begin(browser, 'land'), 'p-olga');
    await land.stop();
    try {
      const [took, got] = await seconds(() => client.finish(browser, way));
      assert(took < 20, `it took ${took} s`);
      assert.equal(got.problem, 'provider_away');
      assert.equal((await providers()).length, 6);
    } finally {
      await land.start();
    }
    await client.signIn('land', 'p-olga');
  },

  async 'who cancels at the provider is told so'() {
    const got = await client.round('land', '');
    assert(got.problem, JSON.stringify(got));
    assert.deepEqual(Object.keys(got).sort(), ['problem', 'state']);
  },

  async 'a provider that is honest gets through'() {
    liar.lie = {};
    const me = await client.me(await client.signIn('liar'));
    assert.deepEqual([me.name, me.role], ['Lena Lügt', 'organizer']);
  },

  async 'a provider that calls itself by another name is none'() {
    const reply = await new Browser().ask(`${base}/api/v1/auth/providers/impostor/authorize?state=x`);
    await problemOf(reply, 502, 503);
  },

  async 'in a browser: from the list to the page, with pictures, and out again'() {
    await inChromium({ base, folder, client, land, kreis });
  },
};

// --- lies: each a story of its own -------------------------------------------------------------

const now = Math.floor(Date.now() / 1000);
const raw = (status, type, body) => (_, response) => response.writeHead(status, { 'content-type': type }).end(body);
const changed = (change) => (_, response, answer) => raw(200, 'application/json', JSON.stringify({ ...answer, ...change }))(_, response);
const both = (claims) => ({ claims, userinfo: claims });
const LIES = {
  'a nonce of another request': { claims: { nonce: 'another' } },
  'no nonce': { claims: { nonce: undefined } },
  'made for another service': { claims: { aud: 'another' } },
  'made for another service too': { claims: { aud: ['kreisrunde', 'another'], azp: 'another' } },
  'no audience': { claims: { aud: undefined } },
  'by another issuer': { claims: { iss: OIDC_LAND } },
  'by its issuer without the slash': { claims: { iss: OIDC_LIAR.slice(0, -1) } },
  'an hour old': { claims: { iat: now - 7200, exp: now - 3600 } },
  'no end': { claims: { exp: undefined } },
  'no subject': { claims: { sub: undefined } },
  'an empty subject': { ...both({ sub: '' }), later: true },
  'a subject longer than any': { ...both({ sub: 'x'.repeat(300) }), later: true },
  'an address that is none': {
    ...both({ sub: 'p-odd', email: 'nobody', email_verified: true }), later: true, problem: 'identity_unknown',
  },
  'a verified address, said by a word': {
    ...both({ sub: 'p-odd', email: 'odd@land.example', email_verified: 'no' }), later: true,
  },
  'unsigned': { sign: 'none' },
  'signed with the public key as a secret': { sign: 'hmac' },
  'signed by a stranger': { sign: 'stranger' },
  'signed by a stranger under another kid': { sign: 'unknown' },
  'of another access token': { claims: { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' } },
  'missing': { token: changed({ id_token: undefined }) },
  'no token at all': { token: changed({ id_token: 'a.b.c' }) },
  'an error': { token: raw(500, 'text/plain', 'no') },
  'a refusal': { token: raw(400, 'application/json', '{"error":"invalid_client"}') },
  'a page': { token: raw(200, 'text/html', '<html>') },
  'another address': { token: (_, response) => response.writeHead(307, { location: new URL('elsewhere', OIDC_LIAR).href }).end() },
  'no end of bytes': { token: endless },
  'nothing, for ever': { token: () => {}, problem: 'provider_away' },
  'a token where a number should be': { token: changed({ expires_in: 'eyJhbGciOiJub25lIn0.c2VjcmV0LXNlY3JldA.' }) },
  'a way back from another provider': { back: { iss: OIDC_LAND } },
  // What is in the ID token already may be taken from there: so nothing is.
  'UserInfo of somebody else': { userinfo: { sub: 'p-somebody' }, claims: { name: undefined, email: undefined, groups: undefined } },
};

function endless(_, response) {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.alloc(1 << 16, ' ');
  let sent = 0;
  const pour = () => {
    while (!response.destroyed && sent < 1 << 28) {
      liar.poured = sent += chunk.length;
      if (!response.write(chunk)) return response.once('drain', pour);
    }
    return response.end();
  };
  pour();
}

for (const [what, lie] of Object.entries(LIES)) {
  stories[`a lie is refused: ${what}`] = async () => {
    liar.asked = [];
    liar.lie = lie;
    let problem;
    try {
      const [took, got] = await seconds(() => client.round('liar'));
      assert(took < 25, `it took ${took} s`);
      // Who it is shows itself at once; whether they may come in, when the code is redeemed.
      problem = got.problem ?? (lie.later && (await client.exchange(got.code)).code);
      assert(problem, 'it was believed');
    } finally {
      liar.lie = {};
    }
    if (lie.problem) assert.equal(problem, lie.problem);
    assert(!liar.asked.some(({ endpoint }) => endpoint === '/elsewhere'), 'it followed to another address');
    if (lie.token === endless) assert(liar.poured < 1 << 25, `${liar.poured} bytes were read`);
    await client.signIn('liar');
  };
}

// --- helpers -----------------------------------------------------------------------------------

/** A problem of one of these kinds: as document, or as the way back to the front end. */
async function problemOf(reply, ...statuses) {
  if (reply.status === 303) {
    const { hash } = new URL(reply.headers.get('location'));
    return documented(new URLSearchParams(hash.slice(1)).get('problem'));
  }
  const text = await reply.text();
  assert(statuses.includes(reply.status), `${reply.status} ${text}`);
  return documented(JSON.parse(text).code);
}

async function refusedAtCallback(browser, address, what) {
  const reply = await browser.ask(address);
  const location = reply.headers.get('location') ?? '';
  assert(!/[#&]code=/.test(location), `${what}: ${reply.status} ${location}`);
  const problem = await problemOf(reply, 400, 401, 403, 404, 409, 422);
  // It has to be us: a provider that refuses a code a second time is no merit of ours.
  assert.equal(problem, 'sign_in_code_invalid', what);
}

let failed = 0;
let passed = 0;
try {
  for (const [name, story] of Object.entries(stories)) {
    // The first opens the ports.
    const first = passed + failed === 0;
    if (only.length && !first && !only.some((word) => name.includes(word))) continue;
    try {
      const [took] = await seconds(story);
      passed += 1;
      console.log(`ok    ${name} (${took.toFixed(1)} s)`);
    } catch (e) {
      failed += 1;
      console.error(`FAIL  ${name}\n      ${e.stack.split('\n').slice(0, 6).join('\n      ')}`);
      for (const error of [...land.errors.splice(0), ...kreis.errors.splice(0)]) console.error(`      a provider said: ${error}`);
      if (first) break;
    }
    land.errors.length = kreis.errors.length = 0;
  }
} finally {
  await Promise.allSettled([land.stop(), kreis.stop(), liar.stop()]);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
