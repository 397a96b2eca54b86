// The desk: what is known about people, and what becomes of a scan. Everything that counts is in the store first;
// what is here is read from there, so that several tabs see the same.

import { claimed, hashOf, LONGEST } from "./codes.js";
import { ALL } from "./store.js";

const place = (person, day) => `${person} ${day}`;

/** Today, where the event is. */
export const dayIn = (zone, now = new Date()) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);

export class Desk extends EventTarget {
  constructor(event, store) {
    super();
    Object.assign(this, { event, store, settings: {}, expected: [], there: new Map(), queue: [], refused: [] });
    this.reading = Promise.resolve();
    // What was undone here while lists were on their way.
    this.undone = new Map();
    this.tabs = new BroadcastChannel(`kreisrunde-desk-${event}`);
    this.tabs.onmessage = ({ data }) => this.load(data);
  }

  /** Reads these stores again. One after the other: a late reading must not hide an early change. */
  load(names = ALL) {
    this.reading = this.reading.then(async () => {
      const read = await this.store.read(names);
      if (read.settings) this.settings = Object.fromEntries(read.settings.map(({ name, value }) => [name, value]));
      if (read.expected) this.takeExpected(read.expected);
      if (read.there) this.there = new Map(read.there.map((row) => [place(row.registration_id, row.day), row]));
      if (read.queue) this.queue = read.queue.sort((a, b) => a.at.localeCompare(b.at));
      if (read.refused) this.refused = read.refused.sort((a, b) => b.at.localeCompare(a.at));
      this.dispatchEvent(new Event("change"));
    });
    return this.reading;
  }

  takeExpected(rows) {
    this.expected = rows.sort((a, b) => a.name.localeCompare(b.name, "de"));
    this.people = new Map(rows.map((row) => [row.registration_id, row]));
    this.byHash = new Map(rows.map((row) => [row.code_hash, row]));
  }

  /** After a change: read it here, and tell the other tabs. */
  async changed(names) {
    await this.load(names);
    this.tabs.postMessage(names);
  }

  /** One at a time, over all tabs. Without locks nonces see to it that nothing counts twice. */
  alone(work) {
    if (navigator.locks) return navigator.locks.request(`kreisrunde-desk-${this.event}`, work);
    this.turn = (this.turn ?? Promise.resolve()).then(work, work);
    return this.turn;
  }

  async set(values) {
    const rows = Object.entries(values).map(([name, value]) => ({ name, value }));
    await this.store.write(["settings"], (s) => rows.forEach((row) => s("settings").put(row)));
    await this.changed(["settings"]);
  }

  get today() {
    return dayIn(this.settings.event.schedule.time_zone);
  }

  /** The days that somebody can be there. */
  get days() {
    const { starts_on, ends_on } = this.settings.event;
    const days = [];
    for (let day = new Date(`${starts_on}T00:00:00Z`); days.length < 366; day.setUTCDate(day.getUTCDate() + 1)) {
      const text = day.toISOString().slice(0, 10);
      if (text > ends_on) break;
      days.push(text);
    }
    return days;
  }

  /** The day that the desk is set to: as chosen today, else today, else the nearest day of the event. */
  get day() {
    const { today, days } = this;
    const { day, chosen_on } = this.settings.day ?? {};
    if (chosen_on === today && days.includes(day)) return day;
    if (days.includes(today)) return today;
    return today < days[0] ? days[0] : days.at(-1);
  }

  choose(day) {
    return this.set({ day: { day, chosen_on: this.today } });
  }

  districtOf(person) {
    return this.settings.districts?.[person.district_ags] ?? person.district_ags ?? null;
  }

  /** When a person was seen on a day, by whomever; and whether the service knows. */
  seen(person, day = this.day) {
    const known = this.there.get(place(person, day));
    const queued = this.queue.filter((item) => item.person === person && item.day === day && !item.undo);
    const at = [known?.at, ...queued.map((item) => item.at)].filter(Boolean).sort()[0];
    return at ? { at, sent: Boolean(known) } : null;
  }

  /** Who is there on a day: registration → what is known. */
  present(day = this.day) {
    const found = new Map();
    for (const row of this.there.values()) if (row.day === day) found.set(row.registration_id, row);
    for (const item of this.queue) {
      if (item.day !== day || item.undo || !this.people.has(item.person) || found.has(item.person)) continue;
      found.set(item.person, { ...this.people.get(item.person), day, at: item.at, unsent: true });
    }
    return found;
  }

