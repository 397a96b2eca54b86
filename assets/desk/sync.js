// Between queue and service: sends what is there, fetches the lists, waits longer after each failure.

import { api, NoAnswer, Refusal } from "./api.js";

const PART = 100;
const FRESH = 60_000; // lists are fetched again after this
const FIRST = 2_000; // first pause after a failure
const LONGEST = 60_000;

/** What the service reads of a scan. */
const wire = ({ code, registration_id, day, at, nonce }) =>
  code ? { code, day, at, nonce } : { registration_id, day, at, nonce };

export class Sync extends EventTarget {
  constructor(desk) {
    super();
    this.desk = desk;
    this.link = navigator.onLine ? "waiting" : "offline"; // online, offline, waiting, busy, refused, closed
    this.pause = 0;
    this.notBefore = 0;
    this.stale = true;
    addEventListener("online", () => this.soon());
    addEventListener("offline", () => this.tell("offline"));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.soon());
  }

  get api() {
    return api(this.desk.event, this.desk.settings.key);
  }

  tell(link, error = null) {
    this.link = link;
    this.error = error;
    this.dispatchEvent(new Event("link"));
  }

  /** Now, unless the service asked for patience. */
  soon(lists = false) {
    this.stale ||= lists;
    return this.plan(Math.max(0, this.notBefore - Date.now()));
  }

  plan(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), wait);
  }

  async run() {
    if (this.running) {
      this.more = true;
      return;
    }
    this.running = true;
    this.more = false;
    try {
      if (!this.desk.settings.key) return;
      // What certainly can't arrive is not marked as sent: it can be taken out of the queue without a trace.
      if (!navigator.onLine) throw new NoAnswer("offline");
      await this.desk.alone(() => this.upload());
      await this.refresh();
      this.pause = 0;
      this.tell("online");
      this.plan(FRESH);
    } catch (e) {
      this.failed(e);
    } finally {
      this.running = false;
    }
    if (this.more && this.link === "online") this.soon();
  }

  failed(e) {
    this.pause = Math.min(LONGEST, this.pause * 2 || FIRST);
    let wait = this.pause * (0.75 + Math.random() / 2);
    if (e instanceof NoAnswer) this.tell("offline", e);
    else if (!(e instanceof Refusal)) {
      // A fault of this page: said, and tried again.
      console.error(e);
      this.tell("busy", e);
    } else if ([401, 403, 404].includes(e.status)) this.tell("refused", e);
    else if (e.status === 409) this.tell("closed", e);
    else {
      wait = Math.max(wait, e.wait);
      if (e.wait) this.notBefore = Date.now() + e.wait;
      this.tell("busy", e);
    }
    this.plan(wait);
  }

  async upload() {
    await this.desk.load(["queue"]);
    while (this.desk.queue.length) {
      const items = this.desk.queue.slice(0, PART);
      await this.desk.sending(items);
      await this.send(items);
    }
  }

  async send(items) {
    let results;
    try {
      results = await this.api.upload(items.map(wire));
    } catch (e) {
      // One scan that can't be read must not hold up the others.
      if (!(e instanceof Refusal) || ![400, 413, 422].includes(e.status)) throw e;
      if (items.length === 1) return this.desk.answered([[items[0], e.code, false]]);
      const half = Math.ceil(items.length / 2);
      await this.send(items.slice(0, half));
      return this.send(items.slice(half));
    }
    const sent = new Map(items.map((item) => [item.nonce, item]));
    const answers = results.filter(({ nonce }) => sent.has(nonce));
    for (const { nonce, code } of answers) {
      const { undo, person, day } = sent.get(nonce);
      // Only what this scan brought about: somebody whom another desk checked in stays.
      if (undo && code === "checked_in") await this.undo(person, day);
    }
    // The list is older than somebody's place, or than another desk's scan.
    const news = ({ nonce, code }) =>
      code !== "checked_in" || !this.desk.people.has(sent.get(nonce).person);
    this.stale ||= answers.some(news);
    await this.desk.answered(answers.map(({ nonce, code, status }) => [sent.get(nonce), code, status < 300]));
    if (!answers.length) throw new NoAnswer("an answer without results");
  }

  /** What is not there any more is undone, too. */
  async undo(person, day) {
    try {
      await this.api.undo(person, day);
    } catch (e) {
      if (e.status !== 404 || e.code !== "not_found") throw e;
    }
  }

  async refresh() {
    const { lists, districts = {} } = this.desk.settings;
    const age = Date.now() - Date.parse(lists ?? 0);
    if (!this.stale && age >= 0 && age < FRESH * 0.9) return;
    const asked = Date.now();
    const [event, expected, there] = await Promise.all([this.api.event(), this.api.expected(), this.api.there()]);
    await this.desk.takeLists(asked, event, expected, there);
    this.stale = false;
    const nameless = ({ district_ags: ags }) => ags && !(ags in districts);
    if (!this.named && expected.some(nameless)) await this.nameDistricts();
  }

  /** Districts by name rather than number: good to have, nothing depends on it. */
  async nameDistricts() {
    try {
      this.named = true;
      const rows = await this.api.districts();
      await this.desk.set({ districts: Object.fromEntries(rows.map(({ ags, name }) => [ags, name])) });
    } catch (e) {
      if (!(e instanceof NoAnswer) && !(e instanceof Refusal)) throw e;
    }
  }
}
