// What the stories of ci/desk.mjs need of a demo service: events that run today, people, codes, keys; through the API only.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';

const ZONE = 'Europe/Berlin';
const DISTRICTS = ['15001', '15002', '15003', '15081'];

/** A day where the events are, by its distance from today. */
export const day = (distance = 0) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(Date.now() + distance * 86_400_000),
  );

/** A code that nobody has, of this registration or of none. */
export const forged = (registration) => {
  const id = registration ? Buffer.from(registration.replaceAll('-', ''), 'hex') : randomBytes(16);
  return Buffer.concat([id, randomBytes(16)]).toString('base64url');
};

export class World {
  static async of(base, password) {
    const world = new World();
    Object.assign(world, { base, password, made: 0 });
    await world.signIn();
    world.organization = (await world.ask(world.admin, 'GET', '/organizations')).items[0].id;
    return world;
  }

  async signIn() {
    const who = { email: 'admin@demo.example', password: this.password };
    this.admin = (await this.ask(null, 'POST', '/auth/login', who)).access_token;
  }

  async ask(token, method, path, body, headers = {}) {
    const reply = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    const text = await reply.text();
    assert(reply.ok, `${method} ${path}: ${reply.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  as(method, path, body) {
    const any = { 'if-match': '*' };
    return this.ask(this.admin, method, path, body, path.endsWith('/publish') ? any : {});
  }

  /** An event from yesterday to the day after tomorrow, with these people on seats. */
  async event(title, names, capacity = 200) {
    const schedule = { precision: 'day', start: day(-1), end: day(2), time_zone: ZONE };
    const place = { name: 'einewelt haus', locality: 'Magdeburg' };
    const new_ = { title, schedule, place, audience: DISTRICTS, host_ags: '15003', organizer_id: this.organization, capacity };
    const { id } = await this.as('POST', '/events', new_);
    await this.as('POST', `/events/${id}/publish`);
    const event = { id, title, people: {} };
    for (const name of names) await this.register(event, name);
    event.key = await this.key(event);
    return event;
  }

  /** Registers somebody, and gets their code. */
  async register(event, name) {
    const n = this.made++;
    const person = { name, email: `person-${n}@guests.example` };
    const row = await this.as('POST', `/events/${event.id}/registrations`, {
      person,
      district_ags: DISTRICTS[n % 4],
      first_time: name.startsWith('Anna'),
    });
    const { code } = await this.as('GET', `/registrations/${row.id}/code`);
    event.people[name] = { id: row.id, code, name };
    return event.people[name];
  }

  async key(event, scopes = ['checkin:write']) {
    const new_ = { name: 'Tisch', organization_id: this.organization, scopes, ...(event && { event_id: event.id }) };
    const { id, secret } = await this.as('POST', '/api-keys', new_);
    return { id, secret };
  }

  withdraw(key) {
    return this.as('DELETE', `/api-keys/${key.id}`);
  }

  /** Who is there, by name and day. */
  async there(event) {
    const { items } = await this.as('GET', `/events/${event.id}/attendance?limit=100`);
    return items.map(({ name, day }) => `${name} ${day}`).sort();
  }

  /** How often a check-in of somebody was recorded. */
  async recorded(person) {
    const { items } = await this.as('GET', `/audit?object_id=${person.id}&limit=100`);
    return items.filter(({ action }) => action === 'attendance.recorded').length;
  }
}
