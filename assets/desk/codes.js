// What can be known about a code without a network (docs/check-in.md).

const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

/** By this the list names whose code it is. */
export async function hashOf(code) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
  return base64url(new Uint8Array(digest));
}

/** The registration that a code claims to be of: its first 16 bytes. */
export function claimed(code) {
  if (!/^[A-Za-z0-9_-]{43}$/.test(code)) return null;
  const hex = [...bytesOf(code).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Whether somebody scanned or pasted this, rather than typed a name. Also codes that are not ours: they are judged. */
export const isScanned = (text) => text.length >= 20 && !/\s/.test(text);

/** The service takes no more. */
export const LONGEST = 1000;

/** A text in the form in which names are compared. */
export const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").trim();
