/**
 * Blind tickets (RFC 9497, POPRF): not even the operator can tell who gave which answers. Needs the optional peer
 * dependency `@cloudflare/voprf-ts`.
 */
import { Evaluation, Oprf, POPRFClient } from '@cloudflare/voprf-ts';
import { CryptoNoble } from '@cloudflare/voprf-ts/crypto-noble';

import type { components } from './schema.js';
import { fromBase64url, toBase64url } from './tickets.js';

/** The key of the service, as in the survey's `blind`. */
export type BlindKey = components['schemas']['BlindKey'];

/** A ticket: goes with the sheet, later, without credentials. */
export interface BlindTicket {
  ticket: string;
  output: string;
}

const SUITE = Oprf.Suite.RISTRETTO255_SHA512;
const POPRF = 2;
const DOMAIN = 'kreisrunde-fb-v1';

/** The service is not the one that was promised, or signed with a key of its own for you. Do not hand in a sheet. */
export class BlindnessError extends Error {
  override readonly name = 'BlindnessError';
}

/**
 * Takes a blind ticket.
 *
 * @param key the survey's `blind`
 * @param eventId the event whose survey it is
 * @param commitment of the key, from somewhere else than the service: the wall at the event, a partner's page. What
 *   the service says itself proves nothing.
 * @param sign hands in the `blinded_element`, signed in, and answers with what came back:
 *   `POST /api/v1/events/{id}/survey/tickets`
 */
export async function takeBlindTicket(
  key: BlindKey,
  eventId: string,
  commitment: string,
  sign: (blindedElement: string) => Promise<{ evaluated_element?: string | null; proof?: string | null }>,
): Promise<BlindTicket> {
  await checkKey(key, eventId, commitment);
  const input = globalThis.crypto.getRandomValues(new Uint8Array(32));
  const client = new POPRFClient(SUITE, fromBase64url(key.public_key), CryptoNoble);
  const [kept, request] = await client.blind([input]);
  const blinded = request.blinded[0];
  if (!blinded) throw new BlindnessError('nothing was blinded');
  const signed = await sign(toBase64url(blinded.serialize(true)));
  if (!signed.evaluated_element || !signed.proof) throw new BlindnessError('the service did not sign');
  let output: Uint8Array | undefined;
  try {
    // Wire form of the library: one element, the mode, the proof.
    const wire = [0, 1, ...fromBase64url(signed.evaluated_element), POPRF, ...fromBase64url(signed.proof)];
    const evaluation = Evaluation.deserialize(SUITE, new Uint8Array(wire), CryptoNoble);
    [output] = await client.finalize(kept, evaluation, new TextEncoder().encode(key.info));
  } catch (cause) {
    throw new BlindnessError('the proof does not hold: this was signed with another key than everybody’s', { cause });
  }
  if (!output) throw new BlindnessError('the service did not sign');
  return { ticket: toBase64url(input), output: toBase64url(output) };
}

/** Commitment of a key: SHA-256 of the protocol's name, the suite and the public key, base64url. */
export async function commitmentOf(key: Pick<BlindKey, 'suite' | 'public_key'>): Promise<string> {
  const text = new TextEncoder().encode(DOMAIN + key.suite);
  const bytes = new Uint8Array([...text, ...fromBase64url(key.public_key)]);
  return toBase64url(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes)));
}

async function checkKey(key: BlindKey, eventId: string, commitment: string): Promise<void> {
  if (key.suite !== SUITE) throw new BlindnessError(`the suite ${key.suite} is not known here`);
  // Another text would make this ticket one of a group of its own.
  if (key.info !== eventId) throw new BlindnessError('the key names another event');
  if ((await commitmentOf(key)) !== commitment) throw new BlindnessError('the key is not the one that was promised');
}
