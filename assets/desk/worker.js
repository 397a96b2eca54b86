// Keeps the page itself, so that it opens without a network. Replies of the service are never kept here.

// Address → hash, filled in by the service: with any new file this worker is a new one.
const FILES = {};

const SHELL = "/desk/00000000-0000-0000-0000-000000000000";
const PREFIX = "kreisrunde-desk-";

async function nameOf(files) {
  const text = new TextEncoder().encode(JSON.stringify(files));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return PREFIX + [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// All files or none, each as it was when this worker was made: while instances are being upgraded, one may answer with an
// older file than another.
async function install() {
  const cache = await caches.open(await nameOf(FILES));
  const requests = Object.entries(FILES).map(([path, integrity]) => new Request(path, { integrity, cache: "reload" }));
  await cache.addAll(requests);
  await self.skipWaiting();
}

async function activate() {
  const mine = await nameOf(FILES);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== mine).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request, path) {
  const cache = await caches.open(await nameOf(FILES));
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname in FILES) event.respondWith(answer(request, pathname));
  else if (request.mode === "navigate" && /^\/desk\/[0-9a-f-]{36}\/?$/i.test(pathname)) event.respondWith(answer(request, SHELL));
});
