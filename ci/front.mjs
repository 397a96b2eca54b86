// The front page and Swagger UI as people meet them: light and dark, on a phone and a laptop, without JavaScript.
// Called by ci/browser.sh after ci/browser.mjs, with the same arguments.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

// ES modules do not look into NODE_PATH; this does.
const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [base, folder] = process.argv.slice(2);
assert(base && folder, 'usage: node front.mjs URL FOLDER');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});

/** What axe-core finds on the page, by how much it matters. It is let in past the policy of the page by the protocol. */
async function barriers(page) {
  await page.evaluate(`(() => { ${AXE}; window.axe = axe; })()`);
  const { violations, passes } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  assert(passes.length > 10, `axe looked at ${passes.length} rules only`);
  return violations.map(({ id, impact, nodes }) => ({
    impact,
    what: `${id} (${nodes.length}): ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`,
  }));
}

const complaints = [];
const strays = [];

async function open(settings) {
  const context = await browser.newContext({ locale: 'de-DE', ...settings });
  await context.route('**/*', (route) => {
    const { protocol, origin } = new URL(route.request().url());
    if (origin === base || protocol === 'data:' || protocol === 'blob:') return route.continue();
    strays.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (e) => complaints.push(`script: ${e.message}`));
  page.on('console', (m) => {
    if (m.type() === 'error') complaints.push(`console: ${m.text()} (${m.location().url})`);
  });
  return { context, page };
}

/** Nothing sticks out to the right, and no picture is broken. */
async function fits(page, where) {
  const { wide, broken } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    broken: [...document.images].filter((image) => !image.naturalWidth).map((image) => image.src),
  }));
  assert(wide <= 0, `${wide} px too wide: ${where}`);
  assert.deepEqual(broken, [], `pictures: ${where}`);
}

const widths = { phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 860 } };

try {
  for (const [name, viewport] of Object.entries(widths)) {
    for (const colorScheme of ['light', 'dark']) {
      // The pages need no script: they are looked at with and without.
      for (const javaScriptEnabled of [true, false]) {
        const { context, page } = await open({ viewport, colorScheme, javaScriptEnabled });
        const where = `${name}, ${colorScheme}${javaScriptEnabled ? '' : ', no JavaScript'}`;
        for (const [what, address] of [['front', '/'], ['guide', '/docs/integrating']]) {
          const reply = await page.goto(base + address);
          assert.equal(reply.status(), 200);
          assert((await page.locator('h1').innerText()).length > 5, where);
          if (!javaScriptEnabled) continue;
          await fits(page, `${what}, ${where}`);
          assert.deepEqual(await barriers(page), [], `barriers: ${what}, ${where}`);
          const file = path.join(folder, `${what}-${name}-${colorScheme}.png`);
          await page.screenshot({ path: file, fullPage: true });
        }
        // In the other language by a link, and to the interface.
        await page.goto(`${base}/`);
        assert.equal(await page.locator('html').getAttribute('lang'), 'de', where);
        await page.getByRole('link', { name: 'English' }).click();
        await page.getByRole('heading', { name: 'Next events' }).waitFor();
        assert.equal(await page.locator('html').getAttribute('lang'), 'en', where);
        await context.close();
      }
      const { context, page } = await open({ viewport, colorScheme });
      await page.goto(`${base}/swagger-ui/`);
      await page.locator('.opblock-tag').first().waitFor();
      await page.screenshot({ path: path.join(folder, `swagger-${name}-${colorScheme}.png`) });
      // The page is not ours; what stands in its way is said, and is not to grow.
      const found = await barriers(page);
      const grave = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      console.log(`Swagger UI, ${name}, ${colorScheme}: ${grave.map(({ what }) => what.split(':')[0]).join(', ') || 'no barrier'}`);
      await fits(page, `Swagger UI, ${name}, ${colorScheme}`);
      await context.close();
    }
  }

  // By keyboard: the first stop leads past the head of the page.
  const { context, page } = await open({ viewport: widths.laptop });
  await page.goto(`${base}/`);
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
  assert.equal(first, '#main');
  await page.screenshot({ path: path.join(folder, 'front-keyboard.png') });

  // An operation has an address of its own, and a token does not outlive the page.
  const document = await (await fetch(`${base}/api/openapi.json`)).json();
  const operation = document.paths['/api/v1/events'].get;
  const deep = `${base}/swagger-ui/#/${operation.tags[0]}/${operation.operationId}`;
  await page.goto(deep);
  await page.locator(`.opblock.is-open[id$="-${operation.operationId}"]`).waitFor();
  await page.locator('.auth-wrapper button.authorize').first().click();
  const scheme = page.locator('.auth-container', { hasText: /^\s*bearer/i });
  await scheme.locator('input').first().fill('secret-token-of-somebody');
  await scheme.locator('button.authorize').click();
  await scheme.getByText('Logout').waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  assert(!kept.includes('secret-token'), kept);
  await page.reload();
  await page.locator('.auth-wrapper button.authorize.unlocked').first().waitFor();
  await context.close();

  assert.deepEqual(strays, [], 'requests to other places');
  assert.deepEqual(complaints, [], 'complaints of the browser');
  console.log('front page and guide: nothing in the way');
} catch (e) {
  for (const complaint of complaints) console.error(complaint);
  for (const stray of strays) console.error(`stray request: ${stray}`);
  throw e;
} finally {
  await browser.close();
}
