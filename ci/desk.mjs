// The page of the desk as people use it, done by Chromium. Called by ci/desk.sh:
//   node ci/desk.mjs <address of a demo service> <folder for pictures>
// The password of the demo accounts is in DEMO_PASSWORD. Each story has an event and a browser profile of its own.

import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { TEXTS } from '../assets/desk/texts.js';
import { chromium, DeskPage, LAPTOP, PHONE, until } from './desk_page.mjs';
import { day, forged, World } from './desk_world.mjs';

const [base, folder, ...only] = process.argv.slice(2);
const password = process.env.DEMO_PASSWORD;
assert(base && folder && password, 'usage: DEMO_PASSWORD=… node desk.mjs URL FOLDER [STORY…]');
const world = await World.of(base, password);
const NAMES = [
  'Anna Beispiel', 'Björn Öztürk', 'Carla Weiß', 'Dénes Kovács', 'Eva Maria Lang', 'Farid Haddad',
  'Greta Thalheim', 'Hannes Ilić', 'Ines Ahrendt', 'Jürgen Pohl', 'Katja Sommer', 'Lê Thị Hoa',
];

const stories = {
  async 'the words are there in both languages, for every outcome'() {
    const shape = (texts) =>
      Object.entries(texts).map(([key, text]) => `${key} ${typeof text === 'function' ? text.length : typeof text}`).sort();
    assert.deepEqual(shape(TEXTS.de), shape(TEXTS.en));
    assert.deepEqual(Object.keys(TEXTS.de.reasons).sort(), Object.keys(TEXTS.en.reasons).sort());
    const document = await (await fetch(`${base}/api/openapi.json`)).json();
    for (const code of document.components.schemas.ScanOutcome.enum) {
      assert(code.endsWith('checked_in') || TEXTS.en.reasons[code], `no words for ${code}`);
    }
  },

  async 'a phone is set up by its link, and checks in by code and by name'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const context = await browser(PHONE, 'de-DE');
    const desk = await DeskPage.in(context, base, folder);
    const { page } = desk;
    // Without a key there is nothing to see but the question for it.
    await desk.open(event);
    await page.getByLabel('Schlüssel dieses Geräts').waitFor();
    assert.equal(await page.locator('#desk').isVisible(), false);
    for (const name of [...NAMES, event.title]) assert(!(await page.content()).includes(name), name);
    await desk.accessible('set-up');
    await desk.picture('setup');
    // The link, in a tab that is open already.
    await desk.open(event, event.key.secret);
    await desk.link('online');
    assert.equal(page.url(), `${base}/desk/${event.id}`, 'the key is gone from the address');
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.equal(await page.locator('#day').inputValue(), day());
    await until('all are listed', async () => assert.equal(await page.locator('#count-there').innerText(), `0 von ${NAMES.length}`));
    await desk.accessible('ready');
    const anna = event.people['Anna Beispiel'];
    await desk.scan(anna.code);
    await desk.verdict('noted', 'Eingecheckt', 'Anna Beispiel', 'zum ersten Mal dabei');
    await desk.unsent(0);
    await until('district by name', async () => assert.match(await page.locator('#verdict .meta').innerText(), /^\D+/));
    assert.deepEqual(await world.there(event), [`Anna Beispiel ${day()}`]);
    await desk.accessible('checked in');
    await desk.picture('checked-in-phone');
    await desk.scan(anna.code);
    await desk.verdict('already', 'Schon eingecheckt', 'Anna Beispiel', 'seit ');
    await desk.unsent(0);
    await desk.accessible('already');
    // By name, without minding accents.
    await page.locator('#code').fill('kovacs');
    await desk.row('Dénes Kovács').getByRole('button', { name: 'Dénes Kovács einchecken' }).click();
    await desk.verdict('noted', 'Dénes Kovács');
    assert.equal(await page.locator('#code').inputValue(), '');
    await until('both are there', async () => assert.equal((await world.there(event)).length, 2));
    await page.locator('#code').fill('nobody');
    await page.locator('#code').press('Enter');
    await desk.verdict('refused', '„nobody“');
    await desk.unsent(0);
    // A key comes by a link while the page is open, too: the address changes, nothing is loaded.
    await page.evaluate((key) => (location.hash = key), 'krk_wrong');
    await page.getByText('Es geht weiter mit dem bisherigen Schlüssel.').waitFor();
    assert.equal(page.url(), `${base}/desk/${event.id}`);
    await context.close();
  },

  async 'a laptop is used by keyboard alone, in English'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const context = await browser(LAPTOP, 'en-GB');
    const desk = await DeskPage.in(context, base, folder);
    const { page } = desk;
    const { keyboard } = page;
    const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') || document.activeElement.id || document.activeElement.textContent);
    // With a slash at the end, and the key pasted.
    await page.goto(`${base}/desk/${event.id}/`);
    await page.getByLabel('Key of this device').waitFor();
    while ((await focused()) !== 'key') await keyboard.press('Tab');
    await keyboard.insertText(event.key.secret);
    await keyboard.press('Enter');
    await desk.link('online');
    await until('focus in the field', async () => assert.equal(await focused(), 'code'));
    // A hand scanner is a keyboard that ends with Enter; wherever the focus was lost.
    await page.evaluate(() => document.activeElement.blur());
    await keyboard.type(event.people['Carla Weiß'].code);
    await keyboard.press('Enter');
    await desk.verdict('noted', 'Checked in', 'Carla Weiß');
    assert.equal(await focused(), 'code');
    // By name: Enter goes to the first who is found, Enter again checks in.
    await keyboard.type('weiss');
    await until('found', async () => assert.equal(await page.locator('#found').innerText(), '1 person found'));
    await keyboard.press('Enter');
    assert.equal(await focused(), 'Undo the check-in of Carla Weiß');
    await keyboard.press('Enter');
    await desk.verdict('undone', 'Carla Weiß is not checked in any more.');
    await until('undone', async () => assert.deepEqual(await world.there(event), []));
    await keyboard.press('Escape');
    await keyboard.type('lang');
    await keyboard.press('Enter');
    assert.equal(await focused(), 'Check in Eva Maria Lang');
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(ring, 'solid', 'the focus is seen');
    await keyboard.press('Enter');
    await desk.verdict('noted', 'Eva Maria Lang');
    await until('there', async () => assert.deepEqual(await world.there(event), [`Eva Maria Lang ${day()}`]));
    // Other desks are at work, too.
    for (const name of NAMES.slice(5, 10)) {
      await world.as('POST', `/events/${event.id}/attendance`, { registration_id: event.people[name].id });
    }
    await page.getByRole('button', { name: 'Update now' }).click();
    await until('counted', async () => assert.equal(await page.locator('#count-there').innerText(), '6 of 12'));
    await desk.accessible('laptop');
    await page.locator('#code').fill('a');
    await desk.accessible('found');
    await page.emulateMedia({ colorScheme: 'dark' });
    await desk.accessible('found, dark');
    await desk.picture('search-laptop-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('#code').fill('');
    await desk.picture('checked-in-laptop');
    // The other language, at once and for good.
    await page.getByLabel('Language').selectOption('de');
    await page.getByText('Zuletzt eingecheckt').waitFor();
    await desk.verdict('noted', 'Eingecheckt');
    await page.reload();
    await page.getByText('Zuletzt eingecheckt').waitFor();
    await context.close();
  },

  async 'without a network scans are kept over a reload, and sent exactly once'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES);
    const [anna, bjoern, carla] = NAMES.map((name) => event.people[name]);
    const context = await browser(PHONE, 'en-GB');
    const desk = await (await DeskPage.in(context, base, folder)).ready(event);
    const { page } = desk;
    // Registered after the list was fetched.
    const late = await world.register(event, 'Gül Späti');
    await context.setOffline(true);
    await desk.link('offline');
    await desk.scan(anna.code);
    await desk.verdict('noted', 'Anna Beispiel', 'will be sent when the device is online');
    await desk.scan(anna.code);
    await desk.verdict('already', 'Anna Beispiel', 'since ');
    await desk.scan(bjoern.code);
    await desk.scan(carla.code);
    await desk.verdict('noted', 'Carla Weiß');
    await desk.unsent(4);
    // Taken out again before anybody heard of it.
    await desk.row('Björn Öztürk').getByRole('button').click();
    await desk.verdict('undone', 'Björn Öztürk');
    await desk.scan(late.code);
    await desk.verdict('kept', "Not on this device's list");
    await desk.unsent(4);
    await desk.accessible('offline');
    await desk.picture('offline-phone');
    const before = await desk.queue(event);
    await page.reload();
    await desk.unsent(4);
    await desk.link('offline');
    assert.deepEqual(await desk.queue(event), before);
    // What the service said of people is in the database, where it can be forgotten, and in no cache.
    const cached = await page.evaluate(async () => {
      const urls = [];
      for (const name of await caches.keys()) urls.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
      return urls;
    });
    assert(cached.length > 10 && cached.every((url) => new URL(url).pathname.startsWith('/desk/')), cached.join());
    await page.emulateMedia({ colorScheme: 'dark' });
    await desk.accessible('offline, dark');
    await page.setViewportSize(LAPTOP.viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    await desk.picture('offline-laptop');
    await context.setOffline(false);
    await desk.unsent(0);
    await desk.link('online');
    const expected = ['Anna Beispiel', 'Carla Weiß', 'Gül Späti'].map((name) => `${name} ${day()}`);
    assert.deepEqual(await world.there(event), expected);
    for (const person of [anna, carla, late]) assert.equal(await world.recorded(person), 1, person.name);
    assert.equal(await world.recorded(bjoern), 0);
    await until('the late one is listed', () => desk.row('Gül Späti').getByText('here since').waitFor({ timeout: 500 }));
    await context.close();
  },

  async 'what is refused is said in words, and stays to be looked at'(browser) {
    const event = await world.event('Ideenwerkstatt 13', NAMES, NAMES.length);
    const others = NAMES.slice(4, 8).map((name) => `${name} ${day()}`);
    for (const name of NAMES.slice(4, 8)) {
      await world.as('POST', `/events/${event.id}/attendance`, { registration_id: event.people[name].id });
    }
    const other = await world.event('Regionaltreffen', ['Otto Fremd']);
    const waits = await world.register(event, 'Wanda Wartet');
    // Who leaves the line passes no seat on.
    const left = await world.register(event, 'Gerd Geht');
    await world.as('POST', `/registrations/${left.id}/cancel`);
    const context = await browser(LAPTOP, 'en-GB');
    const desk = await (await DeskPage.in(context, base, folder)).ready(event);
    const { page } = desk;
    const anna = event.people['Anna Beispiel'];
    const bad = [
      [waits.code, 'not_confirmed'],
      [other.people['Otto Fremd'].code, 'wrong_event'],
      [forged(), 'unknown'],
      // A printout that was handed on.
      [forged(anna.id), 'unknown'],
      ['https://example.org/tickets/17', 'unknown'],
      [left.code, 'cancelled'],
    ];
    const reasons = [];
    for (const [code, reason] of bad) {
      await desk.scan(code);
      await desk.verdict('refused', 'Not checked in', TEXTS.en.reasons[reason]);
      reasons.push(reason);
      await desk.refused(reasons);
      await desk.unsent(0);
    }
    await desk.accessible('refused');
    await desk.picture('refused-laptop');
    await page.setViewportSize(PHONE.viewport);
    await desk.accessible('refused, phone');
    await desk.picture('refused-phone');
    await page.setViewportSize(LAPTOP.viewport);
    await page.locator('#day').selectOption(day(2));
    await page.getByText('This is not today.').waitFor();
    await desk.scan(anna.code);
    await desk.verdict('refused', TEXTS.en.reasons.wrong_day, 'Anna Beispiel');
    await desk.refused([...reasons, 'wrong_day']);
    await page.reload();
    assert.equal(await page.locator('#day').inputValue(), day(2), 'the day stays as it was chosen');
    await page.getByRole('button', { name: 'Set to today' }).click();
    await desk.refused([...reasons, 'wrong_day']);
    assert.deepEqual(await world.there(event), others);
    // A code that came after this page.
    await context.route('**/attendance/batch', async (route) => {
      const { items } = route.request().postDataJSON();
      const results = items.map(({ nonce }) => ({ nonce, status: 409, code: 'badge_blocked' }));
      await route.fulfill({ status: 207, json: { results } });
    }, { times: 1 });
    await desk.scan(event.people['Carla Weiß'].code);
    await desk.verdict('refused', 'Refused (badge_blocked).', 'Carla Weiß');
    // Who got a place meanwhile is let in by the same scan.
    await world.as('POST', `/registrations/${event.people['Carla Weiß'].id}/cancel`);
    const state = await world.as('GET', `/registrations/${waits.id}`);
    if (state.status === 'offered') await world.as('POST', `/registrations/${waits.id}/accept`);
    await page.locator('#refused li[data-reason="not_confirmed"]').getByRole('button', { name: /^Try again/ }).click();
    await until('let in', async () => assert.deepEqual(await world.there(event), [...others, `Wanda Wartet ${day()}`]));
    for (let n = 7; n > 0; n--) {
      await until(`${n} left`, async () => assert.equal(await page.locator('#refused li').count(), n));
      await page.locator('#refused li').first().getByRole('button', { name: /done$/ }).click();
    }
    await desk.refused([]);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'code');
    await context.close();
  },

  ...(await import('./desk_trouble.mjs')).stories({ base, folder, world, NAMES }),
};

