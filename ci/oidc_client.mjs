// The other side of the sign-in: a browser made of fetch and a cookie jar, and a front end.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const errors = await readFile(new URL('../docs/errors.md', import.meta.url), 'utf8');
/** A code of a problem is one that the documentation explains. */
export function documented(code) {
  assert(code && errors.includes(`\n### ${code}\n`), `${code} is not in docs/errors.md`);
  return code;
}

/** A browser: keeps cookies by host, path and life time, and follows no redirect by itself. */
export class Browser {
  cookies = [];

  async ask(address, init = {}) {
    const url = new URL(address);
    const fits = ({ host, path, ends }) =>
      host === url.hostname && ends > Date.now()
      && (url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')));
    const cookie = this.cookies.filter(fits).map(({ name, value }) => `${name}=${value}`).join('; ');
    const reply = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      ...init,
      headers: { ...init.headers, ...(cookie && { cookie }) },
    });
    for (const line of reply.headers.getSetCookie()) this.#keep(url, line);
    return reply;
  }

  #keep(url, line) {
    const [pair, ...rest] = line.split(';').map((part) => part.trim());
    const attributes = Object.fromEntries(
      rest.map((part) => [part.split('=')[0].toLowerCase(), part.slice(part.indexOf('=') + 1)]),
    );
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.path ?? url.pathname.replace(/\/[^/]*$/, '') ?? '/';
    let ends = Infinity;
    if (attributes.expires) ends = Date.parse(attributes.expires);
    if (attributes['max-age']) ends = Date.now() + 1000 * Number(attributes['max-age']);
    this.cookies = this.cookies.filter((c) => !(c.host === url.hostname && c.name === name && c.path === path));
    this.cookies.push({ host: url.hostname, name, value, path, ends, line });
  }
}

export class Client {
  constructor(base, password) {
    Object.assign(this, { base, password });
  }

  /** Calls the service; a refusal has to be a documented problem. */
  async call(method, path, { token, body, headers } = {}) {
    const reply = await fetch(`${this.base}/api/v1${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    const text = await reply.text();
    const said = text ? JSON.parse(text) : null;
    if (reply.status >= 400) documented(said?.code);
    return { status: reply.status, body: said, code: said?.code };
  }

  async done(expected, method, path, options) {
    const reply = await this.call(method, path, options);
    assert.equal(reply.status, expected, `${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  async refused(status, code, method, path, options) {
    const reply = await this.call(method, path, options);
    assert.deepEqual([reply.status, reply.code], [status, code], `${method} ${path}: ${JSON.stringify(reply.body)}`);
  }

  /** An access token by password. */
  async login(name) {
    const body = { email: `${name}@demo.example`, password: this.password };
    return (await this.done(200, 'POST', '/auth/login', { body })).access_token;
  }

  me = (token) => this.done(200, 'GET', '/me', { token });

  callback = (provider) => `${this.base}/api/v1/auth/providers/${provider}/callback`;

  /** Begins: hands back where the browser is sent to. */
  async begin(browser, provider, state = 'a-state-of-the-client') {
    const address = `${this.base}/api/v1/auth/providers/${provider}/authorize?${new URLSearchParams({ state })}`;
    const reply = await browser.ask(address);
    assert.equal(reply.status, 303, `authorize: ${await reply.clone().text()}`);
    return reply.headers.get('location');
  }

  /** Goes on from there as this person until it is sent to the callback; hands that address back. */
  async toCallback(browser, location, who) {
    for (let steps = 0; steps < 10; steps += 1) {
      if (location.startsWith(`${this.base}/`)) return location;
      let reply = await browser.ask(location);
      if (reply.status === 200) {
        assert(who !== undefined, 'the provider asks who it is');
        const page = await reply.text();
        assert(page.includes(`value="${who}"`), `${who} can't be picked: ${page}`);
        reply = await browser.ask(location, { method: 'POST', body: new URLSearchParams({ who }) });
      }
      assert([302, 303].includes(reply.status), `${location}: ${reply.status} ${await reply.clone().text()}`);
      location = new URL(reply.headers.get('location'), location).href;
    }
    return assert.fail('the provider goes round in circles');
  }

  /** Comes back: what the front end gets behind the #. */
  async finish(browser, location) {
    const reply = await browser.ask(location);
    assert.equal(reply.status, 303, `callback: ${reply.status} ${await reply.clone().text()}`);
    const address = reply.headers.get('location');
    const page = `${this.base}/signed-in#`;
    assert(address.startsWith(page), address);
    assert.match(reply.headers.get('cache-control') ?? '', /no-store/);
    const got = Object.fromEntries(new URLSearchParams(address.slice(page.length)));
    assert(!('code' in got && 'problem' in got), address);
    if (!('code' in got)) documented(got.problem);
    return got;
  }

  /** All of it in one browser. */
  async round(provider, who, { browser = new Browser(), state = 'a-state-of-the-client' } = {}) {
    const location = await this.toCallback(browser, await this.begin(browser, provider, state), who);
    const got = await this.finish(browser, location);
    assert.equal(got.state, state);
    return got;
  }

  /** A code that the service gave out for this person. */
  async code(provider, who, options) {
    const got = await this.round(provider, who, options);
    assert(got.code, `${who} at ${provider}: ${got.problem}`);
    return got.code;
  }

  exchange = (code) => this.call('POST', '/auth/providers/exchange', { body: { code } });

  /** An access token through the provider. */
  async signIn(provider, who, options) {
    const reply = await this.exchange(await this.code(provider, who, options));
    assert.equal(reply.status, 200, `${who} at ${provider}: ${JSON.stringify(reply.body)}`);
    return reply.body.access_token;
  }

  /** The refusal of somebody who did sign in at the provider. */
  async turnedAway(provider, who) {
    const { status, code } = await this.exchange(await this.code(provider, who));
    return `${status} ${code}`;
  }
}
