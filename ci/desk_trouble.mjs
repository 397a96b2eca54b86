// Stories of ci/desk.mjs about what goes wrong: replies, services, keys, tabs, and a device that is given back.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import http from 'node:http';
import process from 'node:process';
import { DeskPage, LAPTOP, PHONE, until } from './desk_page.mjs';
import { day } from './desk_world.mjs';

/** Ends the service, and hands back what starts it again: same address, same data. */
async function stopService(base) {
  const { DEMO_PID, DEMO_FOLDER, KREISRUNDE = 'target/debug/kreisrunde' } = process.env;
  process.kill(Number(DEMO_PID), 'SIGTERM');
  const up = () => fetch(`${base}/health/ready`).then((reply) => reply.ok, () => false);
  await until('stopped', async () => assert.equal(await up(), false));
  return async () => {
    const env = {
      ...process.env,
      KREISRUNDE_DATA_DIR: `${DEMO_FOLDER}/data`,
      KREISRUNDE_LISTEN: new URL(base).host,
      KREISRUNDE_RATE_LIMIT: 'off',
      KREISRUNDE_DEMO_PASSWORD: process.env.DEMO_PASSWORD,
    };
    let service;
    process.on('exit', () => service.kill('SIGKILL'));
    const begin = () => {
      service = spawn(KREISRUNDE, ['serve', '--demo'], { env, stdio: 'ignore' });
      process.env.DEMO_PID = service.pid;
      // The one that is on its way out still has the database.
      service.on('exit', (code) => code && setTimeout(begin, 300));
    };
    begin();
    await until('started', async () => assert.equal(await up(), true), 60_000);
  };
}

