// The calendars that ci/feeds.py has fetched, read by ical.js. Called by ci/feeds.sh:
//   node ci/feeds.mjs <folder>

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

// ES modules do not look into NODE_PATH; this does.
const ICAL = createRequire(import.meta.url)('ical.js');

const [folder] = process.argv.slice(2);
assert(folder, 'usage: node feeds.mjs FOLDER');
const read = (name) => readFileSync(path.join(folder, name), 'utf8');

function calendar(name) {
  const whole = new ICAL.Component(ICAL.parse(read(name)));
  // By the zones that stand in the file, and no others.
  ICAL.TimezoneService.reset();
  for (const zone of whole.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return whole.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
}

/** A day as it is, an instant in UTC. */
const told = (time) =>
  time.isDate ? time.toString() : time.toJSDate().toISOString().replace('.000Z', 'Z');

const expected = JSON.parse(read('expected.json'));
const entries = calendar('events.ics');
assert.equal(entries.length, expected.length, 'entries');
for (const event of expected) {
  const entry = entries.find(({ uid }) => uid.startsWith(`${event.id}@`));
  assert(entry, `${event.title} is not in it`);
  const found = {
    id: event.id,
    title: entry.summary,
    status: entry.component.getFirstPropertyValue('status'),
    begin: told(entry.startDate),
    end: told(entry.endDate),
  };
  assert.deepEqual(found, event);
}
const names = ['series.ics', 'district.ics', 'winter.ics', 'days.ics', 'month.ics', 'own.ics'];
for (const name of names) assert(calendar(name).length > 0, name);
console.log(`ical.js: ${entries.length} events as the API has them, and ${names.length} more calendars`);
