/** A ticket for a survey in the mode `ticket`. Keep `ticket`, hand in `ticket_hash`. */
export interface Ticket {
  /** 32 random bytes, base64url: goes with the sheet, later, without credentials. Nobody can give it to you again. */
  ticket: string;
  /** SHA-256 of these bytes, base64url: handed in signed in. */
  ticket_hash: string;
}

/** Makes a ticket. Store it before you hand in its hash: lost bits can't be made good. */
export async function newTicket(): Promise<Ticket> {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(32));
  const hash = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return { ticket: toBase64url(bytes), ticket_hash: toBase64url(new Uint8Array(hash)) };
}

/** Bytes as base64url without padding (RFC 4648, 5). */
export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of a base64url text. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
