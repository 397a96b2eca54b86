// A provider that lies: it goes through the motions of OpenID Connect, and its ID tokens, its UserInfo or its
// answers are wrong in exactly the way it was told. Told nothing, it is honest: that shows that what is refused
// is the lie, and not the provider.

import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } = createRequire(import.meta.url)('jose');

const hash = (text) => createHash('sha256').update(text).digest();
const word = () => randomBytes(16).toString('base64url');

export class Liar {
  /**
   * The lie of the day:
   *   claims    set in the ID token (undefined: left out)
   *   sign      'none' | 'hmac' (with the public key, as if it were a secret) | 'stranger' (a key of nobody
   *             under the known kid) | 'unknown' (the same under a kid of its own)
   *   token     instead of the token endpoint's answer: (request, response, honest answer)
   *   userinfo  set in UserInfo
   *   back      set in the query of the way back to the service
   */
  lie = {};
  /** What the endpoints were asked: { endpoint, …parameters }, newest last. */
  asked = [];
  #codes = new Map();
  #tokens = new Map();

  /** @param issuer  with a slash at the end, as some providers have it */
  constructor({ issuer, client, person }) {
    Object.assign(this, { issuer, client, person });
    this.url = new URL(issuer);
  }

  /** New keys under a new kid. */
  async rotate() {
    this.keys = (this.keys ?? 0) + 1;
    this.kid = `liar-${this.keys}`;
    this.key = await generateKeyPair('RS256');
  }

  async start() {
    await this.rotate();
    this.stranger = await generateKeyPair('RS256');
    this.server = createServer((request, response) => {
      this.#handle(request, response).catch((e) => response.writeHead(500).end(String(e)));
    });
    await new Promise((done, failed) =>
      this.server.once('error', failed).listen(Number(this.url.port), this.url.hostname, done),
    );
    return this;
  }

  async stop() {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  async #handle(request, response) {
    const url = new URL(request.url, this.issuer);
    const json = (body, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    const body = [];
    for await (const chunk of request) body.push(chunk);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(body).toString()));
    const endpoint = url.pathname;
    this.asked.push({ endpoint, ...Object.fromEntries(url.searchParams), ...form });
    switch (endpoint) {
      case '/.well-known/openid-configuration':
        return json(this.#configuration());
      // The same under another name: what stands in it is not the address that it was asked at.
      case '/impostor/.well-known/openid-configuration':
        return json(this.#configuration());
      case '/jwks':
        return json({ keys: [{ ...(await exportJWK(this.key.publicKey)), kid: this.kid, use: 'sig', alg: 'RS256' }] });
      case '/authorize': {
        const code = word();
        this.#codes.set(code, Object.fromEntries(url.searchParams));
        const back = new URL(url.searchParams.get('redirect_uri'));
        const query = { code, state: url.searchParams.get('state'), iss: this.issuer, ...this.lie.back };
        for (const [name, value] of Object.entries(query)) if (value !== undefined) back.searchParams.set(name, value);
        return response.writeHead(302, { location: back.href }).end();
      }
      case '/token': {
        const asked = this.#codes.get(form.code);
        this.#codes.delete(form.code);
        if (!asked || hash(form.code_verifier ?? '').toString('base64url') !== asked.code_challenge) {
          return json({ error: 'invalid_grant' }, 400);
        }
        const access_token = word();
        this.#tokens.set(access_token, asked);
        const id_token = await this.#idToken(asked, access_token);
        const answer = { access_token, token_type: 'Bearer', expires_in: 300, id_token };
        return this.lie.token ? this.lie.token(request, response, answer) : json(answer);
      }
      case '/userinfo': {
        const known = this.#tokens.has((request.headers.authorization ?? '').replace(/^Bearer /, ''));
        return known ? json({ ...this.person, ...this.lie.userinfo }) : json({ error: 'invalid_token' }, 401);
      }
      default:
        return response.writeHead(404).end();
    }
  }

  #configuration() {
    const at = (path) => new URL(path, this.issuer).href;
    return {
      issuer: this.issuer,
      authorization_endpoint: at('authorize'),
      token_endpoint: at('token'),
      userinfo_endpoint: at('userinfo'),
      jwks_uri: at('jwks'),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  async #idToken({ nonce }, accessToken) {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: this.client.client_id,
      iat: now,
      exp: now + 300,
      nonce,
      at_hash: hash(accessToken).subarray(0, 16).toString('base64url'),
      ...this.person,
      ...this.lie.claims,
    };
    // What is undefined JSON leaves out.
    const sign = (key, header) => new SignJWT(JSON.parse(JSON.stringify(claims))).setProtectedHeader(header).sign(key);
    switch (this.lie.sign) {
      case undefined:
        return sign(this.key.privateKey, { alg: 'RS256', kid: this.kid });
      case 'none':
        return new UnsecuredJWT(claims).encode();
      case 'hmac':
        return sign(Buffer.from(await exportSPKI(this.key.publicKey)), { alg: 'HS256', kid: this.kid });
      case 'stranger':
        return sign(this.stranger.privateKey, { alg: 'RS256', kid: this.kid });
      case 'unknown':
        return sign(this.stranger.privateKey, { alg: 'RS256', kid: 'liar-0' });
      default:
        throw new Error(`no such lie: ${this.lie.sign}`);
    }
  }
}

/** A provider that takes every connection and never says anything. */
export async function silence(issuer) {
  const { hostname, port } = new URL(issuer);
  const server = createServer(() => {});
  await new Promise((done, failed) => server.once('error', failed).listen(Number(port), hostname, done));
  return { stop: () => (server.closeAllConnections(), server.close()) };
}
