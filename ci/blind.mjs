// Blind tickets from a client that shares no code with the service (Cloudflare's voprf-ts). Called by ci/blind.sh:
//   node ci/blind.mjs <address of a demo service>
// The password of the demo accounts is in DEMO_PASSWORD.

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import process from 'node:process';

const { Evaluation, Oprf, POPRFClient } = createRequire(import.meta.url)('@cloudflare/voprf-ts');
const { CryptoNoble } = createRequire(import.meta.url)('@cloudflare/voprf-ts/crypto-noble');

const [base] = process.argv.slice(2);
const password = process.env.DEMO_PASSWORD;
assert(base && password, 'usage: DEMO_PASSWORD=… node blind.mjs URL');

Oprf.Crypto = CryptoNoble;
const SUITE = Oprf.Suite.RISTRETTO255_SHA512;
const POPRF = 2;
const DISTRICTS = ['15001', '15002', '15003', '15081', '15082', '15083', '15084', '15085'];

const text = (bytes) => Buffer.from(bytes).toString('base64url');
const bytes = (text) => new Uint8Array(Buffer.from(text, 'base64url'));

async function ask(token, method, path, body, expected = [200, 201]) {
  const reply = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}`, 'if-match': '*' }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  const said = await reply.json();
  assert(expected.includes(reply.status), `${method} ${path}: ${reply.status} ${JSON.stringify(said)}`);
  return said;
}

const signIn = async (name) =>
  (await ask(null, 'POST', '/auth/login', { email: `${name}@demo.example`, password })).access_token;

/** Has a ticket signed, and makes the output of it; everything that a careful client checks. */
async function ticket(token, event, key) {
  const input = new Uint8Array(randomBytes(32));
  const commitment = createHash('sha256').update('kreisrunde-fb-v1').update(key.suite).update(bytes(key.public_key));
  assert.equal(commitment.digest('base64url'), key.commitment);
  const client = new POPRFClient(SUITE, bytes(key.public_key));
  const [kept, request] = await client.blind([input]);
  const blinded_element = text(request.blinded[0].serialize(true));
  const signed = await ask(token, 'POST', `/events/${event}/survey/tickets`, { blinded_element });
  const evaluation = (proof, element = bytes(signed.evaluated_element)) =>
    Evaluation.deserialize(SUITE, new Uint8Array([0, 1, ...element, POPRF, ...proof]));
  const info = new TextEncoder().encode(key.info);
  const proof = bytes(signed.proof);
  const [output] = await client.finalize(kept, evaluation(proof), info);
  // A proof that was touched, one for another event, another key: the client sees it.
  const touched = Uint8Array.from(proof);
  touched[3] ^= 1;
  await assert.rejects(() => client.finalize(kept, evaluation(touched), info));
  await assert.rejects(() => client.finalize(kept, evaluation(proof), new TextEncoder().encode('other')));
  return { ticket: text(input), output: text(output) };
}

const organizer = await signIn('organizer');
const day = (distance) => new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
const schedule = { precision: 'day', start: day(20), end: day(21), time_zone: 'Europe/Berlin' };
const { id: event } = await ask(organizer, 'POST', '/events', {
  title: 'Blinde Scheine', schedule, audience: DISTRICTS, host_ags: '15003',
});
await ask(organizer, 'POST', `/events/${event}/publish`);
await ask(organizer, 'POST', `/events/${event}/survey`, { mode: 'blind' });
const survey = await ask(organizer, 'POST', `/events/${event}/survey/open`);
assert.equal(survey.blind.suite, SUITE);
assert.equal(survey.blind.info, event);

for (const [n, ags] of DISTRICTS.entries()) {
  const token = await signIn(`coordinator-${ags}`);
  await ask(token, 'POST', `/events/${event}/registrations`);
  const mine = await ticket(token, event, survey.blind);
  const sheet = { ...mine, answers: { overall: 3 + (n % 3), again: n % 2 ? 'yes' : 'unsure' } };
  assert.deepEqual(await ask(null, 'POST', `/events/${event}/feedback`, sheet), { accepted: true });
  const other = { ...sheet, answers: { overall: 1 } };
  assert.equal((await ask(null, 'POST', `/events/${event}/feedback`, other, [409])).code, 'ticket_spent');
  const forged = { ...sheet, ticket: text(randomBytes(32)) };
  assert.equal((await ask(null, 'POST', `/events/${event}/feedback`, forged, [409])).code, 'ticket_unknown');
}
await ask(organizer, 'POST', `/events/${event}/survey/close`);
const results = await ask(organizer, 'GET', `/events/${event}/survey/results`);
assert.equal(results.responses, DISTRICTS.length);
console.log(`${DISTRICTS.length} blind tickets of voprf-ts were signed, checked and taken`);
