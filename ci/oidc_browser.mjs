// The same sign-in, once, by Chromium: what a person sees.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const { source } = require('axe-core');

export async function inChromium({ base, folder, client, land, kreis }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'de-DE' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);

  // Nobody else is told of it, least of all the code and the token.
  const known = [base, land.url.origin, kreis.url.origin];
  const strays = [];
  await context.route('**/*', (route) => {
    const { protocol, origin } = new URL(route.request().url());
    if (known.includes(origin) || protocol === 'data:') return route.continue();
    // What the pages of the provider fetch is its own affair.
    if (page.url().startsWith(base)) strays.push(route.request().url());
    return route.abort();
  });
  const complaints = [];
  page.on('pageerror', (e) => complaints.push(`script: ${e.message}`));
  page.on('console', (m) => {
    // The pages of the provider are its own affair.
    if (m.type() === 'error' && page.url().startsWith(base)) complaints.push(`console: ${m.text()} (${m.location().url})`);
  });
  const picture = async (name) => {
    for (const [size, width, height] of [['phone', 360, 740], ['laptop', 1280, 800]]) {
      await page.setViewportSize({ width, height });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert(wide <= width, `${name} is ${wide} px wide on a ${size}`);
      await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), fullPage: true });
    }
  };
  // By evaluate: the policy of the page lets no script tag in, as it should.
  const accessible = async (what) => {
    await page.evaluate(source);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    assert.deepEqual(found, [], `axe-core on ${what}`);
  };
  const button = (name) => page.getByRole('button', { name, exact: true });

  try {
    // From the list to the provider, as a front end would lead there.
    const { items } = await (await fetch(`${base}/api/v1/auth/providers`)).json();
    const { authorize_url: start, end_session_url: end } = items.find(({ id }) => id === 'land');
    await page.goto(`${start}?state=from-the-browser`);
    await button('Olga Organisiert').click();
    await page.waitForURL((url) => url.href.startsWith(`${base}/signed-in`));

    // The page shows that one is signed in, and a token that works.
    const token = await tokenOn(page);
    const me = await client.me(token);
    assert.equal(me.name, 'Olga Organisiert');
    await picture('signed-in');
    await accessible('/signed-in');
    assert(!page.url().includes('code='), `the code stays in the address: ${page.url()}`);

    // No script of the page can read what binds the browser; it is gone after use anyway.
    const cookies = (await context.cookies(base)).filter(({ domain }) => domain === new URL(base).hostname);
    assert.deepEqual(cookies.filter(({ httpOnly }) => !httpOnly), []);

    // Again at once: the provider still knows the person and does not ask.
    await page.goto(`${start}?state=again`);
    await page.waitForURL((url) => url.href.startsWith(`${base}/signed-in`));
    assert.equal((await client.me(await tokenOn(page))).id, me.id);

    // Out at the provider too: the next one is asked again.
    assert.equal(new URL(end).origin, land.url.origin);
    await page.goto(end);
    await page.locator('button[value="yes"]').click();
    await page.waitForURL((url) => url.origin === base);
    const landed = await fetch(page.url());
    assert.equal(landed.status, 200, `after signing out the provider leads to ${page.url()}`);
    await page.goto(`${start}?state=after`);
    await button('Cancel').waitFor();

    // A cancelled sign-in is told in words.
    await button('Cancel').click();
    await page.waitForURL((url) => url.href.startsWith(`${base}/signed-in`));
    await page.waitForLoadState('networkidle');
    const said = await page.locator('main').innerText();
    assert(said.length > 40 && !/eyJ|sign_in_refused/.test(said), `what a person reads: ${said}`);
    await picture('refused');
    await accessible('/signed-in after a refusal');

    assert.deepEqual(strays, [], 'requests to other places');
    assert.deepEqual(complaints, [], 'complaints of the browser');
  } catch (e) {
    await page.screenshot({ path: path.join(folder, 'failure.png'), fullPage: true }).catch(() => {});
    for (const complaint of complaints) console.error(complaint);
    throw new Error(`${e.message} (at ${page.url().replace(/#.*/, '#…')})`, { cause: e });
  } finally {
    await browser.close();
  }
}

/** The access token that the page shows, wherever it does. */
async function tokenOn(page) {
  const shown = await page.waitForFunction(() => {
    const texts = [document.body.innerText, ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value)];
    return texts.join('\n').match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/)?.[0];
  });
  return shown.jsonValue();
}
