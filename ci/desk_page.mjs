// A desk as somebody uses it: what the stories of ci/desk.mjs do and look at on the page.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

// ES modules do not look into NODE_PATH; this does.
const require = createRequire(import.meta.url);
export const { chromium } = require('playwright-core');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, hasTouch: true };
export const LAPTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

/** Waits until something holds; says what was the case last if it never does. */
export async function until(what, check, limit = 20_000) {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await check();
    } catch (e) {
      if (Date.now() > end) throw new Error(`${what}: ${e.message}`, { cause: e });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export class DeskPage {
  constructor(page, base, folder) {
    Object.assign(this, { page, base, folder });
  }

  static async in(context, base, folder) {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return new DeskPage(page, base, folder);
  }

  async open(event, key = '') {
    await this.page.goto(`${this.base}/desk/${event.id}${key && `#${key}`}`);
    return this;
  }

  /** Set up by its link, lists loaded, the page itself kept. */
  async ready(event) {
    await this.open(event, event.key.secret);
    await this.link('online');
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    return this;
  }

  link(state) {
    return this.page.locator(`#link[data-state="${state}"]`).waitFor();
  }

  async scan(code) {
    await this.page.locator('#code').fill(code);
    await this.page.locator('#code').press('Enter');
  }

  /** Waits for a verdict of this kind with these words. */
  async verdict(kind, ...words) {
    await until(`verdict ${kind} ${words}`, async () => {
      const card = this.page.locator('#verdict');
      assert.equal(await card.getAttribute('data-kind'), kind);
      const text = await card.innerText();
      for (const word of words) assert(text.includes(word), `"${word}" in ${JSON.stringify(text)}`);
    });
  }

  async unsent(n) {
    await until(`${n} unsent`, async () => assert.equal(await this.page.locator('#count-unsent').innerText(), String(n)));
  }

  async refused(reasons) {
    await until(`refused: ${reasons}`, async () => {
      const shown = await this.page.locator('#refused li').evaluateAll((rows) => rows.map((row) => row.dataset.reason));
      assert.deepEqual(shown.sort(), [...reasons].sort());
    });
  }

  row(name) {
    return this.page.locator('#people li', { hasText: name });
  }

  /** The queue as it is on the disk. */
  queue(event) {
    return this.page.evaluate(
      (id) =>
        new Promise((resolve, reject) => {
          const asked = indexedDB.open(`kreisrunde-desk-${id}`);
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const rows = asked.result.transaction('queue').objectStore('queue').getAll();
            rows.onsuccess = () => (asked.result.close(), resolve(rows.result));
          };
        }),
      event.id,
    );
  }

  /** No barrier that a machine finds. */
  async accessible(where) {
    await this.page.evaluate(`(() => { ${AXE}; window.axe = axe; })()`);
    const { violations, passes } = await this.page.evaluate(() =>
      window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    );
    assert(passes.length > 15, `axe looked at ${passes.length} rules only`);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    assert.deepEqual(found, [], `barriers, ${where}`);
    // Nothing sticks out, and what is pressed is as large as a finger.
    const { wide, small } = await this.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll('button, input, select')]
        .map((node) => [node.id || node.textContent, node.getBoundingClientRect()])
        .filter(([, { width, height }]) => width && (width < 44 || height < 44))
        .map(([name, { width, height }]) => `${name} ${width}×${height}`),
    }));
    assert(wide <= 0, `${wide} px too wide, ${where}`);
    assert.deepEqual(small, [], `too small, ${where}`);
  }

  async picture(name) {
    await this.page.evaluate(() => scrollTo(0, 0));
    return this.page.screenshot({ path: path.join(this.folder, `${name}.png`) });
  }
}
