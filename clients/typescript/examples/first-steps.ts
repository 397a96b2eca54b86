// What a front end or a partner does first. Against a demo (`kreisrunde serve --demo`), after `npm run check`:
//   KREISRUNDE_URL=http://127.0.0.1:8080 PASSWORD=… npm run example
import assert from 'node:assert/strict';
import process from 'node:process';

import { createClient, ifChanged, items, newTicket, ok, ProblemError, update, versioned } from '@kreisrunde/client';
import { BlindnessError, commitmentOf, takeBlindTicket } from '@kreisrunde/client/blind';

const baseUrl = process.env['KREISRUNDE_URL'] ?? 'http://127.0.0.1:8080';
const password = process.env['PASSWORD'] ?? '';
const as = (name: string) => createClient({ baseUrl, signIn: { email: `${name}@demo.example`, password } });

// What everybody may read: no credentials, page by page.
const everybody = createClient({ baseUrl });
const events = [];
for await (const event of items(everybody, '/api/v1/events', { query: { sort: 'starts_on', limit: 5 } })) {
  console.log(event.schedule.start, event.title);
  events.push(event);
}
assert(events.length > 5);

// Ask again only for what changed.
const path = { id: events[0]!.id };
const first = await versioned(everybody.GET('/api/v1/events/{id}', { params: { path } }));
const again = { params: { path, header: { 'If-None-Match': first.etag } } };
assert.equal(await ifChanged(everybody.GET('/api/v1/events/{id}', again)), undefined);

// Register. Each POST carries an Idempotency-Key, and is repeated with it when the answer is lost.
const halle = as('coordinator-15002');
const open = events.find((event) => event.registration_status === 'open');
assert(open, 'the demo has an event that is open for registration');
const place = await ok(
  halle.POST('/api/v1/events/{id}/registrations', { params: { path: { id: open.id } }, body: {} }),
);
console.log('registered:', place.status, place.seat);

// A refusal is an error with a code.
await assert.rejects(
  ok(halle.POST('/api/v1/events/{id}/registrations', { params: { path: { id: open.id } }, body: {} })),
  (error) => error instanceof ProblemError && error.code === 'already_registered' && error.requestId !== undefined,
);

// Tokens of an earlier sign-in, of which the access token is over: one refresh for all that was asked at once.
const earlier = await ok(
  everybody.POST('/api/v1/auth/login', { body: { email: 'coordinator-15003@demo.example', password } }),
);
const told: unknown[] = [];
const tokens = { ...earlier, access_token: 'over' };
const back = createClient({ baseUrl, tokens, onTokens: (pair) => told.push(pair?.refresh_token) });
await Promise.all(Array.from({ length: 5 }, () => ok(back.GET('/api/v1/me'))));
assert.equal(told.length, 1);
assert.notEqual(told[0], earlier.refresh_token);

// Change what others may change, too: nobody's change is overwritten unseen.
const organizer = as('organizer');
const change = (id: string) =>
  update(
    () => organizer.GET('/api/v1/events/{id}', { params: { path: { id } } }),
    (_, etag) =>
      organizer.PATCH('/api/v1/events/{id}', {
        params: { path: { id }, header: { 'If-Match': etag } },
        body: { motto: 'Zusammen weiter' },
      }),
  );
assert.equal((await change(open.id)).motto, 'Zusammen weiter');

// Feedback with a ticket that nobody can trace: taken signed in, spent by nobody in particular.
const ended = events.filter((event) => event.status === 'completed').at(-1);
assert(ended);
const survey = { params: { path: { id: ended.id } } };
const mine = await newTicket();
await ok(halle.POST('/api/v1/events/{id}/survey/tickets', { ...survey, body: { ticket_hash: mine.ticket_hash } }));
const { questions } = await ok(halle.GET('/api/v1/events/{id}/survey', survey));
const answers = Object.fromEntries(
  questions.map(({ key, kind, scale }) => {
    if (kind === 'rating') return [key, scale?.max ?? 5];
    if (kind === 'choice') return [key, scale?.choices?.[0] ?? ''];
    if (kind === 'multi_choice') return [key, scale?.choices?.slice(0, 1) ?? []];
    return [key, 'Mehr Zeit für das Barcamp'];
  }),
);
// The client leaves its token out here, because the service refuses one.
const sheet = { ticket: mine.ticket, answers };
assert.deepEqual(await ok(halle.POST('/api/v1/events/{id}/feedback', { ...survey, body: sheet })), { accepted: true });

// The same with a ticket that is signed blindly: the operator can't tell either.
const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const blindly = await ok(
  organizer.POST('/api/v1/events', {
    body: {
      title: 'Blinde Scheine',
      schedule: { precision: 'day', start: day },
      audience: ['15001', '15002', '15003'],
      host_ags: '15003',
    },
  }),
);
const one = { path: { id: blindly.id } };
const any = { ...one, header: { 'If-Match': '*' } };
await ok(organizer.POST('/api/v1/events/{id}/publish', { params: any }));
await ok(organizer.POST('/api/v1/events/{id}/survey', { params: one, body: { mode: 'blind' } }));
const { blind } = await ok(organizer.POST('/api/v1/events/{id}/survey/open', { params: any }));
assert(blind);
await ok(halle.POST('/api/v1/events/{id}/registrations', { params: one, body: {} }));
const sign = (blinded_element: string) =>
  ok(halle.POST('/api/v1/events/{id}/survey/tickets', { params: one, body: { blinded_element } }));
// In earnest the commitment comes from elsewhere: a poster, a partner's page.
const onTheWall = await commitmentOf(blind);
const { ticket, output } = await takeBlindTicket(blind, blindly.id, onTheWall, sign);
const taken = { ticket, output, answers: { overall: 5, again: 'yes' } };
assert.deepEqual(await ok(halle.POST('/api/v1/events/{id}/feedback', { params: one, body: taken })), { accepted: true });
await assert.rejects(takeBlindTicket(blind, blindly.id, 'another', sign), BlindnessError);
// A service that signs with a key of its own for one person is found out by the proof.
const dessau = as('coordinator-15001');
await ok(dessau.POST('/api/v1/events/{id}/registrations', { params: one, body: {} }));
const liar = async (blinded_element: string) => {
  const signed = await ok(
    dessau.POST('/api/v1/events/{id}/survey/tickets', { params: one, body: { blinded_element } }),
  );
  const proof = signed.proof ?? '';
  return { ...signed, proof: (proof.startsWith('A') ? 'B' : 'A') + proof.slice(1) };
};
await assert.rejects(takeBlindTicket(blind, blindly.id, onTheWall, liar), BlindnessError);
console.log('all of it went well');