  /** Keeps a scan, and says at once what is known about it. */
  async scan({ code, person }) {
    if (code?.length > LONGEST) return { kind: "refused", reason: "too_long" };
    const day = this.day;
    const known = person ? this.people.get(person) : this.byHash.get(await hashOf(code));
    const id = known?.registration_id ?? person ?? claimed(code);
    const before = id && this.seen(id, day);
    const item = { nonce: crypto.randomUUID(), day, at: new Date().toISOString(), person: id };
    Object.assign(item, code ? { code } : { registration_id: person });
    await this.store.write(["queue"], (s) => s("queue").put(item));
    await this.changed(["queue"]);
    const verdict = { nonce: item.nonce, item, person: known, day };
    // A good code of somebody on the list; else the service has to say, when it can be asked.
    if (!known) return { ...verdict, kind: this.people.has(id) ? "replaced" : "unlisted" };
    return before ? { ...verdict, kind: "already", at: before.at } : { ...verdict, kind: "noted", at: item.at };
  }

  /** Scans are about to be sent: from now on the service may know of them, also if it never answers. */
  async sending(items) {
    const fresh = items.filter((item) => !item.tried);
    if (!fresh.length) return;
    await this.store.writeIfKnown(["queue"], (s) => fresh.forEach((item) => s("queue").put({ ...item, tried: true })));
    await this.changed(["queue"]);
  }

  /** The service has answered these: `[item, code, good]` each. */
  async answered(answers) {
    await this.store.writeIfKnown(["queue", "there", "refused"], (s) => {
      for (const [item, reason, good] of answers) {
        s("queue").delete(item.nonce);
        if (item.undo) continue;
        if (!good) {
          s("refused").put({ ...item, reason });
          continue;
        }
        const person = this.people.get(item.person);
        const known = this.there.get(place(item.person, item.day));
        if (!person || (known && known.at <= item.at)) continue;
        s("there").put({ ...person, day: item.day, at: item.at, since: Date.now() });
      }
    });
    await this.changed(["queue", "there", "refused"]);
    this.dispatchEvent(new CustomEvent("answered", { detail: answers }));
  }

  /** Takes a check-in back. `undo` asks the service; scans that it may know of go there first, and are undone then. */
  undo(person, day, undo) {
    return this.alone(async () => {
      await this.load(["queue", "there"]);
      if (this.there.has(place(person, day))) await undo(person, day);
      this.undone.set(place(person, day), Date.now());
      await this.store.write(["queue", "there"], (s) => {
        s("there").delete([person, day]);
        for (const item of this.queue) {
          if (item.person !== person || item.day !== day) continue;
          if (item.tried) s("queue").put({ ...item, undo: true });
          else s("queue").delete(item.nonce);
        }
      });
      await this.changed(["queue", "there"]);
    });
  }

  /** New lists. What was answered or undone after they were asked for stays. */
  async takeLists(asked, event, expected, there) {
    const late = [...this.there.values()].filter((row) => row.since >= asked);
    const gone = (row) => this.undone.get(place(row.registration_id, row.day)) >= asked;
    await this.store.writeIfKnown(["settings", "expected", "there"], (s) => {
      s("expected").clear();
      expected.forEach((row) => s("expected").put(row));
      s("there").clear();
      late.forEach((row) => s("there").put(row));
      there.filter((row) => !gone(row)).forEach((row) => s("there").put(row));
      s("settings").put({ name: "event", value: event });
      s("settings").put({ name: "lists", value: new Date().toISOString() });
    });
    await this.changed(["settings", "expected", "there"]);
  }

  async dismiss(nonce) {
    await this.store.write(["refused"], (s) => s("refused").delete(nonce));
    await this.changed(["refused"]);
  }

  /** To be judged again, as the scan that it was. */
  async again({ reason: _, ...item }) {
    await this.store.write(["queue", "refused"], (s) => {
      s("refused").delete(item.nonce);
      s("queue").put(item);
    });
    await this.changed(["queue", "refused"]);
  }

  /** Takes one scan out of the queue. If it was sent maybe, it has to be undone where it arrived. */
  discard({ nonce }) {
    return this.alone(async () => {
      await this.load(["queue"]);
      const item = this.queue.find((each) => each.nonce === nonce);
      if (!item) return;
      await this.store.write(["queue"], (s) => {
        if (item.tried) s("queue").put({ ...item, undo: true });
        else s("queue").delete(nonce);
      });
      await this.changed(["queue"]);
    });
  }

  /** Leaves nothing behind. */
  forget() {
    return this.alone(async () => {
      await this.store.write(ALL, (s) => ALL.forEach((name) => s(name).clear()));
      await this.changed(ALL);
    });
  }
}