/** The service, with other files at some addresses: what it looks like while it is being upgraded. */
async function upgraded(base, files) {
  const proxy = http.createServer((request, reply) => {
    const file = files[request.url];
    if (file) return reply.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache' }).end(file.body);
    const { method, headers, url } = request;
    const onward = http.request(`${base}${url}`, { method, headers }, (from) => {
      reply.writeHead(from.statusCode, from.headers);
      from.pipe(reply);
    });
    request.pipe(onward);
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${proxy.address().port}`, close: () => (proxy.closeAllConnections(), proxy.close()) };
}

export const stories = ({ base, folder, world, NAMES }) => ({
  async 'a reply that is lost, a service that is restarted: sent again, one attendance'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const [anna, bjoern, carla] = NAMES.map((name) => event.people[name]);
    const context = await browser(PHONE, 'en-GB');
    const desk = await (await DeskPage.in(context, base, folder)).ready(event);
    // It reaches the service, and the answer does not come back.
    const sent = [];
    await context.route('**/attendance/batch', async (route) => {
      const { items } = route.request().postDataJSON();
      sent.push(items.map(({ nonce }) => nonce));
      if (sent.length > 2) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await desk.scan(anna.code);
    await desk.verdict('noted', 'Anna Beispiel');
    await until('sent three times', async () => assert(sent.length >= 3, String(sent.length)));
    await desk.unsent(0);
    await desk.verdict('noted', 'Anna Beispiel');
    assert.equal(new Set(sent.flat()).size, 1, 'one nonce');
    assert.equal(await world.recorded(anna), 1);
    // One whose reply was lost is undone: it may have arrived, so it is undone there, too.
    sent.splice(0, sent.length, []);
    await desk.scan(bjoern.code);
    await until('sent', async () => assert(sent.length >= 2));
    await desk.row('Björn Öztürk').getByRole('button').click();
    await desk.unsent(0);
    assert.deepEqual(await world.there(event), [`Anna Beispiel ${day()}`]);
    assert.equal(await world.recorded(bjoern), 1);
    await context.unroute('**/attendance/batch');
    // The service goes, and comes back. The page is read again meanwhile.
    const start = await stopService(base);
    await desk.scan(carla.code);
    await desk.verdict('noted', 'Carla Weiß', 'will be sent');
    await desk.link('offline');
    await desk.unsent(1);
    await desk.page.reload();
    await desk.unsent(1);
    await start();
    await desk.unsent(0);
    await world.signIn();
    await desk.link('online');
    assert.deepEqual(await world.there(event), [`Anna Beispiel ${day()}`, `Carla Weiß ${day()}`]);
    assert.equal(await world.recorded(carla), 1);
    await context.close();
  },

  async 'a service that asks for patience gets it, and one bad scan holds up no other'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const context = await browser(PHONE, 'en-GB');
    const desk = await (await DeskPage.in(context, base, folder)).ready(event);
    for (const status of [429, 503]) {
      const at = [];
      await context.route('**/attendance/batch', (route) => {
        at.push(Date.now());
        if (at.length > 1) return route.continue();
        return route.fulfill({ status, headers: { 'retry-after': '3' }, json: { code: 'busy', title: 'Busy' } });
      });
      await desk.scan(event.people[NAMES[status === 429 ? 0 : 1]].code);
      await desk.link('busy');
      // Somebody presses; it still waits.
      await desk.page.getByRole('button', { name: 'Update now' }).click();
      await desk.unsent(0);
      assert(at[1] - at[0] >= 2900, `${status}: again after ${at[1] - at[0]} ms`);
      await context.unroute('**/attendance/batch');
    }
    // More than a part, and one of them is not to be read.
    await context.setOffline(true);
    await desk.scan('x'.repeat(30));
    const [poison] = await desk.queue(event);
    await desk.page.evaluate(
      ({ id, poison, codes }) =>
        new Promise((resolve) => {
          const asked = indexedDB.open(`kreisrunde-desk-${id}`);
          asked.onsuccess = () => {
            const tx = asked.result.transaction('queue', 'readwrite');
            tx.objectStore('queue').put({ ...poison, at: 'not a time' });
            for (let n = 0; n < 150; n++) {
              const item = { ...poison, code: codes[n % codes.length], nonce: crypto.randomUUID() };
              tx.objectStore('queue').put(item);
            }
            tx.oncomplete = () => (asked.result.close(), resolve());
          };
        }),
      { id: event.id, poison, codes: Object.values(event.people).map(({ code }) => code) },
    );
    await desk.page.reload();
    await desk.unsent(151);
    const parts = [];
    await context.route('**/attendance/batch', (route) => {
      parts.push(route.request().postDataJSON().items.length);
      return route.continue();
    });
    await context.setOffline(false);
    await desk.unsent(0);
    assert(Math.max(...parts) === 100, String(parts));
    await desk.refused(['invalid']);
    assert.equal((await world.there(event)).length, NAMES.length);
    await context.close();
  },

  async 'a key that is withdrawn, wrong or foreign is said to be, and the queue stays'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const other = await world.event('Regionaltreffen', []);
    const context = await browser(PHONE, 'en-GB');
    const desk = await DeskPage.in(context, base, folder);
    const { page } = desk;
    const reader = await world.key(null, ['events:read']);
    const bad = [
      ['krk_nonsense', 'wrong, expired or withdrawn'],
      [other.key.secret, 'for another event'],
      [reader.secret, 'not for check-in'],
    ];
    for (const [key, words] of bad) {
      await page.goto('about:blank');
      await desk.open(event, key);
      await page.locator('#key-outcome', { hasText: words }).waitFor();
      assert(!page.url().includes('krk_'));
      assert.equal(await page.locator('#desk').isVisible(), false);
    }
    await desk.accessible('wrong key');
    await page.goto('about:blank');
    await desk.ready(event);
    await world.withdraw(event.key);
    await desk.scan(event.people['Anna Beispiel'].code);
    await desk.link('refused');
    await page.getByText('1 scan stays on this device and will be sent with a new key').waitFor();
    // It goes on noting.
    await desk.scan(event.people['Carla Weiß'].code);
    await desk.verdict('noted', 'Carla Weiß');
    await desk.unsent(2);
    await page.reload();
    await desk.link('refused');
    await desk.unsent(2);
    await desk.accessible('key withdrawn');
    await desk.picture('withdrawn-phone');
    assert.deepEqual(await world.there(event), []);
    await page.locator('#key').fill(bad[0][0]);
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.locator('#key-outcome', { hasText: bad[0][1] }).waitFor();
    await desk.unsent(2);
    await page.locator('#key').fill((await world.key(event)).secret);
    await page.getByRole('button', { name: 'Set up' }).click();
    await desk.unsent(0);
    await desk.link('online');
    assert.equal(await page.locator('#setup').isVisible(), false);
    assert.equal((await world.there(event)).length, 2);
    await context.close();
  },

  async 'two tabs share one queue, and send each scan once'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const context = await browser(LAPTOP, 'en-GB');
    const one = await (await DeskPage.in(context, base, folder)).ready(event);
    const two = await DeskPage.in(context, base, folder);
    await two.open(event);
    await two.link('online');
    await context.setOffline(true);
    const people = Object.values(event.people);
    await Promise.all([one, two].map(async (desk, n) => {
      for (const { code } of people.filter((_, i) => i % 2 === n)) {
        await desk.scan(code);
        await desk.verdict('noted');
      }
    }));
    await one.unsent(people.length);
    await two.unsent(people.length);
    // The other tab's scan is known here, too.
    await one.scan(people[1].code);
    await one.verdict('already', people[1].name);
    const sent = [];
    await context.route('**/attendance/batch', (route) => {
      sent.push(...route.request().postDataJSON().items.map(({ nonce }) => nonce));
      return route.continue();
    });
    await context.setOffline(false);
    await Promise.all([one.unsent(0), two.unsent(0)]);
    assert.equal(sent.length, people.length + 1);
    assert.equal(new Set(sent).size, sent.length, 'none twice');
    for (const person of people) assert.equal(await world.recorded(person), 1);
    // Undone in one, seen in the other; in the list as well if another device did it.
    await two.page.locator('#code').fill('Anna');
    await two.row('Anna').getByRole('button', { name: /^Undo/ }).click();
    await one.page.locator('#code').fill('Anna');
    await one.row('Anna').getByRole('button', { name: 'Check in Anna Beispiel' }).waitFor();
    const path = `/events/${event.id}/attendance`;
    await world.as('POST', path, { registration_id: event.people['Anna Beispiel'].id });
    await one.page.getByRole('button', { name: 'Update now' }).click();
    await one.row('Anna').getByText('here since').waitFor();
    await two.row('Anna').getByText('here since').waitFor();
    // By this desk, though another device checked in.
    await one.row('Anna').getByRole('button', { name: /^Undo/ }).click();
    await until('undone', async () => assert.equal((await world.there(event)).length, people.length - 1));
    // Without a network what the service knows can't be taken back, and that is said.
    await context.setOffline(true);
    await one.page.locator('#code').fill('Carla');
    await one.row('Carla').getByRole('button', { name: /^Undo/ }).click();
    await one.verdict('refused', 'Taking back needs a connection.');
    await one.row('Carla').getByText('here since').waitFor();
    await context.close();
  },

  async 'the camera reads codes, each once while it is in sight'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const context = await browser(PHONE, 'en-GB', { permissions: ['camera'] });
    // Chromium on this system has no detector. This one sees what is held before it, if there is a picture at all.
    await context.addInitScript(() => {
      globalThis.inSight = [];
      globalThis.looks = 0;
      globalThis.BarcodeDetector = class {
        static getSupportedFormats = async () => ['qr_code', 'ean_13'];
        async detect(video) {
          globalThis.looks++;
          return video.videoWidth ? globalThis.inSight.map((rawValue) => ({ rawValue })) : [];
        }
      };
    });
    const desk = await (await DeskPage.in(context, base, folder)).ready(event);
    const { page } = desk;
    const hold = (...codes) => page.evaluate((codes) => (globalThis.inSight = codes), codes);
    await page.getByRole('button', { name: 'Camera' }).click();
    await page.locator('#camera[data-on="true"]').waitFor();
    await hold(event.people['Anna Beispiel'].code);
    await desk.verdict('noted', 'Anna Beispiel');
    await desk.unsent(0);
    const looks = await page.evaluate(() => globalThis.looks);
    await page.waitForFunction((n) => globalThis.looks > n + 5, looks);
    await desk.verdict('noted', 'Anna Beispiel');
    await desk.accessible('camera');
    await desk.picture('camera-phone');
    await hold(event.people['Carla Weiß'].code);
    await desk.verdict('noted', 'Carla Weiß');
    await hold(event.people['Anna Beispiel'].code);
    await desk.verdict('already', 'Anna Beispiel');
    await until('there', async () => assert.equal((await world.there(event)).length, 2));
    await page.getByRole('button', { name: 'Camera off' }).click();
    assert.equal(await page.locator('#viewer').isVisible(), false);
    assert.equal(await page.evaluate(() => document.querySelector('video').srcObject), null);
    await context.close();
    // Not allowed: said, and everything else goes on. A browser without a detector does not offer it.
    const refused = await browser(PHONE, 'en-GB');
    await refused.addInitScript(() => {
      globalThis.BarcodeDetector = class {
        static getSupportedFormats = async () => ['qr_code'];
      };
      const no = async () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      if (globalThis.MediaDevices) MediaDevices.prototype.getUserMedia = no;
    });
    const shy = await (await DeskPage.in(refused, base, folder)).ready(event);
    await shy.page.getByRole('button', { name: 'Camera' }).click();
    await shy.page.getByText('The camera may not be used.').waitFor();
    await refused.close();
    const plain = await browser(PHONE, 'en-GB');
    const without = await (await DeskPage.in(plain, base, folder)).ready(event);
    await without.page.getByText('does not read QR codes by camera').waitFor();
    assert.equal(await without.page.locator('#camera').isVisible(), false);
    await plain.close();
  },

  async 'a device that is given back keeps nothing, and asks before it loses a scan'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const context = await browser(LAPTOP, 'en-GB');
    const desk = await (await DeskPage.in(context, base, folder)).ready(event);
    const { page } = desk;
    const other = await DeskPage.in(context, base, folder);
    await other.open(event);
    await context.setOffline(true);
    await desk.scan(event.people['Anna Beispiel'].code);
    await desk.unsent(1);
    await page.getByRole('button', { name: 'Forget this device' }).click();
    const dialog = page.getByRole('dialog', { name: 'Forget this device?' });
    await dialog.getByText('1 scan has not been sent yet and would be lost!').waitFor();
    await desk.accessible('forgetting');
    await page.keyboard.press('Escape');
    await desk.unsent(1);
    await page.getByRole('button', { name: 'Forget this device' }).click();
    await dialog.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByText('Nothing is stored on this device any more.').waitFor();
    await other.page.getByLabel('Key of this device').waitFor();
    const kept = await page.evaluate(
      (id) =>
        new Promise((resolve) => {
          const asked = indexedDB.open(`kreisrunde-desk-${id}`);
          asked.onsuccess = () => {
            const names = [...asked.result.objectStoreNames];
            const tx = asked.result.transaction(names);
            const counts = names.map((name) => tx.objectStore(name).count());
            tx.oncomplete = () => (asked.result.close(), resolve(counts.map(({ result }) => result)));
          };
        }),
      event.id,
    );
    assert.deepEqual(kept, [0, 0, 0, 0, 0]);
    const html = await page.content();
    for (const name of NAMES) assert(!html.includes(name), `${name} is still in the page`);
    await context.setOffline(false);
    await page.reload();
    await page.getByLabel('Key of this device').waitFor();
    assert.deepEqual(await world.there(event), []);
    await context.close();
  },

  async 'a new version takes over whole, or not at all'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const files = {};
    const proxy = await upgraded(base, files);
    const context = await browser(LAPTOP, 'en-GB', {}, proxy.url);
    const desk = await (await DeskPage.in(context, proxy.url, folder)).ready(event);
    const { page } = desk;
    const caches = () => page.evaluate(() => globalThis.caches.keys());
    const [old] = await caches();
    const body = (await (await fetch(`${base}/desk/desk.css`)).text()) + '/* new */';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
    const hash = `sha256-${Buffer.from(digest).toString('base64')}`;
    const worker = await (await fetch(`${base}/desk/worker.js`)).text();
    const next = worker.replace(/("\/desk\/desk\.css":")[^"]+/, (_, before) => before + hash);
    assert.notEqual(next, worker);
    // What became of a new worker.
    const update = () => page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/desk/');
      const found = new Promise((resolve) => {
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker.addEventListener('statechange', () => ['activated', 'redundant'].includes(worker.state) && resolve(worker.state));
        }, { once: true });
      });
      await registration.update();
      return found;
    });
    // The worker is new, one of the files is not yet: an instance that was not upgraded has answered.
    files['/desk/worker.js'] = { type: 'text/javascript', body: next };
    assert.equal(await update(), 'redundant');
    await page.reload();
    await desk.link('online');
    assert((await caches()).includes(old), 'the old version stays whole');
    files['/desk/desk.css'] = { type: 'text/css', body };
    await page.locator('#code').fill('in the middle of something');
    assert.equal(await update(), 'activated');
    await page.getByRole('button', { name: 'Load it now' }).click();
    await until('new', async () => {
      const css = await page.evaluate(() => fetch('/desk/desk.css').then((reply) => reply.text()));
      assert(css.endsWith('/* new */'));
    });
    await desk.link('online');
    assert.equal((await caches()).length, 1);
    assert(!(await caches()).includes(old), 'the old one is gone');
    await context.close();
    proxy.close();
  },
});
