"""The operations of the API as methods.

Made from openapi/openapi.json by clients/generate.sh. Do not edit.
"""

from __future__ import annotations

from typing import Literal
from urllib.parse import quote

from . import types
from ._transport import Reply, Transport


class Operations:
    """One method for each operation. A refusal is raised as ProblemError."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_public_keys(self) -> Reply[types.PublicKeys]:
        """Read the public keys.

        With these, anybody can verify our access tokens.
        """
        return self._transport.json("GET", "/.well-known/jwks.json", open=True)

    def list_api_keys(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        organization_id: types.OrganizationId | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageApiKeyView]:
        """List API keys.

        Organizers see those of their own organization. Secrets are never shown again.
        """
        return self._transport.json(
            "GET",
            "/api/v1/api-keys",
            query={"limit": limit, "cursor": cursor, "count": count, "organization_id": organization_id},
            headers={"If-None-Match": if_none_match},
        )

    def create_api_key(self, body: types.NewApiKey) -> Reply[types.ApiKeyView]:
        """Create an API key.

        The reply holds the `secret`: it is shown this once. Partners send it as `Authorization: Bearer krk_…`.
        """
        return self._transport.json("POST", "/api/v1/api-keys", json=body)

    def get_api_key(self, id: types.ApiKeyId, *, if_none_match: str | None = None) -> Reply[types.ApiKeyView]:
        """Read an API key."""
        return self._transport.json(
            "GET", f"/api/v1/api-keys/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_api_key(self, id: types.ApiKeyId, *, if_match: str | None = None) -> Reply[None]:
        """Withdraw an API key.

        It is refused from the next request on.
        """
        return self._transport.nothing(
            "DELETE", f"/api/v1/api-keys/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def rotate_api_key(
        self, id: types.ApiKeyId, body: types.RotateApiKey, *, if_match: str | None = None
    ) -> Reply[types.ApiKeyView]:
        """Renew an API key.

        The reply holds the new `secret` once; scopes, event and end stay. The one before stays good for the
        hours given (a day), so that nobody is cut off while it is changed; 0 if it got into wrong hands.
        """
        return self._transport.json(
            "POST", f"/api/v1/api-keys/{quote(id, safe='')}/rotate", json=body, headers={"If-Match": if_match}
        )

    def list_audit(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        object_kind: str | None = None,
        object_id: str | None = None,
        event_id: types.EventId | None = None,
        actor_id: str | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageAuditView]:
        """List the audit log.

        Who changed what, newest first; organizers see what concerns events.
        """
        return self._transport.json(
            "GET",
            "/api/v1/audit",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "object_kind": object_kind,
                "object_id": object_id,
                "event_id": event_id,
                "actor_id": actor_id,
            },
            headers={"If-None-Match": if_none_match},
        )

    def accept_invitation(self, body: types.TokenAndPassword) -> Reply[types.TokenPair]:
        """Accept an invitation.

        With the token of the link: opens the account and signs in.
        """
        return self._transport.json("POST", "/api/v1/auth/accept-invitation", json=body, open=True)

    def login(self, body: types.Credentials) -> Reply[types.TokenPair]:
        """Sign in.

        Gives an access token for ten minutes and a refresh token for the next one. In Swagger UI: copy
        `access_token`, press *Authorize* at the top and paste it. Answers the same, in the same time, whether
        or not there is such an account.
        """
        return self._transport.json("POST", "/api/v1/auth/login", json=body, open=True)

    def logout(self) -> Reply[None]:
        """Sign out.

        Ends the session at once: its access tokens are refused from now on.
        """
        return self._transport.nothing("POST", "/api/v1/auth/logout")

    def request_password_reset(self, body: types.ResetRequest) -> Reply[None]:
        """Ask for a link that resets the password.

        Answers 202 whether or not there is such an account; if there is, a link goes out by mail, good once and
        for two hours.
        """
        return self._transport.nothing("POST", "/api/v1/auth/password-reset", json=body, open=True)

    def reset_password(self, body: types.TokenAndPassword) -> Reply[None]:
        """Reset the password.

        With the token of the link. Ends all sessions of the account.
        """
        return self._transport.nothing("POST", "/api/v1/auth/password-reset/confirm", json=body, open=True)

    def list_providers(self, *, if_none_match: str | None = None) -> Reply[types.ProviderList]:
        """List identity providers.

        With whom one can sign in besides with a password.
        """
        return self._transport.json(
            "GET", "/api/v1/auth/providers", headers={"If-None-Match": if_none_match}, open=True
        )

    def redeem_provider_sign_in(self, body: types.SignInCode) -> Reply[types.TokenPair]:
        """Redeem a sign-in.

        Gives tokens for the code that stood behind `#code=`. The account is the one to which the identity was
        linked, by issuer and subject, never by an e-mail address. Where groups give roles, the role is given
        anew each time.
        """
        return self._transport.json("POST", "/api/v1/auth/providers/exchange", json=body, open=True)

    def refresh(self, body: types.RefreshRequest) -> Reply[types.TokenPair]:
        """Renew the tokens.

        Each refresh token is good once. Parallel calls with the same one get the same pair for ten seconds;
        after that a used token ends the session, because somebody has a copy.
        """
        return self._transport.json("POST", "/api/v1/auth/refresh", json=body, open=True)

    def list_auth_sessions(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageAuthSession]:
        """List one's own sessions.

        Where one is signed in, newest first.
        """
        return self._transport.json(
            "GET",
            "/api/v1/auth/sessions",
            query={"limit": limit, "cursor": cursor, "count": count},
            headers={"If-None-Match": if_none_match},
        )

    def revoke_auth_session(self, id: types.FamilyId) -> Reply[None]:
        """End one of one's own sessions."""
        return self._transport.nothing("DELETE", f"/api/v1/auth/sessions/{quote(id, safe='')}")

    def get_own_calendar(self, token: str, *, if_none_match: str | None = None) -> Reply[str]:
        """Read one's own calendar.

        By the secret address alone, as iCalendar: the events at which its owner has a place (confirmed), waits
        for one or is offered one (tentative, with how things stand in the title), or had one in the last 90
        days (cancelled). Nobody else stands in it. Words are in the language of the account.
        """
        return self._transport.text(
            "GET", f"/api/v1/calendars/{quote(token, safe='')}.ics", headers={"If-None-Match": if_none_match}, open=True
        )

    def confirm_certificate(self, code: str, *, if_none_match: str | None = None) -> Reply[types.CertificateView]:
        """Confirm a certificate.

        Whether a certificate of attendance is true, by the code that is printed on it: event, days and hours as
        they are known now, and the initials of the person's name to compare with the paper.
        """
        return self._transport.json(
            "GET", f"/api/v1/certificates/{quote(code, safe='')}", headers={"If-None-Match": if_none_match}, open=True
        )

    def list_changes(
        self,
        *,
        after: str | None = None,
        types: str | None = None,
        limit: int | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.Changes]:
        """Read what changed.

        For whoever keeps a copy. Take a place with `after=now`, read the lists, then ask again and again with
        `after` = `next` of the answer before, at once while `more` is true. Nothing is left out and nothing of
        one object comes in another order, whatever is written at the same time; a change that was seen twice
        has one `id`. What happened to a draft does not stand in it: with `event.announced` or `event.published`
        read the event and all that belongs to it. Changes of registrations need `registrations:read`. Facts are
        kept for 90 days: whoever comes back later gets 410, and begins anew.
        """
        return self._transport.json(
            "GET",
            "/api/v1/changes",
            query={"after": after, "types": types, "limit": limit},
            headers={"If-None-Match": if_none_match},
        )

    def list_change_types(self, *, if_none_match: str | None = None) -> Reply[types.Catalogue]:
        """Read the catalogue of changes.

        What the feed and webhooks tell of, with the scope that it takes. There may be more types later.
        """
        return self._transport.json("GET", "/api/v1/changes/types", headers={"If-None-Match": if_none_match})

    def list_districts(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        state: str | None = None,
        kind: types.DistrictKind | None = None,
        q: str | None = None,
        sort: Literal["ags", "-ags", "name", "-name"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageDistrictView]:
        """List districts.

        All districts of Germany that are in force or were since 2008, sorted by key.
        """
        return self._transport.json(
            "GET",
            "/api/v1/districts",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "state": state,
                "kind": kind,
                "q": q,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def get_district(self, ags: types.Ags, *, if_none_match: str | None = None) -> Reply[types.DistrictView]:
        """Read a district."""
        return self._transport.json(
            "GET", f"/api/v1/districts/{quote(ags, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def get_district_calendar(self, ags: types.Ags, *, if_none_match: str | None = None) -> Reply[str]:
        """Subscribe to the events that a district hosts.

        As iCalendar, like the calendar of all events.
        """
        return self._transport.text(
            "GET", f"/api/v1/districts/{quote(ags, safe='')}/calendar.ics", headers={"If-None-Match": if_none_match}
        )

    def list_participation(
        self,
        ags: types.Ags,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["starts_on", "-starts_on"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageParticipation]:
        """Read the history of a district.

        To which events it was invited, newest first, whether it was host, and where it stood.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/districts/{quote(ags, safe='')}/participation",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def list_events(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        series_id: types.SeriesId | None = None,
        status: types.EventStatus | None = None,
        host_ags: types.Ags | None = None,
        district_ags: types.Ags | None = None,
        from_: str | None = None,
        to: str | None = None,
        updated_since: str | None = None,
        q: str | None = None,
        expand: str | None = None,
        sort: Literal["starts_on", "-starts_on", "edition", "-edition", "title", "-title", "updated_at", "-updated_at"]
        | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageEventView]:
        """List events.

        Meetings of all series, earliest first. `from` and `to` work on the bounds of the schedule: an event of
        `2025-11` can be on any day of November.
        """
        return self._transport.json(
            "GET",
            "/api/v1/events",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "series_id": series_id,
                "status": status,
                "host_ags": host_ags,
                "district_ags": district_ags,
                "from": from_,
                "to": to,
                "updated_since": updated_since,
                "q": q,
                "expand": expand,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def create_event(self, body: types.NewEvent, *, idempotency_key: str | None = None) -> Reply[types.EventView]:
        """Create an event.

        It begins as a draft that only organizers and its host see.
        """
        return self._transport.json(
            "POST", "/api/v1/events", json=body, headers={"Idempotency-Key": idempotency_key}, keyed=True
        )

    def get_news(self, *, if_none_match: str | None = None) -> Reply[str]:
        """Subscribe to news.

        As Atom (RFC 4287): events and published reports, those that changed last first, at most 100. No drafts,
        whoever asks.
        """
        return self._transport.text("GET", "/api/v1/events.atom", headers={"If-None-Match": if_none_match})

    def get_calendar(self, *, if_none_match: str | None = None) -> Reply[str]:
        """Subscribe to all events.

        As iCalendar (RFC 5545, RFC 7986): what is to come and what was in the last year, at most 1000 entries.
        Times are those of the event's time zone, which stands in it. Of an event whose month or year only is
        known each day of it is marked, as tentative. What was cancelled or put off stays, as cancelled. An
        entry keeps its id; of two the higher sequence counts. No drafts, whoever asks.
        """
        return self._transport.text("GET", "/api/v1/events.ics", headers={"If-None-Match": if_none_match})

    def get_event(
        self, id: types.EventId, *, expand: str | None = None, if_none_match: str | None = None
    ) -> Reply[types.EventView]:
        """Read an event.

        With `Accept: application/ld+json` as an `Event` of schema.org, for search engines and portals; `expand`
        changes nothing in that.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}",
            query={"expand": expand},
            headers={"If-None-Match": if_none_match},
        )

    def delete_event(self, id: types.EventId, *, if_match: str) -> Reply[None]:
        """Delete an event.

        Only a draft; what was public is cancelled and archived.
        """
        return self._transport.nothing("DELETE", f"/api/v1/events/{quote(id, safe='')}", headers={"If-Match": if_match})

    def update_event(self, id: types.EventId, body: types.EventPatch, *, if_match: str) -> Reply[types.EventView]:
        """Change an event.

        JSON Merge Patch: absent fields stay, null clears. The host of the event may change `place` and
        `contributions`.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/events/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def get_event_calendar(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[str]:
        """Read an event for calendars.

        As iCalendar (RFC 5545): days are whole days, times those of the event's time zone, which stands in it.
        Of an event whose month or year only is known each day of it is marked, as tentative. Read again it
        brings an entry up to date.
        """
        return self._transport.text(
            "GET", f"/api/v1/events/{quote(id, safe='')}.ics", headers={"If-None-Match": if_none_match}
        )

    def announce_event(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.EventView]:
        """Announce an event.

        Makes a save-the-date public; year or month are enough.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/announce",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def archive_event(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.EventView]:
        """Archive an event.

        Puts a completed or cancelled event away; it can still be read.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/archive",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def list_attendance(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        day: str | None = None,
        registration_id: types.RegistrationId | None = None,
        sort: Literal["day", "-day"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageAttendance]:
        """List who was there.

        By day. For the desk: hosts and organizers, and an API key with `checkin:write` for the event.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/attendance",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "day": day,
                "registration_id": registration_id,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def check_in(
        self, id: types.EventId, body: types.NewCheckIn, *, idempotency_key: str | None = None
    ) -> Reply[types.Attendance]:
        """Check a person in.

        By registration or by the code that was scanned, for today or another day of the event. To repeat it
        does no harm: the earliest time is kept. To correct, undo it and check in again. Possible while the
        event is published, and after it until it is archived.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/attendance",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def upload_attendance(
        self, id: types.EventId, body: types.NewBatch, *, idempotency_key: str | None = None
    ) -> Reply[types.BatchResults]:
        """Upload scans.

        For devices that were offline. Each scan carries a random `nonce`: sent again, also in another upload,
        it has the effect of one. In whatever order and however late uploads come, the same scans lead to the
        same attendance: one a person and day, with the earliest time. What one scan is refused for stops no
        other.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/attendance/batch",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def list_expected(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        q: str | None = None,
        sort: Literal["name", "-name"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageExpected]:
        """List who is expected.

        Everybody with a confirmed place, by name, with what a device needs to work without a network, and
        nothing more.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/attendance/expected",
            query={"limit": limit, "cursor": cursor, "count": count, "q": q, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def admit_walk_in(
        self, id: types.EventId, body: types.NewRegistration, *, idempotency_key: str | None = None
    ) -> Reply[types.Attendance]:
        """Admit a walk-in.

        Registers somebody who stands at the desk without a place, of whatever district, and checks them in. On
        the days of the event; also after registration has closed, and without approval. Without a free seat it
        is refused: nobody is put on the waitlist here.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/attendance/walk-ins",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def get_attendance(
        self, id: types.EventId, registration_id: types.RegistrationId, day: str, *, if_none_match: str | None = None
    ) -> Reply[types.Attendance]:
        """Read who was there on a day."""
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/attendance/{quote(registration_id, safe='')}/{quote(day, safe='')}",
            headers={"If-None-Match": if_none_match},
        )

    def undo_attendance(
        self, id: types.EventId, registration_id: types.RegistrationId, day: str, *, if_match: str | None = None
    ) -> Reply[None]:
        """Undo a check-in.

        As if the person had not been scanned on this day. A scan that is uploaded again does not bring it back;
        a new one does.
        """
        return self._transport.nothing(
            "DELETE",
            f"/api/v1/events/{quote(id, safe='')}/attendance/{quote(registration_id, safe='')}/{quote(day, safe='')}",
            headers={"If-Match": if_match},
        )

    def get_board(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[types.BoardView]:
        """Read the board of a barcamp.

        Rooms, slots, and the topics that are accepted or have their place.
        """
        return self._transport.json(
            "GET", f"/api/v1/events/{quote(id, safe='')}/board", headers={"If-None-Match": if_none_match}
        )

    def put_board(self, id: types.EventId, body: types.NewBoard, *, if_match: str) -> Reply[types.BoardView]:
        """Put the rooms and slots of a barcamp.

        Topics keep the places that they have; a proposal moves those that are not pinned.
        """
        return self._transport.json(
            "PUT", f"/api/v1/events/{quote(id, safe='')}/board", json=body, headers={"If-Match": if_match}
        )

    def propose_timetable(
        self, id: types.EventId, body: types.NewProposal, *, idempotency_key: str | None = None
    ) -> Reply[types.Proposal]:
        """Propose a timetable.

        Seats the accepted topics so that as few people as possible want two at the same time: a wish is lost if
        it falls together with another one of the same person. Who brings two topics is never at two places,
        pinned topics stay, and of too many topics those that most people want are seated. The same votes lead
        to the same proposal. With `apply` the topics get their places; pin some, and propose again.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/board/proposal",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def cancel_event(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.EventView]:
        """Cancel an event.

        It will not take place. Registrations stay, so that everybody can be told.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/cancel",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def complete_event(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.EventView]:
        """Complete an event.

        It took place.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/complete",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def copy_event(
        self, id: types.EventId, body: types.NewCopy, *, idempotency_key: str | None = None
    ) -> Reply[types.EventView]:
        """Copy an event.

        Makes a draft from an event in any state: with its programme, form, survey, seats and rules, and nothing
        of the people who were there. Dates around it move along if the days of both are known; else they are
        cleared.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/copy",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def get_coverage(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[types.Coverage]:
        """Read the coverage of an event.

        Which invited districts are registered, attended, excused, missing or unknown.
        """
        return self._transport.json(
            "GET", f"/api/v1/events/{quote(id, safe='')}/coverage", headers={"If-None-Match": if_none_match}
        )

    def draw_coverage(
        self, id: types.EventId, *, language: types.Language | None = None, if_none_match: str | None = None
    ) -> Reply[str]:
        """Draw the coverage of an event.

        A map of tiles, a tile a district, in the shape of the state (the one that participants form for their
        closing photo). It can be read without colours, in the dark, on a phone and on paper; its `desc` says in
        words what it shows.
        """
        return self._transport.text(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/coverage.svg",
            query={"language": language},
            headers={"If-None-Match": if_none_match},
        )

    def state_coverage(
        self, id: types.EventId, ags: types.Ags, body: types.CoverageStatement, *, if_match: str | None = None
    ) -> Reply[types.Coverage]:
        """State where a district stands.

        A district excuses itself, and may say which other one speaks for it; an organizer states by hand what
        is known of past events, with a source. Registrations and attendance count more than statements.
        """
        return self._transport.json(
            "PUT",
            f"/api/v1/events/{quote(id, safe='')}/coverage/{quote(ags, safe='')}",
            json=body,
            headers={"If-Match": if_match},
        )

    def get_day(self, id: types.EventId, day: int, *, if_none_match: str | None = None) -> Reply[types.DayView]:
        """Read a day of the programme."""
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/days/{quote(str(day), safe='')}",
            headers={"If-None-Match": if_none_match},
        )

    def put_day(
        self, id: types.EventId, day: int, body: types.NewDay, *, allow_clashes: bool | None = None, if_match: str
    ) -> Reply[types.DayView]:
        """Put a day of the programme.

        All of its sessions at once, in their order: those with an `id` are kept or changed, the others are new,
        and what is not in the list is deleted. `If-Match` is that of the day as it was read; any change of the
        event's programme since then refuses it.
        """
        return self._transport.json(
            "PUT",
            f"/api/v1/events/{quote(id, safe='')}/days/{quote(str(day), safe='')}",
            json=body,
            query={"allow_clashes": allow_clashes},
            headers={"If-Match": if_match},
        )

    def list_colleagues(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["name", "-name"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageColleague]:
        """Read the directory of an event.

        Colleagues who take part and agreed to stand on the list (`consents.participant_list`), by name. Who
        takes the agreement back is gone from it at once.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/directory",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def list_exports(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["created_at", "-created_at"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageExportView]:
        """List exports.

        The caller's own exports of the event, newest first.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/exports",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def create_export(
        self, id: types.EventId, body: types.NewExport, *, idempotency_key: str | None = None
    ) -> Reply[types.ExportView]:
        """Export.

        Lists, badges, certificates and the proof for funders. A small one is made at once: 201, with the
        address of its file. For a large one follow `Location` until `status` is `ready`. Coordinators get the
        people of their own district, hosts and organizers all. The file is for its requester only, and is
        deleted after a day.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/exports",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def give_feedback(self, id: types.EventId, body: types.FeedbackIn) -> Reply[types.FeedbackReceipt]:
        """Hand in an answer sheet.

        Whoever holds a ticket, without signing in: requests with credentials are refused, so that nobody can
        tell whose sheet it is. The same sheet again is accepted as the same.
        """
        return self._transport.json("POST", f"/api/v1/events/{quote(id, safe='')}/feedback", json=body, open=True)

    def get_form(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[types.FormView]:
        """Read the form of an event.

        The questions that are asked at registration: the event's own, or those of its series until it is
        published.
        """
        return self._transport.json(
            "GET", f"/api/v1/events/{quote(id, safe='')}/form", headers={"If-None-Match": if_none_match}
        )

    def put_form(self, id: types.EventId, body: types.NewForm, *, if_match: str) -> Reply[types.FormView]:
        """Put the form of an event.

        Once a question was answered its meaning is locked: kind, condition, version and choices stay; wording,
        order, new questions and new choices are free.
        """
        return self._transport.json(
            "PUT", f"/api/v1/events/{quote(id, safe='')}/form", json=body, headers={"If-Match": if_match}
        )

    def get_headcount(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[types.Headcount]:
        """Read how many were there.

        As somebody stated it, for an event where nobody was checked in. Where nobody stated anything, `version`
        is 0.
        """
        return self._transport.json(
            "GET", f"/api/v1/events/{quote(id, safe='')}/headcount", headers={"If-None-Match": if_none_match}
        )

    def put_headcount(self, id: types.EventId, body: types.NewHeadcount, *, if_match: str) -> Reply[types.Headcount]:
        """State how many were there.

        Numbers by district, without persons, for an event that is over and where nobody was checked in: from a
        list on paper, or a report. They count as attendance for coverage, for the history of districts and for
        the proof for funders, which names their source. All numbers are put at once. If people are known by
        name, import them instead (`importRegistrations`).
        """
        return self._transport.json(
            "PUT", f"/api/v1/events/{quote(id, safe='')}/headcount", json=body, headers={"If-Match": if_match}
        )

    def list_materials(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        session_id: types.SessionId | None = None,
        kind: types.MaterialKind | None = None,
        sort: Literal["created_at", "-created_at", "title", "-title"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageMaterialView]:
        """List the materials of an event.

        Files and links that the caller may see: public ones; whoever has a place at the event also those for
        participants; host and organizers all; contributors also those of their organization.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/materials",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "session_id": session_id,
                "kind": kind,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def create_material(
        self, id: types.EventId, body: types.NewMaterial, *, idempotency_key: str | None = None
    ) -> Reply[types.MaterialView]:
        """Bring a material.

        A link is complete with that. A file is uploaded next, with `PUT` to its `content`; until then nobody
        else sees it. Contributors bring something where their organization contributes, or they take part.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/materials",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def list_messages(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["created_at", "-created_at"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageMessageView]:
        """List the messages of an event.

        What was written to participants, reminders too, with what became of the mails.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/messages",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def send_message(
        self, id: types.EventId, body: types.NewMessage, *, idempotency_key: str | None = None
    ) -> Reply[types.MessageView]:
        """Write to the participants of an event.

        To all with a place, to those who have a seat or wait, or to people of some districts. Each gets a mail
        of their own, in a frame of their language; answers go to the sender. At most six messages of an event
        in an hour, reminders included.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/messages",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def postpone_event(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.EventView]:
        """Postpone an event.

        The date is off, another one will come. Registrations stay.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/postpone",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def publish_event(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.EventView]:
        """Publish an event.

        Puts an event before the public: it needs days and a host. The audience is frozen, the seats are opened;
        registration opens with its window.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/publish",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def list_questions(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        status: types.QuestionStatus | None = None,
        organization_id: types.OrganizationId | None = None,
        own: bool | None = None,
        q: str | None = None,
        sort: Literal["created_at", "-created_at", "supporters", "-supporters"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageQuestionView]:
        """List the questions of an event.

        Published ones for everybody; whoever takes part sees those that are open too, contributors those that
        were forwarded to their organization, host and organizers all. One's own are always there. An answer is
        shown once it is published; before, to those who give it and those who publish it.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/questions",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "status": status,
                "organization_id": organization_id,
                "own": own,
                "q": q,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def submit_question(
        self, id: types.EventId, body: types.NewQuestion, *, idempotency_key: str | None = None
    ) -> Reply[types.QuestionView]:
        """Submit a question.

        What an authority shall answer, before or during the event; for whoever has a live registration, and
        organizers. Of an anonymous question nobody but oneself sees who asked.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/questions",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def list_quotes(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageQuoteView]:
        """List the quotes of an event.

        Published ones; organizers see all, also those that wait for approval.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/quotes",
            query={"limit": limit, "cursor": cursor, "count": count},
            headers={"If-None-Match": if_none_match},
        )

    def create_quote(
        self, id: types.EventId, body: types.NewQuote, *, idempotency_key: str | None = None
    ) -> Reply[types.QuoteView]:
        """Note a quote.

        What somebody said at the event and agreed to be cited with. It waits for approval, like what
        participants give with their feedback.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/quotes",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def revoke_quote(self, id: types.EventId, body: types.Revocation) -> Reply[None]:
        """Take back a quote with its code.

        Whoever has the code that was made when the sentence was given, at any time, without signing in
        (requests with credentials are refused): the words are deleted, and gone from every report at once.
        Taking it back again is the same.
        """
        return self._transport.nothing(
            "POST", f"/api/v1/events/{quote(id, safe='')}/quotes/revoke", json=body, open=True
        )

    def list_registrations(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        status: types.RegistrationStatus | None = None,
        district_ags: types.Ags | None = None,
        first_time: bool | None = None,
        q: str | None = None,
        sort: Literal["created_at", "-created_at", "name", "-name"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageRegistrationView]:
        """List the registrations of an event.

        With personal data: organizers and hosts see all, coordinators those of their district, everybody their
        own.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/registrations",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "status": status,
                "district_ags": district_ags,
                "first_time": first_time,
                "q": q,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def register(
        self, id: types.EventId, body: types.NewRegistration, *, idempotency_key: str | None = None
    ) -> Reply[types.RegistrationView]:
        """Register for an event.

        Takes a seat of the person's district, or an open seat for guests. Without a seat the person is
        waitlisted. Coordinators register people of their own district, contributors themselves, organizers
        anybody. Send an `Idempotency-Key`, and repeat with the same one if no answer came.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/registrations",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def import_registrations(
        self, id: types.EventId, body: str | bytes, *, dry_run: bool | None = None, idempotency_key: str | None = None
    ) -> Reply[types.ImportPreview | types.ImportView]:
        """Import registrations.

        Registers people on behalf, from a CSV file: UTF-8, 256 KiB and 500 lines at most, separated by `,` or
        `;` (as the header has it), texts in quotation marks where they need it. Columns: `name`, `email` (these
        two are needed), `phone`, `district_ags`, `first_time`, `diet`, `accessibility`, `note`, `overnight`,
        `photo`, `participant_list`, `language` (`de`, `en`), and `answers.<key>` for the questions of the
        event. Truth values are `true`, `1`, `yes`, `ja`, `x` and `false`, `0`, `no`, `nein`; several choices
        stand in one cell with `|` between them; an empty cell says nothing.

        People of past editions are brought the same way: of an event that is `completed` each line is recorded
        with a confirmed place and the days on which the person was there, and nobody is written to. The column
        `attended_days` is needed then (and only then): dates such as `2024-11-21|2024-11-22`, or a truth value
        for all days; empty: the person did not come. What people needed is not kept then, and no questions are
        answered.

        The rules are those of a registration on behalf. With `dry_run=true` the reply says what would become of
        each line now, and nothing is changed. Else the lines are worked off one by one: follow `Location`. Who
        is registered already stays as they are (`exists`), and who was and left, handed the place on or was
        deleted is not brought back (`left`): a file can be sent again, whole, at any time; with the same
        `Idempotency-Key` an interrupted import goes on. The file is not stored.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/registrations/import",
            content=body,
            media_type="text/csv",
            query={"dry_run": dry_run},
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def remind_districts(self, id: types.EventId, *, idempotency_key: str | None = None) -> Reply[types.Reminder]:
        """Remind the districts that have not answered.

        Writes to the coordinators of exactly the invited districts that are neither registered nor excused. Who
        answers before the mail goes out gets none.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/remind",
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def get_report(
        self,
        id: types.EventId,
        *,
        draft: bool | None = None,
        version: int | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.ReportView]:
        """Read the report of an event.

        The version that was published last; those who write reports get the draft with its facts, with
        `draft=true` or where nothing is published. The quotes are those of this moment.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/report",
            query={"draft": draft, "version": version},
            headers={"If-None-Match": if_none_match},
        )

    def draft_report(
        self, id: types.EventId, body: types.NewReport, *, idempotency_key: str | None = None
    ) -> Reply[types.ReportView]:
        """Draft the report of an event.

        From its data: title, place, dates, motto, host, organizer; the programme day by day with contributors;
        topics and what came of them; answered questions; coverage as a sentence and picture; thanks; an outlook
        with the dates that came after it, also if they are past by now. What comes from the data stands between
        marks, `<!--fact:KEY-->…<!--/fact-->`, so that a later change shows.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/report",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def update_report(
        self, id: types.EventId, body: types.EditReportPatch, *, if_match: str
    ) -> Reply[types.ReportView]:
        """Change the report of an event.

        Its draft: title and sections, which are replaced as a whole. A published version stays as it is until
        the draft is published again; a report that was withdrawn is a draft again. Text between the marks of a
        fact can be changed as well, and is then shown as different from the data.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/events/{quote(id, safe='')}/report", json=body, headers={"If-Match": if_match}
        )

    def get_report_page(
        self,
        id: types.EventId,
        *,
        draft: bool | None = None,
        version: int | None = None,
        if_none_match: str | None = None,
    ) -> Reply[str]:
        """Read a report as a page.

        HTML that is complete in itself, without scripts, for screens of any size, in light and dark, and for
        paper. It links to the web and to mailboxes only.
        """
        return self._transport.text(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/report.html",
            query={"draft": draft, "version": version},
            headers={"If-None-Match": if_none_match},
        )

    def get_report_json(
        self,
        id: types.EventId,
        *,
        draft: bool | None = None,
        version: int | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.ReportView]:
        """Read a report as JSON.

        The same as without an ending.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/report.json",
            query={"draft": draft, "version": version},
            headers={"If-None-Match": if_none_match},
        )

    def get_report_markdown(
        self,
        id: types.EventId,
        *,
        draft: bool | None = None,
        version: int | None = None,
        if_none_match: str | None = None,
    ) -> Reply[str]:
        """Read a report as Markdown.

        Without marks, with the quotes of this moment; raw HTML in it is text, and the picture of coverage a
        table.
        """
        return self._transport.text(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/report.md",
            query={"draft": draft, "version": version},
            headers={"If-None-Match": if_none_match},
        )

    def get_report_paper(
        self,
        id: types.EventId,
        *,
        draft: bool | None = None,
        version: int | None = None,
        if_none_match: str | None = None,
    ) -> Reply[bytes]:
        """Read a report on paper.

        As tagged PDF (PDF/UA-1) with the picture of coverage, and with a table of contents if it is longer than
        three pages.
        """
        return self._transport.data(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/report.pdf",
            query={"draft": draft, "version": version},
            headers={"If-None-Match": if_none_match},
        )

    def publish_report(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.ReportView]:
        """Publish a report.

        The draft becomes the next numbered version, which everybody sees. Quotes of the event that were
        approved are published with it.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/report/publish",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def refresh_report(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.ReportView]:
        """Refresh the facts of a report.

        In the draft: what stands between marks becomes what the data say now; what was written around it stays.
        Facts that are gone stay too, until somebody takes them out. A report that was withdrawn is a draft
        again.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/report/refresh",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def list_report_versions(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["no", "-no"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageVersionView]:
        """List the versions of a report.

        The latest first. Those that were withdrawn are seen by those who write reports.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/report/versions",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def get_report_version(
        self, id: types.EventId, no: int, *, if_none_match: str | None = None
    ) -> Reply[types.ReportView]:
        """Read a version of a report.

        As it was published, with the quotes of this moment.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/report/versions/{quote(str(no), safe='')}",
            headers={"If-None-Match": if_none_match},
        )

    def withdraw_report(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.ReportView]:
        """Withdraw a report.

        All of its versions: nobody sees them any more but those who write reports.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/report/withdraw",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def get_seats(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[types.Seats]:
        """Read the seats of an event.

        Capacity, what is taken and held, who waits, by district.
        """
        return self._transport.json(
            "GET", f"/api/v1/events/{quote(id, safe='')}/seats", headers={"If-None-Match": if_none_match}
        )

    def list_sessions(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        updated_since: str | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageSessionView]:
        """List the sessions of an event.

        The programme in its order, with what was said and agreed where it is known.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/sessions",
            query={"limit": limit, "cursor": cursor, "count": count, "updated_since": updated_since},
            headers={"If-None-Match": if_none_match},
        )

    def create_session(
        self,
        id: types.EventId,
        body: types.NewSession,
        *,
        allow_clashes: bool | None = None,
        idempotency_key: str | None = None,
    ) -> Reply[types.SessionView]:
        """Add a session to the programme.

        At the end, or at a `position`. A programme is often known before its clock: `day` is enough, or
        nothing. Two sessions in one room, or one person in two sessions, at the same time are refused; an
        organizer can allow it.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/sessions",
            json=body,
            query={"allow_clashes": allow_clashes},
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def get_survey(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[types.SurveyView]:
        """Read the survey of an event.

        Its questions; drafts are seen by organizers only.
        """
        return self._transport.json(
            "GET", f"/api/v1/events/{quote(id, safe='')}/survey", headers={"If-None-Match": if_none_match}
        )

    def create_survey(
        self, id: types.EventId, body: types.NewSurvey, *, idempotency_key: str | None = None
    ) -> Reply[types.SurveyView]:
        """Create the survey of an event.

        As a draft; without questions it gets those of its series. A question under a key and version that the
        series has asked must mean the same (kind, scale, condition); the wording is free. Questions under other
        keys are the event's own.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/survey",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def update_survey(self, id: types.EventId, body: types.SurveyPatch, *, if_match: str) -> Reply[types.SurveyView]:
        """Change the survey of an event.

        Questions are locked once it was opened; then only `closes_at` and `reminds_at` can change. The mode
        stays what it was.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/events/{quote(id, safe='')}/survey", json=body, headers={"If-Match": if_match}
        )

    def close_survey(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.SurveyView]:
        """Close the survey.

        No more answers. The figures are computed, once, and the answer sheets destroyed.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/survey/close",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def open_survey(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.SurveyView]:
        """Open the survey.

        Answers are taken from now on; the questions are locked. Participants with an account are told by mail.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/survey/open",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def preview_survey(self, id: types.EventId, body: types.PreviewIn) -> Reply[types.Preview]:
        """Preview the survey of an event.

        What somebody is asked, in one language, who has given these answers so far, and what a sheet with them
        would lack. Nothing is stored.
        """
        return self._transport.json("POST", f"/api/v1/events/{quote(id, safe='')}/survey/preview", json=body)

    def publish_survey(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.SurveyView]:
        """Publish the figures of the survey.

        Everybody sees them from now on.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/survey/publish",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def remind_of_survey(
        self, id: types.EventId, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.SurveyView]:
        """Remind participants of the survey.

        By mail, all who have a place and an account: nobody knows who has answered. Once in twelve hours.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/survey/remind",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def get_results(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[types.Results]:
        """Read the figures of the survey.

        They appear once, after closing, if there are enough answers: question by question, nothing combined, no
        cell of one or two. Organizers see them after closing, everybody once they are published.
        """
        return self._transport.json(
            "GET", f"/api/v1/events/{quote(id, safe='')}/survey/results", headers={"If-None-Match": if_none_match}
        )

    def get_ticket_terms(self, id: types.EventId, *, if_none_match: str | None = None) -> Reply[types.TicketTerms]:
        """Read how to get a feedback ticket.

        For participants, also before the survey opens: the earlier a ticket is taken, the less the moment
        tells. Compare the commitment of the key with what you know from elsewhere.
        """
        return self._transport.json(
            "GET", f"/api/v1/events/{quote(id, safe='')}/survey/tickets", headers={"If-None-Match": if_none_match}
        )

    def take_ticket(self, id: types.EventId, body: types.TicketRequest) -> Reply[types.TicketView]:
        """Take a feedback ticket.

        For participants, once, from the confirmation of their place on: the client makes 32 random bytes, the
        ticket, and keeps them, to be handed in once the survey is open. In the mode `ticket` it sends their
        SHA-256. In the mode `blind` it sends them blinded (RFC 9497, POPRF, with the event's id as public
        information), checks the proof and the commitment of the key, and finalizes what it gets: then the
        service does not know which ticket it has signed. Repeating the same request is safe.
        """
        return self._transport.json("POST", f"/api/v1/events/{quote(id, safe='')}/survey/tickets", json=body)

    def list_topics(
        self,
        id: types.EventId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        kind: types.TopicKind | None = None,
        status: types.TopicStatus | None = None,
        q: str | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageTopicView]:
        """List the topics of an event.

        What the meeting was about, and what participants brought to the barcamp.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/events/{quote(id, safe='')}/topics",
            query={"limit": limit, "cursor": cursor, "count": count, "kind": kind, "status": status, "q": q},
            headers={"If-None-Match": if_none_match},
        )

    def create_topic(
        self, id: types.EventId, body: types.NewTopic, *, idempotency_key: str | None = None
    ) -> Reply[types.TopicView]:
        """Bring a topic.

        For whoever has a place at the event or waits for one, until it is over; hosts and organizers also
        afterwards.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/events/{quote(id, safe='')}/topics",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def get_export(self, id: types.ExportId, *, if_none_match: str | None = None) -> Reply[types.ExportView]:
        """Read an export.

        How far it has come, and where its file is.
        """
        return self._transport.json(
            "GET", f"/api/v1/exports/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_export(self, id: types.ExportId) -> Reply[None]:
        """Cancel an export, or delete its file."""
        return self._transport.nothing("DELETE", f"/api/v1/exports/{quote(id, safe='')}")

    def get_export_content(self, id: types.ExportId, *, if_none_match: str | None = None) -> Reply[bytes]:
        """Fetch the file of an export."""
        return self._transport.data(
            "GET", f"/api/v1/exports/{quote(id, safe='')}/content", headers={"If-None-Match": if_none_match}
        )

    def get_import(self, id: types.ImportId, *, if_none_match: str | None = None) -> Reply[types.ImportView]:
        """Read an import.

        How far it has come, and what became of each line so far.
        """
        return self._transport.json(
            "GET", f"/api/v1/imports/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def list_invitations(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageInvitationView]:
        """List invitations.

        Newest first.
        """
        return self._transport.json(
            "GET",
            "/api/v1/invitations",
            query={"limit": limit, "cursor": cursor, "count": count},
            headers={"If-None-Match": if_none_match},
        )

    def create_invitation(
        self, body: types.NewInvitation, *, idempotency_key: str | None = None
    ) -> Reply[types.InvitationView]:
        """Invite somebody.

        A link goes out by mail, good once and for 14 days. Organizers invite coordinators and contributors,
        admins anybody.
        """
        return self._transport.json(
            "POST", "/api/v1/invitations", json=body, headers={"Idempotency-Key": idempotency_key}, keyed=True
        )

    def get_invitation(
        self, id: types.InvitationId, *, if_none_match: str | None = None
    ) -> Reply[types.InvitationView]:
        """Read an invitation."""
        return self._transport.json(
            "GET", f"/api/v1/invitations/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def revoke_invitation(self, id: types.InvitationId, *, if_match: str | None = None) -> Reply[None]:
        """Withdraw an invitation."""
        return self._transport.nothing(
            "DELETE", f"/api/v1/invitations/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def get_material(self, id: types.MaterialId, *, if_none_match: str | None = None) -> Reply[types.MaterialView]:
        """Read a material."""
        return self._transport.json(
            "GET", f"/api/v1/materials/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_material(self, id: types.MaterialId, *, if_match: str | None = None) -> Reply[None]:
        """Take a material away.

        With all files that it had.
        """
        return self._transport.nothing(
            "DELETE", f"/api/v1/materials/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def update_material(
        self, id: types.MaterialId, body: types.EditMaterialPatch, *, if_match: str | None = None
    ) -> Reply[types.MaterialView]:
        """Change a material.

        Its title, where it belongs, who sees it, where a link leads.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/materials/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def get_file(
        self,
        id: types.MaterialId,
        *,
        no: int | None = None,
        range: str | None = None,
        if_range: str | None = None,
        if_none_match: str | None = None,
    ) -> Reply[bytes]:
        """Fetch a file.

        To be saved under its name. Parts of it can be asked for (`Range`), to go on where a download broke off;
        `If-Range` with the `ETag` makes sure that they fit together. The `ETag` is the SHA-256 of the file.
        """
        return self._transport.data(
            "GET",
            f"/api/v1/materials/{quote(id, safe='')}/content",
            query={"no": no},
            headers={"Range": range, "If-Range": if_range, "If-None-Match": if_none_match},
        )

    def upload_file(
        self, id: types.MaterialId, body: bytes, *, file_name: str, if_match: str | None = None
    ) -> Reply[types.MaterialView]:
        """Upload a file.

        The bytes as they are, as the present file of the material. What it is follows from its content, not
        from name or `Content-Type`. One that was there before is kept. The same bytes under the same name
        change nothing, so that an upload can be repeated. An upload that breaks off leaves nothing.
        """
        return self._transport.json(
            "PUT",
            f"/api/v1/materials/{quote(id, safe='')}/content",
            content=body,
            media_type="application/octet-stream",
            query={"file_name": file_name},
            headers={"If-Match": if_match},
        )

    def list_material_files(
        self,
        id: types.MaterialId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["no", "-no"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageFileView]:
        """List the files of a material.

        The present one and those that it replaced, newest first; for who may change the material. Each is at
        `/materials/{id}/content?no=…`.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/materials/{quote(id, safe='')}/files",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def get_me(self, *, if_none_match: str | None = None) -> Reply[types.Me]:
        """Read one's own account.

        With the names of the permissions that the role has.
        """
        return self._transport.json("GET", "/api/v1/me", headers={"If-None-Match": if_none_match})

    def delete_me(self, *, if_match: str) -> Reply[None]:
        """Delete one's own account.

        For good: name, address, telephone, needs, answers and sessions are gone, future registrations are
        cancelled (a freed seat goes to the first in line). What happened stays counted without a person. The
        last admin stays.
        """
        return self._transport.nothing("DELETE", "/api/v1/me", headers={"If-Match": if_match})

    def update_me(self, body: types.EditMePatch, *, if_match: str) -> Reply[types.Me]:
        """Change one's own account."""
        return self._transport.json("PATCH", "/api/v1/me", json=body, headers={"If-Match": if_match})

    def list_my_agenda(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        event_id: types.EventId | None = None,
        sort: Literal["starts_at", "-starts_at"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageAgendaItem]:
        """List one's own agenda.

        The sessions that one marked or signed up for, by time, of all events; those without a time come last.
        """
        return self._transport.json(
            "GET",
            "/api/v1/me/agenda",
            query={"limit": limit, "cursor": cursor, "count": count, "event_id": event_id, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def get_calendar_link(self, *, if_none_match: str | None = None) -> Reply[types.CalendarLink]:
        """See whether there is a link to one's own calendar.

        When it was made and last used, not the link itself. 404 where there is none.
        """
        return self._transport.json("GET", "/api/v1/me/calendar", headers={"If-None-Match": if_none_match})

    def create_calendar_link(self) -> Reply[types.NewCalendarLink]:
        """Make the link to one's own calendar.

        A secret address at which a calendar program reads one's own registrations. It is shown this once; a new
        one takes the place of the old one, which is good for nothing any more. Whoever has it reads the
        calendar, so that it is to be kept like a password.
        """
        return self._transport.json("POST", "/api/v1/me/calendar")

    def delete_calendar_link(self) -> Reply[None]:
        """Take back the link to one's own calendar.

        At once: the next time that a calendar program asks it is told that there is nothing.
        """
        return self._transport.nothing("DELETE", "/api/v1/me/calendar")

    def export_me(self, *, if_none_match: str | None = None) -> Reply[types.PersonalData]:
        """Read everything that is stored about oneself.

        Account, sessions, invitations, places at events with needs, answers and consents, topics, votes,
        questions, and what one did. Not feedback: nobody knows whose it is. That it was read is noted in the
        audit log.
        """
        return self._transport.json("GET", "/api/v1/me/export", headers={"If-None-Match": if_none_match})

    def list_identities(self, *, if_none_match: str | None = None) -> Reply[types.IdentityList]:
        """List one's identities.

        At which providers one can sign in.
        """
        return self._transport.json("GET", "/api/v1/me/identities", headers={"If-None-Match": if_none_match})

    def link_identity(self, body: types.SignInCode) -> Reply[types.IdentityView]:
        """Link an identity.

        To one's own account, with the code of a sign-in at the provider: from then on one signs in with it.
        """
        return self._transport.json("POST", "/api/v1/me/identities", json=body)

    def unlink_identity(self, id: types.IdentityId) -> Reply[None]:
        """Unlink an identity.

        Nobody signs in with it any more; the last way to sign in stays.
        """
        return self._transport.nothing("DELETE", f"/api/v1/me/identities/{quote(id, safe='')}")

    def change_password(self, body: types.PasswordChange) -> Reply[None]:
        """Change one's own password.

        Ends all other sessions.
        """
        return self._transport.nothing("POST", "/api/v1/me/password", json=body)

    def list_my_registrations(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["created_at", "-created_at", "name", "-name"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageRegistrationView]:
        """List one's own registrations."""
        return self._transport.json(
            "GET",
            "/api/v1/me/registrations",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def get_network(self, *, if_none_match: str | None = None) -> Reply[types.NetworkView]:
        """Read the network.

        Name, organizer and time zone of the network that runs on this instance.
        """
        return self._transport.json("GET", "/api/v1/network", headers={"If-None-Match": if_none_match})

    def show_offer(self, body: types.OfferToken, *, idempotency_key: str | None = None) -> Reply[types.Offer]:
        """Read an offer.

        What the link of the mail is about. The token stands in the body, so that it gets into no log.
        """
        return self._transport.json(
            "POST", "/api/v1/offers", json=body, headers={"Idempotency-Key": idempotency_key}, keyed=True, open=True
        )

    def accept_offer(self, body: types.OfferToken, *, idempotency_key: str | None = None) -> Reply[types.Offer]:
        """Take the seat that is offered.

        By the link of the mail, without signing in. To repeat it does no harm.
        """
        return self._transport.json(
            "POST",
            "/api/v1/offers/accept",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
            open=True,
        )

    def decline_offer(self, body: types.OfferToken, *, idempotency_key: str | None = None) -> Reply[types.Offer]:
        """Leave the seat that is offered.

        By the link of the mail, without signing in. The seat goes to the next in line, and the registration
        ends.
        """
        return self._transport.json(
            "POST",
            "/api/v1/offers/decline",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
            open=True,
        )

    def list_organizations(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        kind: types.OrganizationKind | None = None,
        district_ags: types.Ags | None = None,
        parent_id: types.OrganizationId | None = None,
        q: str | None = None,
        sort: Literal["name", "-name", "updated_at", "-updated_at"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageOrganizationView]:
        """List organizations.

        NGOs, authorities, coordination offices and the like, sorted by name.
        """
        return self._transport.json(
            "GET",
            "/api/v1/organizations",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "kind": kind,
                "district_ags": district_ags,
                "parent_id": parent_id,
                "q": q,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def create_organization(
        self, body: types.NewOrganization, *, idempotency_key: str | None = None
    ) -> Reply[types.OrganizationView]:
        """Create an organization."""
        return self._transport.json(
            "POST", "/api/v1/organizations", json=body, headers={"Idempotency-Key": idempotency_key}, keyed=True
        )

    def get_organization(
        self, id: types.OrganizationId, *, if_none_match: str | None = None
    ) -> Reply[types.OrganizationView]:
        """Read an organization."""
        return self._transport.json(
            "GET", f"/api/v1/organizations/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_organization(self, id: types.OrganizationId, *, if_match: str) -> Reply[None]:
        """Delete an organization.

        Only while nothing refers to it.
        """
        return self._transport.nothing(
            "DELETE", f"/api/v1/organizations/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def update_organization(
        self, id: types.OrganizationId, body: types.OrganizationPatch, *, if_match: str
    ) -> Reply[types.OrganizationView]:
        """Change an organization.

        JSON Merge Patch: absent fields stay, null clears.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/organizations/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def get_question(self, id: types.QuestionId, *, if_none_match: str | None = None) -> Reply[types.QuestionView]:
        """Read a question."""
        return self._transport.json(
            "GET", f"/api/v1/questions/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def withdraw_question(self, id: types.QuestionId, *, if_match: str | None = None) -> Reply[None]:
        """Withdraw a question.

        One's own, until it is forwarded. It is gone for good.
        """
        return self._transport.nothing(
            "DELETE", f"/api/v1/questions/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def update_question(
        self, id: types.QuestionId, body: types.EditQuestionPatch, *, if_match: str | None = None
    ) -> Reply[types.QuestionView]:
        """Change a question.

        JSON Merge Patch: absent fields stay, null clears. Who asked may change it while it is submitted. Host
        and organizers edit the words also later; organizers correct answers, also published ones.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/questions/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def answer_question(
        self,
        id: types.QuestionId,
        body: types.NewAnswer,
        *,
        idempotency_key: str | None = None,
        if_match: str | None = None,
    ) -> Reply[types.QuestionView]:
        """Answer a question.

        For contributors of the organization to which it was forwarded, and organizers in its name. Until it is
        published it can be answered again. It may name an earlier published question of the series whose answer
        does not hold any more: once this one is published, that one is outdated.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/questions/{quote(id, safe='')}/answer",
            json=body,
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def decline_question(
        self, id: types.QuestionId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.QuestionView]:
        """Decline a question.

        It will not be answered.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/questions/{quote(id, safe='')}/decline",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def forward_question(
        self,
        id: types.QuestionId,
        body: types.Forward,
        *,
        idempotency_key: str | None = None,
        if_match: str | None = None,
    ) -> Reply[types.QuestionView]:
        """Forward a question.

        To the organization that shall answer; also to another one, until it is published. An answer that was
        given meanwhile is dropped.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/questions/{quote(id, safe='')}/forward",
            json=body,
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def merge_question(
        self,
        id: types.QuestionId,
        body: types.MergeInto,
        *,
        idempotency_key: str | None = None,
        if_match: str | None = None,
    ) -> Reply[types.QuestionView]:
        """Merge a question into another one.

        Of the same event, which asks the same. Who supports either supports the other one then, counted once;
        so does who asked this one.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/questions/{quote(id, safe='')}/merge",
            json=body,
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def publish_question(
        self, id: types.QuestionId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.QuestionView]:
        """Publish a question.

        With its answer, for everybody.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/questions/{quote(id, safe='')}/publish",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def support_question(self, id: types.QuestionId) -> Reply[types.QuestionView]:
        """Support a question.

        One wants it answered too; counted once a person, however often it is sent.
        """
        return self._transport.json("PUT", f"/api/v1/questions/{quote(id, safe='')}/support")

    def unsupport_question(self, id: types.QuestionId) -> Reply[None]:
        """Support a question no more."""
        return self._transport.nothing("DELETE", f"/api/v1/questions/{quote(id, safe='')}/support")

    def get_quote(self, id: types.QuoteId, *, if_none_match: str | None = None) -> Reply[types.QuoteView]:
        """Read a quote."""
        return self._transport.json(
            "GET", f"/api/v1/quotes/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def update_quote(
        self, id: types.QuoteId, body: types.QuotePatch, *, if_match: str | None = None
    ) -> Reply[types.QuoteView]:
        """Change a quote.

        One that the project team noted or imported. What a participant gave stays as it was given; only its
        attribution can be taken off (`"attribution": null`).
        """
        return self._transport.json(
            "PATCH", f"/api/v1/quotes/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def approve_quote(self, id: types.QuoteId, *, if_match: str | None = None) -> Reply[types.QuoteView]:
        """Approve a quote.

        It may be published, and stands in the draft of the report.
        """
        return self._transport.json(
            "POST", f"/api/v1/quotes/{quote(id, safe='')}/approve", headers={"If-Match": if_match}
        )

    def publish_quote(self, id: types.QuoteId, *, if_match: str | None = None) -> Reply[types.QuoteView]:
        """Publish a quote.

        Everybody may read it. Publishing the report publishes what was approved, too.
        """
        return self._transport.json(
            "POST", f"/api/v1/quotes/{quote(id, safe='')}/publish", headers={"If-Match": if_match}
        )

    def withdraw_quote(self, id: types.QuoteId, *, if_match: str | None = None) -> Reply[types.QuoteView]:
        """Withdraw a quote.

        For whoever said it and asks the project team: the words are deleted, and gone from every report.
        """
        return self._transport.json(
            "POST", f"/api/v1/quotes/{quote(id, safe='')}/revoke", headers={"If-Match": if_match}
        )

    def get_registration(
        self, id: types.RegistrationId, *, if_none_match: str | None = None
    ) -> Reply[types.RegistrationView]:
        """Read a registration."""
        return self._transport.json(
            "GET", f"/api/v1/registrations/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_registration(self, id: types.RegistrationId, *, if_match: str) -> Reply[None]:
        """Delete somebody who has no account.

        A guest, or a colleague whom somebody else registered: all registrations for the address of this one
        lose the person for good, those ahead are cancelled, and what happened stays counted.
        """
        return self._transport.nothing(
            "DELETE", f"/api/v1/registrations/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def update_registration(
        self, id: types.RegistrationId, body: types.EditRegistrationPatch, *, if_match: str | None = None
    ) -> Reply[types.RegistrationView]:
        """Change a registration.

        Telephone, first time, needs, answers, consents: by the person or the district until the form's
        `edit_until` (or the event begins), by organizers at any time. A null takes an answer back. Name and
        e-mail address change by substitution only.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/registrations/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def accept_registration(
        self, id: types.RegistrationId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.RegistrationView]:
        """Accept an offer.

        Takes the seat that was freed and is offered until `offered_until`.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/registrations/{quote(id, safe='')}/accept",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def cancel_registration(
        self, id: types.RegistrationId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.RegistrationView]:
        """Cancel a registration.

        The seat that it held goes to the first in line.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/registrations/{quote(id, safe='')}/cancel",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def get_certificate(
        self, id: types.RegistrationId, *, language: types.Language | None = None, if_none_match: str | None = None
    ) -> Reply[bytes]:
        """Read the certificate of attendance of a registration.

        As PDF, for whoever may read the registration. There is one as soon as the person was checked in.
        """
        return self._transport.data(
            "GET",
            f"/api/v1/registrations/{quote(id, safe='')}/certificate.pdf",
            query={"language": language},
            headers={"If-None-Match": if_none_match},
        )

    def get_check_in_code(
        self, id: types.RegistrationId, *, if_none_match: str | None = None
    ) -> Reply[types.CheckInCode]:
        """Read the check-in code of a registration.

        What the person shows at the desk. It holds nothing personal, and is another one as soon as the place
        goes to somebody else.
        """
        return self._transport.json(
            "GET", f"/api/v1/registrations/{quote(id, safe='')}/code", headers={"If-None-Match": if_none_match}
        )

    def get_check_in_code_picture(self, id: types.RegistrationId, *, if_none_match: str | None = None) -> Reply[str]:
        """Read the check-in code as a picture.

        A QR code, as SVG.
        """
        return self._transport.text(
            "GET", f"/api/v1/registrations/{quote(id, safe='')}/code.svg", headers={"If-None-Match": if_none_match}
        )

    def confirm_registration(
        self, id: types.RegistrationId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.RegistrationView]:
        """Confirm a registration.

        For events with approval: confirmed on a seat, or waitlisted if there is none.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/registrations/{quote(id, safe='')}/confirm",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def reject_registration(
        self, id: types.RegistrationId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.RegistrationView]:
        """Reject a registration.

        For events with approval.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/registrations/{quote(id, safe='')}/reject",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def substitute_registration(
        self,
        id: types.RegistrationId,
        body: types.NewSubstitute,
        *,
        idempotency_key: str | None = None,
        if_match: str | None = None,
    ) -> Reply[types.RegistrationView]:
        """Hand a registration to a colleague.

        The seat belongs to the district: until the event ends, the person or the district hands it to a
        colleague of the same district, with its number in line if it waits. A colleague who waits for a place
        of their own gives that up. Name and e-mail address change no other way; `substitution` keeps both
        names.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/registrations/{quote(id, safe='')}/substitute",
            json=body,
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def list_reports(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        series_id: types.SeriesId | None = None,
        updated_since: str | None = None,
        sort: Literal["published_at", "-published_at"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageVersionView]:
        """List reports.

        The present version of each published one, the latest first.
        """
        return self._transport.json(
            "GET",
            "/api/v1/reports",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "series_id": series_id,
                "updated_since": updated_since,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def delete_rotation_swap(self, id: types.SwapId) -> Reply[None]:
        """Take an exchange of turns back."""
        return self._transport.nothing("DELETE", f"/api/v1/rotation-swaps/{quote(id, safe='')}")

    def search(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        q: str,
        kind: types.SearchKind | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageSearchHit]:
        """Search.

        Over all that the caller may see: series, organizations, districts, events, sessions, topics, questions
        and their published answers. First what has all words in its title, then what begins with the last one
        there, then what has them in its text; among these what has no date, then the latest event first.
        """
        return self._transport.json(
            "GET",
            "/api/v1/search",
            query={"limit": limit, "cursor": cursor, "count": count, "q": q, "kind": kind},
            headers={"If-None-Match": if_none_match},
        )

    def list_series(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        q: str | None = None,
        sort: Literal["name", "-name", "updated_at", "-updated_at"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageSeriesView]:
        """List series.

        Recurring formats, sorted by name.
        """
        return self._transport.json(
            "GET",
            "/api/v1/series",
            query={"limit": limit, "cursor": cursor, "count": count, "q": q, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def create_series(self, body: types.NewSeries, *, idempotency_key: str | None = None) -> Reply[types.SeriesView]:
        """Create a series."""
        return self._transport.json(
            "POST", "/api/v1/series", json=body, headers={"Idempotency-Key": idempotency_key}, keyed=True
        )

    def get_series(self, id: types.SeriesId, *, if_none_match: str | None = None) -> Reply[types.SeriesView]:
        """Read a series."""
        return self._transport.json(
            "GET", f"/api/v1/series/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_series(self, id: types.SeriesId, *, if_match: str) -> Reply[None]:
        """Delete a series.

        Only while it has no events.
        """
        return self._transport.nothing("DELETE", f"/api/v1/series/{quote(id, safe='')}", headers={"If-Match": if_match})

    def update_series(self, id: types.SeriesId, body: types.SeriesPatch, *, if_match: str) -> Reply[types.SeriesView]:
        """Change a series.

        JSON Merge Patch: absent fields stay, null clears.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/series/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def apply_series_defaults(
        self, id: types.SeriesId, body: types.ApplyDefaults, *, idempotency_key: str | None = None
    ) -> Reply[types.AppliedDefaults]:
        """Apply the defaults of a series.

        To its drafts and announced events that were never published: they get the audience or the form that the
        series has now. Figures of districts that are not invited any more go, and guarantees that don't fit any
        more.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/series/{quote(id, safe='')}/apply",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def get_series_calendar(self, id: types.SeriesId, *, if_none_match: str | None = None) -> Reply[str]:
        """Subscribe to the events of a series.

        As iCalendar, like the calendar of all events.
        """
        return self._transport.text(
            "GET", f"/api/v1/series/{quote(id, safe='')}/calendar.ics", headers={"If-None-Match": if_none_match}
        )

    def get_comparison(self, id: types.SeriesId, *, if_none_match: str | None = None) -> Reply[types.Comparison]:
        """Compare the editions of a series.

        Feedback, coverage, newcomers and topics of each edition. Of feedback only what its survey has
        published; organizers see it from closing on. Where cells of a distribution are merged, mean, interval
        and test are those of the cells as they are shown.
        """
        return self._transport.json(
            "GET", f"/api/v1/series/{quote(id, safe='')}/comparison", headers={"If-None-Match": if_none_match}
        )

    def get_comparison_table(self, id: types.SeriesId, *, if_none_match: str | None = None) -> Reply[str]:
        """Compare the editions of a series in a table.

        A line a question and edition (CSV, RFC 4180, with a head).
        """
        return self._transport.text(
            "GET", f"/api/v1/series/{quote(id, safe='')}/comparison.csv", headers={"If-None-Match": if_none_match}
        )

    def draw_comparison(
        self,
        id: types.SeriesId,
        *,
        language: types.Language | None = None,
        question: str | None = None,
        columns: int | None = None,
        if_none_match: str | None = None,
    ) -> Reply[str]:
        """Draw a rating over the editions of a series.

        Means with their 95 % intervals, and the share of districts that was there.
        """
        return self._transport.text(
            "GET",
            f"/api/v1/series/{quote(id, safe='')}/comparison.svg",
            query={"language": language, "question": question, "columns": columns},
            headers={"If-None-Match": if_none_match},
        )

    def get_series_coverage(
        self, id: types.SeriesId, *, if_none_match: str | None = None
    ) -> Reply[types.SeriesCoverage]:
        """Read the coverage of a series.

        Which district was at which edition, how often in a row, and who never was. Districts only, no names.
        """
        return self._transport.json(
            "GET", f"/api/v1/series/{quote(id, safe='')}/coverage", headers={"If-None-Match": if_none_match}
        )

    def draw_series_coverage(
        self,
        id: types.SeriesId,
        *,
        language: types.Language | None = None,
        columns: int | None = None,
        if_none_match: str | None = None,
    ) -> Reply[str]:
        """Draw the coverage of a series.

        A heat map: editions across, districts down.
        """
        return self._transport.text(
            "GET",
            f"/api/v1/series/{quote(id, safe='')}/coverage.svg",
            query={"language": language, "columns": columns},
            headers={"If-None-Match": if_none_match},
        )

    def list_series_events(
        self,
        id: types.SeriesId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["starts_on", "-starts_on", "edition", "-edition", "title", "-title", "updated_at", "-updated_at"]
        | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageEventView]:
        """List the events of a series.

        Earliest first, as in the list of all events.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/series/{quote(id, safe='')}/events",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def get_series_form(self, id: types.SeriesId, *, if_none_match: str | None = None) -> Reply[types.FormView]:
        """Read the form of a series.

        What its events start with.
        """
        return self._transport.json(
            "GET", f"/api/v1/series/{quote(id, safe='')}/form", headers={"If-None-Match": if_none_match}
        )

    def put_series_form(self, id: types.SeriesId, body: types.NewForm, *, if_match: str) -> Reply[types.FormView]:
        """Put the form of a series.

        For events that are published from now on.
        """
        return self._transport.json(
            "PUT", f"/api/v1/series/{quote(id, safe='')}/form", json=body, headers={"If-Match": if_match}
        )

    def list_series_questions(
        self,
        id: types.SeriesId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        organization_id: types.OrganizationId | None = None,
        q: str | None = None,
        outdated: bool | None = None,
        sort: Literal["valid_as_of", "-valid_as_of", "published_at", "-published_at", "supporters", "-supporters"]
        | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageQuestionView]:
        """Search the answers of a series.

        Published questions of all its events with their answers, the latest first: what was answered before
        need not be asked again. An answer that a later one supersedes is outdated, and says by which.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/series/{quote(id, safe='')}/questions",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "organization_id": organization_id,
                "q": q,
                "outdated": outdated,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def get_rotation(self, id: types.SeriesId, *, if_none_match: str | None = None) -> Reply[types.Rotation]:
        """Read the rotation of a series.

        Who hosted which edition, and whose turn it is: who never hosted comes first, then who hosted longest
        ago. Among those whom this treats alike volunteers come first. Who skips the next edition comes last,
        and organizers may exchange two. All of that is said for one edition, and forgotten with it.
        """
        return self._transport.json(
            "GET", f"/api/v1/series/{quote(id, safe='')}/rotation", headers={"If-None-Match": if_none_match}
        )

    def create_rotation_swap(
        self, id: types.SeriesId, body: types.NewSwap, *, idempotency_key: str | None = None
    ) -> Reply[types.SwapView]:
        """Exchange the turns of two districts.

        For the next edition, with a reason.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/series/{quote(id, safe='')}/rotation-swaps",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def put_rotation_intent(self, id: types.SeriesId, ags: types.Ags, body: types.NewIntent) -> Reply[types.Rotation]:
        """Offer to host the next edition, or skip it.

        With a reason, for one's own district; organizers for any. To say something else replaces it.
        """
        return self._transport.json(
            "PUT", f"/api/v1/series/{quote(id, safe='')}/rotation/{quote(ags, safe='')}", json=body
        )

    def delete_rotation_intent(self, id: types.SeriesId, ags: types.Ags) -> Reply[None]:
        """Take back what was said of the next edition."""
        return self._transport.nothing("DELETE", f"/api/v1/series/{quote(id, safe='')}/rotation/{quote(ags, safe='')}")

    def get_series_survey(
        self, id: types.SeriesId, *, if_none_match: str | None = None
    ) -> Reply[types.SeriesSurveyView]:
        """Read what a series asks.

        The questions that surveys of its events begin with, so that editions can be compared.
        """
        return self._transport.json(
            "GET", f"/api/v1/series/{quote(id, safe='')}/survey", headers={"If-None-Match": if_none_match}
        )

    def put_series_survey(
        self, id: types.SeriesId, body: types.NewSeriesSurvey, *, if_match: str
    ) -> Reply[types.SeriesSurveyView]:
        """Put what a series asks.

        For surveys that are created from now on. Under a key and version that was asked already only the
        wording can be corrected; where kind, scale or condition change the version grows, and `comparable` says
        whether its answers may be compared with those to the version before.
        """
        return self._transport.json(
            "PUT", f"/api/v1/series/{quote(id, safe='')}/survey", json=body, headers={"If-Match": if_match}
        )

    def list_series_topics(
        self,
        id: types.SeriesId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        kind: types.TopicKind | None = None,
        status: types.TopicStatus | None = None,
        life_of: types.TopicId | None = None,
        q: str | None = None,
        sort: Literal["created_at", "-created_at"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageTopicView]:
        """List the topics of a series.

        Of all its editions, newest first: what was talked about, and what came of it. `life_of` follows one
        topic from edition to edition.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/series/{quote(id, safe='')}/topics",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "kind": kind,
                "status": status,
                "life_of": life_of,
                "q": q,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def get_session(self, id: types.SessionId, *, if_none_match: str | None = None) -> Reply[types.SessionView]:
        """Read a session."""
        return self._transport.json(
            "GET", f"/api/v1/sessions/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_session(self, id: types.SessionId, *, if_match: str | None = None) -> Reply[None]:
        """Take a session out of the programme.

        With its contributions; the others close up.
        """
        return self._transport.nothing(
            "DELETE", f"/api/v1/sessions/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def update_session(
        self,
        id: types.SessionId,
        body: types.SessionPatch,
        *,
        allow_clashes: bool | None = None,
        if_match: str | None = None,
    ) -> Reply[types.SessionView]:
        """Change a session.

        With `position` it moves, and the others close up.
        """
        return self._transport.json(
            "PATCH",
            f"/api/v1/sessions/{quote(id, safe='')}",
            json=body,
            query={"allow_clashes": allow_clashes},
            headers={"If-Match": if_match},
        )

    def get_session_calendar(self, id: types.SessionId, *, if_none_match: str | None = None) -> Reply[str]:
        """Read a session for calendars.

        As iCalendar (RFC 5545); a session without times lasts the whole day.
        """
        return self._transport.text(
            "GET", f"/api/v1/sessions/{quote(id, safe='')}.ics", headers={"If-None-Match": if_none_match}
        )

    def list_signups(
        self,
        id: types.SessionId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        sort: Literal["queue", "-queue"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageSignupView]:
        """List who signed up for a session.

        In the order in which they came. Coordinators see people of their district, hosts and organizers
        everybody.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/sessions/{quote(id, safe='')}/signups",
            query={"limit": limit, "cursor": cursor, "count": count, "sort": sort},
            headers={"If-None-Match": if_none_match},
        )

    def sign_up(
        self, id: types.SessionId, body: types.NewSignup, *, idempotency_key: str | None = None
    ) -> Reply[types.SignupView]:
        """Sign up for a session.

        Where a session has fewer places than the event (`signup`). For a confirmed registration: one's own, or
        one that one may write. Without a free place it waits, if the session has a waitlist; who waits moves up
        by itself. Send an `Idempotency-Key`, and repeat with the same one if no answer came.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/sessions/{quote(id, safe='')}/signups",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def star_session(self, id: types.SessionId) -> Reply[None]:
        """Mark a session.

        For one's own agenda; nobody else sees it. To repeat it does no harm.
        """
        return self._transport.nothing("PUT", f"/api/v1/sessions/{quote(id, safe='')}/star")

    def unstar_session(self, id: types.SessionId) -> Reply[None]:
        """Take the mark of a session away."""
        return self._transport.nothing("DELETE", f"/api/v1/sessions/{quote(id, safe='')}/star")

    def get_signup(self, id: types.SignupId, *, if_none_match: str | None = None) -> Reply[types.SignupView]:
        """Read a sign-up."""
        return self._transport.json(
            "GET", f"/api/v1/signups/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def cancel_signup(self, id: types.SignupId, *, if_match: str | None = None) -> Reply[None]:
        """Give up a place at a session.

        Or leave its line. The place goes to the first who waits.
        """
        return self._transport.nothing(
            "DELETE", f"/api/v1/signups/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def list_tombstones(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        since: str,
        kind: Literal["event", "session", "material", "report", "series", "organization"] | None = None,
        event_id: types.EventId | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageTombstone]:
        """List what is gone.

        For whoever asks lists with `updated_since`: what was deleted or withdrawn since, oldest first. Ask with
        some minutes of overlap: something may be written now that began before. `GET /changes` needs none.
        """
        return self._transport.json(
            "GET",
            "/api/v1/tombstones",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "since": since,
                "kind": kind,
                "event_id": event_id,
            },
            headers={"If-None-Match": if_none_match},
        )

    def get_topic(self, id: types.TopicId, *, if_none_match: str | None = None) -> Reply[types.TopicView]:
        """Read a topic."""
        return self._transport.json(
            "GET", f"/api/v1/topics/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def update_topic(
        self, id: types.TopicId, body: types.EditTopicPatch, *, if_match: str | None = None
    ) -> Reply[types.TopicView]:
        """Change a topic.

        Who brought it changes its words while it is proposed. Hosts and organizers change everything, and take
        notes while it runs: send `If-Match`, so that two who write lose nothing.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/topics/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def accept_topic(
        self, id: types.TopicId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.TopicView]:
        """Accept a topic.

        It will be talked about at the barcamp.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/topics/{quote(id, safe='')}/accept",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def carry_topic_over(
        self,
        id: types.TopicId,
        body: types.CarryOver,
        *,
        idempotency_key: str | None = None,
        if_match: str | None = None,
    ) -> Reply[types.TopicView]:
        """Carry a topic over to another event.

        There it is a new one that is proposed, with a link back: the life of a topic can be read across
        editions (`listSeriesTopics`).
        """
        return self._transport.json(
            "POST",
            f"/api/v1/topics/{quote(id, safe='')}/carry-over",
            json=body,
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def decline_topic(
        self, id: types.TopicId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.TopicView]:
        """Decline a topic.

        It will not be talked about.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/topics/{quote(id, safe='')}/decline",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def discuss_topic(
        self, id: types.TopicId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.TopicView]:
        """Note that a topic was talked about.

        With or without a room.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/topics/{quote(id, safe='')}/discuss",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def document_topic(
        self, id: types.TopicId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.TopicView]:
        """Note that a topic is documented.

        What came of it is written down (`notes_md`, `outcome_md`).
        """
        return self._transport.json(
            "POST",
            f"/api/v1/topics/{quote(id, safe='')}/document",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def merge_topic(
        self,
        id: types.TopicId,
        body: types.MergeTopic,
        *,
        idempotency_key: str | None = None,
        if_match: str | None = None,
    ) -> Reply[types.TopicView]:
        """Merge a topic into another one.

        Both are open and of the same event. Whoever voted for either has voted for the one that stays, once.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/topics/{quote(id, safe='')}/merge",
            json=body,
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def schedule_topic(
        self, id: types.TopicId, body: types.ScheduleTopic, *, if_match: str | None = None
    ) -> Reply[types.TopicView]:
        """Put a topic on the board.

        In a room at a time on a day of the event; a proposal leaves it there while it is `pinned`.
        """
        return self._transport.json(
            "PUT", f"/api/v1/topics/{quote(id, safe='')}/schedule", json=body, headers={"If-Match": if_match}
        )

    def unschedule_topic(self, id: types.TopicId, *, if_match: str | None = None) -> Reply[None]:
        """Take a topic off the board."""
        return self._transport.nothing(
            "DELETE", f"/api/v1/topics/{quote(id, safe='')}/schedule", headers={"If-Match": if_match}
        )

    def vote_topic(self, id: types.TopicId) -> Reply[types.TopicView]:
        """Vote for a topic.

        One vote a person and topic, however often it is sent.
        """
        return self._transport.json("PUT", f"/api/v1/topics/{quote(id, safe='')}/vote")

    def unvote_topic(self, id: types.TopicId) -> Reply[types.TopicView]:
        """Take a vote back."""
        return self._transport.json("DELETE", f"/api/v1/topics/{quote(id, safe='')}/vote")

    def withdraw_topic(
        self, id: types.TopicId, *, idempotency_key: str | None = None, if_match: str | None = None
    ) -> Reply[types.TopicView]:
        """Withdraw a topic.

        Who brought it does not want it any more; hosts and organizers can do it for them.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/topics/{quote(id, safe='')}/withdraw",
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def unsubscribe(self, token: str, *, idempotency_key: str | None = None) -> Reply[None]:
        """Stop mails that one can do without.

        By the link of the mail, without signing in, with one click (RFC 8058): the body is not looked at. Mails
        about one's own place and account still come. `PATCH /me`, or `PATCH /registrations/{id}` for a place
        without an account, takes it back.
        """
        return self._transport.nothing(
            "POST",
            f"/api/v1/unsubscribe/{quote(token, safe='')}",
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
            open=True,
        )

    def list_users(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        role: types.Role | None = None,
        district_ags: types.Ags | None = None,
        q: str | None = None,
        sort: Literal["name", "-name", "created_at", "-created_at"] | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageUserView]:
        """List users.

        Admins see all, organizers coordinators and contributors.
        """
        return self._transport.json(
            "GET",
            "/api/v1/users",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "role": role,
                "district_ags": district_ags,
                "q": q,
                "sort": sort,
            },
            headers={"If-None-Match": if_none_match},
        )

    def get_user(self, id: types.UserId, *, if_none_match: str | None = None) -> Reply[types.UserView]:
        """Read a user."""
        return self._transport.json(
            "GET", f"/api/v1/users/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_user(self, id: types.UserId, *, if_match: str) -> Reply[None]:
        """Delete somebody's account.

        For good, as when they delete it themselves.
        """
        return self._transport.nothing("DELETE", f"/api/v1/users/{quote(id, safe='')}", headers={"If-Match": if_match})

    def update_user(self, id: types.UserId, body: types.EditUserPatch, *, if_match: str) -> Reply[types.UserView]:
        """Change a user.

        Role, mandate, organization. Takes effect with the next request of the person. The last admin stays
        admin.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/users/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def hand_over_mandate(
        self, id: types.UserId, body: types.HandOver, *, idempotency_key: str | None = None, if_match: str
    ) -> Reply[types.HandedOverMandate]:
        """Hand a mandate to a successor.

        A coordinator's mandate ends, and that of another coordinator of the same district begins. Live places
        at events from that day on go to the successor; where the successor has a place already, the other one
        is free for who waits.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/users/{quote(id, safe='')}/hand-over",
            json=body,
            headers={"Idempotency-Key": idempotency_key, "If-Match": if_match},
            keyed=True,
        )

    def list_webhooks(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        organization_id: types.OrganizationId | None = None,
        enabled: bool | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageWebhookView]:
        """List webhooks.

        Organizers see those of their own organization. Secrets are never shown again.
        """
        return self._transport.json(
            "GET",
            "/api/v1/webhooks",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "organization_id": organization_id,
                "enabled": enabled,
            },
            headers={"If-None-Match": if_none_match},
        )

    def create_webhook(self, body: types.NewWebhook) -> Reply[types.WebhookView]:
        """Create a webhook.

        The reply holds the `secret` (HMAC) once, or the `public_key` (Ed25519). Whatever happens from now on is
        sent to `url` as Standard Webhooks 1.0 describes it, at least once and in order for each object; the
        webhooks of this document say what it looks like. What is answered 2xx within 20 seconds has arrived;
        410 switches the webhook off; anything else is tried again for three days. `POST …/test` shows whether
        it works.
        """
        return self._transport.json("POST", "/api/v1/webhooks", json=body)

    def get_webhook(self, id: types.WebhookId, *, if_none_match: str | None = None) -> Reply[types.WebhookView]:
        """Read a webhook."""
        return self._transport.json(
            "GET", f"/api/v1/webhooks/{quote(id, safe='')}", headers={"If-None-Match": if_none_match}
        )

    def delete_webhook(self, id: types.WebhookId, *, if_match: str | None = None) -> Reply[None]:
        """Withdraw a webhook.

        It is told nothing any more, and the log of what it was told goes with it.
        """
        return self._transport.nothing(
            "DELETE", f"/api/v1/webhooks/{quote(id, safe='')}", headers={"If-Match": if_match}
        )

    def update_webhook(
        self, id: types.WebhookId, body: types.EditWebhook, *, if_match: str | None = None
    ) -> Reply[types.WebhookView]:
        """Change a webhook.

        Switched off (`enabled: false`) it is told nothing, and what waits is given up; switched on again, ask
        with `replay` for what happened meanwhile.
        """
        return self._transport.json(
            "PATCH", f"/api/v1/webhooks/{quote(id, safe='')}", json=body, headers={"If-Match": if_match}
        )

    def list_deliveries(
        self,
        id: types.WebhookId,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        count: bool | None = None,
        status: types.DeliveryStatus | None = None,
        type: str | None = None,
        object_id: str | None = None,
        if_none_match: str | None = None,
    ) -> Reply[types.PageDeliveryView]:
        """List what a webhook was told.

        Newest first, kept for 30 days after it was over.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/webhooks/{quote(id, safe='')}/deliveries",
            query={
                "limit": limit,
                "cursor": cursor,
                "count": count,
                "status": status,
                "type": type,
                "object_id": object_id,
            },
            headers={"If-None-Match": if_none_match},
        )

    def get_delivery(
        self, id: types.WebhookId, delivery_id: types.DeliveryId, *, if_none_match: str | None = None
    ) -> Reply[types.DeliveryView]:
        """Read a delivery.

        With each try: when, how long it took, what was answered. Bodies of answers are not kept.
        """
        return self._transport.json(
            "GET",
            f"/api/v1/webhooks/{quote(id, safe='')}/deliveries/{quote(delivery_id, safe='')}",
            headers={"If-None-Match": if_none_match},
        )

    def redeliver(
        self, id: types.WebhookId, delivery_id: types.DeliveryId, *, idempotency_key: str | None = None
    ) -> Reply[types.DeliveryView]:
        """Deliver again.

        With the same `webhook-id`, whatever became of it; one that waits is sent at once.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/webhooks/{quote(id, safe='')}/deliveries/{quote(delivery_id, safe='')}/redeliver",
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def replay_webhook(
        self, id: types.WebhookId, body: types.Replay, *, idempotency_key: str | None = None
    ) -> Reply[types.Replayed]:
        """Tell a webhook again.

        What happened since and did not arrive, be it that the webhook was disabled, was made later, or told for
        three days in vain; with `delivered` also what did. At most 10,000 changes: for more read `GET
        /changes`.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/webhooks/{quote(id, safe='')}/replay",
            json=body,
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def rotate_webhook_secret(self, id: types.WebhookId, *, if_match: str | None = None) -> Reply[types.WebhookView]:
        """Renew the secret of a webhook.

        The reply holds the new `secret` once (or the new `public_key`). For 24 hours what is sent carries two
        signatures, by the new one and by the one before; receivers accept either.
        """
        return self._transport.json(
            "POST", f"/api/v1/webhooks/{quote(id, safe='')}/rotate-secret", headers={"If-Match": if_match}
        )

    def test_webhook(self, id: types.WebhookId, *, idempotency_key: str | None = None) -> Reply[types.DeliveryView]:
        """Try a webhook.

        Sends a change of the type `webhook.test`. Look at the delivery to see what became of it.
        """
        return self._transport.json(
            "POST",
            f"/api/v1/webhooks/{quote(id, safe='')}/test",
            headers={"Idempotency-Key": idempotency_key},
            keyed=True,
        )

    def get_liveness(self) -> Reply[types.Health]:
        """Whether the process runs.

        For a supervisor: restart the process if this does not answer.
        """
        return self._transport.json("GET", "/health/live", open=True)

    def get_readiness(self) -> Reply[types.Health]:
        """Whether it can answer requests.

        For a load balancer: send requests elsewhere while the database is away.
        """
        return self._transport.json("GET", "/health/ready", open=True)
