// What a newcomer does in Swagger UI, done by Chromium. Called by ci/browser.sh:
//   node ci/browser.mjs <address of a demo service> <folder for pictures>
// The password of the demo accounts is in DEMO_PASSWORD.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

// ES modules do not look into NODE_PATH; this does.
const { chromium } = createRequire(import.meta.url)('playwright-core');

const [base, folder] = process.argv.slice(2);
const password = process.env.DEMO_PASSWORD;
assert(base && folder && password, 'usage: DEMO_PASSWORD=… node browser.mjs URL FOLDER');
const picture = (name) => path.join(folder, `${name}.png`);

/** An access token, as anybody gets one. */
async function signIn(email) {
  const reply = await fetch(`${base}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(reply.status, 200, `sign-in of ${email}: ${await reply.clone().text()}`);
  return (await reply.json()).access_token;
}

/** Opens an operation, its tag before it if that is closed, and its "Try it out". */
async function tryOut(page, operationId) {
  const operation = operations.find((operation) => operation.operationId === operationId);
  assert(operation, `the document has no operation ${operationId}`);
  const tag = page.locator(`.opblock-tag[data-tag="${operation.tags[0]}"]`);
  if ((await tag.getAttribute('data-is-open')) === 'false') await tag.click();
  const block = page.locator(`.opblock[id$="-${operationId}"]`);
  await block.locator('.opblock-summary-control').click();
  await block.locator('button.try-out__btn').click();
  return block;
}

/** Presses Execute and hands back what the service answered, as seen on the wire and on the page. */
async function execute(page, block, method, pathname) {
  const wire = page.waitForResponse(
    (r) => r.request().method() === method && pathname.test(new URL(r.url()).pathname),
  );
  await block.locator('button.execute').click();
  const response = await wire;
  const shown = block.locator('.live-responses-table .response-col_status').nth(1);
  await shown.waitFor();
  return { status: response.status(), shown: await shown.innerText(), body: await response.text() };
}

const document = await (await fetch(`${base}/api/openapi.json`)).json();
const operations = Object.values(document.paths).flatMap((methods) =>
  Object.values(methods).filter((operation) => operation?.operationId),
);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
const page = await browser.newPage({
  viewport: { width: 1280, height: 1400 },
  locale: 'en-GB',
  colorScheme: 'light',
});

// It must work offline and tell nobody: whatever goes elsewhere is stopped, and remembered.
const strays = [];
await page.context().route('**/*', (route) => {
  const { protocol, origin } = new URL(route.request().url());
  if (origin === base || protocol === 'data:' || protocol === 'blob:') return route.continue();
  strays.push(route.request().url());
  return route.abort();
});
const complaints = [];
page.on('pageerror', (e) => complaints.push(`script: ${e.message}`));
page.on('console', (m) => {
  if (m.type() === 'error') complaints.push(`console: ${m.text()} (${m.location().url})`);
});

try {
  page.setDefaultTimeout(20_000);

  // The page stands, with the document of this very service.
  await page.goto(`${base}/swagger-ui/`);
  await page.locator('.opblock-tag').first().waitFor();
  const title = (await page.locator('.info .title').innerText()).split('\n')[0];
  assert.equal(title.split(' ')[0], document.info.title.split(' ')[0]);
  const tags = new Set(operations.flatMap((operation) => operation.tags));
  assert.equal(await page.locator('.opblock-tag').count(), tags.size, 'tags');
  console.log(`Swagger UI shows "${title}": ${operations.length} operations under ${tags.size} tags`);
  await page.screenshot({ path: picture('overview') });

  // Signing in: Authorize, paste the token into the scheme "bearer".
  await page.locator('.auth-wrapper button.authorize').first().click();
  const scheme = page.locator('.auth-container', { hasText: /^\s*bearer/i });
  await scheme.locator('input').first().fill(await signIn('coordinator-15002@demo.example'));
  await scheme.locator('button.authorize').click();
  await scheme.getByText('Logout').waitFor();
  await page.screenshot({ path: picture('authorize') });
  await page.locator('.modal-btn.btn-done, button.btn-done').first().click();

  // Listing the events, with whatever the page fills in by itself.
  const list = await tryOut(page, 'listEvents');
  const events = await execute(page, list, 'GET', /^\/api\/v1\/events$/);
  assert.equal(events.status, 200, events.body);
  assert.match(events.shown, /^200/);
  const { items } = JSON.parse(events.body);
  const open = items.find((event) => event.registration_status === 'open');
  assert(open, 'no event is open for registration');
  console.log(`listEvents: ${items.length} events; open: "${open.title}"`);
  await list.screenshot({ path: picture('list') });
  await list.locator('.opblock-summary-control').click();

  // Registering for the one that is open. An Idempotency-Key may be left empty.
  const register = await tryOut(page, 'register');
  await register.locator('tr[data-param-name="id"] input').fill(open.id);
  const key = register.locator('tr[data-param-name="Idempotency-Key"] input[type="text"]');
  if (await key.count()) await key.first().fill('');
  await register.locator('textarea.body-param__text').fill('{}');
  const registered = await execute(page, register, 'POST', /\/registrations$/);
  assert.equal(registered.status, 201, registered.body);
  assert.match(registered.shown, /^201/);
  const registration = JSON.parse(registered.body);
  console.log(`register: ${registration.status} on a ${registration.seat} seat of ${registration.district_ags}`);

  // The picture: the operation with the answer in it.
  await register.locator('.live-responses-table').scrollIntoViewIfNeeded();
  await register.evaluate((block) => block.scrollIntoView({ block: 'start' }));
  await page.screenshot({ path: picture('register') });

  assert.deepEqual(strays, [], 'requests to other places');
  assert.deepEqual(complaints, [], 'complaints of the browser');
  console.log('1 passed, 0 failed');
} catch (e) {
  await page.screenshot({ path: picture('failure'), fullPage: true }).catch(() => {});
  for (const complaint of complaints) console.error(complaint);
  for (const stray of strays) console.error(`stray request: ${stray}`);
  throw e;
} finally {
  await browser.close();
}