const program = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
  ],
});

// What browsers say of what is not as it should be; the page must give them no reason.
let complaints = [];
let contexts = [];
async function profile(shape, locale, options = {}, home = base) {
  const context = await program.newContext({ colorScheme: 'light', locale, reducedMotion: 'reduce', ...shape, ...options });
  contexts.push(context);
  context.on('weberror', (e) => complaints.push(`script: ${e.error().message}`));
  context.on('console', (m) => {
    // The browser itself reports every request that failed: some stories are about that.
    if (m.type() === 'error' && !m.text().startsWith('Failed to load resource')) complaints.push(`console: ${m.text()}`);
  });
  context.on('request', (r) => {
    const { origin, protocol } = new URL(r.url());
    if (origin !== home && protocol !== 'data:') complaints.push(`request elsewhere: ${r.url()}`);
  });
  return context;
}

let [passed, failed] = [0, 0];
for (const [name, story] of Object.entries(stories)) {
  if (only.length && !only.some((word) => name.includes(word))) continue;
  [complaints, contexts] = [[], []];
  const began = Date.now();
  try {
    await story(profile);
    assert.deepEqual(complaints, [], 'complaints of the browser');
    passed++;
    console.log(`ok    ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (e) {
    failed++;
    console.error(`FAIL  ${name}\n${e.stack}`);
    for (const complaint of complaints) console.error(complaint);
    const pages = contexts.flatMap((context) => context.pages());
    await Promise.all(pages.map((page, n) => page.screenshot({ path: path.join(folder, `failure-${failed}-${n}.png`) }).catch(() => {})));
  }
  await Promise.all(contexts.map((context) => context.close().catch(() => {})));
}
await program.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
