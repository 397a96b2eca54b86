// Made from openapi/openapi.json by clients/generate.sh. Do not edit.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the public keys
         * @description With these, anybody can verify our access tokens.
         */
        get: operations["getPublicKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Organizers see those of their own organization. Secrets are never shown again.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The reply holds the `secret`: it is shown this once. Partners send it as
         *     `Authorization: Bearer krk_…`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an API key
         * @description Read an API key
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Withdraw an API key
         * @description It is refused from the next request on.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew an API key
         * @description The reply holds the new `secret` once; scopes, event and end stay. The one before stays good for the
         *     hours given (a day), so that nobody is cut off while it is changed; 0 if it got into wrong hands.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit log
         * @description Who changed what, newest first; organizers see what concerns events.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description With the token of the link: opens the account and signs in.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Gives an access token for ten minutes and a refresh token for the next one. In Swagger
         *     UI: copy `access_token`, press *Authorize* at the top and paste it. Answers the same, in
         *     the same time, whether or not there is such an account.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session at once: its access tokens are refused from now on.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link that resets the password
         * @description Answers 202 whether or not there is such an account; if there is, a link goes out by
         *     mail, good once and for two hours.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset the password
         * @description With the token of the link. Ends all sessions of the account.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List identity providers
         * @description With whom one can sign in besides with a password.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem a sign-in
         * @description Gives tokens for the code that stood behind `#code=`. The account is the one to which the identity was linked, by
         *     issuer and subject, never by an e-mail address. Where groups give roles, the role is given anew each time.
         */
        post: operations["redeemProviderSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{id}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin to sign in at a provider
         * @description For browsers: leads to the provider (authorization code with PKCE). From there the browser comes back, and is
         *     sent to `/signed-in#code=…&state=…` of the front end; the client redeems the code within a minute with
         *     `POST /auth/providers/exchange`, or links the identity with `POST /me/identities`. What goes wrong stands
         *     there as `#problem=…`.
         */
        get: operations["beginProviderSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{id}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from a provider
         * @description For browsers: the provider sends them here, and they are sent on to the front end, with a code of ours or with
         *     what went wrong.
         */
        get: operations["endProviderSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the tokens
         * @description Each refresh token is good once. Parallel calls with the same one get the same pair for
         *     ten seconds; after that a used token ends the session, because somebody has a copy.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own sessions
         * @description Where one is signed in, newest first.
         */
        get: operations["listAuthSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of one's own sessions
         * @description End one of one's own sessions
         */
        delete: operations["revokeAuthSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own calendar
         * @description By the secret address alone, as iCalendar: the events at which its owner has a place (confirmed), waits for one or is
         *     offered one (tentative, with how things stand in the title), or had one in the last 90 days (cancelled). Nobody else
         *     stands in it. Words are in the language of the account.
         */
        get: operations["getOwnCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Confirm a certificate
         * @description Whether a certificate of attendance is true, by the code that is printed on it: event, days and
         *     hours as they are known now, and the initials of the person's name to compare with the paper.
         */
        get: operations["confirmCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what changed
         * @description For whoever keeps a copy. Take a place with `after=now`, read the lists, then ask again and again with
         *     `after` = `next` of the answer before, at once while `more` is true. Nothing is left out and nothing of
         *     one object comes in another order, whatever is written at the same time; a change that was seen twice
         *     has one `id`. What happened to a draft does not stand in it: with `event.announced` or
         *     `event.published` read the event and all that belongs to it. Changes of registrations need
         *     `registrations:read`. Facts are kept for 90 days: whoever comes back later gets 410, and begins anew.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the catalogue of changes
         * @description What the feed and webhooks tell of, with the scope that it takes. There may be more types later.
         */
        get: operations["listChangeTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List districts
         * @description All districts of Germany that are in force or were since 2008, sorted by key.
         */
        get: operations["listDistricts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{ags}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a district
         * @description Read a district
         */
        get: operations["getDistrict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{ags}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to the events that a district hosts
         * @description As iCalendar, like the calendar of all events.
         */
        get: operations["getDistrictCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{ags}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a district
         * @description To which events it was invited, newest first, whether it was host, and where it stood.
         */
        get: operations["listParticipation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description Meetings of all series, earliest first. `from` and `to` work on the bounds of the
         *     schedule: an event of `2025-11` can be on any day of November.
         */
        get: operations["listEvents"];
        put?: never;
        /**
         * Create an event
         * @description It begins as a draft that only organizers and its host see.
         */
        post: operations["createEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to news
         * @description As Atom (RFC 4287): events and published reports, those that changed last first, at most 100. No drafts, whoever
         *     asks.
         */
        get: operations["getNews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to all events
         * @description As iCalendar (RFC 5545, RFC 7986): what is to come and what was in the last year, at most 1000 entries. Times are
         *     those of the event's time zone, which stands in it. Of an event whose month or year only is known each day of it is
         *     marked, as tentative. What was cancelled or put off stays, as cancelled. An entry keeps its id; of two the higher
         *     sequence counts. No drafts, whoever asks.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an event
         * @description With `Accept: application/ld+json` as an `Event` of schema.org, for search engines and portals; `expand` changes
         *     nothing in that.
         */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        /**
         * Delete an event
         * @description Only a draft; what was public is cancelled and archived.
         */
        delete: operations["deleteEvent"];
        options?: never;
        head?: never;
        /**
         * Change an event
         * @description JSON Merge Patch: absent fields stay, null clears. The host of the event may change
         *     `place` and `contributions`.
         */
        patch: operations["updateEvent"];
        trace?: never;
    };
    "/api/v1/events/{id}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an event for calendars
         * @description As iCalendar (RFC 5545): days are whole days, times those of the event's time zone, which stands in it. Of an event
         *     whose month or year only is known each day of it is marked, as tentative. Read again it brings an entry up to date.
         */
        get: operations["getEventCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce an event
         * @description Makes a save-the-date public; year or month are enough.
         */
        post: operations["announceEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive an event
         * @description Puts a completed or cancelled event away; it can still be read.
         */
        post: operations["archiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who was there
         * @description By day. For the desk: hosts and organizers, and an API key with `checkin:write` for the event.
         */
        get: operations["listAttendance"];
        put?: never;
        /**
         * Check a person in
         * @description By registration or by the code that was scanned, for today or another day of the event. To
         *     repeat it does no harm: the earliest time is kept. To correct, undo it and check in again.
         *     Possible while the event is published, and after it until it is archived.
         */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/attendance/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload scans
         * @description For devices that were offline. Each scan carries a random `nonce`: sent again, also in another
         *     upload, it has the effect of one. In whatever order and however late uploads come, the same
         *     scans lead to the same attendance: one a person and day, with the earliest time. What one scan
         *     is refused for stops no other.
         */
        post: operations["uploadAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/attendance/expected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is expected
         * @description Everybody with a confirmed place, by name, with what a device needs to work without a network,
         *     and nothing more.
         */
        get: operations["listExpected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/attendance/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit a walk-in
         * @description Registers somebody who stands at the desk without a place, of whatever district, and checks them in.
         *     On the days of the event; also after registration has closed, and without approval. Without a
         *     free seat it is refused: nobody is put on the waitlist here.
         */
        post: operations["admitWalkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/attendance/{registration_id}/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who was there on a day
         * @description Read who was there on a day
         */
        get: operations["getAttendance"];
        put?: never;
        post?: never;
        /**
         * Undo a check-in
         * @description As if the person had not been scanned on this day. A scan that is uploaded again does not bring
         *     it back; a new one does.
         */
        delete: operations["undoAttendance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the board of a barcamp
         * @description Rooms, slots, and the topics that are accepted or have their place.
         */
        get: operations["getBoard"];
        /**
         * Put the rooms and slots of a barcamp
         * @description Topics keep the places that they have; a proposal moves those that are not pinned.
         */
        put: operations["putBoard"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/board/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a timetable
         * @description Seats the accepted topics so that as few people as possible want two at the same time: a wish is lost
         *     if it falls together with another one of the same person. Who brings two topics is never at two places,
         *     pinned topics stay, and of too many topics those that most people want are seated. The same votes
         *     lead to the same proposal. With `apply` the topics get their places; pin some, and propose again.
         */
        post: operations["proposeTimetable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an event
         * @description It will not take place. Registrations stay, so that everybody can be told.
         */
        post: operations["cancelEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an event
         * @description It took place.
         */
        post: operations["completeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy an event
         * @description Makes a draft from an event in any state: with its programme, form, survey, seats and rules, and nothing of the
         *     people who were there. Dates around it move along if the days of both are known; else they are cleared.
         */
        post: operations["copyEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the coverage of an event
         * @description Which invited districts are registered, attended, excused, missing or unknown.
         */
        get: operations["getCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/coverage.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw the coverage of an event
         * @description A map of tiles, a tile a district, in the shape of the state (the one that participants form for their closing
         *     photo). It can be read without colours, in the dark, on a phone and on paper; its `desc` says in words what
         *     it shows.
         */
        get: operations["drawCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/coverage/{ags}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * State where a district stands
         * @description A district excuses itself, and may say which other one speaks for it; an organizer states by hand what is known of past events,
         *     with a source. Registrations and attendance count more than statements.
         */
        put: operations["stateCoverage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a day of the programme
         * @description Read a day of the programme
         */
        get: operations["getDay"];
        /**
         * Put a day of the programme
         * @description All of its sessions at once, in their order: those with an `id` are kept or changed, the others
         *     are new, and what is not in the list is deleted. `If-Match` is that of the day as it was read; any change
         *     of the event's programme since then refuses it.
         */
        put: operations["putDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the directory of an event
         * @description Colleagues who take part and agreed to stand on the list (`consents.participant_list`), by
         *     name. Who takes the agreement back is gone from it at once.
         */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exports
         * @description The caller's own exports of the event, newest first.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Export
         * @description Lists, badges, certificates and the proof for funders. A small one is made at once: 201, with
         *     the address of its file. For a large one follow `Location` until `status` is `ready`. Coordinators get the people
         *     of their own district, hosts and organizers all. The file is for its requester only, and is deleted
         *     after a day.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in an answer sheet
         * @description Whoever holds a ticket, without signing in: requests with credentials are refused, so
         *     that nobody can tell whose sheet it is. The same sheet again is accepted as the same.
         */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the form of an event
         * @description The questions that are asked at registration: the event's own, or those of its series until
         *     it is published.
         */
        get: operations["getForm"];
        /**
         * Put the form of an event
         * @description Once a question was answered its meaning is locked: kind, condition, version and choices
         *     stay; wording, order, new questions and new choices are free.
         */
        put: operations["putForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/headcount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many were there
         * @description As somebody stated it, for an event where nobody was checked in. Where nobody stated anything, `version` is 0.
         */
        get: operations["getHeadcount"];
        /**
         * State how many were there
         * @description Numbers by district, without persons, for an event that is over and where nobody was checked in: from a
         *     list on paper, or a report. They count as attendance for coverage, for the history of districts and
         *     for the proof for funders, which names their source. All numbers are put at once. If people are known by
         *     name, import them instead (`importRegistrations`).
         */
        put: operations["putHeadcount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the materials of an event
         * @description Files and links that the caller may see: public ones; whoever has a place at the event also those for
         *     participants; host and organizers all; contributors also those of their organization.
         */
        get: operations["listMaterials"];
        put?: never;
        /**
         * Bring a material
         * @description A link is complete with that. A file is uploaded next, with `PUT` to its `content`; until then
         *     nobody else sees it. Contributors bring something where their organization contributes, or they
         *     take part.
         */
        post: operations["createMaterial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages of an event
         * @description What was written to participants, reminders too, with what became of the mails.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Write to the participants of an event
         * @description To all with a place, to those who have a seat or wait, or to people of some districts. Each
         *     gets a mail of their own, in a frame of their language; answers go to the sender. At most six
         *     messages of an event in an hour, reminders included.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Postpone an event
         * @description The date is off, another one will come. Registrations stay.
         */
        post: operations["postponeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish an event
         * @description Puts an event before the public: it needs days and a host. The audience is frozen, the seats are opened; registration opens with its window.
         */
        post: operations["publishEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the questions of an event
         * @description Published ones for everybody; whoever takes part sees those that are open too, contributors those that
         *     were forwarded to their organization, host and organizers all. One's own are always there. An answer is
         *     shown once it is published; before, to those who give it and those who publish it.
         */
        get: operations["listQuestions"];
        put?: never;
        /**
         * Submit a question
         * @description What an authority shall answer, before or during the event; for whoever has a live registration, and
         *     organizers. Of an anonymous question nobody but oneself sees who asked.
         */
        post: operations["submitQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the quotes of an event
         * @description Published ones; organizers see all, also those that wait for approval.
         */
        get: operations["listQuotes"];
        put?: never;
        /**
         * Note a quote
         * @description What somebody said at the event and agreed to be cited with. It waits for approval, like what
         *     participants give with their feedback.
         */
        post: operations["createQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/quotes/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a quote with its code
         * @description Whoever has the code that was made when the sentence was given, at any time, without signing in
         *     (requests with credentials are refused): the
         *     words are deleted, and gone from every report at once. Taking it back again is the same.
         */
        post: operations["revokeQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the registrations of an event
         * @description With personal data: organizers and hosts see all, coordinators those of their district,
         *     everybody their own.
         */
        get: operations["listRegistrations"];
        put?: never;
        /**
         * Register for an event
         * @description Takes a seat of the person's district, or an open seat for guests. Without a seat the
         *     person is waitlisted. Coordinators register people of their own district, contributors
         *     themselves, organizers anybody. Send an `Idempotency-Key`, and repeat with the same one
         *     if no answer came.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/registrations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import registrations
         * @description Registers people on behalf, from a CSV file: UTF-8, 256 KiB and 500 lines at most, separated
         *     by `,` or `;` (as the header has it), texts in quotation marks where they need it. Columns:
         *     `name`, `email` (these two are needed), `phone`, `district_ags`, `first_time`, `diet`,
         *     `accessibility`, `note`, `overnight`, `photo`, `participant_list`, `language` (`de`, `en`), and `answers.<key>` for the questions
         *     of the event. Truth values are `true`, `1`, `yes`, `ja`, `x` and `false`, `0`, `no`, `nein`;
         *     several choices stand in one cell with `|` between them; an empty cell says nothing.
         *
         *     People of past editions are brought the same way: of an event that is `completed` each line is
         *     recorded with a confirmed place and the days on which the person was there, and nobody is written to. The column
         *     `attended_days` is needed then (and only then): dates such as `2024-11-21|2024-11-22`, or a truth value for all
         *     days; empty: the person did not come. What people needed is not kept then, and no questions are answered.
         *
         *     The rules are those of a registration on behalf. With `dry_run=true` the reply says what
         *     would become of each line now, and nothing is changed. Else the lines are worked off one by
         *     one: follow `Location`. Who is registered already stays as they are (`exists`), and who was and
         *     left, handed the place on or was deleted is not brought back (`left`): a file can be sent again,
         *     whole, at any time; with the same `Idempotency-Key` an interrupted import goes on. The file is not stored.
         */
        post: operations["importRegistrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind the districts that have not answered
         * @description Writes to the coordinators of exactly the invited districts that are neither registered nor
         *     excused. Who answers before the mail goes out gets none.
         */
        post: operations["remindDistricts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the report of an event
         * @description The version that was published last; those who write reports get the draft with its facts, with
         *     `draft=true` or where nothing is published. The quotes are those of this moment.
         */
        get: operations["getReport"];
        put?: never;
        /**
         * Draft the report of an event
         * @description From its data: title, place, dates, motto, host, organizer; the programme day by day with contributors;
         *     topics and what came of them; answered questions; coverage as a sentence and picture; thanks; an outlook
         *     with the dates that came after it, also if they are past by now. What comes from the data stands
         *     between marks, `<!--fact:KEY-->…<!--/fact-->`, so that a later change shows.
         */
        post: operations["draftReport"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the report of an event
         * @description Its draft: title and sections, which are replaced as a whole. A published version stays as it is until
         *     the draft is published again; a report that was withdrawn is a draft again. Text between the marks of a
         *     fact can be changed as well, and is then shown as different from the data.
         */
        patch: operations["updateReport"];
        trace?: never;
    };
    "/api/v1/events/{id}/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a report as a page
         * @description HTML that is complete in itself, without scripts, for screens of any size, in light and dark, and for
         *     paper. It links to the web and to mailboxes only.
         */
        get: operations["getReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a report as JSON
         * @description The same as without an ending.
         */
        get: operations["getReportJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a report as Markdown
         * @description Without marks, with the quotes of this moment; raw HTML in it is text, and the picture of coverage a table.
         */
        get: operations["getReportMarkdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a report on paper
         * @description As tagged PDF (PDF/UA-1) with the picture of coverage, and with a table of contents if it is longer than
         *     three pages.
         */
        get: operations["getReportPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a report
         * @description The draft becomes the next numbered version, which everybody sees. Quotes of the event that were
         *     approved are published with it.
         */
        post: operations["publishReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the facts of a report
         * @description In the draft: what stands between marks becomes what the data say now; what was written around it
         *     stays. Facts that are gone stay too, until somebody takes them out. A report that was withdrawn is a
         *     draft again.
         */
        post: operations["refreshReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a report
         * @description The latest first. Those that were withdrawn are seen by those who write reports.
         */
        get: operations["listReportVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report/versions/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a version of a report
         * @description As it was published, with the quotes of this moment.
         */
        get: operations["getReportVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/report/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a report
         * @description All of its versions: nobody sees them any more but those who write reports.
         */
        post: operations["withdrawReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the seats of an event
         * @description Capacity, what is taken and held, who waits, by district.
         */
        get: operations["getSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions of an event
         * @description The programme in its order, with what was said and agreed where it is known.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Add a session to the programme
         * @description At the end, or at a `position`. A programme is often known before its clock: `day` is enough, or
         *     nothing. Two sessions in one room, or one person in two sessions, at the same time are refused;
         *     an organizer can allow it.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the survey of an event
         * @description Its questions; drafts are seen by organizers only.
         */
        get: operations["getSurvey"];
        put?: never;
        /**
         * Create the survey of an event
         * @description As a draft; without questions it gets those of its series. A question under a key and version that
         *     the series has asked must mean the same (kind, scale, condition); the wording is free. Questions under
         *     other keys are the event's own.
         */
        post: operations["createSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the survey of an event
         * @description Questions are locked once it was opened; then only `closes_at` and `reminds_at` can change. The mode
         *     stays what it was.
         */
        patch: operations["updateSurvey"];
        trace?: never;
    };
    "/api/v1/events/{id}/survey/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the survey
         * @description No more answers. The figures are computed, once, and the answer sheets destroyed.
         */
        post: operations["closeSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/survey/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the survey
         * @description Answers are taken from now on; the questions are locked. Participants with an account are told by mail.
         */
        post: operations["openSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/survey/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview the survey of an event
         * @description What somebody is asked, in one language, who has given these answers so far, and what a sheet with
         *     them would lack. Nothing is stored.
         */
        post: operations["previewSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/survey/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the figures of the survey
         * @description Everybody sees them from now on.
         */
        post: operations["publishSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/survey/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind participants of the survey
         * @description By mail, all who have a place and an account: nobody knows who has answered. Once in twelve hours.
         */
        post: operations["remindOfSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/survey/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the figures of the survey
         * @description They appear once, after closing, if there are enough answers: question by question,
         *     nothing combined, no cell of one or two. Organizers see them after closing, everybody
         *     once they are published.
         */
        get: operations["getResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/survey/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how to get a feedback ticket
         * @description For participants, also before the survey opens: the earlier a ticket is taken, the less the moment tells.
         *     Compare the commitment of the key with what you know from elsewhere.
         */
        get: operations["getTicketTerms"];
        put?: never;
        /**
         * Take a feedback ticket
         * @description For participants, once, from the confirmation of their place on: the client makes 32 random
         *     bytes, the ticket, and keeps them, to be handed in once the survey is open. In the mode `ticket` it sends
         *     their SHA-256. In the mode `blind` it sends them blinded (RFC 9497, POPRF, with the event's id as public
         *     information), checks the proof and the commitment of the key, and finalizes what it gets: then the service
         *     does not know which ticket it has signed. Repeating the same request is safe.
         */
        post: operations["takeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the topics of an event
         * @description What the meeting was about, and what participants brought to the barcamp.
         */
        get: operations["listTopics"];
        put?: never;
        /**
         * Bring a topic
         * @description For whoever has a place at the event or waits for one, until it is over; hosts and organizers also
         *     afterwards.
         */
        post: operations["createTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an export
         * @description How far it has come, and where its file is.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        /**
         * Cancel an export, or delete its file
         * @description Cancel an export, or delete its file
         */
        delete: operations["deleteExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the file of an export
         * @description Fetch the file of an export
         */
        get: operations["getExportContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import
         * @description How far it has come, and what became of each line so far.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Newest first.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description A link goes out by mail, good once and for 14 days. Organizers invite coordinators and
         *     contributors, admins anybody.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an invitation
         * @description Read an invitation
         */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Withdraw an invitation
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a material
         * @description Read a material
         */
        get: operations["getMaterial"];
        put?: never;
        post?: never;
        /**
         * Take a material away
         * @description With all files that it had.
         */
        delete: operations["deleteMaterial"];
        options?: never;
        head?: never;
        /**
         * Change a material
         * @description Its title, where it belongs, who sees it, where a link leads.
         */
        patch: operations["updateMaterial"];
        trace?: never;
    };
    "/api/v1/materials/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a file
         * @description To be saved under its name. Parts of it can be asked for (`Range`), to go on where a download broke off;
         *     `If-Range` with the `ETag` makes sure that they fit together. The `ETag` is the SHA-256 of the file.
         */
        get: operations["getFile"];
        /**
         * Upload a file
         * @description The bytes as they are, as the present file of the material. What it is follows from its content,
         *     not from name or `Content-Type`. One that was there before is kept. The same bytes under the same
         *     name change nothing, so that an upload can be repeated. An upload that breaks off leaves nothing.
         */
        put: operations["uploadFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a material
         * @description The present one and those that it replaced, newest first; for who may change the material. Each is
         *     at `/materials/{id}/content?no=…`.
         */
        get: operations["listMaterialFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own account
         * @description With the names of the permissions that the role has.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /**
         * Delete one's own account
         * @description For good: name, address, telephone, needs, answers and sessions are gone, future
         *     registrations are cancelled (a freed seat goes to the first in line). What happened stays
         *     counted without a person. The last admin stays.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /**
         * Change one's own account
         * @description Change one's own account
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/me/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own agenda
         * @description The sessions that one marked or signed up for, by time, of all events; those without a time come last.
         */
        get: operations["listMyAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whether there is a link to one's own calendar
         * @description When it was made and last used, not the link itself. 404 where there is none.
         */
        get: operations["getCalendarLink"];
        put?: never;
        /**
         * Make the link to one's own calendar
         * @description A secret address at which a calendar program reads one's own registrations. It is shown this once; a new one takes
         *     the place of the old one, which is good for nothing any more. Whoever has it reads the calendar, so that it is to be
         *     kept like a password.
         */
        post: operations["createCalendarLink"];
        /**
         * Take back the link to one's own calendar
         * @description At once: the next time that a calendar program asks it is told that there is nothing.
         */
        delete: operations["deleteCalendarLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read everything that is stored about oneself
         * @description Account, sessions, invitations, places at events with needs, answers and consents, topics,
         *     votes, questions, and what one did. Not feedback: nobody knows whose it is. That it was read is noted
         *     in the audit log.
         */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's identities
         * @description At which providers one can sign in.
         */
        get: operations["listIdentities"];
        put?: never;
        /**
         * Link an identity
         * @description To one's own account, with the code of a sign-in at the provider: from then on one signs in with it.
         */
        post: operations["linkIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink an identity
         * @description Nobody signs in with it any more; the last way to sign in stays.
         */
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's own password
         * @description Ends all other sessions.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own registrations
         * @description List one's own registrations
         */
        get: operations["listMyRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the network
         * @description Name, organizer and time zone of the network that runs on this instance.
         */
        get: operations["getNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read an offer
         * @description What the link of the mail is about. The token stands in the body, so that it gets into no log.
         */
        post: operations["showOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the seat that is offered
         * @description By the link of the mail, without signing in. To repeat it does no harm.
         */
        post: operations["acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the seat that is offered
         * @description By the link of the mail, without signing in. The seat goes to the next in line, and the
         *     registration ends.
         */
        post: operations["declineOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organizations
         * @description NGOs, authorities, coordination offices and the like, sorted by name.
         */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Create an organization
         * @description Create an organization
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an organization
         * @description Read an organization
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /**
         * Delete an organization
         * @description Only while nothing refers to it.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /**
         * Change an organization
         * @description JSON Merge Patch: absent fields stay, null clears.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/api/v1/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a question
         * @description Read a question
         */
        get: operations["getQuestion"];
        put?: never;
        post?: never;
        /**
         * Withdraw a question
         * @description One's own, until it is forwarded. It is gone for good.
         */
        delete: operations["withdrawQuestion"];
        options?: never;
        head?: never;
        /**
         * Change a question
         * @description JSON Merge Patch: absent fields stay, null clears. Who asked may change it while it is submitted. Host and
         *     organizers edit the words also later; organizers correct answers, also published ones.
         */
        patch: operations["updateQuestion"];
        trace?: never;
    };
    "/api/v1/questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question
         * @description For contributors of the organization to which it was forwarded, and organizers in its name. Until it is
         *     published it can be answered again. It may name an earlier published question of the series whose answer
         *     does not hold any more: once this one is published, that one is outdated.
         */
        post: operations["answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a question
         * @description It will not be answered.
         */
        post: operations["declineQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forward a question
         * @description To the organization that shall answer; also to another one, until it is published. An answer that was given
         *     meanwhile is dropped.
         */
        post: operations["forwardQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a question into another one
         * @description Of the same event, which asks the same. Who supports either supports the other one then, counted once; so
         *     does who asked this one.
         */
        post: operations["mergeQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a question
         * @description With its answer, for everybody.
         */
        post: operations["publishQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Support a question
         * @description One wants it answered too; counted once a person, however often it is sent.
         */
        put: operations["supportQuestion"];
        post?: never;
        /**
         * Support a question no more
         * @description Support a question no more
         */
        delete: operations["unsupportQuestion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a quote
         * @description Read a quote
         */
        get: operations["getQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a quote
         * @description One that the project team noted or imported. What a participant gave stays as it was given; only its
         *     attribution can be taken off (`"attribution": null`).
         */
        patch: operations["updateQuote"];
        trace?: never;
    };
    "/api/v1/quotes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a quote
         * @description It may be published, and stands in the draft of the report.
         */
        post: operations["approveQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a quote
         * @description Everybody may read it. Publishing the report publishes what was approved, too.
         */
        post: operations["publishQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a quote
         * @description For whoever said it and asks the project team: the words are deleted, and gone from every report.
         */
        post: operations["withdrawQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a registration
         * @description Read a registration
         */
        get: operations["getRegistration"];
        put?: never;
        post?: never;
        /**
         * Delete somebody who has no account
         * @description A guest, or a colleague whom somebody else registered: all registrations for the address of
         *     this one lose the person for good, those ahead are cancelled, and what happened stays counted.
         */
        delete: operations["deleteRegistration"];
        options?: never;
        head?: never;
        /**
         * Change a registration
         * @description Telephone, first time, needs, answers, consents: by the person or the district until the
         *     form's `edit_until` (or the event begins), by organizers at any time. A null takes an answer
         *     back. Name and e-mail address change by substitution only.
         */
        patch: operations["updateRegistration"];
        trace?: never;
    };
    "/api/v1/registrations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an offer
         * @description Takes the seat that was freed and is offered until `offered_until`.
         */
        post: operations["acceptRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a registration
         * @description The seat that it held goes to the first in line.
         */
        post: operations["cancelRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the certificate of attendance of a registration
         * @description As PDF, for whoever may read the registration. There is one as soon as the person was checked in.
         */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the check-in code of a registration
         * @description What the person shows at the desk. It holds nothing personal, and is another one as soon as the
         *     place goes to somebody else.
         */
        get: operations["getCheckInCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/code.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the check-in code as a picture
         * @description A QR code, as SVG.
         */
        get: operations["getCheckInCodePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a registration
         * @description For events with approval: confirmed on a seat, or waitlisted if there is none.
         */
        post: operations["confirmRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a registration
         * @description For events with approval.
         */
        post: operations["rejectRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/substitute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a registration to a colleague
         * @description The seat belongs to the district: until the event ends, the person or the district hands it
         *     to a colleague of the same district, with its number in line if it waits. A colleague who
         *     waits for a place of their own gives that up. Name and e-mail address change no other way;
         *     `substitution` keeps both names.
         */
        post: operations["substituteRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reports
         * @description The present version of each published one, the latest first.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotation-swaps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an exchange of turns back
         * @description Take an exchange of turns back
         */
        delete: operations["deleteRotationSwap"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description Over all that the caller may see: series, organizations, districts, events, sessions, topics, questions and
         *     their published answers. First what has all words in its title, then what begins with the last one there,
         *     then what has them in its text; among these what has no date, then the latest event first.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List series
         * @description Recurring formats, sorted by name.
         */
        get: operations["listSeries"];
        put?: never;
        /**
         * Create a series
         * @description Create a series
         */
        post: operations["createSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a series
         * @description Read a series
         */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        /**
         * Delete a series
         * @description Only while it has no events.
         */
        delete: operations["deleteSeries"];
        options?: never;
        head?: never;
        /**
         * Change a series
         * @description JSON Merge Patch: absent fields stay, null clears.
         */
        patch: operations["updateSeries"];
        trace?: never;
    };
    "/api/v1/series/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply the defaults of a series
         * @description To its drafts and announced events that were never published: they get the audience or the form that the series
         *     has now. Figures of districts that are not invited any more go, and guarantees that don't fit any more.
         */
        post: operations["applySeriesDefaults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to the events of a series
         * @description As iCalendar, like the calendar of all events.
         */
        get: operations["getSeriesCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare the editions of a series
         * @description Feedback, coverage, newcomers and topics of each edition. Of feedback only what its survey has published;
         *     organizers see it from closing on. Where cells of a distribution are merged, mean, interval and test are
         *     those of the cells as they are shown.
         */
        get: operations["getComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/comparison.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare the editions of a series in a table
         * @description A line a question and edition (CSV, RFC 4180, with a head).
         */
        get: operations["getComparisonTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/comparison.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw a rating over the editions of a series
         * @description Means with their 95 % intervals, and the share of districts that was there.
         */
        get: operations["drawComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the coverage of a series
         * @description Which district was at which edition, how often in a row, and who never was. Districts only, no names.
         */
        get: operations["getSeriesCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/coverage.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw the coverage of a series
         * @description A heat map: editions across, districts down.
         */
        get: operations["drawSeriesCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events of a series
         * @description Earliest first, as in the list of all events.
         */
        get: operations["listSeriesEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the form of a series
         * @description What its events start with.
         */
        get: operations["getSeriesForm"];
        /**
         * Put the form of a series
         * @description For events that are published from now on.
         */
        put: operations["putSeriesForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the answers of a series
         * @description Published questions of all its events with their answers, the latest first: what was answered before need
         *     not be asked again. An answer that a later one supersedes is outdated, and says by which.
         */
        get: operations["listSeriesQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rotation of a series
         * @description Who hosted which edition, and whose turn it is: who never hosted comes first, then who hosted longest ago.
         *     Among those whom this treats alike volunteers come first. Who skips the next edition comes last, and organizers
         *     may exchange two. All of that is said for one edition, and forgotten with it.
         */
        get: operations["getRotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/rotation-swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the turns of two districts
         * @description For the next edition, with a reason.
         */
        post: operations["createRotationSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/rotation/{ags}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Offer to host the next edition, or skip it
         * @description With a reason, for one's own district; organizers for any. To say something else replaces it.
         */
        put: operations["putRotationIntent"];
        post?: never;
        /**
         * Take back what was said of the next edition
         * @description Take back what was said of the next edition
         */
        delete: operations["deleteRotationIntent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a series asks
         * @description The questions that surveys of its events begin with, so that editions can be compared.
         */
        get: operations["getSeriesSurvey"];
        /**
         * Put what a series asks
         * @description For surveys that are created from now on. Under a key and version that was asked already only the
         *     wording can be corrected; where kind, scale or condition change the version grows, and `comparable`
         *     says whether its answers may be compared with those to the version before.
         */
        put: operations["putSeriesSurvey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the topics of a series
         * @description Of all its editions, newest first: what was talked about, and what came of it. `life_of` follows one
         *     topic from edition to edition.
         */
        get: operations["listSeriesTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a session
         * @description Read a session
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /**
         * Take a session out of the programme
         * @description With its contributions; the others close up.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        /**
         * Change a session
         * @description With `position` it moves, and the others close up.
         */
        patch: operations["updateSession"];
        trace?: never;
    };
    "/api/v1/sessions/{id}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a session for calendars
         * @description As iCalendar (RFC 5545); a session without times lasts the whole day.
         */
        get: operations["getSessionCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}/signups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who signed up for a session
         * @description In the order in which they came. Coordinators see people of their district, hosts and organizers
         *     everybody.
         */
        get: operations["listSignups"];
        put?: never;
        /**
         * Sign up for a session
         * @description Where a session has fewer places than the event (`signup`). For a confirmed registration: one's
         *     own, or one that one may write. Without a free place it waits, if the session has a waitlist;
         *     who waits moves up by itself. Send an `Idempotency-Key`, and repeat with the same one if no
         *     answer came.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}/star": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark a session
         * @description For one's own agenda; nobody else sees it. To repeat it does no harm.
         */
        put: operations["starSession"];
        post?: never;
        /**
         * Take the mark of a session away
         * @description Take the mark of a session away
         */
        delete: operations["unstarSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a sign-up
         * @description Read a sign-up
         */
        get: operations["getSignup"];
        put?: never;
        post?: never;
        /**
         * Give up a place at a session
         * @description Or leave its line. The place goes to the first who waits.
         */
        delete: operations["cancelSignup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tombstones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is gone
         * @description For whoever asks lists with `updated_since`: what was deleted or withdrawn since, oldest first. Ask with
         *     some minutes of overlap: something may be written now that began before. `GET /changes` needs none.
         */
        get: operations["listTombstones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a topic
         * @description Read a topic
         */
        get: operations["getTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a topic
         * @description Who brought it changes its words while it is proposed. Hosts and organizers change everything, and
         *     take notes while it runs: send `If-Match`, so that two who write lose nothing.
         */
        patch: operations["updateTopic"];
        trace?: never;
    };
    "/api/v1/topics/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a topic
         * @description It will be talked about at the barcamp.
         */
        post: operations["acceptTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}/carry-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry a topic over to another event
         * @description There it is a new one that is proposed, with a link back: the life of a topic can be read across
         *     editions (`listSeriesTopics`).
         */
        post: operations["carryTopicOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a topic
         * @description It will not be talked about.
         */
        post: operations["declineTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}/discuss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a topic was talked about
         * @description With or without a room.
         */
        post: operations["discussTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a topic is documented
         * @description What came of it is written down (`notes_md`, `outcome_md`).
         */
        post: operations["documentTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a topic into another one
         * @description Both are open and of the same event. Whoever voted for either has voted for the one that stays, once.
         */
        post: operations["mergeTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a topic on the board
         * @description In a room at a time on a day of the event; a proposal leaves it there while it is `pinned`.
         */
        put: operations["scheduleTopic"];
        post?: never;
        /**
         * Take a topic off the board
         * @description Take a topic off the board
         */
        delete: operations["unscheduleTopic"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Vote for a topic
         * @description One vote a person and topic, however often it is sent.
         */
        put: operations["voteTopic"];
        post?: never;
        /**
         * Take a vote back
         * @description Take a vote back
         */
        delete: operations["unvoteTopic"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a topic
         * @description Who brought it does not want it any more; hosts and organizers can do it for them.
         */
        post: operations["withdrawTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop mails that one can do without
         * @description By the link of the mail, without signing in, with one click (RFC 8058): the body is not
         *     looked at. Mails about one's own place and account still come. `PATCH /me`, or
         *     `PATCH /registrations/{id}` for a place without an account, takes it back.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Admins see all, organizers coordinators and contributors.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user
         * @description Read a user
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete somebody's account
         * @description For good, as when they delete it themselves.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Role, mandate, organization. Takes effect with the next request of the person. The last
         *     admin stays admin.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a mandate to a successor
         * @description A coordinator's mandate ends, and that of another coordinator of the same district begins.
         *     Live places at events from that day on go to the successor; where the successor has a place
         *     already, the other one is free for who waits.
         */
        post: operations["handOverMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description Organizers see those of their own organization. Secrets are never shown again.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description The reply holds the `secret` (HMAC) once, or the `public_key` (Ed25519). Whatever happens from now on is
         *     sent to `url` as Standard Webhooks 1.0 describes it, at least once and in order for each object; the
         *     webhooks of this document say what it looks like. What is answered 2xx within 20 seconds has arrived; 410
         *     switches the webhook off; anything else is tried again for three days. `POST …/test` shows whether it
         *     works.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook
         * @description Read a webhook
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Withdraw a webhook
         * @description It is told nothing any more, and the log of what it was told goes with it.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description Switched off (`enabled: false`) it is told nothing, and what waits is given up; switched on again, ask with
         *     `replay` for what happened meanwhile.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a webhook was told
         * @description Newest first, kept for 30 days after it was over.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery
         * @description With each try: when, how long it took, what was answered. Bodies of answers are not kept.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver again
         * @description With the same `webhook-id`, whatever became of it; one that waits is sent at once.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell a webhook again
         * @description What happened since and did not arrive, be it that the webhook was disabled, was made later, or told for
         *     three days in vain; with `delivered` also what did. At most 10,000 changes: for more read `GET /changes`.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the secret of a webhook
         * @description The reply holds the new `secret` once (or the new `public_key`). For 24 hours what is sent carries two
         *     signatures, by the new one and by the one before; receivers accept either.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a webhook
         * @description Sends a change of the type `webhook.test`. Look at the delivery to see what became of it.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process runs
         * @description For a supervisor: restart the process if this does not answer.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether it can answer requests
         * @description For a load balancer: send requests elsewhere while the database is away.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "attendance.corrected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * attendance.corrected
         * @description A check-in was corrected. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onAttendanceCorrected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "attendance.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * attendance.recorded
         * @description Somebody was checked in. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onAttendanceRecorded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "attendance.undone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * attendance.undone
         * @description A check-in was taken back. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onAttendanceUndone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "board.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * board.updated
         * @description Rooms or times of the barcamp changed. It holds nothing that is not public.
         */
        post: operations["onBoardUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "coverage.stated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * coverage.stated
         * @description Somebody said whether a district comes or came. It holds nothing that is not public.
         */
        post: operations["onCoverageStated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "districts.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * districts.imported
         * @description The list of districts was renewed. It holds nothing that is not public.
         */
        post: operations["onDistrictsImported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.announced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.announced
         * @description A save-the-date is out; read the event and all that belongs to it. It holds nothing that is not public.
         */
        post: operations["onEventAnnounced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.archived
         * @description An event is put away for good. It holds nothing that is not public.
         */
        post: operations["onEventArchived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.cancelled
         * @description An event does not take place. It holds nothing that is not public.
         */
        post: operations["onEventCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.completed
         * @description An event is over. It holds nothing that is not public.
         */
        post: operations["onEventCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.dates_fixed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.dates_fixed
         * @description The days of an event, so far a month or a year, are known. It holds nothing that is not public.
         */
        post: operations["onEventDatesFixed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.imported
         * @description An event came in with a network file. It holds nothing that is not public.
         */
        post: operations["onEventImported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.postponed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.postponed
         * @description An event does not take place when it was to. It holds nothing that is not public.
         */
        post: operations["onEventPostponed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.published
         * @description An event is out, or is again; read it and all that belongs to it. It holds nothing that is not public.
         */
        post: operations["onEventPublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "event.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * event.updated
         * @description Something that is said of an event changed. It holds nothing that is not public.
         */
        post: operations["onEventUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "material.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * material.created
         * @description An event has one material more. It holds nothing that is not public.
         */
        post: operations["onMaterialCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "material.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * material.deleted
         * @description A material is gone. It holds nothing that is not public.
         */
        post: operations["onMaterialDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "material.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * material.updated
         * @description Something that is said of a material changed, or who sees it: 404 means it is gone for you. It holds nothing that is not public.
         */
        post: operations["onMaterialUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "material.uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * material.uploaded
         * @description A material has a (new) file. It holds nothing that is not public.
         */
        post: operations["onMaterialUploaded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "organization.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organization.created
         * @description There is one organization more. It holds nothing that is not public.
         */
        post: operations["onOrganizationCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "organization.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organization.deleted
         * @description An organization is gone. It holds nothing that is not public.
         */
        post: operations["onOrganizationDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "organization.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organization.imported
         * @description An organization came in with a network file. It holds nothing that is not public.
         */
        post: operations["onOrganizationImported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "organization.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organization.updated
         * @description Something that is said of an organization changed. It holds nothing that is not public.
         */
        post: operations["onOrganizationUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "programme.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * programme.updated
         * @description Much of a programme changed at once. It holds nothing that is not public.
         */
        post: operations["onProgrammeUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "question.answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * question.answered
         * @description A published answer is replaced; until it is published again it is not to be seen. It holds nothing that is not public.
         */
        post: operations["onQuestionAnswered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "question.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * question.published
         * @description A question and its answer are out. It holds nothing that is not public.
         */
        post: operations["onQuestionPublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "question.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * question.updated
         * @description A published question or its answer was corrected. It holds nothing that is not public.
         */
        post: operations["onQuestionUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quote.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * quote.published
         * @description A sentence may be cited. It holds nothing that is not public.
         */
        post: operations["onQuotePublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quote.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * quote.revoked
         * @description A sentence may not be cited any more: take it away. It holds nothing that is not public.
         */
        post: operations["onQuoteRevoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.cancelled
         * @description Somebody does not come. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.confirmed
         * @description Somebody has a place. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.created
         * @description Somebody asked for a place. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.erased
         * @description The person behind a registration was deleted: take away what you have of them. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationErased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.expired
         * @description An offer ran out. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.offered
         * @description Somebody who waited is offered a place. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationOffered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.promoted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.promoted
         * @description Somebody who waited has a place. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationPromoted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.recorded
         * @description A place at a past event was recorded. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationRecorded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.rejected
         * @description Somebody gets no place. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationRejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.substituted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.substituted
         * @description A place went to somebody else. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationSubstituted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.updated
         * @description Something that is said of a registration changed. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.waitlisted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * registration.waitlisted
         * @description Somebody waits for a place. A webhook is told of it only if this type is named in `event_types`. It says which place it is, not whose.
         */
        post: operations["onRegistrationWaitlisted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "report.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * report.published
         * @description A version of a report is out. It holds nothing that is not public.
         */
        post: operations["onReportPublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "report.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * report.withdrawn
         * @description A report is not to be seen any more: take it away. It holds nothing that is not public.
         */
        post: operations["onReportWithdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rotation.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * rotation.changed
         * @description Who hosts next, or who offers to, changed. It holds nothing that is not public.
         */
        post: operations["onRotationChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "series.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * series.created
         * @description There is one series more. It holds nothing that is not public.
         */
        post: operations["onSeriesCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "series.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * series.deleted
         * @description A series is gone. It holds nothing that is not public.
         */
        post: operations["onSeriesDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "series.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * series.imported
         * @description A series came in with a network file. It holds nothing that is not public.
         */
        post: operations["onSeriesImported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "series.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * series.updated
         * @description Something that is said of a series changed. It holds nothing that is not public.
         */
        post: operations["onSeriesUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "session.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * session.created
         * @description The programme has one session more. It holds nothing that is not public.
         */
        post: operations["onSessionCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "session.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * session.deleted
         * @description A session is gone. It holds nothing that is not public.
         */
        post: operations["onSessionDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "session.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * session.imported
         * @description A session came in with a network file. It holds nothing that is not public.
         */
        post: operations["onSessionImported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "session.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * session.updated
         * @description Something that is said of a session changed. It holds nothing that is not public.
         */
        post: operations["onSessionUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "survey.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * survey.closed
         * @description A survey takes no more answers. It holds nothing that is not public.
         */
        post: operations["onSurveyClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "survey.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * survey.opened
         * @description A survey takes answers. It holds nothing that is not public.
         */
        post: operations["onSurveyOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "survey.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * survey.published
         * @description The figures of a survey are out. It holds nothing that is not public.
         */
        post: operations["onSurveyPublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.accepted
         * @description A topic will be dealt with. It holds nothing that is not public.
         */
        post: operations["onTopicAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.carried_over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.carried_over
         * @description A topic goes on at the next edition. It holds nothing that is not public.
         */
        post: operations["onTopicCarriedOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.declined
         * @description A topic will not be dealt with. It holds nothing that is not public.
         */
        post: operations["onTopicDeclined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.discussed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.discussed
         * @description A topic was dealt with. It holds nothing that is not public.
         */
        post: operations["onTopicDiscussed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.documented": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.documented
         * @description A topic has its notes. It holds nothing that is not public.
         */
        post: operations["onTopicDocumented"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.imported
         * @description A topic came in with a network file. It holds nothing that is not public.
         */
        post: operations["onTopicImported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.merged
         * @description A topic goes on as part of another. It holds nothing that is not public.
         */
        post: operations["onTopicMerged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.proposed
         * @description Somebody brings a topic. It holds nothing that is not public.
         */
        post: operations["onTopicProposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.scheduled
         * @description A topic has a room and a time. It holds nothing that is not public.
         */
        post: operations["onTopicScheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.unscheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.unscheduled
         * @description A topic lost room and time. It holds nothing that is not public.
         */
        post: operations["onTopicUnscheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.updated
         * @description Something that is said of a topic changed. It holds nothing that is not public.
         */
        post: operations["onTopicUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "topic.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * topic.withdrawn
         * @description Who brought a topic took it back. It holds nothing that is not public.
         */
        post: operations["onTopicWithdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description Who acted.
         * @enum {string}
         */
        ActorKind: "user" | "api_key" | "system";
        /** @description A session of one's agenda */
        AgendaItem: components["schemas"]["SessionView"] & {
            signup_status?: components["schemas"]["SignupStatus"] | null;
            /** @description Whether one marked it. */
            starred: boolean;
        };
        /**
         * @description Amtlicher Gemeindeschlüssel of a district, five digits
         * @example 15002
         */
        Ags: string;
        /** @description Truth value, whole number, text (or key of a choice), several keys */
        AnswerValue: boolean | number | string | string[];
        /** @description An answer */
        AnswerView: {
            /** @description Name of the organization that answered, as it was then. */
            answered_by: string;
            /** @description The answer. */
            text: string;
            /**
             * Format: date
             * @description The day for which it holds.
             */
            valid_as_of: string;
        };
        /**
         * Format: uuid
         * @description ApiKeyId
         */
        ApiKeyId: string;
        /**
         * @description An API key
         * @example {
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "event_id": null,
         *       "expires_at": "2028-12-31T23:00:00Z",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000040",
         *       "last_used_at": null,
         *       "name": "Landesportal",
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "previous_until": null,
         *       "scopes": [
         *         "events:read"
         *       ]
         *     }
         */
        ApiKeyView: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            event_id?: components["schemas"]["EventId"] | null;
            /**
             * Format: date-time
             * @description When it ends (UTC).
             */
            expires_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["ApiKeyId"];
            /**
             * Format: date-time
             * @description When it was used last, to the minute.
             */
            last_used_at?: string | null;
            /** @description What it is for. */
            name: string;
            /** @description Organization that it belongs to. */
            organization_id: components["schemas"]["OrganizationId"];
            /**
             * Format: date-time
             * @description Until when the secret before the present one is good, too (UTC).
             */
            previous_until?: string | null;
            /** @description What it may do. */
            scopes: components["schemas"]["ApiScope"][];
            /** @description The key itself; shown once, when it is made. */
            secret?: string;
        };
        /**
         * @description What an API key may do.
         * @enum {string}
         */
        ApiScope: "events:read" | "events:write" | "registrations:read" | "checkin:write" | "feedback:read";
        /**
         * @description What applying defaults changed
         * @example {
         *       "events": [
         *         {
         *           "changed": [
         *             "audience"
         *           ],
         *           "event_id": "0199d1a0-5c1f-7000-8000-000000000011"
         *         }
         *       ]
         *     }
         */
        AppliedDefaults: {
            /** @description The events that changed, earliest first. */
            events: components["schemas"]["ChangedEvent"][];
        };
        /**
         * @description Which defaults to apply
         * @example {
         *       "fields": [
         *         "audience",
         *         "form"
         *       ]
         *     }
         */
        ApplyDefaults: {
            /** @description The defaults, each once. */
            fields: components["schemas"]["SeriesDefault"][];
        };
        /**
         * @description On which answer a question of a survey depends
         * @example {
         *       "any_of": [
         *         "no",
         *         "unsure"
         *       ],
         *       "question": "again"
         *     }
         */
        AskedIf: {
            /**
             * @description The answers, one of which has to be given; for several choices exactly one, which has to be
             *     among those given.
             */
            any_of: components["schemas"]["AnswerValue"][];
            /** @description Key of an earlier question that is asked of everybody: a rating or a choice. */
            question: string;
        };
        /** @description A question in one language */
        AskedQuestion: {
            /** @description Its key. */
            key: string;
            /** @description How it is answered. */
            kind: components["schemas"]["QuestionKind"];
            /** @description Choices and ratings in words. */
            labels: {
                [key: string]: string;
            };
            /** @description Whether it has to be answered. */
            required: boolean;
            /** @description Bounds of a rating, or the choices. */
            scale: components["schemas"]["Scale"];
            /** @description The question. */
            text: string;
        };
        /**
         * @description Somebody who was there on a day
         * @example {
         *       "at": "2026-11-12T08:14:05Z",
         *       "day": "2026-11-12",
         *       "district_ags": "15002",
         *       "first_time": false,
         *       "name": "Anna Beispiel",
         *       "registration_id": "0199d1a0-5c1f-7000-8000-000000000020"
         *     }
         */
        Attendance: {
            /**
             * Format: date-time
             * @description When the person was first seen on that day.
             */
            at: string;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description Whether it is the person's first time. */
            first_time: boolean;
            /** @description First and last name. */
            name: string;
            /** @description The registration. */
            registration_id: components["schemas"]["RegistrationId"];
        };
        /**
         * Format: uuid
         * @description AuditId
         */
        AuditId: string;
        /**
         * @description An entry of the audit log
         * @example {
         *       "action": "registration.confirmed",
         *       "actor_id": "0199d1a0-5c1f-7000-8000-000000000030",
         *       "actor_kind": "user",
         *       "at": "2026-11-22T10:00:00Z",
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "fields": [
         *         "status"
         *       ],
         *       "id": "0199d1a0-5c1f-7000-8000-000000000050",
         *       "object_id": "0199d1a0-5c1f-7000-8000-000000000020",
         *       "object_kind": "registration",
         *       "request_id": "0199d1a0-5c1f-7000-8000-000000000051"
         *     }
         */
        AuditView: {
            /** @description What happened (extensible). */
            action: string;
            /**
             * Format: uuid
             * @description Id of the user or key.
             */
            actor_id?: string | null;
            /** @description A user, an API key, or the service itself. */
            actor_kind: components["schemas"]["ActorKind"];
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            event_id?: components["schemas"]["EventId"] | null;
            /** @description Names of the fields that changed, never their values. */
            fields: string[];
            /** @description Its id. */
            id: components["schemas"]["AuditId"];
            /** @description Id of the object. */
            object_id: string;
            /** @description Kind of the object. */
            object_kind: string;
            /**
             * Format: uuid
             * @description The request in which it happened.
             */
            request_id?: string | null;
        };
        /** @description A signed-in session */
        AuthSession: {
            /**
             * Format: date-time
             * @description When it began.
             */
            created_at: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expires_at: string;
            /** @description Its id. */
            id: components["schemas"]["FamilyId"];
            /**
             * Format: date-time
             * @description When its tokens were renewed last.
             */
            last_used_at: string;
            /** @description Program that signed in. */
            user_agent?: string | null;
        };
        /**
         * @description What became of the scans, in the order in which they were sent
         * @example {
         *       "results": [
         *         {
         *           "code": "checked_in",
         *           "nonce": "5f0c9d2e-8a41-4b7e-9a55-2f6f1f0f6c11",
         *           "status": 201
         *         }
         *       ]
         *     }
         */
        BatchResults: {
            /** @description One for each. */
            results: components["schemas"]["ScanResult"][];
        };
        /**
         * @description The key with which tickets are signed blindly
         *
         *     One for the whole service: with a key of their own somebody could be told from the others. So
         *     a client compares the commitment with what stands elsewhere (on a wall at the event, at partner
         *     organizations), and checks the proof that its ticket was signed with that key.
         * @example {
         *       "commitment": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
         *       "info": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "public_key": "xke-84SXvG7Ad8IvZbtpbvpDv_O0oZdao-jgoaxaedYx",
         *       "suite": "ristretto255-SHA512"
         *     }
         */
        BlindKey: {
            /**
             * @description SHA-256 of `kreisrunde-fb-v1`, the suite and the public key's bytes one after the other,
             *     base64url.
             */
            commitment: string;
            /** @description The public information: the event's id as text. */
            info: string;
            /** @description The public key, base64url. */
            public_key: string;
            /** @description The suite of RFC 9497, in the mode POPRF. */
            suite: string;
        };
        /**
         * @description The board of a barcamp
         * @example {
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "lost_votes": 0,
         *       "rooms": [
         *         "Großer Saal"
         *       ],
         *       "slots": [
         *         {
         *           "ends_at": "2027-11-18T13:45:00Z",
         *           "starts_at": "2027-11-18T13:00:00Z"
         *         }
         *       ],
         *       "topics": [],
         *       "version": 1
         *     }
         */
        BoardView: {
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /**
             * Format: int32
             * @description How many votes fall together with another one of the same person.
             */
            lost_votes: number;
            /** @description Names of the rooms, the largest first. */
            rooms: string[];
            /** @description Times at which topics are talked about side by side. */
            slots: components["schemas"]["Slot"][];
            /** @description Accepted and scheduled topics of the barcamp; those on the board have a `slot`. */
            topics: components["schemas"]["TopicView"][];
            /**
             * Format: int32
             * @description Grows with each change of rooms and slots; 0: there are none yet.
             */
            version: number;
        };
        /**
         * @description That there is a link to one's own calendar
         * @example {
         *       "created_at": "2026-11-26T10:00:00Z",
         *       "last_used_at": "2026-11-26T12:00:00Z"
         *     }
         */
        CalendarLink: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When a calendar was read by it last, to the hour; null: never.
             */
            last_used_at?: string | null;
        };
        /**
         * @description To which event a topic goes on
         * @example {
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000014"
         *     }
         */
        CarryOver: {
            /** @description An event that is not over. */
            event_id: components["schemas"]["EventId"];
        };
        /** @description The catalogue of changes */
        Catalogue: {
            /** @description All types. */
            items: components["schemas"]["ChangeTypeView"][];
        };
        /** @description A cell of a distribution */
        Cell: {
            /**
             * Format: int32
             * @description How many chose it.
             */
            n: number;
            /** @description The rating, the choice, or several joined by `–` or `, `. */
            value: string;
        };
        /**
         * @description What a certificate certifies, without more personal data than needed to compare
         * @example {
         *       "days": [
         *         "2024-11-21",
         *         "2024-11-22"
         *       ],
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "event_title": "13. IKOE-Ideenwerkstatt",
         *       "holder": "A. B.",
         *       "minutes": 660,
         *       "organizer": "AGSA e. V."
         *     }
         */
        CertificateView: {
            /** @description The days on which the person was there, as they are known now. */
            days: string[];
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its title. */
            event_title: string;
            /** @description The initials of the person's name, to compare with the paper. */
            holder: string;
            /**
             * Format: int32
             * @description Minutes of the programme on these days, without breaks; null where it has no times.
             */
            minutes?: number | null;
            /** @description The organization that held it. */
            organizer?: string | null;
        };
        /**
         * @description A change
         *
         *     Tells that something happened, not what it is now: that is read at `url`. Names of fields stand in it,
         *     never their values. The same as what webhooks are sent, with the same `id`.
         * @example {
         *       "data": {
         *         "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *         "fields": [
         *           "status"
         *         ],
         *         "id": "0199d1a0-5c1f-7000-8000-000000000011",
         *         "kind": "event",
         *         "schema": 1,
         *         "url": "https://kreisrunde.example/api/v1/events/0199d1a0-5c1f-7000-8000-000000000011",
         *         "version": 3
         *       },
         *       "id": "0199d1a0-5c1f-7000-8000-000000000060",
         *       "timestamp": "2026-11-22T10:00:00Z",
         *       "type": "event.published"
         *     }
         */
        Change: {
            /** @description To what. */
            data: components["schemas"]["ChangeData"];
            /**
             * Format: uuid
             * @description Its id: whoever has seen it has seen the change.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened (UTC).
             */
            timestamp: string;
            /**
             * @description What happened (extensible).
             * @example event.published
             */
            type: string;
        };
        /** @description What a change is about */
        ChangeData: {
            event_id?: components["schemas"]["EventId"] | null;
            /** @description Names of the fields that changed, where they are known. */
            fields: string[];
            /** @description Id of the object. */
            id: string;
            /**
             * @description Kind of the object (extensible).
             * @example event
             */
            kind: string;
            /**
             * Format: int32
             * @description Version of this shape.
             */
            schema: number;
            /**
             * Format: uri
             * @description Where the object is to be read.
             */
            url?: string | null;
            /**
             * Format: int32
             * @description Version of the object after the change.
             */
            version: number;
        };
        /**
         * @description A type of change
         * @example {
         *       "description": "An event is out, or is again; read it and all that belongs to it.",
         *       "name": "event.published",
         *       "schema": 1,
         *       "scope": "events:read"
         *     }
         */
        ChangeTypeView: {
            /** @description What happened. */
            description: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Version of the shape in which it is told.
             */
            schema: number;
            /** @description The scope that it needs: `events:read` or `registrations:read`. */
            scope: string;
        };
        /**
         * @description An event that was changed
         * @example {
         *       "changed": [
         *         "audience"
         *       ],
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011"
         *     }
         */
        ChangedEvent: {
            /**
             * @description Its fields that changed: `audience`, `seats_per_district` where its figures no longer fit
             *     the audience, `form`.
             */
            changed: string[];
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
        };
        /** @description Changes, oldest first */
        Changes: {
            /** @description Those that the caller may know of. */
            items: components["schemas"]["Change"][];
            /** @description Whether there is more at once. */
            more: boolean;
            /** @description Where to go on: `after` of the next request, also if there is nothing new. */
            next: string;
        };
        /**
         * @description The check-in code of a registration
         * @example {
         *       "code": "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAAW1uXk0vJ8eM",
         *       "registration_id": "0199d1a0-5c1f-7000-8000-000000000020"
         *     }
         */
        CheckInCode: {
            /** @description What the scanner reads. Another one as soon as the place goes to somebody else. */
            code: string;
            /** @description The registration. */
            registration_id: components["schemas"]["RegistrationId"];
        };
        /** @description The seats of a district at an event */
        ClassSeats: {
            /** @description The district. */
            ags: components["schemas"]["Ags"];
            /**
             * Format: int32
             * @description Seats guaranteed to it until the release.
             */
            guaranteed: number;
            /**
             * Format: int32
             * @description Seats held for it now: the guarantee, 0 after its release.
             */
            held: number;
            /**
             * Format: int32
             * @description Most seats it may have; null: no limit.
             */
            maximum?: number | null;
            /**
             * Format: int32
             * @description Seats it has, confirmed and offered.
             */
            taken: number;
            /**
             * Format: int32
             * @description Its people on the waitlist.
             */
            waiting: number;
        };
        /**
         * @description A colleague who takes part and agreed to be found
         * @example {
         *       "district_ags": "15002",
         *       "email": "anna.beispiel@example.org",
         *       "name": "Anna Beispiel"
         *     }
         */
        Colleague: {
            district_ags?: components["schemas"]["Ags"] | null;
            /**
             * Format: idn-email
             * @description E-mail address.
             */
            email: string;
            /** @description First and last name. */
            name: string;
        };
        /** @description A colleague whom a newcomer can turn to */
        ColleagueView: {
            /**
             * Format: idn-email
             * @description E-mail address.
             */
            email: string;
            /** @description First and last name. */
            name: string;
        };
        /**
         * @description Editions of a series compared
         * @example {
         *       "editions": [
         *         {
         *           "coverage_share": 0.93,
         *           "edition": 13,
         *           "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *           "first_timers": 4,
         *           "participants": 22,
         *           "responses": 14,
         *           "starts_on": "2024-11-21",
         *           "title": "13. Ideenwerkstatt",
         *           "topics": 2,
         *           "topics_carried_over": 1
         *         }
         *       ],
         *       "questions": [
         *         {
         *           "editions": [
         *             {
         *               "difference": null,
         *               "distribution": [
         *                 {
         *                   "n": 5,
         *                   "value": "1–4"
         *                 },
         *                 {
         *                   "n": 9,
         *                   "value": "5"
         *                 }
         *               ],
         *               "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *               "highest_so_far": null,
         *               "interval": {
         *                 "high": 4.7,
         *                 "low": 4.1
         *               },
         *               "mean": 4.4,
         *               "n": 14,
         *               "possible": null,
         *               "rank": {
         *                 "of": 1,
         *                 "place": 1
         *               },
         *               "version": 1
         *             }
         *           ],
         *           "key": "overall",
         *           "kind": "rating",
         *           "labels": {},
         *           "scale": {
         *             "choices": [],
         *             "max": 5,
         *             "min": 1
         *           },
         *           "text": "Wie war die Veranstaltung insgesamt?"
         *         }
         *       ],
         *       "series_id": "0199d1a0-5c1f-7000-8000-000000000010"
         *     }
         */
        Comparison: {
            /** @description The editions that took place or are published, the first one first; the latest hundred. */
            editions: components["schemas"]["EditionFigures"][];
            /**
             * @description The questions that the series asks. One whose meaning changed stands there twice, unless its
             *     versions are marked as comparable.
             */
            questions: components["schemas"]["QuestionComparison"][];
            /** @description The series. */
            series_id: components["schemas"]["SeriesId"];
        };
        /**
         * @description What people are asked to agree to, in words
         *
         *     Who agreed, agreed to the words that stood here then: a registration keeps them.
         */
        ConsentTexts: {
            /**
             * @description To `consents.participant_list`. Default: „Ich bin damit einverstanden, dass mein Name,
             *     meine E-Mail-Adresse und mein Landkreis auf der Liste stehen, die alle Teilnehmenden
             *     bekommen. Ich kann die Einwilligung jederzeit widerrufen.“
             * @default Ich bin damit einverstanden, dass mein Name, meine E-Mail-Adresse und mein Landkreis auf der Liste stehen, die alle Teilnehmenden bekommen. Ich kann die Einwilligung jederzeit widerrufen.
             */
            participant_list?: string;
            /**
             * @description To `consents.photo`. Default: „Ich bin damit einverstanden, dass ich auf Fotos der
             *     Veranstaltung zu sehen bin und diese veröffentlicht werden. Ich kann die Einwilligung
             *     jederzeit widerrufen.“
             * @default Ich bin damit einverstanden, dass ich auf Fotos der Veranstaltung zu sehen bin und diese veröffentlicht werden. Ich kann die Einwilligung jederzeit widerrufen.
             */
            photo?: string;
        };
        /** @description ConsentTexts in which absent fields stay as they are and null clears (RFC 7396) */
        ConsentTextsPatch: {
            /**
             * @description To `consents.participant_list`. Default: „Ich bin damit einverstanden, dass mein Name,
             *     meine E-Mail-Adresse und mein Landkreis auf der Liste stehen, die alle Teilnehmenden
             *     bekommen. Ich kann die Einwilligung jederzeit widerrufen.“
             */
            participant_list?: string | null;
            /**
             * @description To `consents.photo`. Default: „Ich bin damit einverstanden, dass ich auf Fotos der
             *     Veranstaltung zu sehen bin und diese veröffentlicht werden. Ich kann die Einwilligung
             *     jederzeit widerrufen.“
             */
            photo?: string | null;
        };
        /**
         * @description What a person agreed to, when, and in which words
         *
         *     Null: not, or not any more; or it was entered by somebody else, who can't say what the person
         *     was shown.
         */
        Consented: {
            participant_list?: components["schemas"]["GivenConsent"] | null;
            photo?: components["schemas"]["GivenConsent"] | null;
        };
        /**
         * @description What a person agrees to
         * @example {
         *       "participant_list": true,
         *       "photo": false
         *     }
         */
        Consents: {
            /**
             * @description Standing on the list that all participants get.
             * @default false
             */
            participant_list?: boolean;
            /**
             * @description Being shown in photographs.
             * @default false
             */
            photo?: boolean;
        };
        /**
         * @description Consents in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "participant_list": true,
         *       "photo": false
         *     }
         */
        ConsentsPatch: {
            /** @description Standing on the list that all participants get. */
            participant_list?: boolean | null;
            /** @description Being shown in photographs. */
            photo?: boolean | null;
        };
        /**
         * @description What somebody does in a session or event.
         * @enum {string}
         */
        ContributionRole: "speaker" | "moderator" | "host" | "panelist";
        /**
         * @description Who does what, for whom
         * @example {
         *       "name": "Dirk Gödde",
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "role": "speaker"
         *     }
         */
        ContributionView: {
            /** @description The person; null: the organization itself. */
            name?: string | null;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            /** @description What they do. */
            role: components["schemas"]["ContributionRole"];
        };
        /**
         * @description Which invited districts are there
         * @example {
         *       "audience": 1,
         *       "districts": [
         *         {
         *           "ags": "15002",
         *           "name": "Halle (Saale), Stadt",
         *           "proxy_ags": null,
         *           "state": "registered"
         *         }
         *       ],
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "summary": {
         *         "attended": 0,
         *         "audience": 1,
         *         "excused": 0,
         *         "missing": 0,
         *         "registered": 1,
         *         "share": 1,
         *         "unknown": 0
         *       }
         *     }
         */
        Coverage: {
            /**
             * Format: int32
             * @description Number of invited districts: the denominator.
             */
            audience: number;
            /** @description Each invited district. */
            districts: components["schemas"]["DistrictCoverage"][];
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description How many stand where. */
            summary: components["schemas"]["CoverageSummary"];
        };
        /**
         * @description Where a district stands at an event.
         * @enum {string}
         */
        CoverageState: "unknown" | "missing" | "excused" | "registered" | "attended";
        /**
         * @description What is stated by hand about a district
         * @example {
         *       "proxy_ags": "15088",
         *       "source": "Absage per E-Mail vom 12. November 2024",
         *       "state": "excused"
         *     }
         */
        CoverageStatement: {
            proxy_ags?: components["schemas"]["Ags"] | null;
            /** @description Where that is known from. */
            source: string;
            /** @description Where it stands; `registered` follows from registrations and can't be stated. */
            state: components["schemas"]["CoverageState"];
        };
        /** @description How many districts stand where */
        CoverageSummary: {
            /**
             * Format: int32
             * @description Attended.
             */
            attended: number;
            /**
             * Format: int32
             * @description Invited.
             */
            audience: number;
            /**
             * Format: int32
             * @description Excused.
             */
            excused: number;
            /**
             * Format: int32
             * @description Neither registered nor excused.
             */
            missing: number;
            /**
             * Format: int32
             * @description Registered, not (yet) attended.
             */
            registered: number;
            /**
             * Format: double
             * @description Share that is registered or attended, 0 to 1; null if nothing is known.
             */
            share?: number | null;
            /**
             * Format: int32
             * @description Nothing is known.
             */
            unknown: number;
        };
        /**
         * @description What one signs in with
         * @example {
         *       "email": "coordinator-15002@demo.example",
         *       "password": "the password printed at the start"
         *     }
         */
        Credentials: {
            /** @description E-mail address of the account. */
            email: string;
            /**
             * Format: password
             * @description Its password.
             */
            password: string;
        };
        /**
         * @description A day of the programme
         * @example {
         *       "date": "2024-11-21",
         *       "day": 1,
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "sessions": [],
         *       "version": 4
         *     }
         */
        DayView: {
            /**
             * Format: date
             * @description Its date, where the event is; null while that is not known.
             */
            date?: string | null;
            /**
             * Format: int32
             * @description Day of the event, from 1.
             */
            day: number;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its sessions in their order. */
            sessions: components["schemas"]["SessionView"][];
            /**
             * Format: int32
             * @description Grows with each change of the event's programme.
             */
            version: number;
        };
        /** @description Something that the person did */
        Deed: {
            /** @description What (extensible). */
            action: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Id of the object. */
            object_id: string;
            /** @description Kind of the object. */
            object_kind: string;
        };
        /** @description What became of the mails of a message */
        Deliveries: {
            /**
             * Format: int64
             * @description Refused by the mail server.
             */
            failed: number;
            /**
             * Format: int64
             * @description Still to be sent.
             */
            queued: number;
            /**
             * Format: int64
             * @description Taken by the mail server.
             */
            sent: number;
            /**
             * Format: int64
             * @description Not sent, because it was not true any more, or not wanted.
             */
            superseded: number;
        };
        /**
         * Format: uuid
         * @description DeliveryId
         */
        DeliveryId: string;
        /**
         * @description Life of what a webhook is told once.
         * @enum {string}
         */
        DeliveryStatus: "queued" | "delivered" | "failed";
        /**
         * @description What a webhook is told once
         * @example {
         *       "attempts": 1,
         *       "change_id": "0199d1a0-5c1f-7000-8000-000000000060",
         *       "due_at": "2026-11-22T10:00:00Z",
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "finished_at": "2026-11-22T10:00:01Z",
         *       "happened_at": "2026-11-22T10:00:00Z",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000062",
         *       "object_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "object_kind": "event",
         *       "problem": null,
         *       "response_status": 204,
         *       "status": "delivered",
         *       "type": "event.published",
         *       "webhook_id": "0199d1a0-5c1f-7000-8000-000000000061"
         *     }
         */
        DeliveryView: {
            /**
             * Format: int32
             * @description How often it was tried.
             */
            attempts: number;
            /**
             * Format: uuid
             * @description Id of the change: `webhook-id` of each try.
             */
            change_id: string;
            /**
             * Format: date-time
             * @description When it is (was) tried next (UTC).
             */
            due_at: string;
            event_id?: components["schemas"]["EventId"] | null;
            /**
             * Format: date-time
             * @description When it was over with it (UTC).
             */
            finished_at?: string | null;
            /**
             * Format: date-time
             * @description When it happened (UTC).
             */
            happened_at: string;
            /** @description Its id. */
            id: components["schemas"]["DeliveryId"];
            /** @description Id of the object. */
            object_id: string;
            /** @description Kind of the object. */
            object_kind: string;
            /**
             * @description Why the last try was no success (extensible): `answer`, `redirect`, `gone`, `timeout`, `connect`,
             *     `connection_lost`, `address_refused`, `disabled`.
             */
            problem?: string | null;
            /**
             * Format: int32
             * @description Status of the last answer.
             */
            response_status?: number | null;
            /** @description What became of it. */
            status: components["schemas"]["DeliveryStatus"];
            /** @description Each try, the first one first; where one delivery is read. */
            tries?: components["schemas"]["TryView"][];
            /** @description What happened. */
            type: string;
            /** @description The webhook. */
            webhook_id: components["schemas"]["WebhookId"];
        };
        /** @description A difference of two means */
        Difference: {
            /**
             * @description Whether it is more than chance would bring once in twenty times (Welch's t-test, p < 0.05),
             *     whatever merged cells leave open.
             */
            beyond_noise: boolean;
            /**
             * Format: double
             * @description By how much the mean is higher, of the means as they are shown.
             */
            by: number;
            /** @description The edition before. */
            to: components["schemas"]["EventId"];
        };
        /**
         * @description Why a webhook is told nothing.
         * @enum {string}
         */
        DisabledReason: "by_hand" | "gone" | "failing";
        /**
         * @description How many people came from a district
         * @example {
         *       "ags": "15002",
         *       "days": [
         *         2,
         *         1
         *       ],
         *       "first_time": 1,
         *       "people": 2
         *     }
         */
        DistrictCount: {
            ags?: components["schemas"]["Ags"] | null;
            /** @description How many of them on each day of the event, in order; empty: not known. */
            days?: number[];
            /**
             * Format: int32
             * @description How many of them for the first time; absent or null: not known.
             */
            first_time?: number | null;
            /**
             * Format: int32
             * @description People who were there on at least one day.
             */
            people: number;
        };
        /** @description Where a district stands at an event */
        DistrictCoverage: {
            /** @description The district. */
            ags: components["schemas"]["Ags"];
            /** @description Its name. */
            name: string;
            proxy_ags?: components["schemas"]["Ags"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["CoverageState"];
        };
        /** @description At which editions a district was */
        DistrictHistory: {
            /** @description The district. */
            ags: components["schemas"]["Ags"];
            /**
             * Format: int32
             * @description At how many that are over it was.
             */
            attended: number;
            /**
             * Format: int32
             * @description Of how many that are over it is known whether it was there.
             */
            known: number;
            /** @description Its name. */
            name: string;
            /** @description Whether it was invited, and is known to have been at none. */
            never_represented: boolean;
            /** @description Where it stands at each of the editions, in their order; null: it was not invited. */
            states: (components["schemas"]["CoverageState"] | null)[];
            streak?: components["schemas"]["Streak"] | null;
        };
        /**
         * @description `rural` is a Landkreis, `urban` a kreisfreie Stadt.
         * @enum {string}
         */
        DistrictKind: "rural" | "urban";
        /**
         * @description A district
         * @example {
         *       "ags": "15002",
         *       "dissolved_on": null,
         *       "kind": "urban",
         *       "name": "Halle (Saale), Stadt",
         *       "nuts3": "DEE02",
         *       "state": "Sachsen-Anhalt",
         *       "successor_ags": null
         *     }
         */
        DistrictView: {
            /** @description Amtlicher Gemeindeschlüssel, five digits. */
            ags: components["schemas"]["Ags"];
            /**
             * Format: date
             * @description Day on which it ceased to exist.
             */
            dissolved_on?: string | null;
            /** @description Landkreis or kreisfreie Stadt. */
            kind: components["schemas"]["DistrictKind"];
            /** @description Official name. */
            name: string;
            /** @description Key of the European statistical regions (NUTS 3). */
            nuts3?: string | null;
            /** @description Land of the Federal Republic. */
            state: string;
            successor_ags?: components["schemas"]["Ags"] | null;
        };
        /** @description What can be changed of an answer */
        EditAnswer: {
            /** @description The answer. */
            text: string;
            /**
             * Format: date
             * @description The day for which it holds.
             */
            valid_as_of: string;
        };
        /**
         * @description EditMaterial in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "title": "Folien: Ansprache von Unternehmen",
         *       "visibility": "public"
         *     }
         */
        EditMaterialPatch: {
            /** @description What it is about. */
            description?: string | null;
            session_id?: components["schemas"]["SessionId"] | null;
            /** @description Its title. */
            title?: string | null;
            /** @description Of links: where it is (http or https). */
            url?: string | null;
            visibility?: null | components["schemas"]["Visibility"];
        };
        /**
         * @description EditMe in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "language": "de",
         *       "name": "Anna Beispiel"
         *     }
         */
        EditMePatch: {
            language?: null | components["schemas"]["Language"];
            /** @description First and last name. */
            name?: string | null;
            /**
             * @description Whether invitations, reminders and news of events come by mail. What concerns one's own
             *     places and account comes in any case.
             */
            notices?: boolean | null;
        };
        /**
         * @description EditQuestion in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "text": "Wer bezahlt Sprachkurse für Zugewanderte, die schon arbeiten?"
         *     }
         */
        EditQuestionPatch: {
            /** @description Whether nobody is to see who asked. Can be lifted, not put on later: others know by then. */
            anonymous?: boolean | null;
            answer?: components["schemas"]["EditAnswer"] | null;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            supersedes_id?: components["schemas"]["QuestionId"] | null;
            /** @description What one wants to know. */
            text?: string | null;
        };
        /**
         * @description EditRegistration in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "answers": {
         *         "arrival": "bahn"
         *       },
         *       "needs": {
         *         "diet": "vegan"
         *       }
         *     }
         */
        EditRegistrationPatch: {
            /** @description Answers to the event's questions, by key. */
            answers?: {
                [key: string]: components["schemas"]["AnswerValue"];
            } | null;
            consents?: null | components["schemas"]["ConsentsPatch"];
            /** @description Whether it is the person's first time. */
            first_time?: boolean | null;
            language?: null | components["schemas"]["Language"];
            needs?: null | components["schemas"]["NeedsPatch"];
            /**
             * @description Whether messages of the organizers come by mail. What concerns the place itself comes in
             *     any case.
             */
            notices?: boolean | null;
            /** @description Telephone number. */
            phone?: string | null;
        };
        /**
         * @description EditReport in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "sections": [
         *         {
         *           "body_md": "Es ging um <!--fact:event.title-->13\\. IKOE-Ideenwerkstatt<!--/fact-->.",
         *           "heading": "Überblick"
         *         },
         *         {
         *           "body_md": "<!--quotes-->",
         *           "heading": "Stimmen"
         *         }
         *       ],
         *       "title": "Bericht: 13. IKOE-Ideenwerkstatt"
         *     }
         */
        EditReportPatch: {
            /** @description Its sections, in their order: these and no others. */
            sections?: components["schemas"]["Section"][] | null;
            /** @description Its title. */
            title?: string | null;
        };
        /**
         * @description EditTopic in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "notes_md": "- Betriebe über die Kammern ansprechen"
         *     }
         */
        EditTopicPatch: {
            /** @description In more words. */
            description?: string | null;
            /** @description Notes taken while it was discussed (Markdown). */
            notes_md?: string | null;
            /** @description What came of it (Markdown). */
            outcome_md?: string | null;
            /** @description In a few words. */
            title?: string | null;
        };
        /** @description EditUser in which absent fields stay as they are and null clears (RFC 7396) */
        EditUserPatch: {
            colleague_id?: components["schemas"]["UserId"] | null;
            /** @description Whether the account is out of use: nobody can sign in, sessions end at once. */
            disabled?: boolean | null;
            district_ags?: components["schemas"]["Ags"] | null;
            /**
             * Format: idn-email
             * @description E-mail address, unique.
             */
            email?: string | null;
            /** @description Whether they are new. */
            first_time?: boolean | null;
            language?: null | components["schemas"]["Language"];
            mandate?: null | components["schemas"]["MandatePatch"];
            /** @description First and last name. */
            name?: string | null;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            role?: null | components["schemas"]["Role"];
        };
        /**
         * @description What can be changed of a webhook
         * @example {
         *       "enabled": true,
         *       "event_id": null,
         *       "event_types": [
         *         "event.published",
         *         "report.published"
         *       ],
         *       "name": "Landesportal",
         *       "url": "https://portal.example/hooks/kreisrunde"
         *     }
         */
        EditWebhook: {
            /** @description Whether it is told anything. What happens while it is off is told only if it is asked for (`replay`). */
            enabled?: boolean;
            event_id?: components["schemas"]["EventId"] | null;
            /** @description What it is told of; none: of everything that is public. */
            event_types: components["schemas"]["TypeName"][];
            /** @description What it is for. */
            name: string;
            /** @description Where it leads. */
            url: string;
        };
        /** @description How many districts were at an edition */
        EditionCoverage: {
            /**
             * Format: int32
             * @description Its number in the series.
             */
            edition?: number | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            host_ags?: components["schemas"]["Ags"] | null;
            /** @description Whether it is over. */
            over: boolean;
            /**
             * Format: date
             * @description Its first day.
             */
            starts_on: string;
            /** @description How many districts stand where. */
            summary: components["schemas"]["CoverageSummary"];
            /** @description Its title. */
            title: string;
        };
        /** @description What an edition was like, in numbers */
        EditionFigures: {
            /**
             * Format: double
             * @description Share of the invited districts that is registered or was there, 0 to 1; null if nothing is known.
             */
            coverage_share?: number | null;
            /**
             * Format: int32
             * @description Its number in the series.
             */
            edition?: number | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /**
             * Format: int32
             * @description Those of them who were there for the first time.
             */
            first_timers?: number | null;
            /**
             * Format: int32
             * @description People with a confirmed place at an edition that is over; null if none are known.
             */
            participants?: number | null;
            /**
             * Format: int32
             * @description Answer sheets of its survey; null where none, too few, or none that may be seen yet.
             */
            responses?: number | null;
            /**
             * Format: date
             * @description Its first day.
             */
            starts_on: string;
            /** @description Its title. */
            title: string;
            /**
             * Format: int32
             * @description Topics of its barcamp.
             */
            topics: number;
            /**
             * Format: int32
             * @description Those of them that came from an earlier edition.
             */
            topics_carried_over: number;
        };
        /**
         * @description Where an event takes place.
         * @enum {string}
         */
        EventFormat: "onsite" | "online" | "hybrid";
        /**
         * Format: uuid
         * @description EventId
         */
        EventId: string;
        /**
         * @description NewEvent in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "audience": [
         *         "15001",
         *         "15002",
         *         "15003"
         *       ],
         *       "capacity": 40,
         *       "host_ags": "15003",
         *       "motto": "Zusammenhalt vor Ort",
         *       "place": {
         *         "locality": "Magdeburg",
         *         "name": "einewelt haus"
         *       },
         *       "registration": {
         *         "opens_at": "2027-09-01T08:00:00Z"
         *       },
         *       "schedule": {
         *         "end": "2027-11-19",
         *         "precision": "day",
         *         "start": "2027-11-18",
         *         "time_zone": "Europe/Berlin"
         *       },
         *       "seats_per_district": {
         *         "guaranteed": 1,
         *         "maximum": 3,
         *         "release_at": "2027-10-18T10:00:00Z"
         *       },
         *       "title": "15. Ideenwerkstatt"
         *     }
         */
        EventPatch: {
            /** @description Districts invited; absent or null: those of the series. Frozen at publication. */
            audience?: components["schemas"]["Ags"][] | null;
            /**
             * Format: int32
             * @description Seats in all; null: as many as come.
             */
            capacity?: number | null;
            consent_texts?: null | components["schemas"]["ConsentTextsPatch"];
            /** @description Who does what for the event as a whole. */
            contributions?: components["schemas"]["NewContribution"][] | null;
            /** @description What is known about who came, in words. */
            coverage_note?: string | null;
            /** @description What it is about. */
            description?: string | null;
            /**
             * Format: int32
             * @description Its number in the series.
             */
            edition?: number | null;
            format?: null | components["schemas"]["EventFormat"];
            host_ags?: components["schemas"]["Ags"] | null;
            /** @description What it is about, in a sentence. */
            motto?: string | null;
            organizer_id?: components["schemas"]["OrganizationId"] | null;
            place?: null | components["schemas"]["PlacePatch"];
            registration?: null | components["schemas"]["RegistrationRulesPatch"];
            schedule?: null | components["schemas"]["SchedulePatch"];
            seats_per_district?: null | components["schemas"]["SeatsPerDistrictPatch"];
            series_id?: components["schemas"]["SeriesId"] | null;
            /** @description Its title. */
            title?: string | null;
        };
        /**
         * @description Whether one can register now: derived from window, seats and clock, never stored.
         * @enum {string}
         */
        EventRegistration: "not_open" | "open" | "waitlist" | "closed";
        /**
         * @description Life of an event.
         * @enum {string}
         */
        EventStatus: "draft" | "announced" | "published" | "postponed" | "cancelled" | "completed" | "archived";
        /**
         * @description An event
         * @example {
         *       "audience": [
         *         "15001",
         *         "15002"
         *       ],
         *       "cancelled_at": null,
         *       "capacity": null,
         *       "consent_texts": {
         *         "participant_list": "Ich möchte auf der Liste stehen.",
         *         "photo": "Ich bin mit Fotos einverstanden."
         *       },
         *       "contributions": [
         *         {
         *           "name": "Katja Paulke",
         *           "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *           "role": "moderator"
         *         }
         *       ],
         *       "coverage_note": "Fast alle 14 Landkreise und kreisfreien Städte waren vertreten; welche fehlten, ist nicht überliefert.",
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "description": null,
         *       "edition": 13,
         *       "ends_on": "2024-11-22",
         *       "format": "onsite",
         *       "host_ags": "15002",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "motto": "Verwaltung und Arbeitsmarktintegration: Wie können Verwaltungen nachhaltige und effektive Kooperations- und Kommunikationsformen mit der Wirtschaft und Unternehmen aufbauen und verbessern?",
         *       "organizer_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "place": {
         *         "accessibility": null,
         *         "latitude": null,
         *         "locality": null,
         *         "longitude": null,
         *         "name": "Halle (Saale)",
         *         "online_url": null,
         *         "postal_code": null,
         *         "street": null
         *       },
         *       "registration": {
         *         "approval": false,
         *         "closes_at": null,
         *         "offer_hours": null,
         *         "opens_at": null,
         *         "waitlist": true
         *       },
         *       "registration_status": "closed",
         *       "schedule": {
         *         "end": "2024-11-22",
         *         "precision": "day",
         *         "start": "2024-11-21",
         *         "time_zone": "Europe/Berlin"
         *       },
         *       "seats_per_district": {
         *         "guaranteed": 0,
         *         "maximum": null,
         *         "overrides": [],
         *         "release_at": null
         *       },
         *       "series_id": "0199d1a0-5c1f-7000-8000-000000000003",
         *       "starts_on": "2024-11-21",
         *       "status": "completed",
         *       "title": "13. IKOE-Ideenwerkstatt",
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "version": 1
         *     }
         */
        EventView: {
            /** @description Districts invited. */
            audience: components["schemas"]["Ags"][];
            /**
             * Format: date-time
             * @description When it was cancelled; stays when it is archived.
             */
            cancelled_at?: string | null;
            /**
             * Format: int32
             * @description Seats in all; null: as many as come.
             */
            capacity?: number | null;
            /** @description What people are asked to agree to, in words. */
            consent_texts: components["schemas"]["ConsentTexts"];
            /** @description Who does what for the event as a whole. */
            contributions: components["schemas"]["ContributionView"][];
            /** @description What is known about who came, in words. */
            coverage_note?: string | null;
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /** @description What it is about. */
            description?: string | null;
            /**
             * Format: int32
             * @description Its number in the series.
             */
            edition?: number | null;
            /**
             * Format: date
             * @description Last local day that it can be on.
             */
            ends_on: string;
            /** @description On site, online or both. */
            format: components["schemas"]["EventFormat"];
            /** @description The host district, with `expand=host`. */
            host?: components["schemas"]["DistrictView"];
            host_ags?: components["schemas"]["Ags"] | null;
            /** @description Its id. */
            id: components["schemas"]["EventId"];
            /** @description What it is about, in a sentence. */
            motto?: string | null;
            /** @description The organizer, with `expand=organizer`. */
            organizer?: components["schemas"]["OrganizationView"];
            organizer_id?: components["schemas"]["OrganizationId"] | null;
            /** @description Where it is. */
            place: components["schemas"]["Place"];
            /** @description How one registers. */
            registration: components["schemas"]["RegistrationRules"];
            /** @description Whether one can register now. */
            registration_status: components["schemas"]["EventRegistration"];
            /** @description When it is. */
            schedule: components["schemas"]["Schedule"];
            /** @description How seats are shared among the invited districts. */
            seats_per_district: components["schemas"]["SeatsPerDistrict"];
            /** @description The series, with `expand=series`. */
            series?: components["schemas"]["SeriesView"];
            series_id?: components["schemas"]["SeriesId"] | null;
            /** @description The programme, with `expand=sessions`. */
            sessions?: components["schemas"]["SessionView"][];
            /**
             * Format: date
             * @description First local day that it can be on.
             */
            starts_on: string;
            /** @description Where it stands. */
            status: components["schemas"]["EventStatus"];
            /** @description Its title. */
            title: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
        };
        /**
         * @description Somebody who is expected
         * @example {
         *       "code_hash": "wZ7r5yZ2gZ3rX1b2JmQJ8m0o1q9t7y3sZ5vB6nM4kLw",
         *       "district_ags": "15002",
         *       "first_time": false,
         *       "name": "Anna Beispiel",
         *       "registration_id": "0199d1a0-5c1f-7000-8000-000000000020"
         *     }
         */
        Expected: {
            /**
             * @description SHA-256 of the person's code (its characters), in base64url without padding. A device knows
             *     a code by it without a network, and a lost device can't make codes from it.
             */
            code_hash: string;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description Whether it is the person's first time. */
            first_time: boolean;
            /** @description First and last name. */
            name: string;
            /** @description The registration. */
            registration_id: components["schemas"]["RegistrationId"];
        };
        /**
         * @description In which form it is exported.
         * @enum {string}
         */
        ExportFormat: "csv" | "xlsx" | "pdf";
        /**
         * Format: uuid
         * @description ExportId
         */
        ExportId: string;
        /**
         * @description What is exported.
         * @enum {string}
         */
        ExportKind: "participants" | "sign_in" | "badges" | "certificates" | "attendance" | "funder";
        /**
         * @description How far an export has come.
         * @enum {string}
         */
        ExportStatus: "queued" | "running" | "ready" | "failed";
        /**
         * @description An export
         * @example {
         *       "created_at": "2026-11-25T10:00:00Z",
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "expires_at": "2026-11-26T10:00:00Z",
         *       "format": "pdf",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000070",
         *       "kind": "badges",
         *       "language": "de",
         *       "problem": null,
         *       "progress": 100,
         *       "size": 48213,
         *       "status": "ready",
         *       "url": "/api/v1/exports/0199d1a0-5c1f-7000-8000-000000000070/content"
         *     }
         */
        ExportView: {
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /**
             * Format: date-time
             * @description When it is deleted.
             */
            expires_at: string;
            /** @description In which form. */
            format: components["schemas"]["ExportFormat"];
            /** @description Its id. */
            id: components["schemas"]["ExportId"];
            /** @description What. */
            kind: components["schemas"]["ExportKind"];
            /** @description In which language. */
            language: components["schemas"]["Language"];
            /** @description For `failed`: the code of a problem (see docs/errors.md). */
            problem?: string | null;
            /**
             * Format: int32
             * @description The same in per cent.
             */
            progress: number;
            /**
             * Format: int32
             * @description For `ready`: bytes of the file.
             */
            size?: number | null;
            /**
             * @description How far it has come. What is `queued` or `running` goes on by itself, also when the
             *     service was restarted.
             */
            status: components["schemas"]["ExportStatus"];
            /** @description For `ready`: where the file is, for its requester only. */
            url?: string | null;
        };
        /** @description A mail to the person, of which neither address nor text is kept */
        ExportedMail: {
            /**
             * Format: date-time
             * @description When that happened which it tells.
             */
            happened_at: string;
            /** @description What it is about. */
            kind: components["schemas"]["MailKind"];
            /** @description What became of it. */
            status: components["schemas"]["MailStatus"];
        };
        /** @description A message that the person wrote */
        ExportedMessage: {
            /** @description The message, in Markdown. */
            body_md: string;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            created_at: string;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["MessageId"];
            /** @description What it is about. */
            subject: string;
        };
        /** @description A question that the person asked */
        ExportedQuestion: {
            /** @description Whether nobody is to see who asked. */
            anonymous: boolean;
            /**
             * Format: date-time
             * @description When it was submitted.
             */
            created_at: string;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["QuestionId"];
            /** @description Where it stands. */
            status: components["schemas"]["QuestionStatus"];
            /** @description The question. */
            text: string;
        };
        /** @description A place at an event, in an export */
        ExportedRegistration: {
            /**
             * Format: date-time
             * @description When the person agreed to what stands in `consents`.
             */
            consented_at: string;
            entered_by?: components["schemas"]["UserId"] | null;
            /** @description Title of the event. */
            event_title: string;
            /** @description The registration. */
            registration: components["schemas"]["RegistrationView"];
        };
        /** @description A place at a session, or in the line for one */
        ExportedSignup: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: int32
             * @description Number in the line.
             */
            queue_no: number;
            /** @description The registration that it belongs to. */
            registration_id: components["schemas"]["RegistrationId"];
            /** @description The session. */
            session_id: components["schemas"]["SessionId"];
            /** @description Whether there is a place. */
            status: components["schemas"]["SignupStatus"];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
        };
        /** @description A topic that the person proposed */
        ExportedTopic: {
            /** @description In more words. */
            description?: string | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["TopicId"];
            /** @description In a few words. */
            title: string;
        };
        /** @description A file that the person uploaded */
        ExportedUpload: {
            /** @description The material. */
            material_id: components["schemas"]["MaterialId"];
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Which of its files.
             */
            no: number;
            /**
             * Format: date-time
             * @description When it was uploaded.
             */
            uploaded_at: string;
        };
        /**
         * @description A fact of a report, as it stands there and as it is now
         * @example {
         *       "changed": true,
         *       "current": "vom 28. bis 29. November 2024",
         *       "key": "event.dates",
         *       "text": "vom 21. bis 22. November 2024"
         *     }
         */
        FactView: {
            /** @description Whether it stands in the report otherwise than in the data. */
            changed: boolean;
            /** @description What the data say now (Markdown); null: they don't have it any more. */
            current?: string | null;
            /** @description Its key, as in its mark `<!--fact:KEY-->`. */
            key: string;
            /** @description What stands between the marks (Markdown); null: it is not in the report. */
            text?: string | null;
        };
        /**
         * Format: uuid
         * @description FamilyId
         */
        FamilyId: string;
        /**
         * @description An answer sheet
         * @example {
         *       "answers": {
         *         "overall": 5,
         *         "useful": 4
         *       },
         *       "ticket": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
         *     }
         */
        FeedbackIn: {
            /** @description Answers by key of the question. */
            answers: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
            /** @description In the mode `blind`: the 64 bytes that the client has finalized for the ticket, base64url. */
            output?: string | null;
            quote?: components["schemas"]["QuoteIn"] | null;
            /** @description The ticket's 32 bytes, base64url without padding. */
            ticket: string;
        };
        /**
         * @description A receipt
         * @example {
         *       "accepted": true
         *     }
         */
        FeedbackReceipt: {
            /** @description The sheet is in the urn. */
            accepted: boolean;
        };
        /** @description A file of a material */
        FileView: {
            /** @description What it is, by its content. */
            media_type: string;
            /** @description Name under which it is saved. */
            name: string;
            /**
             * Format: int32
             * @description Its number: the first is 1, one that replaced it 2.
             */
            no: number;
            /** @description SHA-256 of the bytes, in hexadecimal digits. */
            sha256: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number;
            /**
             * Format: date-time
             * @description When it was uploaded.
             */
            uploaded_at: string;
        };
        /**
         * @description A question that is asked at registration
         * @example {
         *       "choices": [
         *         "bahn",
         *         "auto"
         *       ],
         *       "help": null,
         *       "key": "arrival",
         *       "kind": "choice",
         *       "max": null,
         *       "min": null,
         *       "required": true,
         *       "text": "Wie reisen Sie an?",
         *       "version": 1,
         *       "visible_if": null
         *     }
         */
        FormQuestion: {
            /** @description For choices: what can be chosen, in the order in which it is shown. */
            choices?: string[];
            /** @description A word more, if one is needed. */
            help?: string | null;
            /** @description Its name in `answers`; stays the same while its meaning does. */
            key: string;
            /** @description How it is answered. */
            kind: components["schemas"]["FormQuestionKind"];
            /**
             * Format: int32
             * @description For numbers: the largest. For texts: the most characters (5000 at most).
             */
            max?: number | null;
            /**
             * Format: int32
             * @description For numbers: the smallest. For texts: the fewest characters.
             */
            min?: number | null;
            /**
             * @description Whether nobody registers without an answer to it (where it is visible).
             * @default false
             */
            required?: boolean;
            /** @description The question. */
            text: string;
            /**
             * Format: int32
             * @description Grows when the meaning changes, not when the wording is corrected.
             * @default 1
             */
            version?: number;
            visible_if?: components["schemas"]["VisibleIf"] | null;
        };
        /**
         * @description How a question of a form is answered.
         * @enum {string}
         */
        FormQuestionKind: "text" | "number" | "boolean" | "choice" | "multi_choice" | "date";
        /**
         * @description Whose form it is.
         * @enum {string}
         */
        FormSource: "event" | "series" | "none";
        /**
         * @description A form
         * @example {
         *       "edit_until": null,
         *       "questions": [],
         *       "source": "event",
         *       "updated_at": "2026-11-24T10:00:00Z",
         *       "version": 1
         *     }
         */
        FormView: {
            /**
             * Format: date-time
             * @description Until when people change their own answers and needs; null: until the event begins.
             */
            edit_until?: string | null;
            /** @description The questions, in their order. */
            questions: components["schemas"]["FormQuestion"][];
            /** @description The event's own, its series', or none. */
            source: components["schemas"]["FormSource"];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at?: string | null;
            /**
             * Format: int32
             * @description Grows by one with each change; 0: there is none of its own yet.
             */
            version: number;
        };
        /**
         * @description Who is asked to answer
         * @example {
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002"
         *     }
         */
        Forward: {
            /** @description The organization. */
            organization_id: components["schemas"]["OrganizationId"];
        };
        /**
         * @description A consent as it was given
         * @example {
         *       "at": "2026-11-25T10:00:00Z",
         *       "text": "Ich bin mit Fotos einverstanden."
         *     }
         */
        GivenConsent: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description The words that were shown then. */
            text: string;
        };
        /**
         * @description To whom a mandate goes, and from when
         * @example {
         *       "from": "2027-01-01",
         *       "successor_id": "0199d1a0-5c1f-7000-8000-000000000032"
         *     }
         */
        HandOver: {
            /**
             * Format: date
             * @description The successor's first day; absent: today.
             */
            from?: string | null;
            /** @description A coordinator of the same district. */
            successor_id: components["schemas"]["UserId"];
        };
        /** @description A place that the person handed to a colleague */
        HandedOver: {
            /**
             * Format: date-time
             * @description When it was handed over.
             */
            at: string;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Name under which the person had it. */
            name: string;
        };
        /** @description A mandate that was handed over */
        HandedOverMandate: {
            /** @description Registrations that ended, because the successor had a place at the event already. */
            freed: components["schemas"]["RegistrationId"][];
            /** @description Registrations that are the successor's now. */
            handed_over: components["schemas"]["RegistrationId"][];
            /** @description Whose mandate ends. */
            predecessor: components["schemas"]["UserView"];
            /** @description Whose mandate begins. */
            successor: components["schemas"]["UserView"];
        };
        /**
         * @description How many were there, as it is known from elsewhere
         * @example {
         *       "complete": true,
         *       "counts": [
         *         {
         *           "ags": "15002",
         *           "days": [
         *             2,
         *             1
         *           ],
         *           "first_time": 1,
         *           "people": 2
         *         }
         *       ],
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "people": 2,
         *       "source": "Teilnahmeliste vom 21. November 2024",
         *       "updated_at": "2026-11-25T10:00:00Z",
         *       "version": 1
         *     }
         */
        Headcount: {
            /** @description Whether these are all who were there. */
            complete: boolean;
            /** @description How many came from where. */
            counts: components["schemas"]["DistrictCount"][];
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /**
             * Format: int32
             * @description All of them.
             */
            people: number;
            /** @description Where that is known from; null: nobody said anything yet. */
            source?: string | null;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at?: string | null;
            /**
             * Format: int32
             * @description Grows by one with each change; 0: nobody said anything yet.
             */
            version: number;
        };
        /**
         * @description How the service is
         * @example {
         *       "status": "ok"
         *     }
         */
        Health: {
            /** @description `ok`. */
            status: string;
        };
        /** @description Who hosted an edition */
        HostedEdition: {
            /** @description Organizations that hosted it too (contributions with the role `host`). */
            co_hosts: components["schemas"]["OrganizationId"][];
            /**
             * Format: int32
             * @description Its number.
             */
            edition?: number | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Whether the host is not one of the districts of the series. */
            guest: boolean;
            host_ags?: components["schemas"]["Ags"] | null;
            /**
             * Format: date
             * @description Its first day, or the first that it can be.
             */
            starts_on: string;
            /** @description Where it stands. */
            status: components["schemas"]["EventStatus"];
            /** @description Its title. */
            title: string;
        };
        /**
         * Format: uuid
         * @description IdentityId
         */
        IdentityId: string;
        /** @description One's identities */
        IdentityList: {
            /** @description All of them. */
            items: components["schemas"]["IdentityView"][];
        };
        /**
         * @description An identity at a provider
         * @example {
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000070",
         *       "issuer": "https://login.example.org",
         *       "last_used_at": null,
         *       "provider": "land",
         *       "subject": "8f14e45f"
         *     }
         */
        IdentityView: {
            /**
             * Format: date-time
             * @description When it was linked.
             */
            created_at: string;
            /** @description Its id. */
            id: components["schemas"]["IdentityId"];
            /** @description The provider as it calls itself. */
            issuer: string;
            /**
             * Format: date-time
             * @description When it was signed in with last.
             */
            last_used_at?: string | null;
            /** @description The provider. */
            provider: string;
            /** @description The person there. */
            subject: string;
        };
        /**
         * Format: uuid
         * @description ImportId
         */
        ImportId: string;
        /**
         * @description What became of a line
         * @example {
         *       "errors": [
         *         {
         *           "code": "required",
         *           "detail": "This field is required.",
         *           "pointer": "email"
         *         }
         *       ],
         *       "line": 2,
         *       "outcome": "refused",
         *       "registration_id": null
         *     }
         */
        ImportLine: {
            /** @description Why it was refused; `pointer` is the name of the column, empty for the line as a whole. */
            errors: components["schemas"]["ProblemError"][];
            /**
             * Format: int32
             * @description Its number in the file, of its first row where it has several; the header is 1.
             */
            line: number;
            /** @description What became of it. */
            outcome: components["schemas"]["ImportOutcome"];
            registration_id?: components["schemas"]["RegistrationId"] | null;
        };
        /**
         * @description What became of a line of an import. `exists`: the person was registered already.
         * @enum {string}
         */
        ImportOutcome: "left" | "confirmed" | "waitlisted" | "pending" | "exists" | "refused";
        /**
         * @description What would become of the lines of a file
         * @example {
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "lines": [
         *         {
         *           "errors": [],
         *           "line": 2,
         *           "outcome": "confirmed",
         *           "registration_id": null
         *         }
         *       ],
         *       "total": 1
         *     }
         */
        ImportPreview: {
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description What would become of each. */
            lines: components["schemas"]["ImportLine"][];
            /**
             * Format: int32
             * @description Lines of the file, without its header and empty ones.
             */
            total: number;
        };
        /**
         * @description How an import stands: derived from its progress and the clock, never stored.
         * @enum {string}
         */
        ImportStatus: "running" | "done" | "interrupted";
        /**
         * @description An import of registrations
         *
         *     It holds no person: numbers of lines, outcomes, ids and codes.
         * @example {
         *       "created_at": "2026-11-25T10:00:00Z",
         *       "done": 1,
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000040",
         *       "lines": [
         *         {
         *           "errors": [],
         *           "line": 2,
         *           "outcome": "confirmed",
         *           "registration_id": "0199d1a0-5c1f-7000-8000-000000000020"
         *         }
         *       ],
         *       "status": "running",
         *       "total": 14,
         *       "updated_at": "2026-11-25T10:00:01Z"
         *     }
         */
        ImportView: {
            /**
             * Format: date-time
             * @description When it was begun.
             */
            created_at: string;
            /**
             * Format: int32
             * @description Lines of which it is known what became.
             */
            done: number;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["ImportId"];
            /** @description What became of them. */
            lines: components["schemas"]["ImportLine"][];
            /**
             * @description `interrupted`: unfinished, and without progress for 60 seconds, because the process that
             *     worked on it ended. Send the file again: who is registered already stays so.
             */
            status: components["schemas"]["ImportStatus"];
            /**
             * Format: int32
             * @description Lines of the file, without its header and empty ones.
             */
            total: number;
            /**
             * Format: date-time
             * @description When a line was done last.
             */
            updated_at: string;
        };
        /** @description An interval */
        Interval: {
            /**
             * Format: double
             * @description To.
             */
            high: number;
            /**
             * Format: double
             * @description From.
             */
            low: number;
        };
        /**
         * Format: uuid
         * @description InvitationId
         */
        InvitationId: string;
        /**
         * @description Life of an invitation.
         * @enum {string}
         */
        InvitationStatus: "pending" | "accepted" | "revoked";
        /**
         * @description An invitation
         * @example {
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "district_ags": "15085",
         *       "email": "anna.beispiel@example.org",
         *       "expires_at": "2026-12-06T10:00:00Z",
         *       "first_time": true,
         *       "id": "0199d1a0-5c1f-7000-8000-000000000031",
         *       "language": "de",
         *       "name": "Anna Beispiel",
         *       "organization_id": null,
         *       "role": "coordinator",
         *       "status": "pending"
         *     }
         */
        InvitationView: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description Where the link went. */
            email: string;
            /**
             * Format: date-time
             * @description When the link ends.
             */
            expires_at: string;
            /** @description Whether they are new. */
            first_time: boolean;
            /** @description Its id. */
            id: components["schemas"]["InvitationId"];
            /** @description In which language mails come. */
            language: components["schemas"]["Language"];
            /** @description First and last name. */
            name: string;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            /** @description What they will be able to do. */
            role: components["schemas"]["Role"];
            /** @description Where it stands. */
            status: components["schemas"]["InvitationStatus"];
        };
        /**
         * @description A choice or a rating in words
         * @example {
         *       "text": "Ja",
         *       "text_en": "Yes"
         *     }
         */
        Label: {
            /** @description In German. */
            text: string;
            /** @description In English. */
            text_en?: string | null;
        };
        /**
         * @description In which language somebody is written to.
         * @enum {string}
         */
        Language: "de" | "en";
        /** @description A postal address */
        LinkedAddress: {
            /** @description `PostalAddress`. */
            "@type": string;
            /** @description Town. */
            addressLocality?: string;
            /** @description Postal code. */
            postalCode?: string;
            /** @description Street and number. */
            streetAddress?: string;
        };
        /** @description A point on the globe */
        LinkedCoordinates: {
            /** @description `GeoCoordinates`. */
            "@type": string;
            /**
             * Format: double
             * @description Degrees north.
             */
            latitude: number;
            /**
             * Format: double
             * @description Degrees east.
             */
            longitude: number;
        };
        /**
         * @description An event for other machines
         *
         *     `Event` of schema.org as JSON-LD. What is not known is absent.
         * @example {
         *       "@context": "https://schema.org",
         *       "@id": "https://ideenwerkstatt.example/api/v1/events/0199d1a0-5c1f-7000-8000-000000000011",
         *       "@type": "Event",
         *       "dateModified": "2026-11-22T10:00:00Z",
         *       "description": "Verwaltung und Arbeitsmarktintegration",
         *       "endDate": "2024-11-22",
         *       "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
         *       "eventStatus": "https://schema.org/EventScheduled",
         *       "identifier": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "inLanguage": "de",
         *       "location": [
         *         {
         *           "@type": "Place",
         *           "containedInPlace": {
         *             "@type": "AdministrativeArea",
         *             "identifier": "15002",
         *             "name": "Halle (Saale), Stadt"
         *           },
         *           "name": "Halle (Saale)"
         *         }
         *       ],
         *       "name": "13. IKOE-Ideenwerkstatt",
         *       "organizer": {
         *         "@type": "Organization",
         *         "name": "Auslandsgesellschaft Sachsen-Anhalt e.V."
         *       },
         *       "startDate": "2024-11-21",
         *       "superEvent": {
         *         "@type": "EventSeries",
         *         "name": "IKOE-Ideenwerkstatt",
         *         "url": "https://ideenwerkstatt.example/api/v1/series/0199d1a0-5c1f-7000-8000-000000000003"
         *       },
         *       "url": "https://ideenwerkstatt.example/api/v1/events/0199d1a0-5c1f-7000-8000-000000000011"
         *     }
         */
        LinkedEvent: {
            /** @description The vocabulary. */
            "@context": string;
            /** @description What stands for the event in other data. */
            "@id": string;
            /** @description `Event`. */
            "@type": string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            dateModified: string;
            /** @description What it is about: its description, else its motto. */
            description?: string;
            /** @description The same; absent where it is not known. */
            endDate?: string;
            /** @description On site, online or both. */
            eventAttendanceMode: string;
            /** @description Whether it takes place on these days. */
            eventStatus: string;
            /** @description Its id. */
            identifier: components["schemas"]["EventId"];
            /** @description What is spoken. */
            inLanguage: string;
            /** @description Where it is. */
            location?: components["schemas"]["LinkedLocation"][];
            /**
             * Format: int32
             * @description How many seats there are.
             */
            maximumAttendeeCapacity?: number;
            /** @description Its title. */
            name: string;
            /** @description Who runs it. */
            organizer?: components["schemas"]["LinkedThing"];
            /** @description As precise as it is known (ISO 8601): `2025`, `2025-11`, `2024-11-21`, `2024-11-21T10:00:00+01:00`. */
            startDate: string;
            /** @description The series that it belongs to. */
            superEvent?: components["schemas"]["LinkedThing"];
            /** @description Where it is read. */
            url: string;
        };
        /** @description A place, or an address in the net */
        LinkedLocation: {
            /** @description `Place` or `VirtualLocation`. */
            "@type": string;
            /** @description Its postal address. */
            address?: components["schemas"]["LinkedAddress"];
            /** @description The district that hosts the event. */
            containedInPlace?: components["schemas"]["LinkedThing"];
            /** @description Where it is on the globe (WGS 84). */
            geo?: components["schemas"]["LinkedCoordinates"];
            /** @description Its name. */
            name?: string;
            /** @description Its address in the net. */
            url?: string;
        };
        /** @description A thing with a name */
        LinkedThing: {
            /** @description What it is. */
            "@type": string;
            /** @description Its key among others of the kind. */
            identifier?: string;
            /** @description Its name. */
            name: string;
            /** @description Where more is read. */
            url?: string;
        };
        /**
         * @description What a mail is about; its template has the same name.
         * @enum {string}
         */
        MailKind: "account_invitation" | "password_reset" | "registration_received" | "registration_confirmed" | "registration_waitlisted" | "registration_offered" | "registration_promoted" | "registration_expired" | "registration_cancelled" | "registration_rejected" | "registration_substituted" | "registration_handed_over" | "event_announced" | "event_invitation" | "event_dates_fixed" | "event_changed" | "event_postponed" | "event_cancelled" | "event_reminder" | "event_message" | "question_forwarded" | "question_published" | "signup_promoted" | "survey_opened" | "survey_reminder" | "webhook_disabled";
        /**
         * @description Life of a mail. `superseded`: when it was to be sent, it was not true any more.
         * @enum {string}
         */
        MailStatus: "queued" | "sent" | "superseded" | "failed";
        /** @description From when to when somebody speaks for a district */
        Mandate: {
            /**
             * Format: date
             * @description First day.
             * @default null
             */
            from?: string | null;
            /**
             * Format: date
             * @description Last day.
             * @default null
             */
            to?: string | null;
        };
        /** @description Mandate in which absent fields stay as they are and null clears (RFC 7396) */
        MandatePatch: {
            /**
             * Format: date
             * @description First day.
             */
            from?: string | null;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string | null;
        };
        /**
         * Format: uuid
         * @description MaterialId
         */
        MaterialId: string;
        /**
         * @description What a material is.
         * @enum {string}
         */
        MaterialKind: "file" | "link";
        /**
         * @description A file or link of an event
         * @example {
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "description": null,
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "file": {
         *         "media_type": "application/pdf",
         *         "name": "Folien.pdf",
         *         "no": 1,
         *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *         "size": 482,
         *         "uploaded_at": "2026-11-22T10:00:00Z"
         *       },
         *       "id": "0199d1a0-5c1f-7000-8000-000000000051",
         *       "kind": "file",
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "session_id": null,
         *       "title": "Folien: Ansprache von Unternehmen",
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "url": null,
         *       "version": 2,
         *       "visibility": "public"
         *     }
         */
        MaterialView: {
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /** @description What it is about. */
            description?: string | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            file?: components["schemas"]["FileView"] | null;
            /** @description Its id. */
            id: components["schemas"]["MaterialId"];
            /** @description What it is. */
            kind: components["schemas"]["MaterialKind"];
            organization_id?: components["schemas"]["OrganizationId"] | null;
            session_id?: components["schemas"]["SessionId"] | null;
            /** @description Its title. */
            title: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /** @description Of links: where it is. */
            url?: string | null;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
            /** @description Who sees it. */
            visibility: components["schemas"]["Visibility"];
        };
        /**
         * @description One's own account
         * @example {
         *       "colleague": {
         *         "email": "bert.beispiel@example.org",
         *         "name": "Bert Beispiel"
         *       },
         *       "district_ags": "15002",
         *       "email": "coordinator-15002@demo.example",
         *       "first_time": true,
         *       "id": "0199d1a0-5c1f-7000-8000-000000000030",
         *       "language": "de",
         *       "name": "Koordination Halle (Saale), Stadt",
         *       "notices": true,
         *       "organization_id": null,
         *       "permissions": [
         *         "events:read",
         *         "registrations:write"
         *       ],
         *       "role": "coordinator",
         *       "version": 1
         *     }
         */
        Me: {
            colleague?: components["schemas"]["ColleagueView"] | null;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description E-mail address. */
            email: string;
            /** @description Whether one is new. */
            first_time: boolean;
            /** @description Its id. */
            id: components["schemas"]["UserId"];
            /** @description In which language mails come. */
            language: components["schemas"]["Language"];
            /** @description First and last name. */
            name: string;
            /** @description Whether invitations, reminders and news of events come by mail. */
            notices: boolean;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            /** @description Names of the permissions that the role has somewhere. */
            permissions: string[];
            /** @description What one may do. */
            role: components["schemas"]["Role"];
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
        };
        /**
         * @description Into which question another one goes
         * @example {
         *       "into_id": "0199d1a0-5c1f-7000-8000-000000000072"
         *     }
         */
        MergeInto: {
            /** @description A question of the same event that was neither merged nor declined. */
            into_id: components["schemas"]["QuestionId"];
        };
        /**
         * @description Into which topic another one goes
         * @example {
         *       "into_id": "0199d1a0-5c1f-7000-8000-000000000012"
         *     }
         */
        MergeTopic: {
            /** @description Another open topic of the same event. */
            into_id: components["schemas"]["TopicId"];
        };
        /**
         * Format: uuid
         * @description MessageId
         */
        MessageId: string;
        /**
         * @description `message`: written by somebody; `reminder`: to districts that have not answered.
         * @enum {string}
         */
        MessageKind: "message" | "reminder";
        /**
         * @description To whom a message goes.
         * @enum {string}
         */
        MessageRecipients: "all" | "confirmed" | "waiting" | "missing";
        /**
         * @description A message to participants, or a reminder to districts
         * @example {
         *       "body_md": "Bitte nehmen Sie den **Eingang am Markt**.",
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "deliveries": {
         *         "failed": 0,
         *         "queued": 0,
         *         "sent": 14,
         *         "superseded": 0
         *       },
         *       "district_ags": [],
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000060",
         *       "kind": "message",
         *       "recipients": "confirmed",
         *       "sender_id": "0199d1a0-5c1f-7000-8000-000000000030",
         *       "subject": "Anreise nach Dessau"
         *     }
         */
        MessageView: {
            /** @description The message, in Markdown; empty for a reminder. */
            body_md: string;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            created_at: string;
            /** @description What became of its mails. They are made within seconds, so that a fresh message has none. */
            deliveries: components["schemas"]["Deliveries"];
            /** @description Only to people of these districts; for a reminder, those reminded. */
            district_ags: components["schemas"]["Ags"][];
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["MessageId"];
            /** @description Written by somebody, or a reminder. */
            kind: components["schemas"]["MessageKind"];
            /** @description To whom it goes. */
            recipients: components["schemas"]["MessageRecipients"];
            sender_id?: components["schemas"]["UserId"] | null;
            /** @description What it is about; empty for a reminder. */
            subject: string;
        };
        /**
         * @description What a person needs; deleted some days after the event
         * @example {
         *       "accessibility": null,
         *       "diet": "vegetarisch",
         *       "note": null,
         *       "overnight": false
         *     }
         */
        Needs: {
            /**
             * @description Access without barriers.
             * @default null
             */
            accessibility?: string | null;
            /**
             * @description Food.
             * @default null
             */
            diet?: string | null;
            /**
             * @description Anything else.
             * @default null
             */
            note?: string | null;
            /**
             * @description A bed for the nights between the days.
             * @default false
             */
            overnight?: boolean;
        };
        /**
         * @description Needs in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "accessibility": null,
         *       "diet": "vegetarisch",
         *       "note": null,
         *       "overnight": false
         *     }
         */
        NeedsPatch: {
            /** @description Access without barriers. */
            accessibility?: string | null;
            /** @description Food. */
            diet?: string | null;
            /** @description Anything else. */
            note?: string | null;
            /** @description A bed for the nights between the days. */
            overnight?: boolean | null;
        };
        /**
         * @description The network that runs on this instance
         * @example {
         *       "name": "IKOE-Netzwerk der Koordinierungsstellen für Integration und Migration in Sachsen-Anhalt",
         *       "note": null,
         *       "organizer": "Auslandsgesellschaft Sachsen-Anhalt e.V. (AGSA), Projekt IKOE",
         *       "participants": "one coordination office for integration in every Landkreis",
         *       "state": "Sachsen-Anhalt",
         *       "time_zone": "Europe/Berlin"
         *     }
         */
        NetworkView: {
            /** @description Its name. */
            name: string;
            /** @description Where the data come from. */
            note?: string | null;
            /** @description Who runs it. */
            organizer?: string | null;
            /** @description Who takes part. */
            participants?: string | null;
            /** @description Land whose districts belong to it. */
            state?: string | null;
            /** @description IANA time zone of its events. */
            time_zone: string;
        };
        /**
         * @description An answer to give
         * @example {
         *       "supersedes_id": null,
         *       "text": "Seit Juli trägt das Land die Kosten; der Antrag geht an die Volkshochschule.",
         *       "valid_as_of": "2026-11-12"
         *     }
         */
        NewAnswer: {
            supersedes_id?: components["schemas"]["QuestionId"] | null;
            /** @description The answer. */
            text: string;
            /**
             * Format: date
             * @description The day for which it holds; absent: today, where the event is.
             */
            valid_as_of?: string | null;
        };
        /**
         * @description An API key to create
         * @example {
         *       "expires_at": "2028-12-31T23:00:00Z",
         *       "name": "Landesportal",
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "scopes": [
         *         "events:read"
         *       ]
         *     }
         */
        NewApiKey: {
            event_id?: components["schemas"]["EventId"] | null;
            /**
             * Format: date-time
             * @description When it ends (UTC); null: never.
             */
            expires_at?: string | null;
            /** @description What it is for. */
            name: string;
            /** @description Organization that it belongs to. */
            organization_id: components["schemas"]["OrganizationId"];
            /** @description What it may do. */
            scopes: components["schemas"]["ApiScope"][];
        };
        /**
         * @description Scans of a device
         * @example {
         *       "items": [
         *         {
         *           "at": "2026-11-12T08:14:05Z",
         *           "code": "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAAW1uXk0vJ8eM",
         *           "day": "2026-11-12",
         *           "nonce": "5f0c9d2e-8a41-4b7e-9a55-2f6f1f0f6c11"
         *         }
         *       ]
         *     }
         */
        NewBatch: {
            /** @description The scans, in any order. */
            items: components["schemas"]["NewScan"][];
        };
        /**
         * @description Rooms and slots of a barcamp
         * @example {
         *       "rooms": [
         *         "Großer Saal",
         *         "Raum 2"
         *       ],
         *       "slots": [
         *         {
         *           "ends_at": "2027-11-18T13:45:00Z",
         *           "starts_at": "2027-11-18T13:00:00Z"
         *         }
         *       ]
         *     }
         */
        NewBoard: {
            /** @description Names of the rooms, the largest first. */
            rooms: string[];
            /** @description Times at which topics are talked about side by side, on days of the event, in order. */
            slots: components["schemas"]["NewSlot"][];
        };
        /**
         * @description The link to one's own calendar, which is shown this once
         * @example {
         *       "created_at": "2026-11-26T10:00:00Z",
         *       "url": "https://ideenwerkstatt.example/api/v1/calendars/mJ4cPqzv1x0Sw1q4cN0u3bq2E0m8G9fYt7o5XkRZl3A.ics"
         *     }
         */
        NewCalendarLink: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description Where a calendar program reads it; whoever has this address can. */
            url: string;
        };
        /**
         * @description Somebody to check in
         *
         *     Either `registration_id` or `code`.
         * @example {
         *       "code": "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAAW1uXk0vJ8eM"
         *     }
         */
        NewCheckIn: {
            /**
             * Format: date-time
             * @description When; absent: now. A time outside the day is taken as the day's first or last instant.
             */
            at?: string | null;
            /** @description What was scanned. */
            code?: string | null;
            /**
             * Format: date
             * @description Which day of the event; absent: today, where the event is.
             */
            day?: string | null;
            registration_id?: components["schemas"]["RegistrationId"] | null;
        };
        /**
         * @description Who does what, for whom
         * @example {
         *       "name": "Katja Paulke",
         *       "organization_id": null,
         *       "role": "moderator"
         *     }
         */
        NewContribution: {
            /** @description The person, who needs no account. Without one the organization itself is meant. */
            name?: string | null;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            /** @description What they do. */
            role: components["schemas"]["ContributionRole"];
        };
        /**
         * @description What is different in a copy
         *
         *     Everything can be left out.
         * @example {
         *       "host_ags": "15003",
         *       "schedule": {
         *         "end": "2027-11-19",
         *         "precision": "day",
         *         "start": "2027-11-18",
         *         "time_zone": "Europe/Berlin"
         *       }
         *     }
         */
        NewCopy: {
            /**
             * Format: int32
             * @description Its number in the series. Default: the one after the highest, if the source has a number.
             * @default null
             */
            edition?: number | null;
            /** @default null */
            host_ags?: components["schemas"]["Ags"] | null;
            /** @default null */
            place?: components["schemas"]["Place"] | null;
            /** @default null */
            schedule?: components["schemas"]["Schedule"] | null;
            /**
             * @description Its title. Default: that of the source with the new number in place of the old one (`13.`);
             *     where it has none, what the title pattern of the series makes of the number; else the same.
             * @default null
             */
            title?: string | null;
        };
        /**
         * @description A whole day of the programme, as it is to be
         * @example {
         *       "sessions": [
         *         {
         *           "kind": "opening",
         *           "title": "Eröffnung und Impuls"
         *         },
         *         {
         *           "kind": "break",
         *           "title": "Mittagspause"
         *         }
         *       ]
         *     }
         */
        NewDay: {
            /**
             * @description Its sessions in their order. Those that have an `id` are kept, those of the day that
             *     are not in the list are deleted. One may come from another day.
             */
            sessions: components["schemas"]["NewSession"][];
        };
        /**
         * @description An event to create
         * @example {
         *       "audience": [
         *         "15001",
         *         "15002",
         *         "15003"
         *       ],
         *       "capacity": 40,
         *       "host_ags": "15003",
         *       "motto": "Zusammenhalt vor Ort",
         *       "place": {
         *         "locality": "Magdeburg",
         *         "name": "einewelt haus"
         *       },
         *       "registration": {
         *         "opens_at": "2027-09-01T08:00:00Z"
         *       },
         *       "schedule": {
         *         "end": "2027-11-19",
         *         "precision": "day",
         *         "start": "2027-11-18",
         *         "time_zone": "Europe/Berlin"
         *       },
         *       "seats_per_district": {
         *         "guaranteed": 1,
         *         "maximum": 3,
         *         "release_at": "2027-10-18T10:00:00Z"
         *       },
         *       "title": "15. Ideenwerkstatt"
         *     }
         */
        NewEvent: {
            /** @description Districts invited; absent or null: those of the series. Frozen at publication. */
            audience?: components["schemas"]["Ags"][] | null;
            /**
             * Format: int32
             * @description Seats in all; null: as many as come.
             */
            capacity?: number | null;
            /** @description What people are asked to agree to, in words. */
            consent_texts?: components["schemas"]["ConsentTexts"];
            /** @description Who does what for the event as a whole. */
            contributions?: components["schemas"]["NewContribution"][];
            /** @description What is known about who came, in words. */
            coverage_note?: string | null;
            /** @description What it is about. */
            description?: string | null;
            /**
             * Format: int32
             * @description Its number in the series.
             */
            edition?: number | null;
            /**
             * @description On site, online or both.
             * @default onsite
             */
            format?: components["schemas"]["EventFormat"];
            host_ags?: components["schemas"]["Ags"] | null;
            /** @description What it is about, in a sentence. */
            motto?: string | null;
            organizer_id?: components["schemas"]["OrganizationId"] | null;
            /** @description Where it is. */
            place?: components["schemas"]["Place"];
            /** @description How one registers. */
            registration?: components["schemas"]["RegistrationRules"];
            /** @description When it is. */
            schedule: components["schemas"]["Schedule"];
            /** @description How seats are shared among the invited districts. */
            seats_per_district?: components["schemas"]["SeatsPerDistrict"];
            series_id?: components["schemas"]["SeriesId"] | null;
            /** @description Its title. */
            title: string;
        };
        /**
         * @description What to export
         * @example {
         *       "format": "pdf",
         *       "kind": "badges"
         *     }
         */
        NewExport: {
            /**
             * @description In which form: `csv`, `xlsx` and `pdf` for tables, `pdf` alone for `sign_in`, `badges` and
             *     `certificates`.
             */
            format: components["schemas"]["ExportFormat"];
            /**
             * @description What (extensible). `participants`: who has a place, with everything that was said at
             *     registration (as PDF: a list to hand out, of those who agreed to stand on it). `sign_in`:
             *     a sheet to sign, for each day. `badges`: eight to a sheet of A4, with the code for check-in.
             *     `certificates`: one for everybody who was there. `attendance`: who was there on which day.
             *     `funder`: numbers by day, district and organization, no names.
             */
            kind: components["schemas"]["ExportKind"];
            /**
             * @description In which language.
             * @default de
             */
            language?: components["schemas"]["Language"];
        };
        /**
         * @description The questions that are asked at registration
         * @example {
         *       "edit_until": "2027-11-15T23:00:00Z",
         *       "questions": [
         *         {
         *           "choices": [
         *             "bahn",
         *             "auto"
         *           ],
         *           "key": "arrival",
         *           "kind": "choice",
         *           "required": true,
         *           "text": "Wie reisen Sie an?"
         *         }
         *       ]
         *     }
         */
        NewForm: {
            /**
             * Format: date-time
             * @description Until when people change their own answers and needs (UTC); null: until the event begins.
             * @default null
             */
            edit_until?: string | null;
            /**
             * @description The questions, in their order.
             * @default []
             */
            questions?: components["schemas"]["FormQuestion"][];
        };
        /**
         * @description How many were there, as it is known from elsewhere
         * @example {
         *       "complete": true,
         *       "counts": [
         *         {
         *           "ags": "15002",
         *           "days": [
         *             2,
         *             1
         *           ],
         *           "first_time": 1,
         *           "people": 2
         *         },
         *         {
         *           "ags": null,
         *           "people": 5
         *         }
         *       ],
         *       "source": "Teilnahmeliste vom 21. November 2024"
         *     }
         */
        NewHeadcount: {
            /**
             * @description Whether these are all who were there. If not, nothing is known of the other districts;
             *     else they are missing.
             * @default true
             */
            complete?: boolean;
            /** @description How many came from where, each district once. */
            counts: components["schemas"]["DistrictCount"][];
            /** @description Where that is known from. */
            source: string;
        };
        /**
         * @description What a district says of the next edition
         * @example {
         *       "intent": "skips",
         *       "note": "Das Bürgerhaus wird umgebaut."
         *     }
         */
        NewIntent: {
            /** @description Whether it offers to host it, or can't. */
            intent: components["schemas"]["RotationIntent"];
            /** @description Why. Not shown to the public. */
            note: string;
        };
        /**
         * @description An invitation to open an account
         * @example {
         *       "district_ags": "15085",
         *       "email": "anna.beispiel@example.org",
         *       "first_time": true,
         *       "name": "Anna Beispiel",
         *       "role": "coordinator"
         *     }
         */
        NewInvitation: {
            district_ags?: components["schemas"]["Ags"] | null;
            /**
             * Format: idn-email
             * @description Where the link goes.
             */
            email: string;
            /**
             * @description Whether they are new.
             * @default false
             */
            first_time?: boolean;
            /** @description In which language mails come, this one too. */
            language?: components["schemas"]["Language"];
            /** @description First and last name. */
            name: string;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            /** @description What they will be able to do. */
            role: components["schemas"]["Role"];
        };
        /**
         * @description A file or link to bring
         * @example {
         *       "kind": "file",
         *       "session_id": "0199d1a0-5c1f-7000-8000-000000000010",
         *       "title": "Folien: Ansprache von Unternehmen",
         *       "visibility": "public"
         *     }
         */
        NewMaterial: {
            /** @description What it is about. */
            description?: string | null;
            /** @description What it is; can't be changed later. A file is uploaded afterwards, to its `content`. */
            kind: components["schemas"]["MaterialKind"];
            session_id?: components["schemas"]["SessionId"] | null;
            /** @description Its title. */
            title: string;
            /** @description Of links: where it is (http or https). */
            url?: string | null;
            /**
             * @description Who sees it.
             * @default participants
             */
            visibility?: components["schemas"]["Visibility"];
        };
        /**
         * @description A message to participants
         * @example {
         *       "body_md": "Bitte nehmen Sie den **Eingang am Markt**.",
         *       "recipients": "confirmed",
         *       "subject": "Anreise nach Dessau"
         *     }
         */
        NewMessage: {
            /** @description The message, in Markdown (`CommonMark`); raw HTML is left out. */
            body_md: string;
            /** @description Only to people of these districts; empty: to all. */
            district_ags?: components["schemas"]["Ags"][];
            /** @description To which places it goes. */
            recipients?: components["schemas"]["Recipients"];
            /** @description What it is about. */
            subject: string;
        };
        /**
         * @description An organization to create
         * @example {
         *       "kind": "specialist_service",
         *       "name": "Fach- und Servicestelle EU-Migration Sachsen-Anhalt",
         *       "short_name": "EUmigra",
         *       "website": "https://www.agsa.de/"
         *     }
         */
        NewOrganization: {
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description What it is. */
            kind: components["schemas"]["OrganizationKind"];
            /** @description Full name, unique. */
            name: string;
            parent_id?: components["schemas"]["OrganizationId"] | null;
            /** @description Name for tables and badges. */
            short_name?: string | null;
            /**
             * Format: uri
             * @description Its website.
             */
            website?: string | null;
        };
        /**
         * @description How to propose
         * @example {
         *       "apply": false
         *     }
         */
        NewProposal: {
            /**
             * @description Whether the topics get their places at once.
             * @default false
             */
            apply?: boolean;
        };
        /**
         * @description A question to submit
         * @example {
         *       "anonymous": false,
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "text": "Wer bezahlt Sprachkurse für Zugewanderte, die schon arbeiten?"
         *     }
         */
        NewQuestion: {
            /** @description Whether nobody is to see who asked, organizers and host included. */
            anonymous?: boolean;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            /** @description What one wants to know. */
            text: string;
        };
        /**
         * @description A sentence that somebody said at the event and agreed to be cited with
         * @example {
         *       "attribution": "eine neue Koordinatorin",
         *       "consent": true,
         *       "text": "Der Austausch begann sofort.",
         *       "uses": [
         *         "report"
         *       ],
         *       "verbatim": true
         *     }
         */
        NewQuote: {
            /** @description Who said it, by role; null: nobody in particular. */
            attribution?: string | null;
            /** @description That whoever said it agreed to these uses. */
            consent: boolean;
            /** @description What was said. */
            text: string;
            /** @description For what it may be used. */
            uses: components["schemas"]["QuoteUse"][];
            /** @description Whether these are the words themselves (printed in quotation marks) or their sense. */
            verbatim: boolean;
        };
        /**
         * @description A registration
         *
         *     Everything may be left out: then the caller registers for themselves.
         * @example {
         *       "consents": {
         *         "participant_list": true
         *       },
         *       "needs": {
         *         "diet": "vegetarisch"
         *       }
         *     }
         */
        NewRegistration: {
            /** @description Answers to the event's questions, by key. */
            answers?: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
            /** @description What the person agrees to. */
            consents?: components["schemas"]["Consents"];
            /** @default null */
            district_ags?: components["schemas"]["Ags"] | null;
            /**
             * @description Whether it is the person's first time; absent: as the account says.
             * @default null
             */
            first_time?: boolean | null;
            /** @default null */
            language?: components["schemas"]["Language"] | null;
            /** @description What the person needs. */
            needs?: components["schemas"]["Needs"];
            /** @default null */
            person?: components["schemas"]["Person"] | null;
        };
        /**
         * @description A report to draft
         * @example {
         *       "language": "de"
         *     }
         */
        NewReport: {
            /**
             * @description In which language its sentences are.
             * @default de
             */
            language?: components["schemas"]["Language"];
        };
        /**
         * @description A scan that a device made, maybe while it was offline
         *
         *     Either `registration_id` or `code`.
         */
        NewScan: {
            /**
             * Format: date-time
             * @description When it was scanned, by the device's clock. A time outside the day is taken as the day's
             *     first or last instant, so that a wrong clock costs nobody the day.
             */
            at: string;
            /** @description What was scanned. */
            code?: string | null;
            /**
             * Format: date
             * @description Which day of the event.
             */
            day: string;
            /**
             * Format: uuid
             * @description A random UUID that the device made for this scan, and sends again with it.
             */
            nonce: string;
            registration_id?: components["schemas"]["RegistrationId"] | null;
        };
        /**
         * @description A series to create
         * @example {
         *       "audience": [
         *         "15002",
         *         "15003"
         *       ],
         *       "description": "two-day networking workshop; the host district changes from edition to edition",
         *       "name": "Ideenwerkstatt der Fachstellen",
         *       "since": 2016,
         *       "title_pattern": "{edition}. Ideenwerkstatt"
         *     }
         */
        NewSeries: {
            /** @description Districts invited to each event, as its default. */
            audience?: components["schemas"]["Ags"][];
            /** @description What it is about. */
            description?: string | null;
            /** @description Its name, unique. */
            name: string;
            /**
             * Format: int32
             * @description Year of the first edition.
             */
            since?: number | null;
            /** @description How titles are made; `{edition}` stands for the number. */
            title_pattern?: string | null;
        };
        /**
         * @description What is asked at every edition of a series
         * @example {
         *       "questions": [
         *         {
         *           "key": "overall",
         *           "kind": "rating",
         *           "required": true,
         *           "scale": {
         *             "choices": [],
         *             "max": 5,
         *             "min": 1
         *           },
         *           "text": "Wie war die Veranstaltung insgesamt?",
         *           "version": 1
         *         }
         *       ]
         *     }
         */
        NewSeriesSurvey: {
            /** @description The questions, in their order. */
            questions: components["schemas"]["Question"][];
        };
        /**
         * @description An item of the programme, to create or as it is to be
         * @example {
         *       "contributions": [
         *         {
         *           "name": "Debora Aust",
         *           "organization_id": null,
         *           "role": "speaker"
         *         }
         *       ],
         *       "ends_at": "2027-11-18T10:30:00Z",
         *       "kind": "talk",
         *       "room": "Großer Saal",
         *       "starts_at": "2027-11-18T09:00:00Z",
         *       "title": "Unterstützungs- und Vernetzungsstrukturen der Partner am Arbeitsmarkt"
         *     }
         */
        NewSession: {
            /** @description What it will be about. */
            abstract?: string | null;
            /** @description Who does what in it. */
            contributions?: components["schemas"]["NewContribution"][];
            /**
             * Format: int32
             * @description Day of the event, from 1; with a start it follows from that.
             */
            day?: number | null;
            /**
             * Format: date-time
             * @description When it ends (UTC), at most 24 hours later.
             */
            ends_at?: string | null;
            id?: components["schemas"]["SessionId"] | null;
            /** @description Kind of item. */
            kind: components["schemas"]["SessionKind"];
            /**
             * Format: int32
             * @description Place in the order of the programme, from 1; others move. Absent: at the end. Not where a
             *     whole day is put: there the order is that of the list.
             */
            position?: number | null;
            /** @description Where it is. */
            room?: string | null;
            signup?: components["schemas"]["SignupRules"] | null;
            /**
             * Format: date-time
             * @description When it starts (UTC), on a day of the event.
             */
            starts_at?: string | null;
            /** @description What was said and agreed (Markdown), written during or after it. */
            summary_md?: string | null;
            /** @description Its title. */
            title: string;
            /** @description Topics of the event that it deals with. */
            topic_ids?: components["schemas"]["TopicId"][];
        };
        /**
         * @description Whose place at the event is to be signed up
         * @example {
         *       "registration_id": null
         *     }
         */
        NewSignup: {
            registration_id?: components["schemas"]["RegistrationId"] | null;
        };
        /**
         * @description A time at which topics are talked about side by side, one in each room
         * @example {
         *       "ends_at": "2027-11-18T13:45:00Z",
         *       "starts_at": "2027-11-18T13:00:00Z"
         *     }
         */
        NewSlot: {
            /**
             * Format: date-time
             * @description Until when (UTC).
             */
            ends_at: string;
            /**
             * Format: date-time
             * @description From when (UTC).
             */
            starts_at: string;
        };
        /**
         * @description Who takes a place over
         * @example {
         *       "needs": {
         *         "diet": "vegan"
         *       },
         *       "person": {
         *         "email": "bert.beispiel@example.org",
         *         "name": "Bert Beispiel"
         *       }
         *     }
         */
        NewSubstitute: {
            /** @description Answers to the event's questions, by key; absent: the colleague answers later. */
            answers?: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
            /** @description What the colleague agrees to. */
            consents?: components["schemas"]["Consents"];
            /** @description Whether it is the colleague's first time; absent: as the account says. */
            first_time?: boolean | null;
            language?: components["schemas"]["Language"] | null;
            /** @description What the colleague needs. */
            needs?: components["schemas"]["Needs"];
            /** @description The colleague, of the same district. */
            person: components["schemas"]["Person"];
        };
        /**
         * @description A survey to create
         *
         *     Without questions it gets those of the event's series, or the default set of the network.
         * @example {
         *       "closes_at": "2027-11-30T22:59:00Z",
         *       "mode": "ticket",
         *       "opens_at": null,
         *       "threshold": 5
         *     }
         */
        NewSurvey: {
            /**
             * Format: date-time
             * @description When it closes by itself (UTC).
             * @default null
             */
            closes_at?: string | null;
            /**
             * @description How participants get what lets them hand in one sheet; stays as it is once it was created.
             * @default ticket
             */
            mode?: components["schemas"]["SurveyMode"];
            /**
             * Format: date-time
             * @description When it opens by itself (UTC).
             * @default null
             */
            opens_at?: string | null;
            /**
             * @description The questions, in their order: those of the series, and the event's own beside them.
             * @default null
             */
            questions?: components["schemas"]["Question"][] | null;
            /**
             * Format: date-time
             * @description When participants are reminded by mail (UTC): all of them, since nobody knows who has
             *     answered. Null: only by the step.
             * @default null
             */
            reminds_at?: string | null;
            /**
             * Format: int32
             * @description Fewest answers for which figures are shown.
             * @default 5
             */
            threshold?: number;
        };
        /**
         * @description Two districts that exchange their places for the next edition
         * @example {
         *       "note": "Köthen hat im Herbst schon ein Fest.",
         *       "one_ags": "15082",
         *       "other_ags": "15086"
         *     }
         */
        NewSwap: {
            /** @description Why. Not shown to the public. */
            note: string;
            /** @description One. */
            one_ags: components["schemas"]["Ags"];
            /** @description The other. */
            other_ags: components["schemas"]["Ags"];
        };
        /**
         * @description A topic to bring
         * @example {
         *       "description": "Wie finden wir Betriebe, die mitmachen?",
         *       "title": "Job-Buddy-Programm"
         *     }
         */
        NewTopic: {
            /** @description In more words. */
            description?: string | null;
            /**
             * @description `theme`: what the meeting is about, for hosts and organizers; else for the barcamp.
             * @default barcamp
             */
            kind?: components["schemas"]["TopicKind"];
            /** @description In a few words. */
            title: string;
        };
        /**
         * @description A webhook to create
         * @example {
         *       "event_types": [
         *         "event.published",
         *         "event.updated",
         *         "event.cancelled"
         *       ],
         *       "name": "Landesportal",
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "url": "https://portal.example/hooks/kreisrunde"
         *     }
         */
        NewWebhook: {
            event_id?: components["schemas"]["EventId"] | null;
            /** @description What it is told of (`GET /changes/types`); none: of everything that is public. */
            event_types?: components["schemas"]["TypeName"][];
            /** @description What it is for. */
            name: string;
            /** @description Organization that it belongs to. */
            organization_id: components["schemas"]["OrganizationId"];
            /**
             * @description How what it is sent is signed.
             * @default hmac_sha256
             */
            signing?: components["schemas"]["Signing"];
            /** @description Where it leads: `https://`, a name of the public internet, port 443 or 8443. Stored as it is looked up. */
            url: string;
        };
        /**
         * @description A seat that is offered
         * @example {
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "offered_until": "2026-11-01T10:00:00Z",
         *       "registration_id": "0199d1a0-5c1f-7000-8000-000000000020",
         *       "schedule": {
         *         "end": "2026-11-13",
         *         "precision": "day",
         *         "start": "2026-11-12",
         *         "time_zone": "Europe/Berlin"
         *       },
         *       "status": "offered",
         *       "title": "13. Ideenwerkstatt"
         *     }
         */
        Offer: {
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /**
             * Format: date-time
             * @description Until when the offer can be accepted; null when it was answered.
             */
            offered_until?: string | null;
            /** @description The registration. */
            registration_id: components["schemas"]["RegistrationId"];
            /** @description When it is. */
            schedule: components["schemas"]["Schedule"];
            /** @description Where the registration stands: `offered`, or by now `confirmed` or `cancelled`. */
            status: components["schemas"]["RegistrationStatus"];
            /** @description Its title. */
            title: string;
        };
        /**
         * @description The token of an offer
         * @example {
         *       "token": "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAA"
         *     }
         */
        OfferToken: {
            /** @description From the link in the mail. */
            token: string;
        };
        /**
         * Format: uuid
         * @description OrganizationId
         */
        OrganizationId: string;
        /**
         * @description What an organization is (extensible).
         * @enum {string}
         */
        OrganizationKind: "ngo" | "authority" | "specialist_service" | "advisory_board" | "district_administration" | "coordination_office" | "company" | "other";
        /**
         * @description NewOrganization in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "kind": "specialist_service",
         *       "name": "Fach- und Servicestelle EU-Migration Sachsen-Anhalt",
         *       "short_name": "EUmigra",
         *       "website": "https://www.agsa.de/"
         *     }
         */
        OrganizationPatch: {
            district_ags?: components["schemas"]["Ags"] | null;
            kind?: null | components["schemas"]["OrganizationKind"];
            /** @description Full name, unique. */
            name?: string | null;
            parent_id?: components["schemas"]["OrganizationId"] | null;
            /** @description Name for tables and badges. */
            short_name?: string | null;
            /**
             * Format: uri
             * @description Its website.
             */
            website?: string | null;
        };
        /**
         * @description An organization
         * @example {
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "district_ags": null,
         *       "id": "0199d1a0-5c1f-7000-8000-000000000001",
         *       "kind": "specialist_service",
         *       "name": "Fach- und Servicestelle EU-Migration Sachsen-Anhalt",
         *       "parent_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "short_name": "EUmigra",
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "version": 1,
         *       "website": null
         *     }
         */
        OrganizationView: {
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description Its id. */
            id: components["schemas"]["OrganizationId"];
            /** @description What it is. */
            kind: components["schemas"]["OrganizationKind"];
            /** @description Full name. */
            name: string;
            parent_id?: components["schemas"]["OrganizationId"] | null;
            /** @description Name for tables and badges. */
            short_name?: string | null;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
            /**
             * Format: uri
             * @description Its website.
             */
            website?: string | null;
        };
        /** @description A page of a list */
        Page_AgendaItem: {
            /** @description What is on this page. */
            items: components["schemas"]["AgendaItem"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_ApiKeyView: {
            /** @description What is on this page. */
            items: components["schemas"]["ApiKeyView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_Attendance: {
            /** @description What is on this page. */
            items: components["schemas"]["Attendance"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_AuditView: {
            /** @description What is on this page. */
            items: components["schemas"]["AuditView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_AuthSession: {
            /** @description What is on this page. */
            items: components["schemas"]["AuthSession"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_Colleague: {
            /** @description What is on this page. */
            items: components["schemas"]["Colleague"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_DeliveryView: {
            /** @description What is on this page. */
            items: components["schemas"]["DeliveryView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_DistrictView: {
            /** @description What is on this page. */
            items: components["schemas"]["DistrictView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_EventView: {
            /** @description What is on this page. */
            items: components["schemas"]["EventView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_Expected: {
            /** @description What is on this page. */
            items: components["schemas"]["Expected"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_ExportView: {
            /** @description What is on this page. */
            items: components["schemas"]["ExportView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_FileView: {
            /** @description What is on this page. */
            items: components["schemas"]["FileView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_InvitationView: {
            /** @description What is on this page. */
            items: components["schemas"]["InvitationView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_MaterialView: {
            /** @description What is on this page. */
            items: components["schemas"]["MaterialView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_MessageView: {
            /** @description What is on this page. */
            items: components["schemas"]["MessageView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_OrganizationView: {
            /** @description What is on this page. */
            items: components["schemas"]["OrganizationView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_Participation: {
            /** @description What is on this page. */
            items: components["schemas"]["Participation"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_QuestionView: {
            /** @description What is on this page. */
            items: components["schemas"]["QuestionView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_QuoteView: {
            /** @description What is on this page. */
            items: components["schemas"]["QuoteView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_RegistrationView: {
            /** @description What is on this page. */
            items: components["schemas"]["RegistrationView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_SearchHit: {
            /** @description What is on this page. */
            items: components["schemas"]["SearchHit"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_SeriesView: {
            /** @description What is on this page. */
            items: components["schemas"]["SeriesView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_SessionView: {
            /** @description What is on this page. */
            items: components["schemas"]["SessionView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_SignupView: {
            /** @description What is on this page. */
            items: components["schemas"]["SignupView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_Tombstone: {
            /** @description What is on this page. */
            items: components["schemas"]["Tombstone"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_TopicView: {
            /** @description What is on this page. */
            items: components["schemas"]["TopicView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_UserView: {
            /** @description What is on this page. */
            items: components["schemas"]["UserView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_VersionView: {
            /** @description What is on this page. */
            items: components["schemas"]["VersionView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /** @description A page of a list */
        Page_WebhookView: {
            /** @description What is on this page. */
            items: components["schemas"]["WebhookView"][];
            /** @description Cursor of the next page; null on the last one. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are on all pages, if asked for with `count=true`.
             */
            total?: number | null;
        };
        /**
         * @description An event to which a district was invited
         * @example {
         *       "edition": 13,
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "hosted": true,
         *       "series_id": "0199d1a0-5c1f-7000-8000-000000000003",
         *       "starts_on": "2024-11-21",
         *       "state": "unknown",
         *       "title": "13. IKOE-Ideenwerkstatt"
         *     }
         */
        Participation: {
            /**
             * Format: int32
             * @description Its number in the series.
             */
            edition?: number | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Whether the district was its host. */
            hosted: boolean;
            series_id?: components["schemas"]["SeriesId"] | null;
            /**
             * Format: date
             * @description Its first day, or the first that it can be.
             */
            starts_on: string;
            /** @description Where the district stands. */
            state: components["schemas"]["CoverageState"];
            /** @description Its title. */
            title: string;
        };
        /**
         * @description The present and a new password
         * @example {
         *       "current_password": "the present one",
         *       "new_password": "elf Landkreise, drei Städte"
         *     }
         */
        PasswordChange: {
            /**
             * Format: password
             * @description The present one.
             */
            current_password: string;
            /**
             * Format: password
             * @description At least 12 characters, not easy to guess; no other rules.
             */
            new_password: string;
        };
        /**
         * @description A person
         * @example {
         *       "email": "anna.beispiel@example.org",
         *       "name": "Anna Beispiel",
         *       "phone": null
         *     }
         */
        Person: {
            /**
             * Format: idn-email
             * @description E-mail address.
             */
            email: string;
            /** @description First and last name. */
            name: string;
            /** @description Telephone number. */
            phone?: string | null;
        };
        /** @description Everything that is stored about a person */
        PersonalData: {
            /** @description The account. */
            account: components["schemas"]["UserView"];
            /** @description Questions that the person answered for an organization. */
            answered_questions: components["schemas"]["QuestionId"][];
            calendar?: components["schemas"]["CalendarLink"] | null;
            /** @description What the person did, newest first, by the audit log. */
            deeds: components["schemas"]["Deed"][];
            /**
             * Format: date-time
             * @description When it was put together.
             */
            exported_at: string;
            /** @description Places that the person handed to a colleague. */
            handed_over: components["schemas"]["HandedOver"][];
            /** @description Identities at providers with which the person signs in. */
            identities: components["schemas"]["IdentityView"][];
            /** @description Invitations to the person's address. */
            invitations: components["schemas"]["InvitationView"][];
            /** @description Mails to the person of the last months. */
            mails: components["schemas"]["ExportedMail"][];
            /** @description Materials that the person brought. */
            materials: components["schemas"]["MaterialId"][];
            /** @description Messages that the person wrote to participants. */
            messages: components["schemas"]["ExportedMessage"][];
            /** @description Questions that the person asked. */
            questions: components["schemas"]["ExportedQuestion"][];
            /** @description Places at events. */
            registrations: components["schemas"]["ExportedRegistration"][];
            /** @description Sessions that were not cleared away yet. */
            sessions: components["schemas"]["AuthSession"][];
            /** @description Places at sessions that the person signed up for. */
            signups: components["schemas"]["ExportedSignup"][];
            /** @description Sessions that one marked for one's agenda. */
            stars: components["schemas"]["SessionId"][];
            /** @description Questions that the person supports. */
            supported_questions: components["schemas"]["QuestionId"][];
            /** @description Topics that the person proposed. */
            topics: components["schemas"]["ExportedTopic"][];
            /** @description Files that the person uploaded. */
            uploads: components["schemas"]["ExportedUpload"][];
            /** @description Topics that the person voted for. */
            votes: components["schemas"]["TopicId"][];
        };
        /**
         * @description Where an event is
         * @example {
         *       "locality": "Magdeburg",
         *       "name": "einewelt haus",
         *       "postal_code": "39104",
         *       "street": "Schellingstraße 3-4"
         *     }
         */
        Place: {
            /**
             * @description How one gets there and around without barriers.
             * @default null
             */
            accessibility?: string | null;
            /**
             * Format: double
             * @description Degrees north (WGS 84).
             * @default null
             */
            latitude?: number | null;
            /**
             * @description Town.
             * @default null
             */
            locality?: string | null;
            /**
             * Format: double
             * @description Degrees east (WGS 84).
             * @default null
             */
            longitude?: number | null;
            /**
             * @description Name of the house.
             * @default null
             */
            name?: string | null;
            /**
             * Format: uri
             * @description Where it is online.
             * @default null
             */
            online_url?: string | null;
            /**
             * @description Postal code.
             * @default null
             */
            postal_code?: string | null;
            /**
             * @description Street and number.
             * @default null
             */
            street?: string | null;
        };
        /**
         * @description Place in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "locality": "Magdeburg",
         *       "name": "einewelt haus",
         *       "postal_code": "39104",
         *       "street": "Schellingstraße 3-4"
         *     }
         */
        PlacePatch: {
            /** @description How one gets there and around without barriers. */
            accessibility?: string | null;
            /**
             * Format: double
             * @description Degrees north (WGS 84).
             */
            latitude?: number | null;
            /** @description Town. */
            locality?: string | null;
            /**
             * Format: double
             * @description Degrees east (WGS 84).
             */
            longitude?: number | null;
            /** @description Name of the house. */
            name?: string | null;
            /**
             * Format: uri
             * @description Where it is online.
             */
            online_url?: string | null;
            /** @description Postal code. */
            postal_code?: string | null;
            /** @description Street and number. */
            street?: string | null;
        };
        /**
         * @description How precisely the dates of an event are known (EDTF level 0).
         * @enum {string}
         */
        Precision: "year" | "month" | "day" | "time";
        /**
         * @description What somebody is asked who answers like this
         * @example {
         *       "asked": [
         *         {
         *           "key": "overall",
         *           "kind": "rating",
         *           "labels": {
         *             "5": "very good"
         *           },
         *           "required": true,
         *           "scale": {
         *             "choices": [],
         *             "max": 5,
         *             "min": 1
         *           },
         *           "text": "How was the event as a whole?"
         *         }
         *       ],
         *       "missing": []
         *     }
         */
        Preview: {
            /** @description The questions, in their order. */
            asked: components["schemas"]["AskedQuestion"][];
            /** @description Keys of required ones without an answer: such a sheet would be refused. */
            missing: string[];
        };
        /**
         * @description A sheet to try
         * @example {
         *       "answers": {
         *         "overall": 2
         *       },
         *       "language": "en"
         *     }
         */
        PreviewIn: {
            /** @description What has been answered so far, by key of the question. */
            answers?: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
            /**
             * @description German, or English where there is a wording.
             * @default de
             */
            language?: components["schemas"]["Language"];
        };
        /** @description Why a request was refused (RFC 9457) */
        Problem: {
            /** @description Stable code for programs (extensible). */
            code: string;
            /** @description What went wrong this time. */
            detail: string;
            /** @description For status 422: each thing wrong with the input. */
            errors?: components["schemas"]["ProblemError"][];
            /**
             * Format: uri
             * @description Id of the request, as in the `X-Request-Id` header and our logs.
             */
            instance: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The kind of problem in words; `Accept-Language: de` gives German. */
            title: string;
            /**
             * Format: uri
             * @description URL of the page that explains this kind of problem.
             */
            type: string;
        };
        /** @description One thing wrong with an input */
        ProblemError: {
            /** @description Stable code for programs (extensible). */
            code: string;
            /** @description What is wrong, in words. */
            detail: string;
            /** @description JSON Pointer (RFC 6901) into the request body; for CSV the name of a column. */
            pointer: string;
        };
        /**
         * @description A proposal of who talks when
         * @example {
         *       "applied": false,
         *       "lost_after": 3,
         *       "lost_before": 12,
         *       "places": [
         *         {
         *           "ends_at": "2027-11-18T13:45:00Z",
         *           "pinned": false,
         *           "room": "Großer Saal",
         *           "starts_at": "2027-11-18T13:00:00Z",
         *           "topic_id": "0199d1a0-5c1f-7000-8000-000000000012"
         *         }
         *       ],
         *       "unplaced": [],
         *       "votes": 42
         *     }
         */
        Proposal: {
            /** @description Whether the topics have these places now. */
            applied: boolean;
            /**
             * Format: int32
             * @description How many would.
             */
            lost_after: number;
            /**
             * Format: int32
             * @description How many votes fall together with another one of the same person, as topics stand now.
             */
            lost_before: number;
            /** @description Where each topic is to be. */
            places: components["schemas"]["ProposedPlace"][];
            /** @description Topics for which there is no place: those that fewest people want. */
            unplaced: components["schemas"]["TopicId"][];
            /**
             * Format: int32
             * @description All votes for these topics; who brings a topic counts as one who wants it.
             */
            votes: number;
        };
        /** @description Where a topic is to be */
        ProposedPlace: {
            /**
             * Format: date-time
             * @description Until when (UTC).
             */
            ends_at: string;
            /** @description Whether it stands there already, and stays. */
            pinned: boolean;
            /** @description The room. */
            room: string;
            /**
             * Format: date-time
             * @description From when (UTC).
             */
            starts_at: string;
            /** @description The topic. */
            topic_id: components["schemas"]["TopicId"];
        };
        /** @description The identity providers */
        ProviderList: {
            /** @description All of them. */
            items: components["schemas"]["ProviderView"][];
        };
        /**
         * @description An identity provider
         * @example {
         *       "authorize_url": "https://kreisrunde.example/api/v1/auth/providers/land/authorize",
         *       "end_session_url": "https://login.example.org/logout?client_id=kreisrunde",
         *       "id": "land",
         *       "name": "Anmeldung des Landes"
         *     }
         */
        ProviderView: {
            /**
             * Format: uri
             * @description Where a browser goes to sign in; with `?state=` what the client wants to hear again.
             */
            authorize_url: string;
            /**
             * Format: uri
             * @description Where a browser goes to sign out there, too.
             */
            end_session_url?: string | null;
            /** @description Its name in addresses. */
            id: string;
            /** @description Its name for people. */
            name: string;
        };
        /** @description A public key (RFC 7517) */
        PublicKey: {
            /** @description `EdDSA`. */
            alg: string;
            /** @description `Ed25519`. */
            crv: string;
            /** @description Its id: the thumbprint (RFC 7638). */
            kid: string;
            /** @description `OKP`. */
            kty: string;
            /** @description `sig`. */
            use: string;
            /** @description The key, base64url. */
            x: string;
        };
        /** @description The public keys of this service (RFC 7517) */
        PublicKeys: {
            keys: components["schemas"]["PublicKey"][];
        };
        /**
         * @description A question with a stable key
         * @example {
         *       "comparable": false,
         *       "key": "overall",
         *       "kind": "rating",
         *       "labels": {
         *         "1": {
         *           "text": "schlecht",
         *           "text_en": "poor"
         *         },
         *         "5": {
         *           "text": "sehr gut",
         *           "text_en": "very good"
         *         }
         *       },
         *       "required": true,
         *       "scale": {
         *         "choices": [],
         *         "max": 5,
         *         "min": 1
         *       },
         *       "text": "Wie war die Veranstaltung insgesamt?",
         *       "text_en": "How was the event as a whole?",
         *       "version": 1,
         *       "visible_if": null
         *     }
         */
        Question: {
            /**
             * @description From version 2 on: whether its answers may be compared with those to the version before.
             * @default false
             */
            comparable?: boolean;
            /** @description Stays the same over editions, so that they can be compared. */
            key: string;
            /** @description How it is answered. */
            kind: components["schemas"]["QuestionKind"];
            /** @description Choices, or some of the ratings, in words. */
            labels?: {
                [key: string]: components["schemas"]["Label"];
            };
            /**
             * @description Whether a sheet without an answer to it is refused (where it is asked).
             * @default false
             */
            required?: boolean;
            /** @description Bounds of a rating, or the choices. */
            scale?: components["schemas"]["Scale"];
            /** @description The question in German. */
            text: string;
            /** @description The question in English. */
            text_en?: string | null;
            /**
             * Format: int32
             * @description Grows when the meaning changes, not when the wording is corrected.
             * @default 1
             */
            version?: number;
            visible_if?: components["schemas"]["AskedIf"] | null;
        };
        /** @description The figures of a question at an edition */
        QuestionAtEdition: {
            difference?: components["schemas"]["Difference"] | null;
            /** @description How often what was answered; cells of one or two stand with their neighbours. */
            distribution: components["schemas"]["Share"][];
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /**
             * @description Whether its mean is higher than at every edition before it; null for the first, and where merged
             *     cells leave it open.
             */
            highest_so_far?: boolean | null;
            interval?: components["schemas"]["Interval"] | null;
            /**
             * Format: double
             * @description Mean of a rating, of the cells as they are shown, to one decimal.
             */
            mean?: number | null;
            /**
             * Format: int32
             * @description Answers.
             */
            n: number;
            possible?: components["schemas"]["Interval"] | null;
            rank?: components["schemas"]["Rank"] | null;
            /**
             * Format: int32
             * @description In which version it was asked.
             */
            version: number;
        };
        /** @description A question at the editions that asked it */
        QuestionComparison: {
            /** @description Its figures, the first edition first. Those that asked it and have no figures are left out. */
            editions: components["schemas"]["QuestionAtEdition"][];
            /** @description Its key. */
            key: string;
            /** @description How it is answered. */
            kind: components["schemas"]["QuestionKind"];
            /** @description Choices and ratings in words. */
            labels: {
                [key: string]: components["schemas"]["Label"];
            };
            /** @description Bounds of the rating, or the choices, at the last of them. */
            scale: components["schemas"]["Scale"];
            /** @description Its wording at the last of them. */
            text: string;
        };
        /**
         * Format: uuid
         * @description QuestionId
         */
        QuestionId: string;
        /**
         * @description How a question is answered.
         * @enum {string}
         */
        QuestionKind: "rating" | "choice" | "multi_choice" | "text";
        /** @description The figures of a question */
        QuestionResult: {
            /** @description How often what was answered; cells of one or two stand with their neighbours. */
            distribution: components["schemas"]["Cell"][];
            /** @description Its key. */
            key: string;
            /** @description How it was answered. */
            kind: components["schemas"]["QuestionKind"];
            /**
             * Format: double
             * @description Mean of a rating, by the cells as they are shown: where ratings stand in one cell, their
             *     middle counts.
             */
            mean?: number | null;
            /**
             * Format: int32
             * @description Answers; null where there were fewer than the threshold, or nearly as many as at another
             *     question (the difference would show who left one out).
             */
            n?: number | null;
            /** @description Answers in words, shuffled. */
            texts: string[];
            /**
             * Format: int32
             * @description Its version.
             */
            version: number;
        };
        /**
         * @description Life of a question to an authority.
         * @enum {string}
         */
        QuestionStatus: "submitted" | "forwarded" | "answered" | "published" | "merged" | "declined";
        /**
         * @description A question to an authority
         * @example {
         *       "anonymous": false,
         *       "answer": {
         *         "answered_by": "Landesverwaltungsamt Sachsen-Anhalt",
         *         "text": "Seit Juli trägt das Land die Kosten; der Antrag geht an die Volkshochschule.",
         *         "valid_as_of": "2026-11-12"
         *       },
         *       "asked_by": null,
         *       "created_at": "2026-11-01T10:00:00Z",
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000071",
         *       "merged_into_id": null,
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "outdated_by_id": null,
         *       "own": false,
         *       "published_at": "2026-11-13T10:00:00Z",
         *       "status": "published",
         *       "supersedes_id": null,
         *       "supported": false,
         *       "supporters": 5,
         *       "text": "Wer bezahlt Sprachkurse für Zugewanderte, die schon arbeiten?",
         *       "updated_at": "2026-11-13T10:00:00Z",
         *       "version": 4
         *     }
         */
        QuestionView: {
            /** @description Whether nobody is to see who asked. */
            anonymous: boolean;
            answer?: components["schemas"]["AnswerView"] | null;
            /** @description Name of the person who asked, for those who may see it. */
            asked_by?: string | null;
            /**
             * Format: date-time
             * @description When it was submitted.
             */
            created_at: string;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["QuestionId"];
            merged_into_id?: components["schemas"]["QuestionId"] | null;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            outdated_by_id?: components["schemas"]["QuestionId"] | null;
            /** @description Whether the caller asked it. */
            own: boolean;
            /**
             * Format: date-time
             * @description When it was published.
             */
            published_at?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["QuestionStatus"];
            supersedes_id?: components["schemas"]["QuestionId"] | null;
            /** @description Whether the caller is one of them. */
            supported: boolean;
            /**
             * Format: int32
             * @description How many people want it answered too.
             */
            supporters: number;
            /** @description What somebody wants to know. */
            text: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change; support is none.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description QuoteId
         */
        QuoteId: string;
        /**
         * @description A sentence that may be cited
         * @example {
         *       "attribution": null,
         *       "consent": true,
         *       "revocation_hash": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
         *       "text": "Der Austausch begann sofort.",
         *       "uses": [
         *         "report"
         *       ],
         *       "verbatim": true
         *     }
         */
        QuoteIn: {
            attribution?: components["schemas"]["QuoteRole"] | null;
            /** @description That it may be cited for the stated uses. */
            consent: boolean;
            /**
             * @description SHA-256 of the 32 bytes of a code that the client makes and the giver keeps, base64url: with
             *     the code the sentence can be revoked at any time.
             */
            revocation_hash?: string | null;
            /** @description What may be cited. */
            text: string;
            /** @description For what. */
            uses?: components["schemas"]["QuoteUse"][];
            /**
             * @description Whether these are the words to be printed, in quotation marks; else it is reported.
             * @default true
             */
            verbatim?: boolean;
        };
        /**
         * @description NewQuote in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "attribution": "eine neue Koordinatorin",
         *       "consent": true,
         *       "text": "Der Austausch begann sofort.",
         *       "uses": [
         *         "report"
         *       ],
         *       "verbatim": true
         *     }
         */
        QuotePatch: {
            /** @description Who said it, by role; null: nobody in particular. */
            attribution?: string | null;
            /** @description That whoever said it agreed to these uses. */
            consent?: boolean | null;
            /** @description What was said. */
            text?: string | null;
            /** @description For what it may be used. */
            uses?: components["schemas"]["QuoteUse"][] | null;
            /** @description Whether these are the words themselves (printed in quotation marks) or their sense. */
            verbatim?: boolean | null;
        };
        /**
         * @description In what role somebody is cited.
         * @enum {string}
         */
        QuoteRole: "participant" | "newcomer" | "regular" | "district" | "guest";
        /**
         * @description Life of a quote.
         * @enum {string}
         */
        QuoteStatus: "given" | "approved" | "published" | "revoked";
        /**
         * @description What a quote may be used for.
         * @enum {string}
         */
        QuoteUse: "report" | "publicity";
        /**
         * @description A sentence that may be cited
         * @example {
         *       "attribution": "ein langjähriger Teilnehmer",
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000013",
         *       "status": "published",
         *       "text": "Organisatorisch und thematisch die bislang beste Ideenwerkstatt.",
         *       "uses": [
         *         "report"
         *       ],
         *       "verbatim": false,
         *       "version": 1
         *     }
         */
        QuoteView: {
            /** @description Who said it, by role. */
            attribution?: string | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["QuoteId"];
            /** @description Where it stands. */
            status: components["schemas"]["QuoteStatus"];
            /** @description What was said; empty once it was revoked. */
            text: string;
            /** @description For what it may be used. */
            uses: components["schemas"]["QuoteUse"][];
            /** @description Whether these are the words themselves (printed in quotation marks) or their sense. */
            verbatim: boolean;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
        };
        /** @description A place among editions */
        Rank: {
            /**
             * Format: int32
             * @description Among how many.
             */
            of: number;
            /**
             * Format: int32
             * @description The place; 1 is the highest mean.
             */
            place: number;
        };
        /**
         * @description To which places a message goes
         * @enum {string}
         */
        Recipients: "all" | "confirmed" | "waiting";
        /**
         * @description A refresh token
         * @example {
         *       "refresh_token": "krr_0199d1a05c1f7000800000000000000a_c2VjcmV0"
         *     }
         */
        RefreshRequest: {
            /** @description The latest one of the session. */
            refresh_token: string;
        };
        /**
         * Format: uuid
         * @description RegistrationId
         */
        RegistrationId: string;
        /**
         * @description How one registers
         * @example {
         *       "approval": false,
         *       "closes_at": null,
         *       "offer_hours": null,
         *       "opens_at": "2027-01-15T08:00:00Z",
         *       "waitlist": true
         *     }
         */
        RegistrationRules: {
            /**
             * @description Whether an organizer decides about each registration.
             * @default false
             */
            approval?: boolean;
            /**
             * Format: date-time
             * @description Until when (UTC); null: until the event begins.
             * @default null
             */
            closes_at?: string | null;
            /**
             * Format: int32
             * @description Hours for which a freed seat is offered; null: it is given at once.
             * @default null
             */
            offer_hours?: number | null;
            /**
             * Format: date-time
             * @description From when (UTC); null: from publication.
             * @default null
             */
            opens_at?: string | null;
            /**
             * @description Whether people wait when there is no seat.
             * @default true
             */
            waitlist?: boolean;
        };
        /**
         * @description RegistrationRules in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "approval": false,
         *       "closes_at": null,
         *       "offer_hours": null,
         *       "opens_at": "2027-01-15T08:00:00Z",
         *       "waitlist": true
         *     }
         */
        RegistrationRulesPatch: {
            /** @description Whether an organizer decides about each registration. */
            approval?: boolean | null;
            /**
             * Format: date-time
             * @description Until when (UTC); null: until the event begins.
             */
            closes_at?: string | null;
            /**
             * Format: int32
             * @description Hours for which a freed seat is offered; null: it is given at once.
             */
            offer_hours?: number | null;
            /**
             * Format: date-time
             * @description From when (UTC); null: from publication.
             */
            opens_at?: string | null;
            /** @description Whether people wait when there is no seat. */
            waitlist?: boolean | null;
        };
        /**
         * @description Life of a registration.
         * @enum {string}
         */
        RegistrationStatus: "pending" | "confirmed" | "waitlisted" | "offered" | "rejected" | "expired" | "cancelled";
        /**
         * @description A person's place at an event
         * @example {
         *       "answers": {},
         *       "attended_days": [],
         *       "consented": {
         *         "participant_list": {
         *           "at": "2026-11-22T10:00:00Z",
         *           "text": "Ich möchte auf der Liste stehen."
         *         },
         *         "photo": null
         *       },
         *       "consents": {
         *         "participant_list": true,
         *         "photo": false
         *       },
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "district_ags": "15002",
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "first_time": false,
         *       "id": "0199d1a0-5c1f-7000-8000-000000000020",
         *       "language": "de",
         *       "needs": {
         *         "accessibility": null,
         *         "diet": "vegetarisch",
         *         "note": null,
         *         "overnight": false
         *       },
         *       "notices": true,
         *       "offered_until": null,
         *       "person": {
         *         "email": "anna.beispiel@example.org",
         *         "name": "Anna Beispiel",
         *         "phone": null
         *       },
         *       "seat": "district",
         *       "status": "confirmed",
         *       "substitution": [],
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "version": 1,
         *       "waitlist_position": null
         *     }
         */
        RegistrationView: {
            /** @description Answers to the event's questions. */
            answers: {
                [key: string]: components["schemas"]["AnswerValue"];
            };
            /** @description Days on which the person was there. */
            attended_days: string[];
            /** @description When the person agreed to it, and in which words. */
            consented: components["schemas"]["Consented"];
            /** @description What the person agreed to. */
            consents: components["schemas"]["Consents"];
            /**
             * Format: date-time
             * @description When the person registered.
             */
            created_at: string;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Whether it is the person's first time. */
            first_time: boolean;
            /** @description Its id. */
            id: components["schemas"]["RegistrationId"];
            /** @description In which language mails come. */
            language: components["schemas"]["Language"];
            /** @description What the person needs. */
            needs: components["schemas"]["Needs"];
            /** @description Whether messages of the organizers come by mail. */
            notices: boolean;
            /**
             * Format: date-time
             * @description For an offer: until when it can be accepted.
             */
            offered_until?: string | null;
            /** @description Who comes. */
            person: components["schemas"]["Person"];
            /** @description A seat of an invited district, or of a guest. */
            seat: components["schemas"]["Seat"];
            /** @description Where it stands. */
            status: components["schemas"]["RegistrationStatus"];
            /** @description Who had the registration before. */
            substitution: components["schemas"]["SubstitutionView"][];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
            /**
             * Format: int64
             * @description For those who wait: 1 is the next.
             */
            waitlist_position?: number | null;
        };
        /** @description A district that is reminded */
        RemindedDistrict: {
            /** @description The district. */
            ags: components["schemas"]["Ags"];
            /**
             * Format: int32
             * @description How many coordinators are written to.
             */
            coordinators: number;
        };
        /**
         * @description A reminder to the districts that have not answered
         * @example {
         *       "message_id": "0199d1a0-5c1f-7000-8000-000000000061",
         *       "reminded": [
         *         {
         *           "ags": "15085",
         *           "coordinators": 1
         *         }
         *       ],
         *       "unreached": [
         *         "15086"
         *       ]
         *     }
         */
        Reminder: {
            message_id?: components["schemas"]["MessageId"] | null;
            /** @description Districts whose coordinators are reminded. */
            reminded: components["schemas"]["RemindedDistrict"][];
            /** @description Districts that have not answered, and have no coordinator who could be written to. */
            unreached: components["schemas"]["Ags"][];
        };
        /**
         * @description What to tell again
         * @example {
         *       "since": "2026-11-20T00:00:00Z"
         *     }
         */
        Replay: {
            /** @description Also what was delivered before. */
            delivered?: boolean;
            /**
             * Format: date-time
             * @description Since when (UTC); at most 30 days back, with `delivered` 90.
             */
            since: string;
        };
        /**
         * @description What is told again
         * @example {
         *       "queued": 12
         *     }
         */
        Replayed: {
            /**
             * Format: int32
             * @description How many changes.
             */
            queued: number;
        };
        /** @description A sentence that is cited in a report */
        ReportQuote: {
            /** @description Who said it, by role. */
            attribution?: string | null;
            /** @description What was said. */
            text: string;
            /** @description Whether these are the words themselves (printed in quotation marks) or their sense. */
            verbatim: boolean;
        };
        /**
         * @description Life of a report.
         * @enum {string}
         */
        ReportStatus: "draft" | "published" | "withdrawn";
        /**
         * @description The account of an event
         * @example {
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "facts": null,
         *       "language": "de",
         *       "no": 1,
         *       "published_at": "2026-11-26T10:00:00Z",
         *       "quotes": [
         *         {
         *           "attribution": "ein langjähriger Teilnehmer",
         *           "text": "Organisatorisch und thematisch die bislang beste Ideenwerkstatt.",
         *           "verbatim": false
         *         }
         *       ],
         *       "sections": [
         *         {
         *           "body_md": "<!--quotes-->",
         *           "heading": "Stimmen"
         *         }
         *       ],
         *       "status": "published",
         *       "title": "Bericht: 13. IKOE-Ideenwerkstatt",
         *       "updated_at": "2026-11-26T10:00:00Z",
         *       "version": 3
         *     }
         */
        ReportView: {
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description In the draft: its facts, and those of the data that it does not have. */
            facts?: components["schemas"]["FactView"][] | null;
            /** @description In which language. */
            language: components["schemas"]["Language"];
            /**
             * Format: int32
             * @description Number of the version that this is; null: it is the draft.
             */
            no?: number | null;
            /**
             * Format: date-time
             * @description When it was published; null: it is not.
             */
            published_at?: string | null;
            /**
             * @description What is cited, as of this moment: a quote that was revoked is in no version any more. Always empty
             *     in replies to changes, which are kept for repetition.
             */
            quotes: components["schemas"]["ReportQuote"][];
            /**
             * @description Its sections. In the draft facts stand between marks; a line `<!--quotes-->` is where `quotes`
             *     belong, `<!--coverage-->` where the picture of coverage does.
             */
            sections: components["schemas"]["Section"][];
            /** @description Where it stands; of a version, whether it is public. */
            status: components["schemas"]["ReportStatus"];
            /** @description Its title. */
            title: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change; publications are counted by `no`.
             */
            version: number;
        };
        /**
         * @description The address of an account
         * @example {
         *       "email": "anna.beispiel@example.org"
         *     }
         */
        ResetRequest: {
            /** @description E-mail address of the account. */
            email: string;
        };
        /**
         * @description The figures of a survey
         * @example {
         *       "questions": [
         *         {
         *           "distribution": [
         *             {
         *               "n": 5,
         *               "value": "4"
         *             },
         *             {
         *               "n": 4,
         *               "value": "5"
         *             }
         *           ],
         *           "key": "overall",
         *           "kind": "rating",
         *           "mean": 4.4,
         *           "n": 9,
         *           "texts": [],
         *           "version": 1
         *         }
         *       ],
         *       "responses": 9,
         *       "suppressed": false
         *     }
         */
        Results: {
            /** @description One by one, never combined. */
            questions: components["schemas"]["QuestionResult"][];
            /**
             * Format: int32
             * @description Answer sheets; null where there were fewer than the threshold.
             */
            responses?: number | null;
            /** @description Whether there were fewer answers than the threshold: then nothing is shown, ever. */
            suppressed: boolean;
        };
        /**
         * @description A sentence to take back
         * @example {
         *       "code": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
         *     }
         */
        Revocation: {
            /** @description The 32 bytes of the code, base64url without padding. */
            code: string;
        };
        /**
         * @description What a user may do; the host of an event is derived, not a role.
         * @enum {string}
         */
        Role: "admin" | "organizer" | "coordinator" | "contributor";
        /**
         * @description How to renew an API key
         * @example {
         *       "overlap_hours": 24
         *     }
         */
        RotateApiKey: {
            /**
             * Format: int32
             * @description How long the secret before stays good, in hours; 0: it is refused from the next request on.
             * @default 24
             */
            overlap_hours?: number;
        };
        /**
         * @description Who hosted which edition of a series, and whose turn it is
         * @example {
         *       "districts": [
         *         {
         *           "ags": "15082",
         *           "hosted": 0,
         *           "intent": null,
         *           "last_edition": null,
         *           "last_event_id": null,
         *           "last_starts_on": null,
         *           "name": "Anhalt-Bitterfeld",
         *           "note": null,
         *           "rank": 1,
         *           "reason": "never_hosted"
         *         }
         *       ],
         *       "due": "15082",
         *       "editions": [
         *         {
         *           "co_hosts": [],
         *           "edition": 13,
         *           "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *           "guest": false,
         *           "host_ags": "15002",
         *           "starts_on": "2024-11-21",
         *           "status": "completed",
         *           "title": "13. IKOE-Ideenwerkstatt"
         *         }
         *       ],
         *       "next_edition": 14,
         *       "series_id": "0199d1a0-5c1f-7000-8000-000000000003",
         *       "swaps": []
         *     }
         */
        Rotation: {
            /** @description The districts of the series in the order in which it is their turn. */
            districts: components["schemas"]["Turn"][];
            due?: components["schemas"]["Ags"] | null;
            /** @description The editions, newest first. */
            editions: components["schemas"]["HostedEdition"][];
            /**
             * Format: int32
             * @description The edition that is planned next: the first that is ahead and has no host, or the one after the last.
             */
            next_edition: number;
            /** @description The series. */
            series_id: components["schemas"]["SeriesId"];
            /** @description Places that were exchanged for the next edition. */
            swaps: components["schemas"]["SwapView"][];
        };
        /**
         * @description What a district says of hosting the next edition.
         * @enum {string}
         */
        RotationIntent: "volunteers" | "skips";
        /** @description What a question may be answered with: bounds of a rating, or the choices. */
        Scale: {
            /** @description Keys of the choices, in the order in which they are shown. */
            choices?: string[];
            /**
             * Format: int32
             * @description Highest rating.
             */
            max?: number | null;
            /**
             * Format: int32
             * @description Lowest rating.
             */
            min?: number | null;
        };
        /**
         * @description What became of a scan at the desk. `checked_in` and `already_checked_in` mean that the
         *     person counts as there; the others that nothing was changed.
         * @enum {string}
         */
        ScanOutcome: "checked_in" | "already_checked_in" | "cancelled" | "not_confirmed" | "wrong_event" | "wrong_day" | "unknown" | "nonce_reused";
        /** @description What became of a scan */
        ScanResult: {
            /**
             * @description Why (extensible). `checked_in`: noted now. `already_checked_in`: noted before; the earlier
             *     time is kept. `not_confirmed`: pending, waitlisted or offered a place. `cancelled`: no place
             *     any more. `wrong_event`: the code is of another event. `wrong_day`: not a day of the event,
             *     or not begun. `unknown`: no such registration here, or a code that is not good (any more).
             *     `nonce_reused`: the nonce came before, with another person or day.
             */
            code: components["schemas"]["ScanOutcome"];
            /**
             * Format: uuid
             * @description The scan.
             */
            nonce: string;
            /**
             * Format: int32
             * @description As an HTTP status: 201 and 200 mean that the person counts as there.
             */
            status: number;
        };
        /**
         * @description When an event is
         *
         *     `start` and `end` are exactly as precise as `precision` says.
         * @example {
         *       "end": "2024-11-22",
         *       "precision": "day",
         *       "start": "2024-11-21",
         *       "time_zone": "Europe/Berlin"
         *     }
         */
        Schedule: {
            /**
             * @description Last year, month or day, or the instant at which it ends. Without it the event lasts
             *     for the year, month or day of its start.
             * @example 2025-11
             * @example 2024-11-22
             */
            end?: string | null;
            /** @description How precisely the dates are known. */
            precision: components["schemas"]["Precision"];
            /**
             * @description First year, month, day or instant: `2025`, `2025-11`, `2024-11-21` or, with an offset
             *     (RFC 3339), `2024-11-21T10:00:00+01:00`.
             * @example 2025-11
             * @example 2024-11-21
             */
            start: string;
            /**
             * @description IANA time zone of the place.
             * @default Europe/Berlin
             * @example Europe/Berlin
             */
            time_zone?: string;
        };
        /**
         * @description Schedule in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "end": "2024-11-22",
         *       "precision": "day",
         *       "start": "2024-11-21",
         *       "time_zone": "Europe/Berlin"
         *     }
         */
        SchedulePatch: {
            /**
             * @description Last year, month or day, or the instant at which it ends. Without it the event lasts
             *     for the year, month or day of its start.
             * @example 2025-11
             * @example 2024-11-22
             */
            end?: string | null;
            precision?: null | components["schemas"]["Precision"];
            /**
             * @description First year, month, day or instant: `2025`, `2025-11`, `2024-11-21` or, with an offset
             *     (RFC 3339), `2024-11-21T10:00:00+01:00`.
             * @example 2025-11
             * @example 2024-11-21
             */
            start?: string | null;
            /**
             * @description IANA time zone of the place.
             * @example Europe/Berlin
             */
            time_zone?: string | null;
        };
        /**
         * @description When and where a topic is talked about
         * @example {
         *       "ends_at": "2027-11-18T13:45:00Z",
         *       "pinned": true,
         *       "room": "Raum 2",
         *       "starts_at": "2027-11-18T13:00:00Z"
         *     }
         */
        ScheduleTopic: {
            /**
             * Format: date-time
             * @description Until when (UTC).
             */
            ends_at: string;
            /**
             * @description Whether a proposal leaves it there.
             * @default true
             */
            pinned?: boolean;
            /** @description The room. */
            room: string;
            /**
             * Format: date-time
             * @description From when (UTC), on a day of the event.
             */
            starts_at: string;
        };
        /**
         * @description Something that was found
         * @example {
         *       "id": "0199d1a0-5c1f-7000-8000-000000000061",
         *       "kind": "topic",
         *       "snippet": "Wie finden wir <mark>Betriebe</mark>, die mitmachen?",
         *       "title": "Job-Buddy-Programm",
         *       "url": "/api/v1/topics/0199d1a0-5c1f-7000-8000-000000000061"
         *     }
         */
        SearchHit: {
            /** @description Its id; for a district its key. */
            id: string;
            /** @description What it is. */
            kind: components["schemas"]["SearchKind"];
            /**
             * @description One line around the first word found, at most some 200 characters of the text, as HTML that is
             *     safe to show: everything is escaped but `<mark>` around the words found.
             */
            snippet: string;
            /** @description Its title or name, of a question the beginning, as plain text. */
            title: string;
            /**
             * Format: uri-reference
             * @description Where it can be read.
             */
            url: string;
        };
        /**
         * @description What is found (extensible). In this order where nothing else tells hits apart.
         * @enum {string}
         */
        SearchKind: "series" | "organization" | "district" | "event" | "session" | "topic" | "question" | "material" | "report";
        /**
         * @description `district`: a seat of an invited district; `open`: of a guest.
         * @enum {string}
         */
        Seat: "district" | "open";
        /** @description Guarantee and maximum of one district */
        SeatOverride: {
            /** @description The district. */
            ags: components["schemas"]["Ags"];
            /**
             * Format: int32
             * @description Seats guaranteed to it; null: as for all.
             */
            guaranteed?: number | null;
            /**
             * Format: int32
             * @description Most seats it may have; null: as for all.
             */
            maximum?: number | null;
        };
        /**
         * @description The seats of an event
         * @example {
         *       "capacity": 40,
         *       "districts": [
         *         {
         *           "ags": "15002",
         *           "guaranteed": 2,
         *           "held": 2,
         *           "maximum": 4,
         *           "taken": 1,
         *           "waiting": 0
         *         }
         *       ],
         *       "held_free": 20,
         *       "offered": 0,
         *       "taken": 12,
         *       "waiting": 0
         *     }
         */
        Seats: {
            /**
             * Format: int32
             * @description Seats in all; null: as many as come.
             */
            capacity?: number | null;
            /** @description Each invited district. */
            districts: components["schemas"]["ClassSeats"][];
            /**
             * Format: int32
             * @description Held for districts that have not taken them.
             */
            held_free: number;
            /**
             * Format: int32
             * @description Of these offered, not yet accepted.
             */
            offered: number;
            /**
             * Format: int32
             * @description Confirmed and offered.
             */
            taken: number;
            /**
             * Format: int32
             * @description People on the waitlist.
             */
            waiting: number;
        };
        /**
         * @description How seats are shared among the invited districts
         * @example {
         *       "guaranteed": 1,
         *       "maximum": 3,
         *       "overrides": [],
         *       "release_at": "2027-03-01T11:00:00Z"
         *     }
         */
        SeatsPerDistrict: {
            /**
             * Format: int32
             * @description Seats held for each district until the release.
             * @default 0
             */
            guaranteed?: number;
            /**
             * Format: int32
             * @description Most seats of each district; null: no limit.
             * @default null
             */
            maximum?: number | null;
            /**
             * @description Districts for which it is different.
             * @default []
             */
            overrides?: components["schemas"]["SeatOverride"][];
            /**
             * Format: date-time
             * @description When guarantees that were not used go to everybody (UTC); needed with guarantees.
             * @default null
             */
            release_at?: string | null;
        };
        /**
         * @description SeatsPerDistrict in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "guaranteed": 1,
         *       "maximum": 3,
         *       "overrides": [],
         *       "release_at": "2027-03-01T11:00:00Z"
         *     }
         */
        SeatsPerDistrictPatch: {
            /**
             * Format: int32
             * @description Seats held for each district until the release.
             */
            guaranteed?: number | null;
            /**
             * Format: int32
             * @description Most seats of each district; null: no limit.
             */
            maximum?: number | null;
            /** @description Districts for which it is different. */
            overrides?: components["schemas"]["SeatOverride"][] | null;
            /**
             * Format: date-time
             * @description When guarantees that were not used go to everybody (UTC); needed with guarantees.
             */
            release_at?: string | null;
        };
        /**
         * @description A section of a report
         * @example {
         *       "body_md": "<!--quotes-->",
         *       "heading": "Stimmen"
         *     }
         */
        Section: {
            /**
             * @description Its text (Markdown). Facts stand between marks; `<!--quotes-->` and `<!--coverage-->`, each on
             *     a line of its own, are where quotes and picture belong.
             */
            body_md: string;
            /** @description Its heading. */
            heading: string;
        };
        /**
         * @description Which districts were at which edition
         * @example {
         *       "districts": [
         *         {
         *           "ags": "15002",
         *           "attended": 1,
         *           "known": 1,
         *           "name": "Halle (Saale), Stadt",
         *           "never_represented": false,
         *           "states": [
         *             "attended"
         *           ],
         *           "streak": {
         *             "editions": 1,
         *             "there": true
         *           }
         *         }
         *       ],
         *       "editions": [
         *         {
         *           "edition": 13,
         *           "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *           "host_ags": "15002",
         *           "over": true,
         *           "starts_on": "2024-11-21",
         *           "summary": {
         *             "attended": 1,
         *             "audience": 1,
         *             "excused": 0,
         *             "missing": 0,
         *             "registered": 0,
         *             "share": 1,
         *             "unknown": 0
         *           },
         *           "title": "13. Ideenwerkstatt"
         *         }
         *       ],
         *       "series_id": "0199d1a0-5c1f-7000-8000-000000000010"
         *     }
         */
        SeriesCoverage: {
            /** @description Whoever was invited to one of them, by AGS. */
            districts: components["schemas"]["DistrictHistory"][];
            /** @description The editions that took place or are published, the first one first; the latest hundred. */
            editions: components["schemas"]["EditionCoverage"][];
            /** @description The series. */
            series_id: components["schemas"]["SeriesId"];
        };
        /**
         * @description A default that a series has for its events (extensible)
         * @enum {string}
         */
        SeriesDefault: "audience" | "form";
        /**
         * Format: uuid
         * @description SeriesId
         */
        SeriesId: string;
        /**
         * @description NewSeries in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "audience": [
         *         "15002",
         *         "15003"
         *       ],
         *       "description": "two-day networking workshop; the host district changes from edition to edition",
         *       "name": "Ideenwerkstatt der Fachstellen",
         *       "since": 2016,
         *       "title_pattern": "{edition}. Ideenwerkstatt"
         *     }
         */
        SeriesPatch: {
            /** @description Districts invited to each event, as its default. */
            audience?: components["schemas"]["Ags"][] | null;
            /** @description What it is about. */
            description?: string | null;
            /** @description Its name, unique. */
            name?: string | null;
            /**
             * Format: int32
             * @description Year of the first edition.
             */
            since?: number | null;
            /** @description How titles are made; `{edition}` stands for the number. */
            title_pattern?: string | null;
        };
        /**
         * @description What is asked at every edition of a series
         * @example {
         *       "questions": [
         *         {
         *           "comparable": false,
         *           "key": "overall",
         *           "kind": "rating",
         *           "labels": {},
         *           "required": true,
         *           "scale": {
         *             "choices": [],
         *             "max": 5,
         *             "min": 1
         *           },
         *           "text": "Wie war die Veranstaltung insgesamt?",
         *           "text_en": null,
         *           "version": 1,
         *           "visible_if": null
         *         }
         *       ],
         *       "series_id": "0199d1a0-5c1f-7000-8000-000000000010",
         *       "version": 1
         *     }
         */
        SeriesSurveyView: {
            /** @description The questions, in their order. */
            questions: components["schemas"]["Question"][];
            /** @description The series. */
            series_id: components["schemas"]["SeriesId"];
            /**
             * Format: int32
             * @description Grows by one with each change; 0: it asks the default set of the network.
             */
            version: number;
        };
        /**
         * @description A series
         * @example {
         *       "audience": [
         *         "15001",
         *         "15002",
         *         "15003"
         *       ],
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "description": "two-day networking workshop; the host district changes from edition to edition",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000003",
         *       "name": "IKOE-Ideenwerkstatt",
         *       "since": 2016,
         *       "title_pattern": null,
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "version": 1
         *     }
         */
        SeriesView: {
            /** @description Districts invited to each event, as its default. */
            audience: components["schemas"]["Ags"][];
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /** @description What it is about. */
            description?: string | null;
            /** @description Its id. */
            id: components["schemas"]["SeriesId"];
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Year of the first edition.
             */
            since?: number | null;
            /** @description How titles are made. */
            title_pattern?: string | null;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description SessionId
         */
        SessionId: string;
        /**
         * @description Kind of a session (extensible).
         * @enum {string}
         */
        SessionKind: "opening" | "news" | "presentation" | "questions_to_authorities" | "talk" | "workshop" | "best_practice" | "barcamp" | "input" | "closing" | "break" | "other";
        /**
         * @description NewSession in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "contributions": [
         *         {
         *           "name": "Debora Aust",
         *           "organization_id": null,
         *           "role": "speaker"
         *         }
         *       ],
         *       "ends_at": "2027-11-18T10:30:00Z",
         *       "kind": "talk",
         *       "room": "Großer Saal",
         *       "starts_at": "2027-11-18T09:00:00Z",
         *       "title": "Unterstützungs- und Vernetzungsstrukturen der Partner am Arbeitsmarkt"
         *     }
         */
        SessionPatch: {
            /** @description What it will be about. */
            abstract?: string | null;
            /** @description Who does what in it. */
            contributions?: components["schemas"]["NewContribution"][] | null;
            /**
             * Format: int32
             * @description Day of the event, from 1; with a start it follows from that.
             */
            day?: number | null;
            /**
             * Format: date-time
             * @description When it ends (UTC), at most 24 hours later.
             */
            ends_at?: string | null;
            id?: components["schemas"]["SessionId"] | null;
            kind?: null | components["schemas"]["SessionKind"];
            /**
             * Format: int32
             * @description Place in the order of the programme, from 1; others move. Absent: at the end. Not where a
             *     whole day is put: there the order is that of the list.
             */
            position?: number | null;
            /** @description Where it is. */
            room?: string | null;
            signup?: components["schemas"]["SignupRulesPatch"] | null;
            /**
             * Format: date-time
             * @description When it starts (UTC), on a day of the event.
             */
            starts_at?: string | null;
            /** @description What was said and agreed (Markdown), written during or after it. */
            summary_md?: string | null;
            /** @description Its title. */
            title?: string | null;
            /** @description Topics of the event that it deals with. */
            topic_ids?: components["schemas"]["TopicId"][] | null;
        };
        /**
         * @description An item of the programme
         * @example {
         *       "abstract": null,
         *       "contributions": [
         *         {
         *           "name": "Debora Aust",
         *           "organization_id": null,
         *           "role": "speaker"
         *         }
         *       ],
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "day": 1,
         *       "ends_at": null,
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000010",
         *       "kind": "talk",
         *       "position": 6,
         *       "room": null,
         *       "signup": null,
         *       "starts_at": null,
         *       "summary_md": "Die Partner brauchen eine Ansprache, die zu ihnen passt; der Bedarf der Unternehmen zählt, Hürden gehören abgebaut.",
         *       "title": "Unterstützungs- und Vernetzungsstrukturen der Partner am Arbeitsmarkt, mit Beispielen aus Brandenburg",
         *       "topic_ids": [],
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "version": 1
         *     }
         */
        SessionView: {
            /** @description What it will be about. */
            abstract?: string | null;
            /** @description Who does what in it. */
            contributions: components["schemas"]["ContributionView"][];
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /**
             * Format: int32
             * @description Day of the event, from 1; a programme is often known before its clock.
             */
            day?: number | null;
            /**
             * Format: date-time
             * @description When it ends (UTC).
             */
            ends_at?: string | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["SessionId"];
            /** @description Kind of item. */
            kind: components["schemas"]["SessionKind"];
            /**
             * Format: int32
             * @description Place in the order of the programme, from 1.
             */
            position: number;
            /** @description Where it is. */
            room?: string | null;
            signup?: components["schemas"]["SignupState"] | null;
            /**
             * Format: date-time
             * @description When it starts (UTC).
             */
            starts_at?: string | null;
            /** @description What was said and agreed (Markdown). */
            summary_md?: string | null;
            /** @description Its title. */
            title: string;
            /** @description Topics that it deals with. */
            topic_ids: components["schemas"]["TopicId"][];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
        };
        /** @description A cell of a distribution */
        Share: {
            /**
             * Format: int32
             * @description How many chose it.
             */
            n: number;
            /** @description The rating, the choice, or several joined by `–` or `, `. */
            value: string;
        };
        /**
         * @description A code that came back from a sign-in
         * @example {
         *       "code": "c2luZ2xlLXVzZS1jb2RlLW9mLXRoaXMtaW5zdGFuY2U"
         *     }
         */
        SignInCode: {
            /** @description What stood behind `#code=`; good once, for a minute. */
            code: string;
        };
        /**
         * @description How what is told to a partner is signed (Standard Webhooks 1.0).
         * @enum {string}
         */
        Signing: "hmac_sha256" | "ed25519";
        /**
         * Format: uuid
         * @description SignupId
         */
        SignupId: string;
        /**
         * @description That one signs up for a session, and for how many there is room
         * @example {
         *       "capacity": 12,
         *       "waitlist": true
         *     }
         */
        SignupRules: {
            /**
             * Format: int32
             * @description Places; null: as many as come.
             */
            capacity?: number | null;
            /** @description Whether people wait when it is full. */
            waitlist?: boolean;
        };
        /**
         * @description SignupRules in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "capacity": 12,
         *       "waitlist": true
         *     }
         */
        SignupRulesPatch: {
            /**
             * Format: int32
             * @description Places; null: as many as come.
             */
            capacity?: number | null;
            /** @description Whether people wait when it is full. */
            waitlist?: boolean | null;
        };
        /**
         * @description That one signs up for a session, and how many did
         * @example {
         *       "capacity": 12,
         *       "taken": 12,
         *       "waiting": 3,
         *       "waitlist": true
         *     }
         */
        SignupState: {
            /**
             * Format: int32
             * @description Places; null: as many as come.
             */
            capacity?: number | null;
            /**
             * Format: int64
             * @description Places taken.
             */
            taken: number;
            /**
             * Format: int64
             * @description People who wait for one.
             */
            waiting: number;
            /** @description Whether people wait when it is full. */
            waitlist: boolean;
        };
        /**
         * @description Whether somebody has a place at a session.
         * @enum {string}
         */
        SignupStatus: "confirmed" | "waitlisted";
        /**
         * @description A place at a session, or in the line for one
         * @example {
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "district_ags": "15002",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000041",
         *       "name": "Katja Paulke",
         *       "registration_id": "0199d1a0-5c1f-7000-8000-000000000021",
         *       "session_id": "0199d1a0-5c1f-7000-8000-000000000010",
         *       "status": "waitlisted",
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "version": 1,
         *       "waitlist_position": 2
         *     }
         */
        SignupView: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description Its id. */
            id: components["schemas"]["SignupId"];
            /** @description Who comes. */
            name: string;
            /** @description The registration for the event, with which it goes: to a substitute, or away. */
            registration_id: components["schemas"]["RegistrationId"];
            /** @description The session. */
            session_id: components["schemas"]["SessionId"];
            /** @description Where it stands. */
            status: components["schemas"]["SignupStatus"];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
            /**
             * Format: int64
             * @description Place in the line, from 1; only while `waitlisted`.
             */
            waitlist_position?: number | null;
        };
        /**
         * @description A time at which topics are discussed side by side, one in each room
         * @example {
         *       "ends_at": "2027-11-18T13:45:00Z",
         *       "starts_at": "2027-11-18T13:00:00Z"
         *     }
         */
        Slot: {
            /**
             * Format: date-time
             * @description Until when (UTC).
             */
            ends_at: string;
            /**
             * Format: date-time
             * @description From when (UTC).
             */
            starts_at: string;
        };
        /** @description When and where a topic is discussed */
        SlotView: {
            /**
             * Format: date-time
             * @description Until when (UTC).
             */
            ends_at?: string | null;
            /** @description Whether a proposal for the board leaves it there. */
            pinned: boolean;
            /** @description The room. */
            room?: string | null;
            /**
             * Format: date-time
             * @description From when (UTC).
             */
            starts_at?: string | null;
        };
        /** @description How often in a row */
        Streak: {
            /**
             * Format: int32
             * @description At how many editions.
             */
            editions: number;
            /** @description Whether it was there, or was not (missing or excused). */
            there: boolean;
        };
        /** @description A registration handed to a colleague */
        SubstitutionView: {
            /**
             * Format: date-time
             * @description When it was handed over.
             */
            at: string;
            /** @description Who had it. */
            from: string;
            /** @description Who has it. */
            to: string;
        };
        /**
         * Format: uuid
         * @description SurveyId
         */
        SurveyId: string;
        /**
         * @description How participants get what lets them hand in one sheet.
         * @enum {string}
         */
        SurveyMode: "ticket" | "blind";
        /**
         * @description NewSurvey in which absent fields stay as they are and null clears (RFC 7396)
         * @example {
         *       "closes_at": "2027-11-30T22:59:00Z",
         *       "mode": "ticket",
         *       "opens_at": null,
         *       "threshold": 5
         *     }
         */
        SurveyPatch: {
            /**
             * Format: date-time
             * @description When it closes by itself (UTC).
             */
            closes_at?: string | null;
            mode?: null | components["schemas"]["SurveyMode"];
            /**
             * Format: date-time
             * @description When it opens by itself (UTC).
             */
            opens_at?: string | null;
            /** @description The questions, in their order: those of the series, and the event's own beside them. */
            questions?: components["schemas"]["Question"][] | null;
            /**
             * Format: date-time
             * @description When participants are reminded by mail (UTC): all of them, since nobody knows who has
             *     answered. Null: only by the step.
             */
            reminds_at?: string | null;
            /**
             * Format: int32
             * @description Fewest answers for which figures are shown.
             */
            threshold?: number | null;
        };
        /**
         * @description Life of a survey.
         * @enum {string}
         */
        SurveyStatus: "draft" | "open" | "closed" | "published";
        /**
         * @description The questions asked about an event
         * @example {
         *       "attributions": [
         *         "participant",
         *         "district"
         *       ],
         *       "blind": null,
         *       "closes_at": null,
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "event_only": [],
         *       "id": "0199d1a0-5c1f-7000-8000-000000000060",
         *       "mode": "ticket",
         *       "opens_at": null,
         *       "questions": [
         *         {
         *           "comparable": false,
         *           "key": "overall",
         *           "kind": "rating",
         *           "labels": {},
         *           "required": true,
         *           "scale": {
         *             "choices": [],
         *             "max": 5,
         *             "min": 1
         *           },
         *           "text": "Wie war die Veranstaltung insgesamt?",
         *           "text_en": null,
         *           "version": 1,
         *           "visible_if": null
         *         }
         *       ],
         *       "reminded_at": null,
         *       "reminds_at": null,
         *       "status": "open",
         *       "threshold": 5,
         *       "version": 2
         *     }
         */
        SurveyView: {
            /** @description In which roles somebody can be cited: those in which enough people took part. */
            attributions: components["schemas"]["QuoteRole"][];
            blind?: components["schemas"]["BlindKey"] | null;
            /**
             * Format: date-time
             * @description When it closes by itself (UTC).
             */
            closes_at?: string | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Keys of those that the series does not ask: compared only if another event asks them too. */
            event_only: string[];
            /** @description Its id. */
            id: components["schemas"]["SurveyId"];
            /** @description How participants get what lets them hand in one sheet. */
            mode: components["schemas"]["SurveyMode"];
            /**
             * Format: date-time
             * @description When it opens by itself (UTC).
             */
            opens_at?: string | null;
            /** @description The questions, in their order. */
            questions: components["schemas"]["Question"][];
            /**
             * Format: date-time
             * @description When they were reminded last (UTC).
             */
            reminded_at?: string | null;
            /**
             * Format: date-time
             * @description When participants are reminded (UTC).
             */
            reminds_at?: string | null;
            /** @description Where it stands. */
            status: components["schemas"]["SurveyStatus"];
            /**
             * Format: int32
             * @description Fewest answers for which figures are shown.
             */
            threshold: number;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description SwapId
         */
        SwapId: string;
        /**
         * @description Two districts that exchanged their places
         * @example {
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "edition": 14,
         *       "id": "0199d1a0-5c1f-7000-8000-000000000061",
         *       "note": null,
         *       "one_ags": "15082",
         *       "other_ags": "15086",
         *       "series_id": "0199d1a0-5c1f-7000-8000-000000000003"
         *     }
         */
        SwapView: {
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /**
             * Format: int32
             * @description The edition for which they do.
             */
            edition: number;
            /** @description Its id. */
            id: components["schemas"]["SwapId"];
            /** @description Why; for who is signed in. */
            note?: string | null;
            /** @description One. */
            one_ags: components["schemas"]["Ags"];
            /** @description The other. */
            other_ags: components["schemas"]["Ags"];
            /** @description The series. */
            series_id: components["schemas"]["SeriesId"];
        };
        /**
         * @description What a participant asks for: a ticket to be pooled, or a signature made blindly
         * @example {
         *       "ticket_hash": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
         *     }
         */
        TicketRequest: {
            /**
             * @description In the mode `blind`: the blinded element of the ticket's 32 bytes (RFC 9497, POPRF,
             *     ristretto255-SHA512), base64url without padding.
             */
            blinded_element?: string | null;
            /** @description In the mode `ticket`: SHA-256 of the ticket's 32 bytes, base64url without padding. */
            ticket_hash?: string | null;
        };
        /**
         * @description How to get a ticket
         * @example {
         *       "blind": null,
         *       "mode": "ticket",
         *       "survey_id": "0199d1a0-5c1f-7000-8000-000000000060"
         *     }
         */
        TicketTerms: {
            blind?: components["schemas"]["BlindKey"] | null;
            /** @description What to ask for. */
            mode: components["schemas"]["SurveyMode"];
            /** @description The survey. */
            survey_id: components["schemas"]["SurveyId"];
        };
        /**
         * @description What a ticket is for
         * @example {
         *       "evaluated_element": null,
         *       "proof": null,
         *       "survey_id": "0199d1a0-5c1f-7000-8000-000000000060"
         *     }
         */
        TicketView: {
            /** @description In the mode `blind`: the evaluated element, base64url. */
            evaluated_element?: string | null;
            /** @description In the mode `blind`: the proof that it was made with the key that all others get, base64url. */
            proof?: string | null;
            /** @description The survey. */
            survey_id: components["schemas"]["SurveyId"];
        };
        /**
         * @description A single-use link's token, and a new password
         * @example {
         *       "password": "elf Landkreise, drei Städte",
         *       "token": "c2luZ2xlLXVzZS10b2tlbg"
         *     }
         */
        TokenAndPassword: {
            /**
             * Format: password
             * @description At least 12 characters, not easy to guess; no other rules.
             */
            password: string;
            /** @description From the link. */
            token: string;
        };
        /**
         * @description A pair of tokens
         * @example {
         *       "access_token": "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFZERTQSJ9.e30.c2ln",
         *       "expires_in": 600,
         *       "refresh_token": "krr_0199d1a05c1f7000800000000000000a_c2VjcmV0",
         *       "token_type": "Bearer"
         *     }
         */
        TokenPair: {
            /** @description For the Authorization header. */
            access_token: string;
            /**
             * Format: int64
             * @description Lifetime of the access token in seconds.
             */
            expires_in: number;
            /** @description For `refresh`; good once. */
            refresh_token: string;
            /** @description `Bearer`. */
            token_type: string;
        };
        /**
         * @description Something that is not there any more
         * @example {
         *       "deleted_at": "2026-11-22T10:00:00Z",
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000013",
         *       "kind": "session"
         *     }
         */
        Tombstone: {
            /**
             * Format: date-time
             * @description Since when (UTC).
             */
            deleted_at: string;
            event_id?: components["schemas"]["EventId"] | null;
            /** @description Its id; of a report the id of its event. */
            id: string;
            /** @description Kind of the object. */
            kind: string;
        };
        /**
         * Format: uuid
         * @description TopicId
         */
        TopicId: string;
        /**
         * @description `theme`: what the meeting was about; `barcamp`: brought by a participant.
         * @enum {string}
         */
        TopicKind: "theme" | "barcamp";
        /**
         * @description Life of a topic.
         * @enum {string}
         */
        TopicStatus: "proposed" | "accepted" | "scheduled" | "discussed" | "documented" | "carried_over" | "withdrawn" | "declined" | "merged";
        /**
         * @description What a meeting was about, or what a participant brings to the barcamp
         * @example {
         *       "carried_from_id": null,
         *       "carried_to_id": null,
         *       "description": null,
         *       "district_ags": null,
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "id": "0199d1a0-5c1f-7000-8000-000000000012",
         *       "kind": "barcamp",
         *       "merged_into_id": null,
         *       "notes_md": null,
         *       "outcome_md": null,
         *       "proposer": null,
         *       "slot": null,
         *       "status": "discussed",
         *       "title": "Job-Buddy-Programm",
         *       "version": 1,
         *       "voted": false,
         *       "votes": 0
         *     }
         */
        TopicView: {
            carried_from_id?: components["schemas"]["TopicId"] | null;
            carried_to_id?: components["schemas"]["TopicId"] | null;
            /** @description In more words. */
            description?: string | null;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description Its id. */
            id: components["schemas"]["TopicId"];
            /** @description A theme of the meeting, or brought to the barcamp. */
            kind: components["schemas"]["TopicKind"];
            merged_into_id?: components["schemas"]["TopicId"] | null;
            /** @description Notes taken while it was discussed (Markdown). */
            notes_md?: string | null;
            /** @description What came of it (Markdown). */
            outcome_md?: string | null;
            /** @description Name of the person who proposed it, for those who may see it. */
            proposer?: string | null;
            slot?: components["schemas"]["SlotView"] | null;
            /** @description Where it stands. */
            status: components["schemas"]["TopicStatus"];
            /** @description In a few words. */
            title: string;
            /**
             * Format: int32
             * @description Grows by one with each change; votes are none.
             */
            version: number;
            /** @description Whether the caller is one of them. */
            voted: boolean;
            /**
             * Format: int64
             * @description How many people want it.
             */
            votes: number;
        };
        /**
         * @description One try
         * @example {
         *       "at": "2026-11-22T10:00:00Z",
         *       "duration_ms": 84,
         *       "problem": null,
         *       "response_status": 204
         *     }
         */
        TryView: {
            /**
             * Format: date-time
             * @description When it ended (UTC).
             */
            at: string;
            /**
             * Format: int32
             * @description How long it took, in milliseconds.
             */
            duration_ms: number;
            /** @description Why it was no success. */
            problem?: string | null;
            /**
             * Format: int32
             * @description Status of the answer.
             */
            response_status?: number | null;
        };
        /** @description When it is a district's turn */
        Turn: {
            /** @description The district. */
            ags: components["schemas"]["Ags"];
            /**
             * Format: int32
             * @description How many editions it hosted, or is going to host.
             */
            hosted: number;
            intent?: components["schemas"]["RotationIntent"] | null;
            /**
             * Format: int32
             * @description The last of them.
             */
            last_edition?: number | null;
            last_event_id?: components["schemas"]["EventId"] | null;
            /**
             * Format: date
             * @description Its first day.
             */
            last_starts_on?: string | null;
            /** @description Its name. */
            name: string;
            /** @description Why it says so; for who is signed in. */
            note?: string | null;
            /**
             * Format: int32
             * @description Its place, from 1.
             */
            rank: number;
            /** @description Why. */
            reason: components["schemas"]["TurnReason"];
        };
        /**
         * @description Why a district stands where it stands
         * @enum {string}
         */
        TurnReason: "never_hosted" | "longest_ago" | "swapped" | "skips";
        /**
         * @description Name of a type of change (extensible)
         * @enum {string}
         */
        TypeName: "event.announced" | "event.published" | "event.imported" | "event.updated" | "event.dates_fixed" | "event.postponed" | "event.cancelled" | "event.completed" | "event.archived" | "programme.updated" | "session.created" | "session.imported" | "session.updated" | "session.deleted" | "topic.proposed" | "topic.imported" | "topic.updated" | "topic.accepted" | "topic.declined" | "topic.withdrawn" | "topic.merged" | "topic.scheduled" | "topic.unscheduled" | "topic.discussed" | "topic.documented" | "topic.carried_over" | "board.updated" | "question.published" | "question.answered" | "question.updated" | "material.created" | "material.uploaded" | "material.updated" | "material.deleted" | "coverage.stated" | "survey.opened" | "survey.closed" | "survey.published" | "quote.published" | "quote.revoked" | "report.published" | "report.withdrawn" | "series.created" | "series.imported" | "series.updated" | "series.deleted" | "rotation.changed" | "organization.created" | "organization.imported" | "organization.updated" | "organization.deleted" | "districts.imported" | "registration.created" | "registration.recorded" | "registration.confirmed" | "registration.waitlisted" | "registration.offered" | "registration.promoted" | "registration.expired" | "registration.rejected" | "registration.cancelled" | "registration.substituted" | "registration.updated" | "registration.erased" | "attendance.recorded" | "attendance.corrected" | "attendance.undone";
        /**
         * Format: uuid
         * @description UserId
         */
        UserId: string;
        /**
         * @description A user
         * @example {
         *       "colleague_id": null,
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "disabled": false,
         *       "district_ags": "15002",
         *       "email": "coordinator-15002@demo.example",
         *       "first_time": false,
         *       "id": "0199d1a0-5c1f-7000-8000-000000000030",
         *       "language": "de",
         *       "mandate": {
         *         "from": null,
         *         "to": null
         *       },
         *       "name": "Koordination Halle (Saale), Stadt",
         *       "notices": true,
         *       "organization_id": null,
         *       "role": "coordinator",
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "version": 1
         *     }
         */
        UserView: {
            colleague_id?: components["schemas"]["UserId"] | null;
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /** @description Whether the account is out of use. */
            disabled: boolean;
            district_ags?: components["schemas"]["Ags"] | null;
            /** @description E-mail address. */
            email: string;
            /** @description Whether they are new. */
            first_time: boolean;
            /** @description Its id. */
            id: components["schemas"]["UserId"];
            /** @description In which language mails come. */
            language: components["schemas"]["Language"];
            /** @description From when to when they hold the mandate. */
            mandate: components["schemas"]["Mandate"];
            /** @description First and last name. */
            name: string;
            /** @description Whether invitations, reminders and news of events come by mail. */
            notices: boolean;
            organization_id?: components["schemas"]["OrganizationId"] | null;
            /** @description What they may do. */
            role: components["schemas"]["Role"];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
        };
        /**
         * @description A version of a report
         * @example {
         *       "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
         *       "language": "de",
         *       "no": 1,
         *       "published_at": "2026-11-26T10:00:00Z",
         *       "title": "Bericht: 13. IKOE-Ideenwerkstatt",
         *       "withdrawn_at": null
         *     }
         */
        VersionView: {
            /** @description The event. */
            event_id: components["schemas"]["EventId"];
            /** @description In which language. */
            language: components["schemas"]["Language"];
            /**
             * Format: int32
             * @description Its number, from 1.
             */
            no: number;
            /**
             * Format: date-time
             * @description When it was published.
             */
            published_at: string;
            /** @description Its title. */
            title: string;
            /**
             * Format: date-time
             * @description Since when only those who write reports see it.
             */
            withdrawn_at?: string | null;
        };
        /**
         * @description Who sees a material.
         * @enum {string}
         */
        Visibility: "public" | "participants" | "organizers";
        /**
         * @description On which answer a question depends
         * @example {
         *       "is": "auto",
         *       "question": "arrival"
         *     }
         */
        VisibleIf: {
            /** @description The answer; of several choices all that have to be among those given. */
            is: components["schemas"]["AnswerValue"];
            /** @description Key of an earlier question. */
            question: string;
        };
        /**
         * Format: uuid
         * @description WebhookId
         */
        WebhookId: string;
        /**
         * @description A webhook
         * @example {
         *       "created_at": "2026-11-22T10:00:00Z",
         *       "disabled_reason": null,
         *       "enabled": true,
         *       "event_id": null,
         *       "event_types": [
         *         "event.published",
         *         "event.updated",
         *         "event.cancelled"
         *       ],
         *       "failing_since": null,
         *       "id": "0199d1a0-5c1f-7000-8000-000000000061",
         *       "name": "Landesportal",
         *       "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
         *       "previous_until": null,
         *       "public_key": null,
         *       "signing": "hmac_sha256",
         *       "updated_at": "2026-11-22T10:00:00Z",
         *       "url": "https://portal.example/hooks/kreisrunde",
         *       "version": 1
         *     }
         */
        WebhookView: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            disabled_reason?: components["schemas"]["DisabledReason"] | null;
            /** @description Whether it is told anything. */
            enabled: boolean;
            event_id?: components["schemas"]["EventId"] | null;
            /** @description What it is told of; none: of everything that is public. */
            event_types: string[];
            /**
             * Format: date-time
             * @description Since when each try failed (UTC).
             */
            failing_since?: string | null;
            /** @description Its id. */
            id: components["schemas"]["WebhookId"];
            /** @description What it is for. */
            name: string;
            /** @description Organization that it belongs to. */
            organization_id: components["schemas"]["OrganizationId"];
            /**
             * Format: date-time
             * @description Until when the secret before the present one signs, too (UTC).
             */
            previous_until?: string | null;
            /** @description The key by which Ed25519 signatures are verified (`whpk_…`). */
            public_key?: string | null;
            /** @description The secret of HMAC signatures (`whsec_…`); shown once, when it is made. */
            secret?: string;
            /** @description How what it is sent is signed. */
            signing: components["schemas"]["Signing"];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /** @description Where it leads. */
            url: string;
            /**
             * Format: int32
             * @description Grows by one with each change.
             */
            version: number;
        };
    };
    responses: {
        /** @description Why it was refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description `de` gives German problem documents. */
        AcceptLanguage: string;
        /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
        IdempotencyKey: string;
        /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
        IfMatch: string;
        /** @description The ETag that was seen: refused if there is another one now. */
        IfMatchIfAny: string;
        /** @description The ETag that was seen: 304 if nothing changed. */
        IfNoneMatch: string;
        /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
        WebhookId: string;
        /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
        WebhookSignature: string;
        /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
        WebhookTimestamp: string;
    };
    requestBodies: never;
    headers: {
        /** @description Who may keep a copy for how long */
        "Cache-Control": string;
        /** @description Version and hash of the bytes, for If-Match and If-None-Match */
        ETag: string;
        /** @description The next page (RFC 8288), if there is one */
        Link: string;
        /** @description Where the new object stands */
        Location: string;
        /** @description Requests that may still come at once */
        RateLimit: string;
        /** @description How many requests come back in which time */
        "RateLimit-Policy": string;
        /** @description Seconds to wait */
        "Retry-After": string;
        /** @description How to sign in (RFC 6750) */
        "WWW-Authenticate": string;
        /** @description Id of the request, as in our logs */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getPublicKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeys"];
                };
            };
            400: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those of this organization. */
                organization_id?: components["schemas"]["OrganizationId"];
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of API keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApiKeyView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The API key */
                id: components["schemas"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The API key */
                id: components["schemas"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The API key */
                id: components["schemas"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description With its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only objects of this kind. */
                object_kind?: string;
                /** @description Only this object. */
                object_id?: string;
                /** @description Only what concerns this event. */
                event_id?: components["schemas"]["EventId"];
                /** @description Only what this user or API key did. */
                actor_id?: string;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenAndPassword"];
            };
        };
        responses: {
            /** @description The account is open, signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description If there is such an account, a link is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenAndPassword"];
            };
        };
        responses: {
            /** @description The new password holds */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderList"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    redeemProviderSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInCode"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    beginProviderSignIn: {
        parameters: {
            query?: {
                /**
                 * @description Anything that the client keeps and wants to hear again: by it the client knows that it began this
                 *     sign-in.
                 */
                state?: string;
            };
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The provider */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endProviderSignIn: {
        parameters: {
            query?: {
                /** @description What we sent along */
                state?: string;
                /** @description The provider's code */
                code?: string;
                /** @description Why there is none */
                error?: string;
                /** @description Who the provider says that it is (RFC 9207) */
                iss?: string;
            };
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The provider */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the front end */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description The next pair */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAuthSessions: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuthSession"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    revokeAuthSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["FamilyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getOwnCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The secret of the address */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Kreisrunde//Kreisrunde//EN
                     *     BEGIN:VEVENT
                     *     UID:0199d1a0-5c1f-7000-8000-000000000020@ideenwerkstatt.example
                     *     DTSTAMP:20261126T100000Z
                     *     DTSTART;VALUE=DATE:20270114
                     *     DTEND;VALUE=DATE:20270116
                     *     SEQUENCE:5
                     *     STATUS:TENTATIVE
                     *     SUMMARY:15. IKOE-Ideenwerkstatt (Warteliste)
                     *     END:VEVENT
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    confirmCertificate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The code on the certificate */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is true */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description `next` of the request before; `now` for a place behind everything that happened; absent: from the
                 *     oldest that is kept.
                 */
                after?: string;
                /** @description Only these types, with commas. */
                types?: string;
                /** @description Most changes at once. */
                limit?: number;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listChangeTypes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All types */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listDistricts: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those of this Land, by its name. */
                state?: string;
                /** @description Only Landkreise or only kreisfreie Städte. */
                kind?: components["schemas"]["DistrictKind"];
                /** @description Only those whose name contains this (case and accents don't matter). */
                q?: string;
                /** @description `ags` (default) or `name` */
                sort?: "ags" | "-ags" | "name" | "-name";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of districts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DistrictView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDistrict: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Key of the district */
                ags: components["schemas"]["Ags"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The district */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistrictView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDistrictCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The district */
                ags: components["schemas"]["Ags"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Kreisrunde//Kreisrunde//EN
                     *     NAME;VALUE=TEXT:Halle (Saale)\, Stadt
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listParticipation: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `starts_on`; with `-` for descending, which is the default */
                sort?: "starts_on" | "-starts_on";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The district */
                ags: components["schemas"]["Ags"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Participation"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those of this series. */
                series_id?: components["schemas"]["SeriesId"];
                /** @description Only those in this state. */
                status?: components["schemas"]["EventStatus"];
                /** @description Only those with this host. */
                host_ags?: components["schemas"]["Ags"];
                /** @description Only those to which this district is invited. */
                district_ags?: components["schemas"]["Ags"];
                /** @description Only those that can still be on this day or later. */
                from?: string;
                /** @description Only those that can be on this day or earlier. */
                to?: string;
                /**
                 * @description Only those that were changed at this moment (UTC) or later. Ask with some minutes of overlap:
                 *     something may be written now that began before. `GET /changes` needs none.
                 */
                updated_since?: string;
                /**
                 * @description Only those with all of these words in title, motto, description or place; the last word may be a
                 *     beginning.
                 */
                q?: string;
                /** @description What to embed: `sessions`, `host`, `series`, `organizer`, at most three, with commas. */
                expand?: string;
                /** @description `starts_on` (default), `edition`, `title` or `updated_at`, with `-` for descending */
                sort?: "starts_on" | "-starts_on" | "edition" | "-edition" | "title" | "-title" | "updated_at" | "-updated_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EventView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getNews: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The news */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <?xml version="1.0"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>IKOE-Netzwerk</title><id>urn:uuid:2489e9ad-2ee2-8e00-8ec9-32d5f69181c0</id><updated>2026-11-22T10:00:00+00:00</updated></feed>
                     */
                    "application/atom+xml": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Kreisrunde//Kreisrunde//EN
                     *     BEGIN:VEVENT
                     *     UID:0199d1a0-5c1f-7000-8000-000000000011@ideenwerkstatt.example
                     *     DTSTAMP:20261122T100000Z
                     *     DTSTART;VALUE=DATE:20241121
                     *     DTEND;VALUE=DATE:20241123
                     *     SEQUENCE:1
                     *     STATUS:CONFIRMED
                     *     SUMMARY:13. IKOE-Ideenwerkstatt
                     *     END:VEVENT
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getEvent: {
        parameters: {
            query?: {
                /** @description What to embed: `sessions`, `host`, `series`, `organizer`, at most three, with commas. */
                expand?: string;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventPatch"];
                "application/merge-patch+json": components["schemas"]["EventPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getEventCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    announceEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    archiveEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAttendance: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only this day. */
                day?: string;
                /** @description Only this registration. */
                registration_id?: components["schemas"]["RegistrationId"];
                /** @description `day` (default), with `-` for descending */
                sort?: "day" | "-day";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of attendance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Attendance"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCheckIn"];
            };
        };
        responses: {
            /** @description Checked in before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            /** @description Checked in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    uploadAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description What became of each scan */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listExpected: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only people whose name contains this (case and accents don't matter). */
                q?: string;
                /** @description `name` (default), with `-` for descending */
                sort?: "name" | "-name";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Expected"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    admitWalkIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegistration"];
            };
        };
        responses: {
            /** @description Registered and checked in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
                /** @description The registration */
                registration_id: components["schemas"]["RegistrationId"];
                /** @description The day */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person was there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    undoAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
                /** @description The registration */
                registration_id: components["schemas"]["RegistrationId"];
                /** @description The day */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getBoard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putBoard: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBoard"];
            };
        };
        responses: {
            /** @description The board now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    proposeTimetable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposal"];
            };
        };
        responses: {
            /** @description The proposal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    cancelEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    completeEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    copyEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event that is copied */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCopy"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCoverage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coverage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    drawCoverage: {
        parameters: {
            query?: {
                /** @description German unless `en` is said. */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    stateCoverage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
                /** @description The district */
                ags: components["schemas"]["Ags"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoverageStatement"];
            };
        };
        responses: {
            /** @description The coverage now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
                /** @description Day of the event, from 1 */
                day: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putDay: {
        parameters: {
            query?: {
                /** @description `true`: a room or a person may be taken twice at a time. For organizers. */
                allow_clashes?: boolean;
            };
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
                /** @description Day of the event, from 1 */
                day: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDay"];
            };
        };
        responses: {
            /** @description The day now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listColleagues: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `name` (default), with `-` for descending */
                sort?: "name" | "-name";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of colleagues */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Colleague"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listExports: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `created_at` (default: newest first) */
                sort?: "created_at" | "-created_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of exports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ExportView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description Begun; follow `Location` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackIn"];
            };
        };
        responses: {
            /** @description The sheet is in the urn */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackReceipt"];
                };
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putForm: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewForm"];
            };
        };
        responses: {
            /** @description The form now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getHeadcount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Headcount"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putHeadcount: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHeadcount"];
            };
        };
        responses: {
            /** @description The numbers now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Headcount"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMaterials: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only of this session. */
                session_id?: components["schemas"]["SessionId"];
                /** @description Only files, or only links. */
                kind?: components["schemas"]["MaterialKind"];
                /** @description `created_at` (default) or `title`, with `-` for descending */
                sort?: "created_at" | "-created_at" | "title" | "-title";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of materials */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MaterialView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createMaterial: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMaterial"];
            };
        };
        responses: {
            /** @description Brought */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `created_at`, with `-` for descending (the default) */
                sort?: "created_at" | "-created_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MessageView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description On its way */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postponeEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    publishEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listQuestions: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those in this state. */
                status?: components["schemas"]["QuestionStatus"];
                /** @description Only those to this organization. */
                organization_id?: components["schemas"]["OrganizationId"];
                /** @description Only those that the caller asked, or only those of others. */
                own?: boolean;
                /**
                 * @description Only those with all of these words in the question or its published answer; the last word may be a
                 *     beginning.
                 */
                q?: string;
                /** @description `created_at` (default) or `supporters`, with `-` for descending */
                sort?: "created_at" | "-created_at" | "supporters" | "-supporters";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_QuestionView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    submitQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuestion"];
            };
        };
        responses: {
            /** @description Submitted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listQuotes: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of quotes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_QuoteView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuote"];
            };
        };
        responses: {
            /** @description Noted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    revokeQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listRegistrations: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those in this state. */
                status?: components["schemas"]["RegistrationStatus"];
                /** @description Only those of this district. */
                district_ags?: components["schemas"]["Ags"];
                /** @description Only newcomers, or only the others. */
                first_time?: boolean;
                /** @description Only people whose name contains this (case and accents don't matter). */
                q?: string;
                /** @description `created_at` (default) or `name`, with `-` for descending */
                sort?: "created_at" | "-created_at" | "name" | "-name";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of registrations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RegistrationView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegistration"];
            };
        };
        responses: {
            /** @description Registered: confirmed, waitlisted or pending */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    importRegistrations: {
        parameters: {
            query?: {
                /** @description `true`: only say what would become of each line. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        /** @description The file */
        requestBody: {
            content: {
                /**
                 * @example name;email;district_ags;diet;participant_list
                 *     Anna Beispiel;anna.beispiel@example.org;15002;vegetarisch;ja
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What would become of each line (`dry_run=true`) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description Begun; follow `Location` */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    remindDistricts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is reminded, and who can't be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminder"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /**
                 * @description `true`: as it is worked on, for those who write reports. Absent: the published version; those who
                 *     write see the draft where nothing is published.
                 */
                draft?: boolean;
                /** @description The version of this number. */
                version?: number;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    draftReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Drafted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateReport: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditReportPatch"];
                "application/merge-patch+json": components["schemas"]["EditReportPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReportPage: {
        parameters: {
            query?: {
                /**
                 * @description `true`: as it is worked on, for those who write reports. Absent: the published version; those who
                 *     write see the draft where nothing is published.
                 */
                draft?: boolean;
                /** @description The version of this number. */
                version?: number;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReportJson: {
        parameters: {
            query?: {
                /**
                 * @description `true`: as it is worked on, for those who write reports. Absent: the published version; those who
                 *     write see the draft where nothing is published.
                 */
                draft?: boolean;
                /** @description The version of this number. */
                version?: number;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReportMarkdown: {
        parameters: {
            query?: {
                /**
                 * @description `true`: as it is worked on, for those who write reports. Absent: the published version; those who
                 *     write see the draft where nothing is published.
                 */
                draft?: boolean;
                /** @description The version of this number. */
                version?: number;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReportPaper: {
        parameters: {
            query?: {
                /**
                 * @description `true`: as it is worked on, for those who write reports. Absent: the published version; those who
                 *     write see the draft where nothing is published.
                 */
                draft?: boolean;
                /** @description The version of this number. */
                version?: number;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    publishReport: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    refreshReport: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refreshed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listReportVersions: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `no` (default: the latest first) */
                sort?: "no" | "-no";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VersionView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReportVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
                /** @description Its number */
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawReport: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSeats: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The seats */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seats"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those that were changed at this moment (UTC) or later; ask with some minutes of overlap. */
                updated_since?: string;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the programme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createSession: {
        parameters: {
            query?: {
                /** @description `true`: a room or a person may be taken twice at a time. For organizers. */
                allow_clashes?: boolean;
            };
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSession"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The survey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSurvey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyPatch"];
                "application/merge-patch+json": components["schemas"]["SurveyPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    closeSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    previewSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewIn"];
            };
        };
        responses: {
            /** @description What is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    publishSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    remindOfSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getResults: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTicketTerms: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to ask for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketTerms"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    takeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketRequest"];
            };
        };
        responses: {
            /** @description The ticket is in the urn, or signed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listTopics: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only themes of the meeting, or only those brought to the barcamp. */
                kind?: components["schemas"]["TopicKind"];
                /** @description Only those in this state. */
                status?: components["schemas"]["TopicStatus"];
                /**
                 * @description Only those with all of these words in title, description, notes or outcome; the last word may be a
                 *     beginning.
                 */
                q?: string;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of topics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TopicView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The event */
                id: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTopic"];
            };
        };
        responses: {
            /** @description Brought */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The export */
                id: components["schemas"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The export */
                id: components["schemas"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getExportContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The export */
                id: components["schemas"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The import */
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InvitationView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Invited */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The invitation */
                id: components["schemas"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The invitation */
                id: components["schemas"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getMaterial: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The material */
                id: components["schemas"]["MaterialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The material */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteMaterial: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The material */
                id: components["schemas"]["MaterialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateMaterial: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The material */
                id: components["schemas"]["MaterialId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMaterialPatch"];
                "application/merge-patch+json": components["schemas"]["EditMaterialPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getFile: {
        parameters: {
            query?: {
                /** @description One that was replaced, for who may change the material; without, the present one. */
                no?: number;
            };
            header?: {
                /** @description A part, such as `bytes=0-1023`; of several parts the whole is sent */
                Range?: string | null;
                /** @description The ETag for which the part is wanted */
                "If-Range"?: string | null;
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The material */
                id: components["schemas"]["MaterialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            416: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    uploadFile: {
        parameters: {
            query: {
                /**
                 * @description Its name, such as `Folien.pdf`. What can't be part of a file name is left out, and the ending
                 *     is made to fit the content.
                 */
                file_name: string;
            };
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The material */
                id: components["schemas"]["MaterialId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Uploaded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMaterialFiles: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `no` (default: newest first) */
                sort?: "no" | "-no";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The material */
                id: components["schemas"]["MaterialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FileView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMePatch"];
                "application/merge-patch+json": components["schemas"]["EditMePatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMyAgenda: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only of this event. */
                event_id?: components["schemas"]["EventId"];
                /** @description `starts_at` (default), with `-` for descending */
                sort?: "starts_at" | "-starts_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AgendaItem"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCalendarLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLink"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createCalendarLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarLink"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteCalendarLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listIdentities: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One's identities */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityList"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    linkIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInCode"];
            };
        };
        responses: {
            /** @description Linked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The identity */
                id: components["schemas"]["IdentityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlinked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description The new password holds */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMyRegistrations: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `created_at` (default) or `name`, with `-` for descending */
                sort?: "created_at" | "-created_at" | "name" | "-name";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of registrations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RegistrationView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    showOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferToken"];
            };
        };
        responses: {
            /** @description The offer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    acceptOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferToken"];
            };
        };
        responses: {
            /** @description The seat is taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    declineOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferToken"];
            };
        };
        responses: {
            /** @description The seat passes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those of this kind. */
                kind?: components["schemas"]["OrganizationKind"];
                /** @description Only those that work for this district. */
                district_ags?: components["schemas"]["Ags"];
                /** @description Only those that belong to this one. */
                parent_id?: components["schemas"]["OrganizationId"];
                /** @description Only those whose name contains this (case and accents don't matter). */
                q?: string;
                /** @description `name` (default) or `updated_at`, with `-` for descending */
                sort?: "name" | "-name" | "updated_at" | "-updated_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of organizations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrganizationView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganization"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The organization */
                id: components["schemas"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The organization */
                id: components["schemas"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The organization */
                id: components["schemas"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationPatch"];
                "application/merge-patch+json": components["schemas"]["OrganizationPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditQuestionPatch"];
                "application/merge-patch+json": components["schemas"]["EditQuestionPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    answerQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    declineQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Declined */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    forwardQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forward"];
            };
        };
        responses: {
            /** @description Forwarded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    mergeQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question that goes on as part of the other */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInto"];
            };
        };
        responses: {
            /** @description Merged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    publishQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    supportQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unsupportQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The question */
                id: components["schemas"]["QuestionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not supported by the caller any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The quote */
                id: components["schemas"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The quote */
                id: components["schemas"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotePatch"];
                "application/merge-patch+json": components["schemas"]["QuotePatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    approveQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The quote */
                id: components["schemas"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    publishQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The quote */
                id: components["schemas"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The quote */
                id: components["schemas"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteRegistration: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description One of the person's registrations */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRegistrationPatch"];
                "application/merge-patch+json": components["schemas"]["EditRegistrationPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    acceptRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    cancelRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCertificate: {
        parameters: {
            query?: {
                /** @description `de` (default) or `en`. */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCheckInCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInCode"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCheckInCodePicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The QR code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    confirmRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    rejectRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    substituteRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The registration */
                id: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubstitute"];
            };
        };
        responses: {
            /** @description The colleague has the place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those of events of this series. */
                series_id?: components["schemas"]["SeriesId"];
                /**
                 * @description Only those whose present version was published at this moment (UTC) or later; ask with some minutes of
                 *     overlap. What was withdrawn stands in `GET /tombstones`.
                 */
                updated_since?: string;
                /** @description `published_at` (default: the latest first) */
                sort?: "published_at" | "-published_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VersionView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteRotationSwap: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The exchange */
                id: components["schemas"]["SwapId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /**
                 * @description Words, all of which must be there; the last one may be a beginning. Case, accents, umlauts
                 *     (`ö` = `oe` = `o`), endings and all signs do not matter; at most twenty words count.
                 */
                q: string;
                /** @description Only things of this kind. */
                kind?: components["schemas"]["SearchKind"];
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of what was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SearchHit"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSeries: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those whose name contains this (case and accents don't matter). */
                q?: string;
                /** @description `name` (default) or `updated_at`, with `-` for descending */
                sort?: "name" | "-name" | "updated_at" | "-updated_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of series */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SeriesView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSeries"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteSeries: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateSeries: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesPatch"];
                "application/merge-patch+json": components["schemas"]["SeriesPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    applySeriesDefaults: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyDefaults"];
            };
        };
        responses: {
            /** @description Applied */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedDefaults"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSeriesCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Kreisrunde//Kreisrunde//EN
                     *     NAME;VALUE=TEXT:IKOE-Ideenwerkstatt
                     *     END:VCALENDAR
                     */
                    "text/calendar": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getComparison: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getComparisonTable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    drawComparison: {
        parameters: {
            query?: {
                /** @description German unless `en` is said. */
                language?: components["schemas"]["Language"];
                /** @description Key of a rating; the first one that the series has figures of unless another is said. */
                question?: string;
                /** @description Editions beside each other; the rest stands beneath. 8 fit a phone, 20 a page. */
                columns?: number;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSeriesCoverage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coverage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesCoverage"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    drawSeriesCoverage: {
        parameters: {
            query?: {
                /** @description German unless `en` is said. */
                language?: components["schemas"]["Language"];
                /** @description Editions beside each other; the rest stands beneath. 7 fit a phone, 16 a page. */
                columns?: number;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSeriesEvents: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `starts_on` (default), `edition`, `title` or `updated_at`, with `-` for descending */
                sort?: "starts_on" | "-starts_on" | "edition" | "-edition" | "title" | "-title" | "updated_at" | "-updated_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EventView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSeriesForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putSeriesForm: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewForm"];
            };
        };
        responses: {
            /** @description The form now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSeriesQuestions: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those that this organization answered. */
                organization_id?: components["schemas"]["OrganizationId"];
                /** @description Only those with all of these words in question and answer; the last word may be a beginning. */
                q?: string;
                /** @description Only those whose answer was superseded by a later one, or only those that still hold. */
                outdated?: boolean;
                /** @description `valid_as_of` (default, descending), `published_at` or `supporters`, with `-` for descending */
                sort?: "valid_as_of" | "-valid_as_of" | "published_at" | "-published_at" | "supporters" | "-supporters";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of published questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_QuestionView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getRotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rotation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rotation"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createRotationSwap: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSwap"];
            };
        };
        responses: {
            /** @description Exchanged */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putRotationIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
                /** @description The district */
                ags: components["schemas"]["Ags"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIntent"];
            };
        };
        responses: {
            /** @description The rotation as it is by that */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rotation"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteRotationIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
                /** @description The district */
                ags: components["schemas"]["Ags"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is said (any more) */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSeriesSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesSurveyView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putSeriesSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSeriesSurvey"];
            };
        };
        responses: {
            /** @description The questions now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesSurveyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSeriesTopics: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only themes of the meetings, or only those brought to the barcamp. */
                kind?: components["schemas"]["TopicKind"];
                /** @description Only those in this state. */
                status?: components["schemas"]["TopicStatus"];
                /** @description Only the life of this topic: what it was carried from, and what it was carried to. */
                life_of?: components["schemas"]["TopicId"];
                /**
                 * @description Only those with all of these words in title, description, notes or outcome; the last word may be a
                 *     beginning.
                 */
                q?: string;
                /** @description `created_at`; with `-` for descending, which is the default */
                sort?: "created_at" | "-created_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The series */
                id: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of topics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TopicView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateSession: {
        parameters: {
            query?: {
                /** @description `true`: a room or a person may be taken twice at a time. For organizers. */
                allow_clashes?: boolean;
            };
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionPatch"];
                "application/merge-patch+json": components["schemas"]["SessionPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSessionCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSignups: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description `queue` (default), with `-` for descending */
                sort?: "queue" | "-queue";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sign-ups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SignupView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignup"];
            };
        };
        responses: {
            /** @description Signed up: `confirmed` or `waitlisted` */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    starSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Marked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unstarSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not marked (any more) */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSignup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The sign-up */
                id: components["schemas"]["SignupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sign-up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignupView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    cancelSignup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The sign-up */
                id: components["schemas"]["SignupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listTombstones: {
        parameters: {
            query: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only what went at this moment (UTC) or later; at most 90 days back. */
                since: string;
                /** @description Only things of this kind. */
                kind?: "event" | "session" | "material" | "report" | "series" | "organization";
                /** @description Only what belonged to this event. */
                event_id?: components["schemas"]["EventId"];
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of what is gone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Tombstone"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The topic */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditTopicPatch"];
                "application/merge-patch+json": components["schemas"]["EditTopicPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    acceptTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    carryTopicOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryOver"];
            };
        };
        responses: {
            /** @description The new topic */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    declineTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discussTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    documentTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    mergeTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic that goes */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTopic"];
            };
        };
        responses: {
            /** @description Merged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    scheduleTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleTopic"];
            };
        };
        responses: {
            /** @description Scheduled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unscheduleTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Off the board */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    voteTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Voted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unvoteTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not voted (any more) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The topic */
                id: components["schemas"]["TopicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description From the mail */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stopped */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those with this role. */
                role?: components["schemas"]["Role"];
                /** @description Only those of this district. */
                district_ags?: components["schemas"]["Ags"];
                /** @description Only those whose name contains this (case and accents don't matter). */
                q?: string;
                /** @description `name` (default) or `created_at`, with `-` for descending */
                sort?: "name" | "-name" | "created_at" | "-created_at";
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UserView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The user */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The user */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The user */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUserPatch"];
                "application/merge-patch+json": components["schemas"]["EditUserPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    handOverMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was seen, so that nobody's change is lost; `*` for whatever is there. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The coordinator whose mandate ends */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description The successor has mandate and places */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOverMandate"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those of this organization. */
                organization_id?: components["schemas"]["OrganizationId"];
                /** @description Only those that are (not) told anything. */
                enabled?: boolean;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WebhookView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditWebhook"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Most items on a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Whether to count all items. */
                count?: boolean;
                /** @description Only those in this state. */
                status?: components["schemas"]["DeliveryStatus"];
                /** @description Only those of this type. */
                type?: string;
                /** @description Only those about this object. */
                object_id?: string;
            };
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeliveryView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
                /** @description The delivery */
                delivery_id: components["schemas"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
                /** @description The delivery */
                delivery_id: components["schemas"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be sent */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description How much will be sent */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was seen: refused if there is another one now. */
                "If-Match"?: components["parameters"]["IfMatchIfAny"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your choice, new for each intended effect. A repetition within 24 hours replays the first reply. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `de` gives German problem documents. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook */
                id: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be sent */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            406: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    onAttendanceCorrected: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "attendance.corrected";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAttendanceRecorded: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "attendance.recorded";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAttendanceUndone: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "attendance.undone";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBoardUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "board.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCoverageStated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "coverage.stated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onDistrictsImported: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "districts.imported";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventAnnounced: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.announced";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventArchived: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.archived";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventCancelled: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.cancelled";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventCompleted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.completed";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventDatesFixed: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.dates_fixed";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventImported: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.imported";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventPostponed: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.postponed";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventPublished: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.published";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEventUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "event.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMaterialCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "material.created";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMaterialDeleted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "material.deleted";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMaterialUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "material.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMaterialUploaded: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "material.uploaded";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrganizationCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "organization.created";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrganizationDeleted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "organization.deleted";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrganizationImported: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "organization.imported";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrganizationUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "organization.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onProgrammeUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "programme.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onQuestionAnswered: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "question.answered";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onQuestionPublished: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "question.published";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onQuestionUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "question.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onQuotePublished: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "quote.published";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onQuoteRevoked: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "quote.revoked";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationCancelled: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.cancelled";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationConfirmed: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.confirmed";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.created";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationErased: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.erased";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationExpired: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.expired";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationOffered: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.offered";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationPromoted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.promoted";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationRecorded: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.recorded";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationRejected: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.rejected";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationSubstituted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.substituted";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRegistrationWaitlisted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "registration.waitlisted";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReportPublished: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "report.published";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReportWithdrawn: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "report.withdrawn";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRotationChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "rotation.changed";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSeriesCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "series.created";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSeriesDeleted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "series.deleted";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSeriesImported: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "series.imported";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSeriesUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "series.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSessionCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "session.created";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSessionDeleted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "session.deleted";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSessionImported: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "session.imported";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSessionUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "session.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSurveyClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "survey.closed";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSurveyOpened: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "survey.opened";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSurveyPublished: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "survey.published";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicAccepted: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.accepted";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicCarriedOver: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.carried_over";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicDeclined: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.declined";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicDiscussed: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.discussed";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicDocumented: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.documented";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicImported: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.imported";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicMerged: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.merged";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicProposed: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.proposed";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicScheduled: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.scheduled";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicUnscheduled: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.unscheduled";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.updated";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTopicWithdrawn: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the change: the same in each try, to each receiver, and in `GET /changes`. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970 (UTC). Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures of `id.timestamp.body`, with blanks between them: `v1,` and HMAC-SHA-256, or `v1a,` and Ed25519, in base64. One that fits is enough: while a secret is renewed there are two. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The change, as in `GET /changes` */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"] & {
                    /** @constant */
                    type?: "topic.withdrawn";
                };
            };
        };
        responses: {
            /** @description Nothing is wanted any more: the webhook is switched off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived, and is not sent again */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
