// An identity provider as an organization runs one: panva's oidc-provider, which is certified, on loopback. It
// has a page on which one picks who one is, keeps what it was asked, and can change its keys or be away.
//
// Each provider has an address of its own in 127.0.0.0/8: cookies know no ports, and for a browser the way from
// one address to the other leads across sites, as it does in life.

import { createServer } from 'node:http';
import { createRequire } from 'node:module';

// ES modules do not look into NODE_PATH; this does. The package is of the kind that speaks of itself.
const require = createRequire(import.meta.url);
const { warn } = console;
console.warn = () => {};
const { Provider: Certified } = require('oidc-provider');
console.warn = warn;
const { exportJWK, generateKeyPair } = require('jose');

const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

export class Provider {
  /** Who can sign in: claims by subject. May be changed at any time, as an administrator there does. */
  people = {};
  /** What the authorization endpoint was asked, newest last. */
  asked = [];
  /** What went wrong, newest last. */
  errors = [];
  #server;
  #handler;
  #keys = 0;

  /**
   * @param issuer    address; its path, if any, is that of the provider
   * @param client    the service, as registered here
   * @param alg       how ID tokens are signed
   * @param inToken   whether claims stand in the ID token, else only UserInfo has them
   * @param logout    whether there is an end session endpoint
   */
  constructor({ issuer, client, people, alg = 'RS256', inToken = false, logout = true }) {
    Object.assign(this, { issuer, client, people, alg, inToken, logout });
    this.url = new URL(issuer);
    this.path = this.url.pathname.replace(/\/$/, '');
  }

  /** Opens the port. */
  async start() {
    if (!this.#handler) await this.rotate();
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((e) => {
        this.errors.push(String(e));
        response.writeHead(500).end(String(e));
      });
    });
    await new Promise((done, failed) =>
      this.#server.once('error', failed).listen(Number(this.url.port), this.url.hostname, done),
    );
    return this;
  }

  /** Is not there any more. */
  async stop() {
    this.#server?.closeAllConnections();
    await new Promise((done) => (this.#server ? this.#server.close(done) : done()));
    this.#server = undefined;
  }

  /** Throws its keys away and signs with new ones, under a new kid. */
  async rotate() {
    const { privateKey } = await generateKeyPair(this.alg, { extractable: true });
    const kid = `key-${++this.#keys}`;
    const key = { ...(await exportJWK(privateKey)), kid, use: 'sig', alg: this.alg };
    const { people, errors } = this;
    console.warn = console.info = () => {};
    const certified = new Certified(this.issuer, {
      clients: [{ id_token_signed_response_alg: this.alg, ...this.client }],
      jwks: { keys: [key] },
      cookies: { keys: ['not secret: it lives for a test'] },
      scopes: ['openid', 'profile', 'email', 'groups'],
      claims: { profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
      conformIdTokenClaims: !this.inToken,
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: this.logout } },
      pkce: { required: () => true },
      interactions: { url: (_, { uid }) => `${this.path}/interaction/${uid}` },
      findAccount: (_, sub) =>
        people[sub] && { accountId: sub, claims: () => ({ sub, ...people[sub] }) },
      // Nobody is asked for consent: the organization gave it for its people.
      async loadExistingGrant(ctx) {
        const { client, session, params } = ctx.oidc;
        // A new one would revoke what the old one gave: the code of another tab.
        const old = session.grantIdFor(client.clientId);
        if (old) return ctx.oidc.provider.Grant.find(old);
        const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope(params.scope);
        await grant.save();
        return grant;
      },
      renderError(ctx, out, e) {
        errors.push(`${out.error}: ${out.error_description} ${e.stack}`);
        ctx.type = 'text/plain';
        ctx.body = `${out.error}: ${out.error_description}`;
      },
    });
    console.warn = warn;
    certified.on('grant.error', (_, e) => errors.push(`${e.error}: ${e.error_description} ${e.error_detail ?? ''}`));
    certified.on('server_error', (_, e) => errors.push(e.stack));
    this.certified = certified;
    this.#handler = certified.callback();
    return kid;
  }

  async #handle(request, response) {
    const url = new URL(request.url, this.issuer);
    if (!url.pathname.startsWith(`${this.path}/`)) return response.writeHead(404).end();
    const inside = url.pathname.slice(this.path.length);
    if (inside === '/auth') this.asked.push(Object.fromEntries(url.searchParams));
    if (inside.startsWith('/interaction/')) return this.#interaction(request, response);
    request.originalUrl = request.url;
    request.baseUrl = this.path;
    request.url = inside + url.search;
    return this.#handler(request, response);
  }

  /** "Who are you?" – one button for each person. */
  async #interaction(request, response) {
    if (request.method === 'POST') {
      const form = [];
      for await (const chunk of request) form.push(chunk);
      const who = new URLSearchParams(Buffer.concat(form).toString()).get('who');
      const result =
        who in this.people
          ? { login: { accountId: who } }
          : { error: 'access_denied', error_description: 'nobody was picked' };
      return this.certified.interactionFinished(request, response, result);
    }
    await this.certified.interactionDetails(request, response);
    const buttons = Object.entries(this.people).map(
      ([sub, { name }]) => `<button name="who" value="${escaped(sub)}">${escaped(name)}</button>`,
    );
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(
      `<!doctype html><title>Sign in</title><form method="post">${buttons.join(' ')}` +
        '<button name="who" value="">Cancel</button></form>',
    );
  }
}
