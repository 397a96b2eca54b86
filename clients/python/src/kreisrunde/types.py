"""What goes over the wire: one TypedDict for each schema of the API.

Made from openapi/openapi.json by clients/generate.sh. Do not edit.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

ActorKind: TypeAlias = Literal["user", "api_key", "system"]
"""Who acted."""


Ags: TypeAlias = str
"""Amtlicher Gemeindeschlüssel of a district, five digits"""


AnswerValue: TypeAlias = "bool | int | str | list[str]"
"""Truth value, whole number, text (or key of a choice), several keys"""


ApiKeyId: TypeAlias = str
"""ApiKeyId"""


ApiScope: TypeAlias = Literal["events:read", "events:write", "registrations:read", "checkin:write", "feedback:read"]
"""What an API key may do."""


AuditId: TypeAlias = str
"""AuditId"""


ContributionRole: TypeAlias = Literal["speaker", "moderator", "host", "panelist"]
"""What somebody does in a session or event."""


CoverageState: TypeAlias = Literal["unknown", "missing", "excused", "registered", "attended"]
"""Where a district stands at an event."""


DeliveryId: TypeAlias = str
"""DeliveryId"""


DeliveryStatus: TypeAlias = Literal["queued", "delivered", "failed"]
"""Life of what a webhook is told once."""


DisabledReason: TypeAlias = Literal["by_hand", "gone", "failing"]
"""Why a webhook is told nothing."""


DistrictKind: TypeAlias = Literal["rural", "urban"]
"""`rural` is a Landkreis, `urban` a kreisfreie Stadt."""


EventFormat: TypeAlias = Literal["onsite", "online", "hybrid"]
"""Where an event takes place."""


EventId: TypeAlias = str
"""EventId"""


EventRegistration: TypeAlias = Literal["not_open", "open", "waitlist", "closed"]
"""Whether one can register now: derived from window, seats and clock, never stored."""


EventStatus: TypeAlias = Literal["draft", "announced", "published", "postponed", "cancelled", "completed", "archived"]
"""Life of an event."""


ExportFormat: TypeAlias = Literal["csv", "xlsx", "pdf"]
"""In which form it is exported."""


ExportId: TypeAlias = str
"""ExportId"""


ExportKind: TypeAlias = Literal["participants", "sign_in", "badges", "certificates", "attendance", "funder"]
"""What is exported."""


ExportStatus: TypeAlias = Literal["queued", "running", "ready", "failed"]
"""How far an export has come."""


FamilyId: TypeAlias = str
"""FamilyId"""


FormQuestionKind: TypeAlias = Literal["text", "number", "boolean", "choice", "multi_choice", "date"]
"""How a question of a form is answered."""


FormSource: TypeAlias = Literal["event", "series", "none"]
"""Whose form it is."""


IdentityId: TypeAlias = str
"""IdentityId"""


ImportId: TypeAlias = str
"""ImportId"""


ImportOutcome: TypeAlias = Literal["left", "confirmed", "waitlisted", "pending", "exists", "refused"]
"""What became of a line of an import. `exists`: the person was registered already."""


ImportStatus: TypeAlias = Literal["running", "done", "interrupted"]
"""How an import stands: derived from its progress and the clock, never stored."""


InvitationId: TypeAlias = str
"""InvitationId"""


InvitationStatus: TypeAlias = Literal["pending", "accepted", "revoked"]
"""Life of an invitation."""


Language: TypeAlias = Literal["de", "en"]
"""In which language somebody is written to."""


MailKind: TypeAlias = Literal[
    "account_invitation",
    "password_reset",
    "registration_received",
    "registration_confirmed",
    "registration_waitlisted",
    "registration_offered",
    "registration_promoted",
    "registration_expired",
    "registration_cancelled",
    "registration_rejected",
    "registration_substituted",
    "registration_handed_over",
    "event_announced",
    "event_invitation",
    "event_dates_fixed",
    "event_changed",
    "event_postponed",
    "event_cancelled",
    "event_reminder",
    "event_message",
    "question_forwarded",
    "question_published",
    "signup_promoted",
    "survey_opened",
    "survey_reminder",
    "webhook_disabled",
]
"""What a mail is about; its template has the same name."""


MailStatus: TypeAlias = Literal["queued", "sent", "superseded", "failed"]
"""Life of a mail. `superseded`: when it was to be sent, it was not true any more."""


MaterialId: TypeAlias = str
"""MaterialId"""


MaterialKind: TypeAlias = Literal["file", "link"]
"""What a material is."""


MessageId: TypeAlias = str
"""MessageId"""


MessageKind: TypeAlias = Literal["message", "reminder"]
"""`message`: written by somebody; `reminder`: to districts that have not answered."""


MessageRecipients: TypeAlias = Literal["all", "confirmed", "waiting", "missing"]
"""To whom a message goes."""


OrganizationId: TypeAlias = str
"""OrganizationId"""


OrganizationKind: TypeAlias = Literal[
    "ngo",
    "authority",
    "specialist_service",
    "advisory_board",
    "district_administration",
    "coordination_office",
    "company",
    "other",
]
"""What an organization is (extensible)."""


Precision: TypeAlias = Literal["year", "month", "day", "time"]
"""How precisely the dates of an event are known (EDTF level 0)."""


QuestionId: TypeAlias = str
"""QuestionId"""


QuestionKind: TypeAlias = Literal["rating", "choice", "multi_choice", "text"]
"""How a question is answered."""


QuestionStatus: TypeAlias = Literal["submitted", "forwarded", "answered", "published", "merged", "declined"]
"""Life of a question to an authority."""


QuoteId: TypeAlias = str
"""QuoteId"""


QuoteRole: TypeAlias = Literal["participant", "newcomer", "regular", "district", "guest"]
"""In what role somebody is cited."""


QuoteStatus: TypeAlias = Literal["given", "approved", "published", "revoked"]
"""Life of a quote."""


QuoteUse: TypeAlias = Literal["report", "publicity"]
"""What a quote may be used for."""


Recipients: TypeAlias = Literal["all", "confirmed", "waiting"]
"""To which places a message goes"""


RegistrationId: TypeAlias = str
"""RegistrationId"""


RegistrationStatus: TypeAlias = Literal[
    "pending", "confirmed", "waitlisted", "offered", "rejected", "expired", "cancelled"
]
"""Life of a registration."""


ReportStatus: TypeAlias = Literal["draft", "published", "withdrawn"]
"""Life of a report."""


Role: TypeAlias = Literal["admin", "organizer", "coordinator", "contributor"]
"""What a user may do; the host of an event is derived, not a role."""


RotationIntent: TypeAlias = Literal["volunteers", "skips"]
"""What a district says of hosting the next edition."""


ScanOutcome: TypeAlias = Literal[
    "checked_in",
    "already_checked_in",
    "cancelled",
    "not_confirmed",
    "wrong_event",
    "wrong_day",
    "unknown",
    "nonce_reused",
]
"""What became of a scan at the desk. `checked_in` and `already_checked_in` mean that the person counts as there;
the others that nothing was changed.
"""


SearchKind: TypeAlias = Literal[
    "series", "organization", "district", "event", "session", "topic", "question", "material", "report"
]
"""What is found (extensible). In this order where nothing else tells hits apart."""


Seat: TypeAlias = Literal["district", "open"]
"""`district`: a seat of an invited district; `open`: of a guest."""


SeriesDefault: TypeAlias = Literal["audience", "form"]
"""A default that a series has for its events (extensible)"""


SeriesId: TypeAlias = str
"""SeriesId"""


SessionId: TypeAlias = str
"""SessionId"""


SessionKind: TypeAlias = Literal[
    "opening",
    "news",
    "presentation",
    "questions_to_authorities",
    "talk",
    "workshop",
    "best_practice",
    "barcamp",
    "input",
    "closing",
    "break",
    "other",
]
"""Kind of a session (extensible)."""


Signing: TypeAlias = Literal["hmac_sha256", "ed25519"]
"""How what is told to a partner is signed (Standard Webhooks 1.0)."""


SignupId: TypeAlias = str
"""SignupId"""


SignupStatus: TypeAlias = Literal["confirmed", "waitlisted"]
"""Whether somebody has a place at a session."""


SurveyId: TypeAlias = str
"""SurveyId"""


SurveyMode: TypeAlias = Literal["ticket", "blind"]
"""How participants get what lets them hand in one sheet."""


SurveyStatus: TypeAlias = Literal["draft", "open", "closed", "published"]
"""Life of a survey."""


SwapId: TypeAlias = str
"""SwapId"""


TopicId: TypeAlias = str
"""TopicId"""


TopicKind: TypeAlias = Literal["theme", "barcamp"]
"""`theme`: what the meeting was about; `barcamp`: brought by a participant."""


TopicStatus: TypeAlias = Literal[
    "proposed", "accepted", "scheduled", "discussed", "documented", "carried_over", "withdrawn", "declined", "merged"
]
"""Life of a topic."""


TurnReason: TypeAlias = Literal["never_hosted", "longest_ago", "swapped", "skips"]
"""Why a district stands where it stands"""


TypeName: TypeAlias = Literal[
    "event.announced",
    "event.published",
    "event.imported",
    "event.updated",
    "event.dates_fixed",
    "event.postponed",
    "event.cancelled",
    "event.completed",
    "event.archived",
    "programme.updated",
    "session.created",
    "session.imported",
    "session.updated",
    "session.deleted",
    "topic.proposed",
    "topic.imported",
    "topic.updated",
    "topic.accepted",
    "topic.declined",
    "topic.withdrawn",
    "topic.merged",
    "topic.scheduled",
    "topic.unscheduled",
    "topic.discussed",
    "topic.documented",
    "topic.carried_over",
    "board.updated",
    "question.published",
    "question.answered",
    "question.updated",
    "material.created",
    "material.uploaded",
    "material.updated",
    "material.deleted",
    "coverage.stated",
    "survey.opened",
    "survey.closed",
    "survey.published",
    "quote.published",
    "quote.revoked",
    "report.published",
    "report.withdrawn",
    "series.created",
    "series.imported",
    "series.updated",
    "series.deleted",
    "rotation.changed",
    "organization.created",
    "organization.imported",
    "organization.updated",
    "organization.deleted",
    "districts.imported",
    "registration.created",
    "registration.recorded",
    "registration.confirmed",
    "registration.waitlisted",
    "registration.offered",
    "registration.promoted",
    "registration.expired",
    "registration.rejected",
    "registration.cancelled",
    "registration.substituted",
    "registration.updated",
    "registration.erased",
    "attendance.recorded",
    "attendance.corrected",
    "attendance.undone",
]
"""Name of a type of change (extensible)"""


UserId: TypeAlias = str
"""UserId"""


Visibility: TypeAlias = Literal["public", "participants", "organizers"]
"""Who sees a material."""


WebhookId: TypeAlias = str
"""WebhookId"""


class AgendaItem(TypedDict):
    """A session of one's agenda"""

    abstract: NotRequired[str | None]
    """What it will be about."""
    contributions: list[ContributionView]
    """Who does what in it."""
    created_at: str
    """When it was entered."""
    day: NotRequired[int | None]
    """Day of the event, from 1; a programme is often known before its clock."""
    ends_at: NotRequired[str | None]
    """When it ends (UTC)."""
    event_id: EventId
    """The event."""
    id: SessionId
    """Its id."""
    kind: SessionKind
    """Kind of item."""
    position: int
    """Place in the order of the programme, from 1."""
    room: NotRequired[str | None]
    """Where it is."""
    signup: NotRequired[SignupState | None]
    starts_at: NotRequired[str | None]
    """When it starts (UTC)."""
    summary_md: NotRequired[str | None]
    """What was said and agreed (Markdown)."""
    title: str
    """Its title."""
    topic_ids: list[TopicId]
    """Topics that it deals with."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change."""
    signup_status: NotRequired[SignupStatus | None]
    starred: bool
    """Whether one marked it."""


class AnswerView(TypedDict):
    """An answer"""

    answered_by: str
    """Name of the organization that answered, as it was then."""
    text: str
    """The answer."""
    valid_as_of: str
    """The day for which it holds."""


class ApiKeyView(TypedDict):
    """An API key"""

    created_at: str
    """When it was made."""
    event_id: NotRequired[EventId | None]
    expires_at: NotRequired[str | None]
    """When it ends (UTC)."""
    id: ApiKeyId
    """Its id."""
    last_used_at: NotRequired[str | None]
    """When it was used last, to the minute."""
    name: str
    """What it is for."""
    organization_id: OrganizationId
    """Organization that it belongs to."""
    previous_until: NotRequired[str | None]
    """Until when the secret before the present one is good, too (UTC)."""
    scopes: list[ApiScope]
    """What it may do."""
    secret: NotRequired[str]
    """The key itself; shown once, when it is made."""


class AppliedDefaults(TypedDict):
    """What applying defaults changed"""

    events: list[ChangedEvent]
    """The events that changed, earliest first."""


class ApplyDefaults(TypedDict):
    """Which defaults to apply"""

    fields: list[SeriesDefault]
    """The defaults, each once."""


class AskedIf(TypedDict):
    """On which answer a question of a survey depends"""

    any_of: list[AnswerValue]
    """The answers, one of which has to be given; for several choices exactly one, which has to be among those
    given.
    """
    question: str
    """Key of an earlier question that is asked of everybody: a rating or a choice."""


class AskedQuestion(TypedDict):
    """A question in one language"""

    key: str
    """Its key."""
    kind: QuestionKind
    """How it is answered."""
    labels: dict[str, str]
    """Choices and ratings in words."""
    required: bool
    """Whether it has to be answered."""
    scale: Scale
    """Bounds of a rating, or the choices."""
    text: str
    """The question."""


class Attendance(TypedDict):
    """Somebody who was there on a day"""

    at: str
    """When the person was first seen on that day."""
    day: str
    """The day."""
    district_ags: NotRequired[Ags | None]
    first_time: bool
    """Whether it is the person's first time."""
    name: str
    """First and last name."""
    registration_id: RegistrationId
    """The registration."""


class AuditView(TypedDict):
    """An entry of the audit log"""

    action: str
    """What happened (extensible)."""
    actor_id: NotRequired[str | None]
    """Id of the user or key."""
    actor_kind: ActorKind
    """A user, an API key, or the service itself."""
    at: str
    """When it happened."""
    event_id: NotRequired[EventId | None]
    fields: list[str]
    """Names of the fields that changed, never their values."""
    id: AuditId
    """Its id."""
    object_id: str
    """Id of the object."""
    object_kind: str
    """Kind of the object."""
    request_id: NotRequired[str | None]
    """The request in which it happened."""


class AuthSession(TypedDict):
    """A signed-in session"""

    created_at: str
    """When it began."""
    current: bool
    """Whether it is the one that asks."""
    expires_at: str
    """When it ends."""
    id: FamilyId
    """Its id."""
    last_used_at: str
    """When its tokens were renewed last."""
    user_agent: NotRequired[str | None]
    """Program that signed in."""


class BatchResults(TypedDict):
    """What became of the scans, in the order in which they were sent"""

    results: list[ScanResult]
    """One for each."""


class BlindKey(TypedDict):
    """The key with which tickets are signed blindly

    One for the whole service: with a key of their own somebody could be told from the others. So a client
    compares the commitment with what stands elsewhere (on a wall at the event, at partner organizations), and
    checks the proof that its ticket was signed with that key.
    """

    commitment: str
    """SHA-256 of `kreisrunde-fb-v1`, the suite and the public key's bytes one after the other, base64url.
    """
    info: str
    """The public information: the event's id as text."""
    public_key: str
    """The public key, base64url."""
    suite: str
    """The suite of RFC 9497, in the mode POPRF."""


class BoardView(TypedDict):
    """The board of a barcamp"""

    event_id: EventId
    """The event."""
    lost_votes: int
    """How many votes fall together with another one of the same person."""
    rooms: list[str]
    """Names of the rooms, the largest first."""
    slots: list[Slot]
    """Times at which topics are talked about side by side."""
    topics: list[TopicView]
    """Accepted and scheduled topics of the barcamp; those on the board have a `slot`."""
    version: int
    """Grows with each change of rooms and slots; 0: there are none yet."""


class CalendarLink(TypedDict):
    """That there is a link to one's own calendar"""

    created_at: str
    """When it was made."""
    last_used_at: NotRequired[str | None]
    """When a calendar was read by it last, to the hour; null: never."""


class CarryOver(TypedDict):
    """To which event a topic goes on"""

    event_id: EventId
    """An event that is not over."""


class Catalogue(TypedDict):
    """The catalogue of changes"""

    items: list[ChangeTypeView]
    """All types."""


class Cell(TypedDict):
    """A cell of a distribution"""

    n: int
    """How many chose it."""
    value: str
    """The rating, the choice, or several joined by `–` or `, `."""


class CertificateView(TypedDict):
    """What a certificate certifies, without more personal data than needed to compare"""

    days: list[str]
    """The days on which the person was there, as they are known now."""
    event_id: EventId
    """The event."""
    event_title: str
    """Its title."""
    holder: str
    """The initials of the person's name, to compare with the paper."""
    minutes: NotRequired[int | None]
    """Minutes of the programme on these days, without breaks; null where it has no times."""
    organizer: NotRequired[str | None]
    """The organization that held it."""


class Change(TypedDict):
    """A change

    Tells that something happened, not what it is now: that is read at `url`. Names of fields stand in it, never
    their values. The same as what webhooks are sent, with the same `id`.
    """

    data: ChangeData
    """To what."""
    id: str
    """Its id: whoever has seen it has seen the change."""
    timestamp: str
    """When it happened (UTC)."""
    type: str
    """What happened (extensible)."""


class ChangeData(TypedDict):
    """What a change is about"""

    event_id: NotRequired[EventId | None]
    fields: list[str]
    """Names of the fields that changed, where they are known."""
    id: str
    """Id of the object."""
    kind: str
    """Kind of the object (extensible)."""
    schema: int
    """Version of this shape."""
    url: NotRequired[str | None]
    """Where the object is to be read."""
    version: int
    """Version of the object after the change."""


class ChangeTypeView(TypedDict):
    """A type of change"""

    description: str
    """What happened."""
    name: str
    """Its name."""
    schema: int
    """Version of the shape in which it is told."""
    scope: str
    """The scope that it needs: `events:read` or `registrations:read`."""


class ChangedEvent(TypedDict):
    """An event that was changed"""

    changed: list[str]
    """Its fields that changed: `audience`, `seats_per_district` where its figures no longer fit the audience,
    `form`.
    """
    event_id: EventId
    """The event."""


class Changes(TypedDict):
    """Changes, oldest first"""

    items: list[Change]
    """Those that the caller may know of."""
    more: bool
    """Whether there is more at once."""
    next: str
    """Where to go on: `after` of the next request, also if there is nothing new."""


class CheckInCode(TypedDict):
    """The check-in code of a registration"""

    code: str
    """What the scanner reads. Another one as soon as the place goes to somebody else."""
    registration_id: RegistrationId
    """The registration."""


class ClassSeats(TypedDict):
    """The seats of a district at an event"""

    ags: Ags
    """The district."""
    guaranteed: int
    """Seats guaranteed to it until the release."""
    held: int
    """Seats held for it now: the guarantee, 0 after its release."""
    maximum: NotRequired[int | None]
    """Most seats it may have; null: no limit."""
    taken: int
    """Seats it has, confirmed and offered."""
    waiting: int
    """Its people on the waitlist."""


class Colleague(TypedDict):
    """A colleague who takes part and agreed to be found"""

    district_ags: NotRequired[Ags | None]
    email: str
    """E-mail address."""
    name: str
    """First and last name."""


class ColleagueView(TypedDict):
    """A colleague whom a newcomer can turn to"""

    email: str
    """E-mail address."""
    name: str
    """First and last name."""


class Comparison(TypedDict):
    """Editions of a series compared"""

    editions: list[EditionFigures]
    """The editions that took place or are published, the first one first; the latest hundred."""
    questions: list[QuestionComparison]
    """The questions that the series asks. One whose meaning changed stands there twice, unless its versions are
    marked as comparable.
    """
    series_id: SeriesId
    """The series."""


class ConsentTexts(TypedDict):
    """What people are asked to agree to, in words

    Who agreed, agreed to the words that stood here then: a registration keeps them.
    """

    participant_list: NotRequired[str]
    """To `consents.participant_list`. Default: „Ich bin damit einverstanden, dass mein Name, meine E-Mail-Adresse
    und mein Landkreis auf der Liste stehen, die alle Teilnehmenden bekommen. Ich kann die Einwilligung
    jederzeit widerrufen.“
    """
    photo: NotRequired[str]
    """To `consents.photo`. Default: „Ich bin damit einverstanden, dass ich auf Fotos der Veranstaltung zu sehen
    bin und diese veröffentlicht werden. Ich kann die Einwilligung jederzeit widerrufen.“
    """


class ConsentTextsPatch(TypedDict):
    """ConsentTexts in which absent fields stay as they are and null clears (RFC 7396)"""

    participant_list: NotRequired[str | None]
    """To `consents.participant_list`. Default: „Ich bin damit einverstanden, dass mein Name, meine E-Mail-Adresse
    und mein Landkreis auf der Liste stehen, die alle Teilnehmenden bekommen. Ich kann die Einwilligung
    jederzeit widerrufen.“
    """
    photo: NotRequired[str | None]
    """To `consents.photo`. Default: „Ich bin damit einverstanden, dass ich auf Fotos der Veranstaltung zu sehen
    bin und diese veröffentlicht werden. Ich kann die Einwilligung jederzeit widerrufen.“
    """


class Consented(TypedDict):
    """What a person agreed to, when, and in which words

    Null: not, or not any more; or it was entered by somebody else, who can't say what the person was shown.
    """

    participant_list: NotRequired[GivenConsent | None]
    photo: NotRequired[GivenConsent | None]


class Consents(TypedDict):
    """What a person agrees to"""

    participant_list: NotRequired[bool]
    """Standing on the list that all participants get."""
    photo: NotRequired[bool]
    """Being shown in photographs."""


class ConsentsPatch(TypedDict):
    """Consents in which absent fields stay as they are and null clears (RFC 7396)"""

    participant_list: NotRequired[bool | None]
    """Standing on the list that all participants get."""
    photo: NotRequired[bool | None]
    """Being shown in photographs."""


class ContributionView(TypedDict):
    """Who does what, for whom"""

    name: NotRequired[str | None]
    """The person; null: the organization itself."""
    organization_id: NotRequired[OrganizationId | None]
    role: ContributionRole
    """What they do."""


class Coverage(TypedDict):
    """Which invited districts are there"""

    audience: int
    """Number of invited districts: the denominator."""
    districts: list[DistrictCoverage]
    """Each invited district."""
    event_id: EventId
    """The event."""
    summary: CoverageSummary
    """How many stand where."""


class CoverageStatement(TypedDict):
    """What is stated by hand about a district"""

    proxy_ags: NotRequired[Ags | None]
    source: str
    """Where that is known from."""
    state: CoverageState
    """Where it stands; `registered` follows from registrations and can't be stated."""


class CoverageSummary(TypedDict):
    """How many districts stand where"""

    attended: int
    """Attended."""
    audience: int
    """Invited."""
    excused: int
    """Excused."""
    missing: int
    """Neither registered nor excused."""
    registered: int
    """Registered, not (yet) attended."""
    share: NotRequired[float | None]
    """Share that is registered or attended, 0 to 1; null if nothing is known."""
    unknown: int
    """Nothing is known."""


class Credentials(TypedDict):
    """What one signs in with"""

    email: str
    """E-mail address of the account."""
    password: str
    """Its password."""


class DayView(TypedDict):
    """A day of the programme"""

    date: NotRequired[str | None]
    """Its date, where the event is; null while that is not known."""
    day: int
    """Day of the event, from 1."""
    event_id: EventId
    """The event."""
    sessions: list[SessionView]
    """Its sessions in their order."""
    version: int
    """Grows with each change of the event's programme."""


class Deed(TypedDict):
    """Something that the person did"""

    action: str
    """What (extensible)."""
    at: str
    """When."""
    object_id: str
    """Id of the object."""
    object_kind: str
    """Kind of the object."""


class Deliveries(TypedDict):
    """What became of the mails of a message"""

    failed: int
    """Refused by the mail server."""
    queued: int
    """Still to be sent."""
    sent: int
    """Taken by the mail server."""
    superseded: int
    """Not sent, because it was not true any more, or not wanted."""


class DeliveryView(TypedDict):
    """What a webhook is told once"""

    attempts: int
    """How often it was tried."""
    change_id: str
    """Id of the change: `webhook-id` of each try."""
    due_at: str
    """When it is (was) tried next (UTC)."""
    event_id: NotRequired[EventId | None]
    finished_at: NotRequired[str | None]
    """When it was over with it (UTC)."""
    happened_at: str
    """When it happened (UTC)."""
    id: DeliveryId
    """Its id."""
    object_id: str
    """Id of the object."""
    object_kind: str
    """Kind of the object."""
    problem: NotRequired[str | None]
    """Why the last try was no success (extensible): `answer`, `redirect`, `gone`, `timeout`, `connect`,
    `connection_lost`, `address_refused`, `disabled`.
    """
    response_status: NotRequired[int | None]
    """Status of the last answer."""
    status: DeliveryStatus
    """What became of it."""
    tries: NotRequired[list[TryView]]
    """Each try, the first one first; where one delivery is read."""
    type: str
    """What happened."""
    webhook_id: WebhookId
    """The webhook."""


class Difference(TypedDict):
    """A difference of two means"""

    beyond_noise: bool
    """Whether it is more than chance would bring once in twenty times (Welch's t-test, p < 0.05), whatever merged
    cells leave open.
    """
    by: float
    """By how much the mean is higher, of the means as they are shown."""
    to: EventId
    """The edition before."""


class DistrictCount(TypedDict):
    """How many people came from a district"""

    ags: NotRequired[Ags | None]
    days: NotRequired[list[int]]
    """How many of them on each day of the event, in order; empty: not known."""
    first_time: NotRequired[int | None]
    """How many of them for the first time; absent or null: not known."""
    people: int
    """People who were there on at least one day."""


class DistrictCoverage(TypedDict):
    """Where a district stands at an event"""

    ags: Ags
    """The district."""
    name: str
    """Its name."""
    proxy_ags: NotRequired[Ags | None]
    state: CoverageState
    """Where it stands."""


class DistrictHistory(TypedDict):
    """At which editions a district was"""

    ags: Ags
    """The district."""
    attended: int
    """At how many that are over it was."""
    known: int
    """Of how many that are over it is known whether it was there."""
    name: str
    """Its name."""
    never_represented: bool
    """Whether it was invited, and is known to have been at none."""
    states: list[CoverageState | None]
    """Where it stands at each of the editions, in their order; null: it was not invited."""
    streak: NotRequired[Streak | None]


class DistrictView(TypedDict):
    """A district"""

    ags: Ags
    """Amtlicher Gemeindeschlüssel, five digits."""
    dissolved_on: NotRequired[str | None]
    """Day on which it ceased to exist."""
    kind: DistrictKind
    """Landkreis or kreisfreie Stadt."""
    name: str
    """Official name."""
    nuts3: NotRequired[str | None]
    """Key of the European statistical regions (NUTS 3)."""
    state: str
    """Land of the Federal Republic."""
    successor_ags: NotRequired[Ags | None]


class EditAnswer(TypedDict):
    """What can be changed of an answer"""

    text: str
    """The answer."""
    valid_as_of: str
    """The day for which it holds."""


class EditMaterialPatch(TypedDict):
    """EditMaterial in which absent fields stay as they are and null clears (RFC 7396)"""

    description: NotRequired[str | None]
    """What it is about."""
    session_id: NotRequired[SessionId | None]
    title: NotRequired[str | None]
    """Its title."""
    url: NotRequired[str | None]
    """Of links: where it is (http or https)."""
    visibility: NotRequired[Visibility | None]


class EditMePatch(TypedDict):
    """EditMe in which absent fields stay as they are and null clears (RFC 7396)"""

    language: NotRequired[Language | None]
    name: NotRequired[str | None]
    """First and last name."""
    notices: NotRequired[bool | None]
    """Whether invitations, reminders and news of events come by mail. What concerns one's own places and account
    comes in any case.
    """


class EditQuestionPatch(TypedDict):
    """EditQuestion in which absent fields stay as they are and null clears (RFC 7396)"""

    anonymous: NotRequired[bool | None]
    """Whether nobody is to see who asked. Can be lifted, not put on later: others know by then."""
    answer: NotRequired[EditAnswer | None]
    organization_id: NotRequired[OrganizationId | None]
    supersedes_id: NotRequired[QuestionId | None]
    text: NotRequired[str | None]
    """What one wants to know."""


class EditRegistrationPatch(TypedDict):
    """EditRegistration in which absent fields stay as they are and null clears (RFC 7396)"""

    answers: NotRequired[dict[str, AnswerValue] | None]
    """Answers to the event's questions, by key."""
    consents: NotRequired[ConsentsPatch | None]
    first_time: NotRequired[bool | None]
    """Whether it is the person's first time."""
    language: NotRequired[Language | None]
    needs: NotRequired[NeedsPatch | None]
    notices: NotRequired[bool | None]
    """Whether messages of the organizers come by mail. What concerns the place itself comes in any case.
    """
    phone: NotRequired[str | None]
    """Telephone number."""


class EditReportPatch(TypedDict):
    """EditReport in which absent fields stay as they are and null clears (RFC 7396)"""

    sections: NotRequired[list[Section] | None]
    """Its sections, in their order: these and no others."""
    title: NotRequired[str | None]
    """Its title."""


class EditTopicPatch(TypedDict):
    """EditTopic in which absent fields stay as they are and null clears (RFC 7396)"""

    description: NotRequired[str | None]
    """In more words."""
    notes_md: NotRequired[str | None]
    """Notes taken while it was discussed (Markdown)."""
    outcome_md: NotRequired[str | None]
    """What came of it (Markdown)."""
    title: NotRequired[str | None]
    """In a few words."""


class EditUserPatch(TypedDict):
    """EditUser in which absent fields stay as they are and null clears (RFC 7396)"""

    colleague_id: NotRequired[UserId | None]
    disabled: NotRequired[bool | None]
    """Whether the account is out of use: nobody can sign in, sessions end at once."""
    district_ags: NotRequired[Ags | None]
    email: NotRequired[str | None]
    """E-mail address, unique."""
    first_time: NotRequired[bool | None]
    """Whether they are new."""
    language: NotRequired[Language | None]
    mandate: NotRequired[MandatePatch | None]
    name: NotRequired[str | None]
    """First and last name."""
    organization_id: NotRequired[OrganizationId | None]
    role: NotRequired[Role | None]


class EditWebhook(TypedDict):
    """What can be changed of a webhook"""

    enabled: NotRequired[bool]
    """Whether it is told anything. What happens while it is off is told only if it is asked for (`replay`)."""
    event_id: NotRequired[EventId | None]
    event_types: list[TypeName]
    """What it is told of; none: of everything that is public."""
    name: str
    """What it is for."""
    url: str
    """Where it leads."""


class EditionCoverage(TypedDict):
    """How many districts were at an edition"""

    edition: NotRequired[int | None]
    """Its number in the series."""
    event_id: EventId
    """The event."""
    host_ags: NotRequired[Ags | None]
    over: bool
    """Whether it is over."""
    starts_on: str
    """Its first day."""
    summary: CoverageSummary
    """How many districts stand where."""
    title: str
    """Its title."""


class EditionFigures(TypedDict):
    """What an edition was like, in numbers"""

    coverage_share: NotRequired[float | None]
    """Share of the invited districts that is registered or was there, 0 to 1; null if nothing is known."""
    edition: NotRequired[int | None]
    """Its number in the series."""
    event_id: EventId
    """The event."""
    first_timers: NotRequired[int | None]
    """Those of them who were there for the first time."""
    participants: NotRequired[int | None]
    """People with a confirmed place at an edition that is over; null if none are known."""
    responses: NotRequired[int | None]
    """Answer sheets of its survey; null where none, too few, or none that may be seen yet."""
    starts_on: str
    """Its first day."""
    title: str
    """Its title."""
    topics: int
    """Topics of its barcamp."""
    topics_carried_over: int
    """Those of them that came from an earlier edition."""


class EventPatch(TypedDict):
    """NewEvent in which absent fields stay as they are and null clears (RFC 7396)"""

    audience: NotRequired[list[Ags] | None]
    """Districts invited; absent or null: those of the series. Frozen at publication."""
    capacity: NotRequired[int | None]
    """Seats in all; null: as many as come."""
    consent_texts: NotRequired[ConsentTextsPatch | None]
    contributions: NotRequired[list[NewContribution] | None]
    """Who does what for the event as a whole."""
    coverage_note: NotRequired[str | None]
    """What is known about who came, in words."""
    description: NotRequired[str | None]
    """What it is about."""
    edition: NotRequired[int | None]
    """Its number in the series."""
    format: NotRequired[EventFormat | None]
    host_ags: NotRequired[Ags | None]
    motto: NotRequired[str | None]
    """What it is about, in a sentence."""
    organizer_id: NotRequired[OrganizationId | None]
    place: NotRequired[PlacePatch | None]
    registration: NotRequired[RegistrationRulesPatch | None]
    schedule: NotRequired[SchedulePatch | None]
    seats_per_district: NotRequired[SeatsPerDistrictPatch | None]
    series_id: NotRequired[SeriesId | None]
    title: NotRequired[str | None]
    """Its title."""


class EventView(TypedDict):
    """An event"""

    audience: list[Ags]
    """Districts invited."""
    cancelled_at: NotRequired[str | None]
    """When it was cancelled; stays when it is archived."""
    capacity: NotRequired[int | None]
    """Seats in all; null: as many as come."""
    consent_texts: ConsentTexts
    """What people are asked to agree to, in words."""
    contributions: list[ContributionView]
    """Who does what for the event as a whole."""
    coverage_note: NotRequired[str | None]
    """What is known about who came, in words."""
    created_at: str
    """When it was entered."""
    description: NotRequired[str | None]
    """What it is about."""
    edition: NotRequired[int | None]
    """Its number in the series."""
    ends_on: str
    """Last local day that it can be on."""
    format: EventFormat
    """On site, online or both."""
    host: NotRequired[DistrictView]
    """The host district, with `expand=host`."""
    host_ags: NotRequired[Ags | None]
    id: EventId
    """Its id."""
    motto: NotRequired[str | None]
    """What it is about, in a sentence."""
    organizer: NotRequired[OrganizationView]
    """The organizer, with `expand=organizer`."""
    organizer_id: NotRequired[OrganizationId | None]
    place: Place
    """Where it is."""
    registration: RegistrationRules
    """How one registers."""
    registration_status: EventRegistration
    """Whether one can register now."""
    schedule: Schedule
    """When it is."""
    seats_per_district: SeatsPerDistrict
    """How seats are shared among the invited districts."""
    series: NotRequired[SeriesView]
    """The series, with `expand=series`."""
    series_id: NotRequired[SeriesId | None]
    sessions: NotRequired[list[SessionView]]
    """The programme, with `expand=sessions`."""
    starts_on: str
    """First local day that it can be on."""
    status: EventStatus
    """Where it stands."""
    title: str
    """Its title."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change."""


class Expected(TypedDict):
    """Somebody who is expected"""

    code_hash: str
    """SHA-256 of the person's code (its characters), in base64url without padding. A device knows a code by it
    without a network, and a lost device can't make codes from it.
    """
    district_ags: NotRequired[Ags | None]
    first_time: bool
    """Whether it is the person's first time."""
    name: str
    """First and last name."""
    registration_id: RegistrationId
    """The registration."""


class ExportView(TypedDict):
    """An export"""

    created_at: str
    """When it was asked for."""
    event_id: EventId
    """The event."""
    expires_at: str
    """When it is deleted."""
    format: ExportFormat
    """In which form."""
    id: ExportId
    """Its id."""
    kind: ExportKind
    """What."""
    language: Language
    """In which language."""
    problem: NotRequired[str | None]
    """For `failed`: the code of a problem (see docs/errors.md)."""
    progress: int
    """The same in per cent."""
    size: NotRequired[int | None]
    """For `ready`: bytes of the file."""
    status: ExportStatus
    """How far it has come. What is `queued` or `running` goes on by itself, also when the service was restarted.
    """
    url: NotRequired[str | None]
    """For `ready`: where the file is, for its requester only."""


class ExportedMail(TypedDict):
    """A mail to the person, of which neither address nor text is kept"""

    happened_at: str
    """When that happened which it tells."""
    kind: MailKind
    """What it is about."""
    status: MailStatus
    """What became of it."""


class ExportedMessage(TypedDict):
    """A message that the person wrote"""

    body_md: str
    """The message, in Markdown."""
    created_at: str
    """When it was sent."""
    event_id: EventId
    """The event."""
    id: MessageId
    """Its id."""
    subject: str
    """What it is about."""


class ExportedQuestion(TypedDict):
    """A question that the person asked"""

    anonymous: bool
    """Whether nobody is to see who asked."""
    created_at: str
    """When it was submitted."""
    event_id: EventId
    """The event."""
    id: QuestionId
    """Its id."""
    status: QuestionStatus
    """Where it stands."""
    text: str
    """The question."""


class ExportedRegistration(TypedDict):
    """A place at an event, in an export"""

    consented_at: str
    """When the person agreed to what stands in `consents`."""
    entered_by: NotRequired[UserId | None]
    event_title: str
    """Title of the event."""
    registration: RegistrationView
    """The registration."""


class ExportedSignup(TypedDict):
    """A place at a session, or in the line for one"""

    created_at: str
    """When it was made."""
    queue_no: int
    """Number in the line."""
    registration_id: RegistrationId
    """The registration that it belongs to."""
    session_id: SessionId
    """The session."""
    status: SignupStatus
    """Whether there is a place."""
    updated_at: str
    """When it was changed last."""


class ExportedTopic(TypedDict):
    """A topic that the person proposed"""

    description: NotRequired[str | None]
    """In more words."""
    event_id: EventId
    """The event."""
    id: TopicId
    """Its id."""
    title: str
    """In a few words."""


class ExportedUpload(TypedDict):
    """A file that the person uploaded"""

    material_id: MaterialId
    """The material."""
    name: str
    """Its name."""
    no: int
    """Which of its files."""
    uploaded_at: str
    """When it was uploaded."""


class FactView(TypedDict):
    """A fact of a report, as it stands there and as it is now"""

    changed: bool
    """Whether it stands in the report otherwise than in the data."""
    current: NotRequired[str | None]
    """What the data say now (Markdown); null: they don't have it any more."""
    key: str
    """Its key, as in its mark `<!--fact:KEY-->`."""
    text: NotRequired[str | None]
    """What stands between the marks (Markdown); null: it is not in the report."""


class FeedbackIn(TypedDict):
    """An answer sheet"""

    answers: dict[str, AnswerValue]
    """Answers by key of the question."""
    output: NotRequired[str | None]
    """In the mode `blind`: the 64 bytes that the client has finalized for the ticket, base64url."""
    quote: NotRequired[QuoteIn | None]
    ticket: str
    """The ticket's 32 bytes, base64url without padding."""


class FeedbackReceipt(TypedDict):
    """A receipt"""

    accepted: bool
    """The sheet is in the urn."""


class FileView(TypedDict):
    """A file of a material"""

    media_type: str
    """What it is, by its content."""
    name: str
    """Name under which it is saved."""
    no: int
    """Its number: the first is 1, one that replaced it 2."""
    sha256: str
    """SHA-256 of the bytes, in hexadecimal digits."""
    size: int
    """Bytes."""
    uploaded_at: str
    """When it was uploaded."""


class FormQuestion(TypedDict):
    """A question that is asked at registration"""

    choices: NotRequired[list[str]]
    """For choices: what can be chosen, in the order in which it is shown."""
    help: NotRequired[str | None]
    """A word more, if one is needed."""
    key: str
    """Its name in `answers`; stays the same while its meaning does."""
    kind: FormQuestionKind
    """How it is answered."""
    max: NotRequired[int | None]
    """For numbers: the largest. For texts: the most characters (5000 at most)."""
    min: NotRequired[int | None]
    """For numbers: the smallest. For texts: the fewest characters."""
    required: NotRequired[bool]
    """Whether nobody registers without an answer to it (where it is visible)."""
    text: str
    """The question."""
    version: NotRequired[int]
    """Grows when the meaning changes, not when the wording is corrected."""
    visible_if: NotRequired[VisibleIf | None]


class FormView(TypedDict):
    """A form"""

    edit_until: NotRequired[str | None]
    """Until when people change their own answers and needs; null: until the event begins."""
    questions: list[FormQuestion]
    """The questions, in their order."""
    source: FormSource
    """The event's own, its series', or none."""
    updated_at: NotRequired[str | None]
    """When it was changed last."""
    version: int
    """Grows by one with each change; 0: there is none of its own yet."""


class Forward(TypedDict):
    """Who is asked to answer"""

    organization_id: OrganizationId
    """The organization."""


class GivenConsent(TypedDict):
    """A consent as it was given"""

    at: str
    """When."""
    text: str
    """The words that were shown then."""


HandOver = TypedDict(
    "HandOver",
    {
        "from": "NotRequired[str | None]",
        "successor_id": "UserId",
    },
)
"""To whom a mandate goes, and from when"""


class HandedOver(TypedDict):
    """A place that the person handed to a colleague"""

    at: str
    """When it was handed over."""
    event_id: EventId
    """The event."""
    name: str
    """Name under which the person had it."""


class HandedOverMandate(TypedDict):
    """A mandate that was handed over"""

    freed: list[RegistrationId]
    """Registrations that ended, because the successor had a place at the event already."""
    handed_over: list[RegistrationId]
    """Registrations that are the successor's now."""
    predecessor: UserView
    """Whose mandate ends."""
    successor: UserView
    """Whose mandate begins."""


class Headcount(TypedDict):
    """How many were there, as it is known from elsewhere"""

    complete: bool
    """Whether these are all who were there."""
    counts: list[DistrictCount]
    """How many came from where."""
    event_id: EventId
    """The event."""
    people: int
    """All of them."""
    source: NotRequired[str | None]
    """Where that is known from; null: nobody said anything yet."""
    updated_at: NotRequired[str | None]
    """When it was changed last."""
    version: int
    """Grows by one with each change; 0: nobody said anything yet."""


class Health(TypedDict):
    """How the service is"""

    status: str
    """`ok`."""


class HostedEdition(TypedDict):
    """Who hosted an edition"""

    co_hosts: list[OrganizationId]
    """Organizations that hosted it too (contributions with the role `host`)."""
    edition: NotRequired[int | None]
    """Its number."""
    event_id: EventId
    """The event."""
    guest: bool
    """Whether the host is not one of the districts of the series."""
    host_ags: NotRequired[Ags | None]
    starts_on: str
    """Its first day, or the first that it can be."""
    status: EventStatus
    """Where it stands."""
    title: str
    """Its title."""


class IdentityList(TypedDict):
    """One's identities"""

    items: list[IdentityView]
    """All of them."""


class IdentityView(TypedDict):
    """An identity at a provider"""

    created_at: str
    """When it was linked."""
    id: IdentityId
    """Its id."""
    issuer: str
    """The provider as it calls itself."""
    last_used_at: NotRequired[str | None]
    """When it was signed in with last."""
    provider: str
    """The provider."""
    subject: str
    """The person there."""


class ImportLine(TypedDict):
    """What became of a line"""

    errors: list[ProblemError]
    """Why it was refused; `pointer` is the name of the column, empty for the line as a whole."""
    line: int
    """Its number in the file, of its first row where it has several; the header is 1."""
    outcome: ImportOutcome
    """What became of it."""
    registration_id: NotRequired[RegistrationId | None]


class ImportPreview(TypedDict):
    """What would become of the lines of a file"""

    event_id: EventId
    """The event."""
    lines: list[ImportLine]
    """What would become of each."""
    total: int
    """Lines of the file, without its header and empty ones."""


class ImportView(TypedDict):
    """An import of registrations

    It holds no person: numbers of lines, outcomes, ids and codes.
    """

    created_at: str
    """When it was begun."""
    done: int
    """Lines of which it is known what became."""
    event_id: EventId
    """The event."""
    id: ImportId
    """Its id."""
    lines: list[ImportLine]
    """What became of them."""
    status: ImportStatus
    """`interrupted`: unfinished, and without progress for 60 seconds, because the process that worked on it ended.
    Send the file again: who is registered already stays so.
    """
    total: int
    """Lines of the file, without its header and empty ones."""
    updated_at: str
    """When a line was done last."""


class Interval(TypedDict):
    """An interval"""

    high: float
    """To."""
    low: float
    """From."""


class InvitationView(TypedDict):
    """An invitation"""

    created_at: str
    """When it was made."""
    district_ags: NotRequired[Ags | None]
    email: str
    """Where the link went."""
    expires_at: str
    """When the link ends."""
    first_time: bool
    """Whether they are new."""
    id: InvitationId
    """Its id."""
    language: Language
    """In which language mails come."""
    name: str
    """First and last name."""
    organization_id: NotRequired[OrganizationId | None]
    role: Role
    """What they will be able to do."""
    status: InvitationStatus
    """Where it stands."""


class Label(TypedDict):
    """A choice or a rating in words"""

    text: str
    """In German."""
    text_en: NotRequired[str | None]
    """In English."""


LinkedAddress = TypedDict(
    "LinkedAddress",
    {
        "@type": "str",
        "addressLocality": "NotRequired[str]",
        "postalCode": "NotRequired[str]",
        "streetAddress": "NotRequired[str]",
    },
)
"""A postal address"""


LinkedCoordinates = TypedDict(
    "LinkedCoordinates",
    {
        "@type": "str",
        "latitude": "float",
        "longitude": "float",
    },
)
"""A point on the globe"""


LinkedEvent = TypedDict(
    "LinkedEvent",
    {
        "@context": "str",
        "@id": "str",
        "@type": "str",
        "dateModified": "str",
        "description": "NotRequired[str]",
        "endDate": "NotRequired[str]",
        "eventAttendanceMode": "str",
        "eventStatus": "str",
        "identifier": "EventId",
        "inLanguage": "str",
        "location": "NotRequired[list[LinkedLocation]]",
        "maximumAttendeeCapacity": "NotRequired[int]",
        "name": "str",
        "organizer": "NotRequired[LinkedThing]",
        "startDate": "str",
        "superEvent": "NotRequired[LinkedThing]",
        "url": "str",
    },
)
"""An event for other machines

`Event` of schema.org as JSON-LD. What is not known is absent.
"""


LinkedLocation = TypedDict(
    "LinkedLocation",
    {
        "@type": "str",
        "address": "NotRequired[LinkedAddress]",
        "containedInPlace": "NotRequired[LinkedThing]",
        "geo": "NotRequired[LinkedCoordinates]",
        "name": "NotRequired[str]",
        "url": "NotRequired[str]",
    },
)
"""A place, or an address in the net"""


LinkedThing = TypedDict(
    "LinkedThing",
    {
        "@type": "str",
        "identifier": "NotRequired[str]",
        "name": "str",
        "url": "NotRequired[str]",
    },
)
"""A thing with a name"""


Mandate = TypedDict(
    "Mandate",
    {
        "from": "NotRequired[str | None]",
        "to": "NotRequired[str | None]",
    },
)
"""From when to when somebody speaks for a district"""


MandatePatch = TypedDict(
    "MandatePatch",
    {
        "from": "NotRequired[str | None]",
        "to": "NotRequired[str | None]",
    },
)
"""Mandate in which absent fields stay as they are and null clears (RFC 7396)"""


class MaterialView(TypedDict):
    """A file or link of an event"""

    created_at: str
    """When it was entered."""
    description: NotRequired[str | None]
    """What it is about."""
    event_id: EventId
    """The event."""
    file: NotRequired[FileView | None]
    id: MaterialId
    """Its id."""
    kind: MaterialKind
    """What it is."""
    organization_id: NotRequired[OrganizationId | None]
    session_id: NotRequired[SessionId | None]
    title: str
    """Its title."""
    updated_at: str
    """When it was changed last."""
    url: NotRequired[str | None]
    """Of links: where it is."""
    version: int
    """Grows by one with each change."""
    visibility: Visibility
    """Who sees it."""


class Me(TypedDict):
    """One's own account"""

    colleague: NotRequired[ColleagueView | None]
    district_ags: NotRequired[Ags | None]
    email: str
    """E-mail address."""
    first_time: bool
    """Whether one is new."""
    id: UserId
    """Its id."""
    language: Language
    """In which language mails come."""
    name: str
    """First and last name."""
    notices: bool
    """Whether invitations, reminders and news of events come by mail."""
    organization_id: NotRequired[OrganizationId | None]
    permissions: list[str]
    """Names of the permissions that the role has somewhere."""
    role: Role
    """What one may do."""
    version: int
    """Grows by one with each change."""


class MergeInto(TypedDict):
    """Into which question another one goes"""

    into_id: QuestionId
    """A question of the same event that was neither merged nor declined."""


class MergeTopic(TypedDict):
    """Into which topic another one goes"""

    into_id: TopicId
    """Another open topic of the same event."""


class MessageView(TypedDict):
    """A message to participants, or a reminder to districts"""

    body_md: str
    """The message, in Markdown; empty for a reminder."""
    created_at: str
    """When it was sent."""
    deliveries: Deliveries
    """What became of its mails. They are made within seconds, so that a fresh message has none."""
    district_ags: list[Ags]
    """Only to people of these districts; for a reminder, those reminded."""
    event_id: EventId
    """The event."""
    id: MessageId
    """Its id."""
    kind: MessageKind
    """Written by somebody, or a reminder."""
    recipients: MessageRecipients
    """To whom it goes."""
    sender_id: NotRequired[UserId | None]
    subject: str
    """What it is about; empty for a reminder."""


class Needs(TypedDict):
    """What a person needs; deleted some days after the event"""

    accessibility: NotRequired[str | None]
    """Access without barriers."""
    diet: NotRequired[str | None]
    """Food."""
    note: NotRequired[str | None]
    """Anything else."""
    overnight: NotRequired[bool]
    """A bed for the nights between the days."""


class NeedsPatch(TypedDict):
    """Needs in which absent fields stay as they are and null clears (RFC 7396)"""

    accessibility: NotRequired[str | None]
    """Access without barriers."""
    diet: NotRequired[str | None]
    """Food."""
    note: NotRequired[str | None]
    """Anything else."""
    overnight: NotRequired[bool | None]
    """A bed for the nights between the days."""


class NetworkView(TypedDict):
    """The network that runs on this instance"""

    name: str
    """Its name."""
    note: NotRequired[str | None]
    """Where the data come from."""
    organizer: NotRequired[str | None]
    """Who runs it."""
    participants: NotRequired[str | None]
    """Who takes part."""
    state: NotRequired[str | None]
    """Land whose districts belong to it."""
    time_zone: str
    """IANA time zone of its events."""


class NewAnswer(TypedDict):
    """An answer to give"""

    supersedes_id: NotRequired[QuestionId | None]
    text: str
    """The answer."""
    valid_as_of: NotRequired[str | None]
    """The day for which it holds; absent: today, where the event is."""


class NewApiKey(TypedDict):
    """An API key to create"""

    event_id: NotRequired[EventId | None]
    expires_at: NotRequired[str | None]
    """When it ends (UTC); null: never."""
    name: str
    """What it is for."""
    organization_id: OrganizationId
    """Organization that it belongs to."""
    scopes: list[ApiScope]
    """What it may do."""


class NewBatch(TypedDict):
    """Scans of a device"""

    items: list[NewScan]
    """The scans, in any order."""


class NewBoard(TypedDict):
    """Rooms and slots of a barcamp"""

    rooms: list[str]
    """Names of the rooms, the largest first."""
    slots: list[NewSlot]
    """Times at which topics are talked about side by side, on days of the event, in order."""


class NewCalendarLink(TypedDict):
    """The link to one's own calendar, which is shown this once"""

    created_at: str
    """When it was made."""
    url: str
    """Where a calendar program reads it; whoever has this address can."""


class NewCheckIn(TypedDict):
    """Somebody to check in

    Either `registration_id` or `code`.
    """

    at: NotRequired[str | None]
    """When; absent: now. A time outside the day is taken as the day's first or last instant."""
    code: NotRequired[str | None]
    """What was scanned."""
    day: NotRequired[str | None]
    """Which day of the event; absent: today, where the event is."""
    registration_id: NotRequired[RegistrationId | None]


class NewContribution(TypedDict):
    """Who does what, for whom"""

    name: NotRequired[str | None]
    """The person, who needs no account. Without one the organization itself is meant."""
    organization_id: NotRequired[OrganizationId | None]
    role: ContributionRole
    """What they do."""


class NewCopy(TypedDict):
    """What is different in a copy

    Everything can be left out.
    """

    edition: NotRequired[int | None]
    """Its number in the series. Default: the one after the highest, if the source has a number."""
    host_ags: NotRequired[Ags | None]
    place: NotRequired[Place | None]
    schedule: NotRequired[Schedule | None]
    title: NotRequired[str | None]
    """Its title. Default: that of the source with the new number in place of the old one (`13.`); where it has
    none, what the title pattern of the series makes of the number; else the same.
    """


class NewDay(TypedDict):
    """A whole day of the programme, as it is to be"""

    sessions: list[NewSession]
    """Its sessions in their order. Those that have an `id` are kept, those of the day that are not in the list are
    deleted. One may come from another day.
    """


class NewEvent(TypedDict):
    """An event to create"""

    audience: NotRequired[list[Ags] | None]
    """Districts invited; absent or null: those of the series. Frozen at publication."""
    capacity: NotRequired[int | None]
    """Seats in all; null: as many as come."""
    consent_texts: NotRequired[ConsentTexts]
    """What people are asked to agree to, in words."""
    contributions: NotRequired[list[NewContribution]]
    """Who does what for the event as a whole."""
    coverage_note: NotRequired[str | None]
    """What is known about who came, in words."""
    description: NotRequired[str | None]
    """What it is about."""
    edition: NotRequired[int | None]
    """Its number in the series."""
    format: NotRequired[EventFormat]
    """On site, online or both."""
    host_ags: NotRequired[Ags | None]
    motto: NotRequired[str | None]
    """What it is about, in a sentence."""
    organizer_id: NotRequired[OrganizationId | None]
    place: NotRequired[Place]
    """Where it is."""
    registration: NotRequired[RegistrationRules]
    """How one registers."""
    schedule: Schedule
    """When it is."""
    seats_per_district: NotRequired[SeatsPerDistrict]
    """How seats are shared among the invited districts."""
    series_id: NotRequired[SeriesId | None]
    title: str
    """Its title."""


class NewExport(TypedDict):
    """What to export"""

    format: ExportFormat
    """In which form: `csv`, `xlsx` and `pdf` for tables, `pdf` alone for `sign_in`, `badges` and `certificates`.
    """
    kind: ExportKind
    """What (extensible). `participants`: who has a place, with everything that was said at registration (as PDF: a
    list to hand out, of those who agreed to stand on it). `sign_in`: a sheet to sign, for each day. `badges`:
    eight to a sheet of A4, with the code for check-in. `certificates`: one for everybody who was there.
    `attendance`: who was there on which day. `funder`: numbers by day, district and organization, no names.
    """
    language: NotRequired[Language]
    """In which language."""


class NewForm(TypedDict):
    """The questions that are asked at registration"""

    edit_until: NotRequired[str | None]
    """Until when people change their own answers and needs (UTC); null: until the event begins."""
    questions: NotRequired[list[FormQuestion]]
    """The questions, in their order."""


class NewHeadcount(TypedDict):
    """How many were there, as it is known from elsewhere"""

    complete: NotRequired[bool]
    """Whether these are all who were there. If not, nothing is known of the other districts; else they are
    missing.
    """
    counts: list[DistrictCount]
    """How many came from where, each district once."""
    source: str
    """Where that is known from."""


class NewIntent(TypedDict):
    """What a district says of the next edition"""

    intent: RotationIntent
    """Whether it offers to host it, or can't."""
    note: str
    """Why. Not shown to the public."""


class NewInvitation(TypedDict):
    """An invitation to open an account"""

    district_ags: NotRequired[Ags | None]
    email: str
    """Where the link goes."""
    first_time: NotRequired[bool]
    """Whether they are new."""
    language: NotRequired[Language]
    """In which language mails come, this one too."""
    name: str
    """First and last name."""
    organization_id: NotRequired[OrganizationId | None]
    role: Role
    """What they will be able to do."""


class NewMaterial(TypedDict):
    """A file or link to bring"""

    description: NotRequired[str | None]
    """What it is about."""
    kind: MaterialKind
    """What it is; can't be changed later. A file is uploaded afterwards, to its `content`."""
    session_id: NotRequired[SessionId | None]
    title: str
    """Its title."""
    url: NotRequired[str | None]
    """Of links: where it is (http or https)."""
    visibility: NotRequired[Visibility]
    """Who sees it."""


class NewMessage(TypedDict):
    """A message to participants"""

    body_md: str
    """The message, in Markdown (`CommonMark`); raw HTML is left out."""
    district_ags: NotRequired[list[Ags]]
    """Only to people of these districts; empty: to all."""
    recipients: NotRequired[Recipients]
    """To which places it goes."""
    subject: str
    """What it is about."""


class NewOrganization(TypedDict):
    """An organization to create"""

    district_ags: NotRequired[Ags | None]
    kind: OrganizationKind
    """What it is."""
    name: str
    """Full name, unique."""
    parent_id: NotRequired[OrganizationId | None]
    short_name: NotRequired[str | None]
    """Name for tables and badges."""
    website: NotRequired[str | None]
    """Its website."""


class NewProposal(TypedDict):
    """How to propose"""

    apply: NotRequired[bool]
    """Whether the topics get their places at once."""


class NewQuestion(TypedDict):
    """A question to submit"""

    anonymous: NotRequired[bool]
    """Whether nobody is to see who asked, organizers and host included."""
    organization_id: NotRequired[OrganizationId | None]
    text: str
    """What one wants to know."""


class NewQuote(TypedDict):
    """A sentence that somebody said at the event and agreed to be cited with"""

    attribution: NotRequired[str | None]
    """Who said it, by role; null: nobody in particular."""
    consent: bool
    """That whoever said it agreed to these uses."""
    text: str
    """What was said."""
    uses: list[QuoteUse]
    """For what it may be used."""
    verbatim: bool
    """Whether these are the words themselves (printed in quotation marks) or their sense."""


class NewRegistration(TypedDict):
    """A registration

    Everything may be left out: then the caller registers for themselves.
    """

    answers: NotRequired[dict[str, AnswerValue]]
    """Answers to the event's questions, by key."""
    consents: NotRequired[Consents]
    """What the person agrees to."""
    district_ags: NotRequired[Ags | None]
    first_time: NotRequired[bool | None]
    """Whether it is the person's first time; absent: as the account says."""
    language: NotRequired[Language | None]
    needs: NotRequired[Needs]
    """What the person needs."""
    person: NotRequired[Person | None]


class NewReport(TypedDict):
    """A report to draft"""

    language: NotRequired[Language]
    """In which language its sentences are."""


class NewScan(TypedDict):
    """A scan that a device made, maybe while it was offline

    Either `registration_id` or `code`.
    """

    at: str
    """When it was scanned, by the device's clock. A time outside the day is taken as the day's first or last
    instant, so that a wrong clock costs nobody the day.
    """
    code: NotRequired[str | None]
    """What was scanned."""
    day: str
    """Which day of the event."""
    nonce: str
    """A random UUID that the device made for this scan, and sends again with it."""
    registration_id: NotRequired[RegistrationId | None]


class NewSeries(TypedDict):
    """A series to create"""

    audience: NotRequired[list[Ags]]
    """Districts invited to each event, as its default."""
    description: NotRequired[str | None]
    """What it is about."""
    name: str
    """Its name, unique."""
    since: NotRequired[int | None]
    """Year of the first edition."""
    title_pattern: NotRequired[str | None]
    """How titles are made; `{edition}` stands for the number."""


class NewSeriesSurvey(TypedDict):
    """What is asked at every edition of a series"""

    questions: list[Question]
    """The questions, in their order."""


class NewSession(TypedDict):
    """An item of the programme, to create or as it is to be"""

    abstract: NotRequired[str | None]
    """What it will be about."""
    contributions: NotRequired[list[NewContribution]]
    """Who does what in it."""
    day: NotRequired[int | None]
    """Day of the event, from 1; with a start it follows from that."""
    ends_at: NotRequired[str | None]
    """When it ends (UTC), at most 24 hours later."""
    id: NotRequired[SessionId | None]
    kind: SessionKind
    """Kind of item."""
    position: NotRequired[int | None]
    """Place in the order of the programme, from 1; others move. Absent: at the end. Not where a whole day is put:
    there the order is that of the list.
    """
    room: NotRequired[str | None]
    """Where it is."""
    signup: NotRequired[SignupRules | None]
    starts_at: NotRequired[str | None]
    """When it starts (UTC), on a day of the event."""
    summary_md: NotRequired[str | None]
    """What was said and agreed (Markdown), written during or after it."""
    title: str
    """Its title."""
    topic_ids: NotRequired[list[TopicId]]
    """Topics of the event that it deals with."""


class NewSignup(TypedDict):
    """Whose place at the event is to be signed up"""

    registration_id: NotRequired[RegistrationId | None]


class NewSlot(TypedDict):
    """A time at which topics are talked about side by side, one in each room"""

    ends_at: str
    """Until when (UTC)."""
    starts_at: str
    """From when (UTC)."""


class NewSubstitute(TypedDict):
    """Who takes a place over"""

    answers: NotRequired[dict[str, AnswerValue]]
    """Answers to the event's questions, by key; absent: the colleague answers later."""
    consents: NotRequired[Consents]
    """What the colleague agrees to."""
    first_time: NotRequired[bool | None]
    """Whether it is the colleague's first time; absent: as the account says."""
    language: NotRequired[Language | None]
    needs: NotRequired[Needs]
    """What the colleague needs."""
    person: Person
    """The colleague, of the same district."""


class NewSurvey(TypedDict):
    """A survey to create

    Without questions it gets those of the event's series, or the default set of the network.
    """

    closes_at: NotRequired[str | None]
    """When it closes by itself (UTC)."""
    mode: NotRequired[SurveyMode]
    """How participants get what lets them hand in one sheet; stays as it is once it was created."""
    opens_at: NotRequired[str | None]
    """When it opens by itself (UTC)."""
    questions: NotRequired[list[Question] | None]
    """The questions, in their order: those of the series, and the event's own beside them."""
    reminds_at: NotRequired[str | None]
    """When participants are reminded by mail (UTC): all of them, since nobody knows who has answered. Null: only
    by the step.
    """
    threshold: NotRequired[int]
    """Fewest answers for which figures are shown."""


class NewSwap(TypedDict):
    """Two districts that exchange their places for the next edition"""

    note: str
    """Why. Not shown to the public."""
    one_ags: Ags
    """One."""
    other_ags: Ags
    """The other."""


class NewTopic(TypedDict):
    """A topic to bring"""

    description: NotRequired[str | None]
    """In more words."""
    kind: NotRequired[TopicKind]
    """`theme`: what the meeting is about, for hosts and organizers; else for the barcamp."""
    title: str
    """In a few words."""


class NewWebhook(TypedDict):
    """A webhook to create"""

    event_id: NotRequired[EventId | None]
    event_types: NotRequired[list[TypeName]]
    """What it is told of (`GET /changes/types`); none: of everything that is public."""
    name: str
    """What it is for."""
    organization_id: OrganizationId
    """Organization that it belongs to."""
    signing: NotRequired[Signing]
    """How what it is sent is signed."""
    url: str
    """Where it leads: `https://`, a name of the public internet, port 443 or 8443. Stored as it is looked up."""


class Offer(TypedDict):
    """A seat that is offered"""

    event_id: EventId
    """The event."""
    offered_until: NotRequired[str | None]
    """Until when the offer can be accepted; null when it was answered."""
    registration_id: RegistrationId
    """The registration."""
    schedule: Schedule
    """When it is."""
    status: RegistrationStatus
    """Where the registration stands: `offered`, or by now `confirmed` or `cancelled`."""
    title: str
    """Its title."""


class OfferToken(TypedDict):
    """The token of an offer"""

    token: str
    """From the link in the mail."""


class OrganizationPatch(TypedDict):
    """NewOrganization in which absent fields stay as they are and null clears (RFC 7396)"""

    district_ags: NotRequired[Ags | None]
    kind: NotRequired[OrganizationKind | None]
    name: NotRequired[str | None]
    """Full name, unique."""
    parent_id: NotRequired[OrganizationId | None]
    short_name: NotRequired[str | None]
    """Name for tables and badges."""
    website: NotRequired[str | None]
    """Its website."""


class OrganizationView(TypedDict):
    """An organization"""

    created_at: str
    """When it was entered."""
    district_ags: NotRequired[Ags | None]
    id: OrganizationId
    """Its id."""
    kind: OrganizationKind
    """What it is."""
    name: str
    """Full name."""
    parent_id: NotRequired[OrganizationId | None]
    short_name: NotRequired[str | None]
    """Name for tables and badges."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change."""
    website: NotRequired[str | None]
    """Its website."""


class PageAgendaItem(TypedDict):
    """A page of a list"""

    items: list[AgendaItem]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageApiKeyView(TypedDict):
    """A page of a list"""

    items: list[ApiKeyView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageAttendance(TypedDict):
    """A page of a list"""

    items: list[Attendance]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageAuditView(TypedDict):
    """A page of a list"""

    items: list[AuditView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageAuthSession(TypedDict):
    """A page of a list"""

    items: list[AuthSession]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageColleague(TypedDict):
    """A page of a list"""

    items: list[Colleague]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageDeliveryView(TypedDict):
    """A page of a list"""

    items: list[DeliveryView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageDistrictView(TypedDict):
    """A page of a list"""

    items: list[DistrictView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageEventView(TypedDict):
    """A page of a list"""

    items: list[EventView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageExpected(TypedDict):
    """A page of a list"""

    items: list[Expected]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageExportView(TypedDict):
    """A page of a list"""

    items: list[ExportView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageFileView(TypedDict):
    """A page of a list"""

    items: list[FileView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageInvitationView(TypedDict):
    """A page of a list"""

    items: list[InvitationView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageMaterialView(TypedDict):
    """A page of a list"""

    items: list[MaterialView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageMessageView(TypedDict):
    """A page of a list"""

    items: list[MessageView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageOrganizationView(TypedDict):
    """A page of a list"""

    items: list[OrganizationView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageParticipation(TypedDict):
    """A page of a list"""

    items: list[Participation]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageQuestionView(TypedDict):
    """A page of a list"""

    items: list[QuestionView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageQuoteView(TypedDict):
    """A page of a list"""

    items: list[QuoteView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageRegistrationView(TypedDict):
    """A page of a list"""

    items: list[RegistrationView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageSearchHit(TypedDict):
    """A page of a list"""

    items: list[SearchHit]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageSeriesView(TypedDict):
    """A page of a list"""

    items: list[SeriesView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageSessionView(TypedDict):
    """A page of a list"""

    items: list[SessionView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageSignupView(TypedDict):
    """A page of a list"""

    items: list[SignupView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageTombstone(TypedDict):
    """A page of a list"""

    items: list[Tombstone]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageTopicView(TypedDict):
    """A page of a list"""

    items: list[TopicView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageUserView(TypedDict):
    """A page of a list"""

    items: list[UserView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageVersionView(TypedDict):
    """A page of a list"""

    items: list[VersionView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class PageWebhookView(TypedDict):
    """A page of a list"""

    items: list[WebhookView]
    """What is on this page."""
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last one."""
    total: NotRequired[int | None]
    """How many there are on all pages, if asked for with `count=true`."""


class Participation(TypedDict):
    """An event to which a district was invited"""

    edition: NotRequired[int | None]
    """Its number in the series."""
    event_id: EventId
    """The event."""
    hosted: bool
    """Whether the district was its host."""
    series_id: NotRequired[SeriesId | None]
    starts_on: str
    """Its first day, or the first that it can be."""
    state: CoverageState
    """Where the district stands."""
    title: str
    """Its title."""


class PasswordChange(TypedDict):
    """The present and a new password"""

    current_password: str
    """The present one."""
    new_password: str
    """At least 12 characters, not easy to guess; no other rules."""


class Person(TypedDict):
    """A person"""

    email: str
    """E-mail address."""
    name: str
    """First and last name."""
    phone: NotRequired[str | None]
    """Telephone number."""


class PersonalData(TypedDict):
    """Everything that is stored about a person"""

    account: UserView
    """The account."""
    answered_questions: list[QuestionId]
    """Questions that the person answered for an organization."""
    calendar: NotRequired[CalendarLink | None]
    deeds: list[Deed]
    """What the person did, newest first, by the audit log."""
    exported_at: str
    """When it was put together."""
    handed_over: list[HandedOver]
    """Places that the person handed to a colleague."""
    identities: list[IdentityView]
    """Identities at providers with which the person signs in."""
    invitations: list[InvitationView]
    """Invitations to the person's address."""
    mails: list[ExportedMail]
    """Mails to the person of the last months."""
    materials: list[MaterialId]
    """Materials that the person brought."""
    messages: list[ExportedMessage]
    """Messages that the person wrote to participants."""
    questions: list[ExportedQuestion]
    """Questions that the person asked."""
    registrations: list[ExportedRegistration]
    """Places at events."""
    sessions: list[AuthSession]
    """Sessions that were not cleared away yet."""
    signups: list[ExportedSignup]
    """Places at sessions that the person signed up for."""
    stars: list[SessionId]
    """Sessions that one marked for one's agenda."""
    supported_questions: list[QuestionId]
    """Questions that the person supports."""
    topics: list[ExportedTopic]
    """Topics that the person proposed."""
    uploads: list[ExportedUpload]
    """Files that the person uploaded."""
    votes: list[TopicId]
    """Topics that the person voted for."""


class Place(TypedDict):
    """Where an event is"""

    accessibility: NotRequired[str | None]
    """How one gets there and around without barriers."""
    latitude: NotRequired[float | None]
    """Degrees north (WGS 84)."""
    locality: NotRequired[str | None]
    """Town."""
    longitude: NotRequired[float | None]
    """Degrees east (WGS 84)."""
    name: NotRequired[str | None]
    """Name of the house."""
    online_url: NotRequired[str | None]
    """Where it is online."""
    postal_code: NotRequired[str | None]
    """Postal code."""
    street: NotRequired[str | None]
    """Street and number."""


class PlacePatch(TypedDict):
    """Place in which absent fields stay as they are and null clears (RFC 7396)"""

    accessibility: NotRequired[str | None]
    """How one gets there and around without barriers."""
    latitude: NotRequired[float | None]
    """Degrees north (WGS 84)."""
    locality: NotRequired[str | None]
    """Town."""
    longitude: NotRequired[float | None]
    """Degrees east (WGS 84)."""
    name: NotRequired[str | None]
    """Name of the house."""
    online_url: NotRequired[str | None]
    """Where it is online."""
    postal_code: NotRequired[str | None]
    """Postal code."""
    street: NotRequired[str | None]
    """Street and number."""


class Preview(TypedDict):
    """What somebody is asked who answers like this"""

    asked: list[AskedQuestion]
    """The questions, in their order."""
    missing: list[str]
    """Keys of required ones without an answer: such a sheet would be refused."""


class PreviewIn(TypedDict):
    """A sheet to try"""

    answers: NotRequired[dict[str, AnswerValue]]
    """What has been answered so far, by key of the question."""
    language: NotRequired[Language]
    """German, or English where there is a wording."""


class Problem(TypedDict):
    """Why a request was refused (RFC 9457)"""

    code: str
    """Stable code for programs (extensible)."""
    detail: str
    """What went wrong this time."""
    errors: NotRequired[list[ProblemError]]
    """For status 422: each thing wrong with the input."""
    instance: str
    """Id of the request, as in the `X-Request-Id` header and our logs."""
    status: int
    """The HTTP status."""
    title: str
    """The kind of problem in words; `Accept-Language: de` gives German."""
    type: str
    """URL of the page that explains this kind of problem."""


class ProblemError(TypedDict):
    """One thing wrong with an input"""

    code: str
    """Stable code for programs (extensible)."""
    detail: str
    """What is wrong, in words."""
    pointer: str
    """JSON Pointer (RFC 6901) into the request body; for CSV the name of a column."""


class Proposal(TypedDict):
    """A proposal of who talks when"""

    applied: bool
    """Whether the topics have these places now."""
    lost_after: int
    """How many would."""
    lost_before: int
    """How many votes fall together with another one of the same person, as topics stand now."""
    places: list[ProposedPlace]
    """Where each topic is to be."""
    unplaced: list[TopicId]
    """Topics for which there is no place: those that fewest people want."""
    votes: int
    """All votes for these topics; who brings a topic counts as one who wants it."""


class ProposedPlace(TypedDict):
    """Where a topic is to be"""

    ends_at: str
    """Until when (UTC)."""
    pinned: bool
    """Whether it stands there already, and stays."""
    room: str
    """The room."""
    starts_at: str
    """From when (UTC)."""
    topic_id: TopicId
    """The topic."""


class ProviderList(TypedDict):
    """The identity providers"""

    items: list[ProviderView]
    """All of them."""


class ProviderView(TypedDict):
    """An identity provider"""

    authorize_url: str
    """Where a browser goes to sign in; with `?state=` what the client wants to hear again."""
    end_session_url: NotRequired[str | None]
    """Where a browser goes to sign out there, too."""
    id: str
    """Its name in addresses."""
    name: str
    """Its name for people."""


class PublicKey(TypedDict):
    """A public key (RFC 7517)"""

    alg: str
    """`EdDSA`."""
    crv: str
    """`Ed25519`."""
    kid: str
    """Its id: the thumbprint (RFC 7638)."""
    kty: str
    """`OKP`."""
    use: str
    """`sig`."""
    x: str
    """The key, base64url."""


class PublicKeys(TypedDict):
    """The public keys of this service (RFC 7517)"""

    keys: list[PublicKey]


class Question(TypedDict):
    """A question with a stable key"""

    comparable: NotRequired[bool]
    """From version 2 on: whether its answers may be compared with those to the version before."""
    key: str
    """Stays the same over editions, so that they can be compared."""
    kind: QuestionKind
    """How it is answered."""
    labels: NotRequired[dict[str, Label]]
    """Choices, or some of the ratings, in words."""
    required: NotRequired[bool]
    """Whether a sheet without an answer to it is refused (where it is asked)."""
    scale: NotRequired[Scale]
    """Bounds of a rating, or the choices."""
    text: str
    """The question in German."""
    text_en: NotRequired[str | None]
    """The question in English."""
    version: NotRequired[int]
    """Grows when the meaning changes, not when the wording is corrected."""
    visible_if: NotRequired[AskedIf | None]


class QuestionAtEdition(TypedDict):
    """The figures of a question at an edition"""

    difference: NotRequired[Difference | None]
    distribution: list[Share]
    """How often what was answered; cells of one or two stand with their neighbours."""
    event_id: EventId
    """The event."""
    highest_so_far: NotRequired[bool | None]
    """Whether its mean is higher than at every edition before it; null for the first, and where merged cells leave
    it open.
    """
    interval: NotRequired[Interval | None]
    mean: NotRequired[float | None]
    """Mean of a rating, of the cells as they are shown, to one decimal."""
    n: int
    """Answers."""
    possible: NotRequired[Interval | None]
    rank: NotRequired[Rank | None]
    version: int
    """In which version it was asked."""


class QuestionComparison(TypedDict):
    """A question at the editions that asked it"""

    editions: list[QuestionAtEdition]
    """Its figures, the first edition first. Those that asked it and have no figures are left out."""
    key: str
    """Its key."""
    kind: QuestionKind
    """How it is answered."""
    labels: dict[str, Label]
    """Choices and ratings in words."""
    scale: Scale
    """Bounds of the rating, or the choices, at the last of them."""
    text: str
    """Its wording at the last of them."""


class QuestionResult(TypedDict):
    """The figures of a question"""

    distribution: list[Cell]
    """How often what was answered; cells of one or two stand with their neighbours."""
    key: str
    """Its key."""
    kind: QuestionKind
    """How it was answered."""
    mean: NotRequired[float | None]
    """Mean of a rating, by the cells as they are shown: where ratings stand in one cell, their middle counts.
    """
    n: NotRequired[int | None]
    """Answers; null where there were fewer than the threshold, or nearly as many as at another question (the
    difference would show who left one out).
    """
    texts: list[str]
    """Answers in words, shuffled."""
    version: int
    """Its version."""


class QuestionView(TypedDict):
    """A question to an authority"""

    anonymous: bool
    """Whether nobody is to see who asked."""
    answer: NotRequired[AnswerView | None]
    asked_by: NotRequired[str | None]
    """Name of the person who asked, for those who may see it."""
    created_at: str
    """When it was submitted."""
    event_id: EventId
    """The event."""
    id: QuestionId
    """Its id."""
    merged_into_id: NotRequired[QuestionId | None]
    organization_id: NotRequired[OrganizationId | None]
    outdated_by_id: NotRequired[QuestionId | None]
    own: bool
    """Whether the caller asked it."""
    published_at: NotRequired[str | None]
    """When it was published."""
    status: QuestionStatus
    """Where it stands."""
    supersedes_id: NotRequired[QuestionId | None]
    supported: bool
    """Whether the caller is one of them."""
    supporters: int
    """How many people want it answered too."""
    text: str
    """What somebody wants to know."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change; support is none."""


class QuoteIn(TypedDict):
    """A sentence that may be cited"""

    attribution: NotRequired[QuoteRole | None]
    consent: bool
    """That it may be cited for the stated uses."""
    revocation_hash: NotRequired[str | None]
    """SHA-256 of the 32 bytes of a code that the client makes and the giver keeps, base64url: with the code the
    sentence can be revoked at any time.
    """
    text: str
    """What may be cited."""
    uses: NotRequired[list[QuoteUse]]
    """For what."""
    verbatim: NotRequired[bool]
    """Whether these are the words to be printed, in quotation marks; else it is reported."""


class QuotePatch(TypedDict):
    """NewQuote in which absent fields stay as they are and null clears (RFC 7396)"""

    attribution: NotRequired[str | None]
    """Who said it, by role; null: nobody in particular."""
    consent: NotRequired[bool | None]
    """That whoever said it agreed to these uses."""
    text: NotRequired[str | None]
    """What was said."""
    uses: NotRequired[list[QuoteUse] | None]
    """For what it may be used."""
    verbatim: NotRequired[bool | None]
    """Whether these are the words themselves (printed in quotation marks) or their sense."""


class QuoteView(TypedDict):
    """A sentence that may be cited"""

    attribution: NotRequired[str | None]
    """Who said it, by role."""
    event_id: EventId
    """The event."""
    id: QuoteId
    """Its id."""
    status: QuoteStatus
    """Where it stands."""
    text: str
    """What was said; empty once it was revoked."""
    uses: list[QuoteUse]
    """For what it may be used."""
    verbatim: bool
    """Whether these are the words themselves (printed in quotation marks) or their sense."""
    version: int
    """Grows by one with each change."""


class Rank(TypedDict):
    """A place among editions"""

    of: int
    """Among how many."""
    place: int
    """The place; 1 is the highest mean."""


class RefreshRequest(TypedDict):
    """A refresh token"""

    refresh_token: str
    """The latest one of the session."""


class RegistrationRules(TypedDict):
    """How one registers"""

    approval: NotRequired[bool]
    """Whether an organizer decides about each registration."""
    closes_at: NotRequired[str | None]
    """Until when (UTC); null: until the event begins."""
    offer_hours: NotRequired[int | None]
    """Hours for which a freed seat is offered; null: it is given at once."""
    opens_at: NotRequired[str | None]
    """From when (UTC); null: from publication."""
    waitlist: NotRequired[bool]
    """Whether people wait when there is no seat."""


class RegistrationRulesPatch(TypedDict):
    """RegistrationRules in which absent fields stay as they are and null clears (RFC 7396)"""

    approval: NotRequired[bool | None]
    """Whether an organizer decides about each registration."""
    closes_at: NotRequired[str | None]
    """Until when (UTC); null: until the event begins."""
    offer_hours: NotRequired[int | None]
    """Hours for which a freed seat is offered; null: it is given at once."""
    opens_at: NotRequired[str | None]
    """From when (UTC); null: from publication."""
    waitlist: NotRequired[bool | None]
    """Whether people wait when there is no seat."""


class RegistrationView(TypedDict):
    """A person's place at an event"""

    answers: dict[str, AnswerValue]
    """Answers to the event's questions."""
    attended_days: list[str]
    """Days on which the person was there."""
    consented: Consented
    """When the person agreed to it, and in which words."""
    consents: Consents
    """What the person agreed to."""
    created_at: str
    """When the person registered."""
    district_ags: NotRequired[Ags | None]
    event_id: EventId
    """The event."""
    first_time: bool
    """Whether it is the person's first time."""
    id: RegistrationId
    """Its id."""
    language: Language
    """In which language mails come."""
    needs: Needs
    """What the person needs."""
    notices: bool
    """Whether messages of the organizers come by mail."""
    offered_until: NotRequired[str | None]
    """For an offer: until when it can be accepted."""
    person: Person
    """Who comes."""
    seat: Seat
    """A seat of an invited district, or of a guest."""
    status: RegistrationStatus
    """Where it stands."""
    substitution: list[SubstitutionView]
    """Who had the registration before."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change."""
    waitlist_position: NotRequired[int | None]
    """For those who wait: 1 is the next."""


class RemindedDistrict(TypedDict):
    """A district that is reminded"""

    ags: Ags
    """The district."""
    coordinators: int
    """How many coordinators are written to."""


class Reminder(TypedDict):
    """A reminder to the districts that have not answered"""

    message_id: NotRequired[MessageId | None]
    reminded: list[RemindedDistrict]
    """Districts whose coordinators are reminded."""
    unreached: list[Ags]
    """Districts that have not answered, and have no coordinator who could be written to."""


class Replay(TypedDict):
    """What to tell again"""

    delivered: NotRequired[bool]
    """Also what was delivered before."""
    since: str
    """Since when (UTC); at most 30 days back, with `delivered` 90."""


class Replayed(TypedDict):
    """What is told again"""

    queued: int
    """How many changes."""


class ReportQuote(TypedDict):
    """A sentence that is cited in a report"""

    attribution: NotRequired[str | None]
    """Who said it, by role."""
    text: str
    """What was said."""
    verbatim: bool
    """Whether these are the words themselves (printed in quotation marks) or their sense."""


class ReportView(TypedDict):
    """The account of an event"""

    event_id: EventId
    """The event."""
    facts: NotRequired[list[FactView] | None]
    """In the draft: its facts, and those of the data that it does not have."""
    language: Language
    """In which language."""
    no: NotRequired[int | None]
    """Number of the version that this is; null: it is the draft."""
    published_at: NotRequired[str | None]
    """When it was published; null: it is not."""
    quotes: list[ReportQuote]
    """What is cited, as of this moment: a quote that was revoked is in no version any more. Always empty in
    replies to changes, which are kept for repetition.
    """
    sections: list[Section]
    """Its sections. In the draft facts stand between marks; a line `<!--quotes-->` is where `quotes` belong,
    `<!--coverage-->` where the picture of coverage does.
    """
    status: ReportStatus
    """Where it stands; of a version, whether it is public."""
    title: str
    """Its title."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change; publications are counted by `no`."""


class ResetRequest(TypedDict):
    """The address of an account"""

    email: str
    """E-mail address of the account."""


class Results(TypedDict):
    """The figures of a survey"""

    questions: list[QuestionResult]
    """One by one, never combined."""
    responses: NotRequired[int | None]
    """Answer sheets; null where there were fewer than the threshold."""
    suppressed: bool
    """Whether there were fewer answers than the threshold: then nothing is shown, ever."""


class Revocation(TypedDict):
    """A sentence to take back"""

    code: str
    """The 32 bytes of the code, base64url without padding."""


class RotateApiKey(TypedDict):
    """How to renew an API key"""

    overlap_hours: NotRequired[int]
    """How long the secret before stays good, in hours; 0: it is refused from the next request on."""


class Rotation(TypedDict):
    """Who hosted which edition of a series, and whose turn it is"""

    districts: list[Turn]
    """The districts of the series in the order in which it is their turn."""
    due: NotRequired[Ags | None]
    editions: list[HostedEdition]
    """The editions, newest first."""
    next_edition: int
    """The edition that is planned next: the first that is ahead and has no host, or the one after the last."""
    series_id: SeriesId
    """The series."""
    swaps: list[SwapView]
    """Places that were exchanged for the next edition."""


class Scale(TypedDict):
    """What a question may be answered with: bounds of a rating, or the choices."""

    choices: NotRequired[list[str]]
    """Keys of the choices, in the order in which they are shown."""
    max: NotRequired[int | None]
    """Highest rating."""
    min: NotRequired[int | None]
    """Lowest rating."""


class ScanResult(TypedDict):
    """What became of a scan"""

    code: ScanOutcome
    """Why (extensible). `checked_in`: noted now. `already_checked_in`: noted before; the earlier time is kept.
    `not_confirmed`: pending, waitlisted or offered a place. `cancelled`: no place any more. `wrong_event`: the
    code is of another event. `wrong_day`: not a day of the event, or not begun. `unknown`: no such registration
    here, or a code that is not good (any more). `nonce_reused`: the nonce came before, with another person or
    day.
    """
    nonce: str
    """The scan."""
    status: int
    """As an HTTP status: 201 and 200 mean that the person counts as there."""


class Schedule(TypedDict):
    """When an event is

    `start` and `end` are exactly as precise as `precision` says.
    """

    end: NotRequired[str | None]
    """Last year, month or day, or the instant at which it ends. Without it the event lasts for the year, month or
    day of its start.
    """
    precision: Precision
    """How precisely the dates are known."""
    start: str
    """First year, month, day or instant: `2025`, `2025-11`, `2024-11-21` or, with an offset (RFC 3339),
    `2024-11-21T10:00:00+01:00`.
    """
    time_zone: NotRequired[str]
    """IANA time zone of the place."""


class SchedulePatch(TypedDict):
    """Schedule in which absent fields stay as they are and null clears (RFC 7396)"""

    end: NotRequired[str | None]
    """Last year, month or day, or the instant at which it ends. Without it the event lasts for the year, month or
    day of its start.
    """
    precision: NotRequired[Precision | None]
    start: NotRequired[str | None]
    """First year, month, day or instant: `2025`, `2025-11`, `2024-11-21` or, with an offset (RFC 3339),
    `2024-11-21T10:00:00+01:00`.
    """
    time_zone: NotRequired[str | None]
    """IANA time zone of the place."""


class ScheduleTopic(TypedDict):
    """When and where a topic is talked about"""

    ends_at: str
    """Until when (UTC)."""
    pinned: NotRequired[bool]
    """Whether a proposal leaves it there."""
    room: str
    """The room."""
    starts_at: str
    """From when (UTC), on a day of the event."""


class SearchHit(TypedDict):
    """Something that was found"""

    id: str
    """Its id; for a district its key."""
    kind: SearchKind
    """What it is."""
    snippet: str
    """One line around the first word found, at most some 200 characters of the text, as HTML that is safe to show:
    everything is escaped but `<mark>` around the words found.
    """
    title: str
    """Its title or name, of a question the beginning, as plain text."""
    url: str
    """Where it can be read."""


class SeatOverride(TypedDict):
    """Guarantee and maximum of one district"""

    ags: Ags
    """The district."""
    guaranteed: NotRequired[int | None]
    """Seats guaranteed to it; null: as for all."""
    maximum: NotRequired[int | None]
    """Most seats it may have; null: as for all."""


class Seats(TypedDict):
    """The seats of an event"""

    capacity: NotRequired[int | None]
    """Seats in all; null: as many as come."""
    districts: list[ClassSeats]
    """Each invited district."""
    held_free: int
    """Held for districts that have not taken them."""
    offered: int
    """Of these offered, not yet accepted."""
    taken: int
    """Confirmed and offered."""
    waiting: int
    """People on the waitlist."""


class SeatsPerDistrict(TypedDict):
    """How seats are shared among the invited districts"""

    guaranteed: NotRequired[int]
    """Seats held for each district until the release."""
    maximum: NotRequired[int | None]
    """Most seats of each district; null: no limit."""
    overrides: NotRequired[list[SeatOverride]]
    """Districts for which it is different."""
    release_at: NotRequired[str | None]
    """When guarantees that were not used go to everybody (UTC); needed with guarantees."""


class SeatsPerDistrictPatch(TypedDict):
    """SeatsPerDistrict in which absent fields stay as they are and null clears (RFC 7396)"""

    guaranteed: NotRequired[int | None]
    """Seats held for each district until the release."""
    maximum: NotRequired[int | None]
    """Most seats of each district; null: no limit."""
    overrides: NotRequired[list[SeatOverride] | None]
    """Districts for which it is different."""
    release_at: NotRequired[str | None]
    """When guarantees that were not used go to everybody (UTC); needed with guarantees."""


class Section(TypedDict):
    """A section of a report"""

    body_md: str
    """Its text (Markdown). Facts stand between marks; `<!--quotes-->` and `<!--coverage-->`, each on a line of its
    own, are where quotes and picture belong.
    """
    heading: str
    """Its heading."""


class SeriesCoverage(TypedDict):
    """Which districts were at which edition"""

    districts: list[DistrictHistory]
    """Whoever was invited to one of them, by AGS."""
    editions: list[EditionCoverage]
    """The editions that took place or are published, the first one first; the latest hundred."""
    series_id: SeriesId
    """The series."""


class SeriesPatch(TypedDict):
    """NewSeries in which absent fields stay as they are and null clears (RFC 7396)"""

    audience: NotRequired[list[Ags] | None]
    """Districts invited to each event, as its default."""
    description: NotRequired[str | None]
    """What it is about."""
    name: NotRequired[str | None]
    """Its name, unique."""
    since: NotRequired[int | None]
    """Year of the first edition."""
    title_pattern: NotRequired[str | None]
    """How titles are made; `{edition}` stands for the number."""


class SeriesSurveyView(TypedDict):
    """What is asked at every edition of a series"""

    questions: list[Question]
    """The questions, in their order."""
    series_id: SeriesId
    """The series."""
    version: int
    """Grows by one with each change; 0: it asks the default set of the network."""


class SeriesView(TypedDict):
    """A series"""

    audience: list[Ags]
    """Districts invited to each event, as its default."""
    created_at: str
    """When it was entered."""
    description: NotRequired[str | None]
    """What it is about."""
    id: SeriesId
    """Its id."""
    name: str
    """Its name."""
    since: NotRequired[int | None]
    """Year of the first edition."""
    title_pattern: NotRequired[str | None]
    """How titles are made."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change."""


class SessionPatch(TypedDict):
    """NewSession in which absent fields stay as they are and null clears (RFC 7396)"""

    abstract: NotRequired[str | None]
    """What it will be about."""
    contributions: NotRequired[list[NewContribution] | None]
    """Who does what in it."""
    day: NotRequired[int | None]
    """Day of the event, from 1; with a start it follows from that."""
    ends_at: NotRequired[str | None]
    """When it ends (UTC), at most 24 hours later."""
    id: NotRequired[SessionId | None]
    kind: NotRequired[SessionKind | None]
    position: NotRequired[int | None]
    """Place in the order of the programme, from 1; others move. Absent: at the end. Not where a whole day is put:
    there the order is that of the list.
    """
    room: NotRequired[str | None]
    """Where it is."""
    signup: NotRequired[SignupRulesPatch | None]
    starts_at: NotRequired[str | None]
    """When it starts (UTC), on a day of the event."""
    summary_md: NotRequired[str | None]
    """What was said and agreed (Markdown), written during or after it."""
    title: NotRequired[str | None]
    """Its title."""
    topic_ids: NotRequired[list[TopicId] | None]
    """Topics of the event that it deals with."""


class SessionView(TypedDict):
    """An item of the programme"""

    abstract: NotRequired[str | None]
    """What it will be about."""
    contributions: list[ContributionView]
    """Who does what in it."""
    created_at: str
    """When it was entered."""
    day: NotRequired[int | None]
    """Day of the event, from 1; a programme is often known before its clock."""
    ends_at: NotRequired[str | None]
    """When it ends (UTC)."""
    event_id: EventId
    """The event."""
    id: SessionId
    """Its id."""
    kind: SessionKind
    """Kind of item."""
    position: int
    """Place in the order of the programme, from 1."""
    room: NotRequired[str | None]
    """Where it is."""
    signup: NotRequired[SignupState | None]
    starts_at: NotRequired[str | None]
    """When it starts (UTC)."""
    summary_md: NotRequired[str | None]
    """What was said and agreed (Markdown)."""
    title: str
    """Its title."""
    topic_ids: list[TopicId]
    """Topics that it deals with."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change."""


class Share(TypedDict):
    """A cell of a distribution"""

    n: int
    """How many chose it."""
    value: str
    """The rating, the choice, or several joined by `–` or `, `."""


class SignInCode(TypedDict):
    """A code that came back from a sign-in"""

    code: str
    """What stood behind `#code=`; good once, for a minute."""


class SignupRules(TypedDict):
    """That one signs up for a session, and for how many there is room"""

    capacity: NotRequired[int | None]
    """Places; null: as many as come."""
    waitlist: NotRequired[bool]
    """Whether people wait when it is full."""


class SignupRulesPatch(TypedDict):
    """SignupRules in which absent fields stay as they are and null clears (RFC 7396)"""

    capacity: NotRequired[int | None]
    """Places; null: as many as come."""
    waitlist: NotRequired[bool | None]
    """Whether people wait when it is full."""


class SignupState(TypedDict):
    """That one signs up for a session, and how many did"""

    capacity: NotRequired[int | None]
    """Places; null: as many as come."""
    taken: int
    """Places taken."""
    waiting: int
    """People who wait for one."""
    waitlist: bool
    """Whether people wait when it is full."""


class SignupView(TypedDict):
    """A place at a session, or in the line for one"""

    created_at: str
    """When it was made."""
    district_ags: NotRequired[Ags | None]
    id: SignupId
    """Its id."""
    name: str
    """Who comes."""
    registration_id: RegistrationId
    """The registration for the event, with which it goes: to a substitute, or away."""
    session_id: SessionId
    """The session."""
    status: SignupStatus
    """Where it stands."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change."""
    waitlist_position: NotRequired[int | None]
    """Place in the line, from 1; only while `waitlisted`."""


class Slot(TypedDict):
    """A time at which topics are discussed side by side, one in each room"""

    ends_at: str
    """Until when (UTC)."""
    starts_at: str
    """From when (UTC)."""


class SlotView(TypedDict):
    """When and where a topic is discussed"""

    ends_at: NotRequired[str | None]
    """Until when (UTC)."""
    pinned: bool
    """Whether a proposal for the board leaves it there."""
    room: NotRequired[str | None]
    """The room."""
    starts_at: NotRequired[str | None]
    """From when (UTC)."""


class Streak(TypedDict):
    """How often in a row"""

    editions: int
    """At how many editions."""
    there: bool
    """Whether it was there, or was not (missing or excused)."""


SubstitutionView = TypedDict(
    "SubstitutionView",
    {
        "at": "str",
        "from": "str",
        "to": "str",
    },
)
"""A registration handed to a colleague"""


class SurveyPatch(TypedDict):
    """NewSurvey in which absent fields stay as they are and null clears (RFC 7396)"""

    closes_at: NotRequired[str | None]
    """When it closes by itself (UTC)."""
    mode: NotRequired[SurveyMode | None]
    opens_at: NotRequired[str | None]
    """When it opens by itself (UTC)."""
    questions: NotRequired[list[Question] | None]
    """The questions, in their order: those of the series, and the event's own beside them."""
    reminds_at: NotRequired[str | None]
    """When participants are reminded by mail (UTC): all of them, since nobody knows who has answered. Null: only
    by the step.
    """
    threshold: NotRequired[int | None]
    """Fewest answers for which figures are shown."""


class SurveyView(TypedDict):
    """The questions asked about an event"""

    attributions: list[QuoteRole]
    """In which roles somebody can be cited: those in which enough people took part."""
    blind: NotRequired[BlindKey | None]
    closes_at: NotRequired[str | None]
    """When it closes by itself (UTC)."""
    event_id: EventId
    """The event."""
    event_only: list[str]
    """Keys of those that the series does not ask: compared only if another event asks them too."""
    id: SurveyId
    """Its id."""
    mode: SurveyMode
    """How participants get what lets them hand in one sheet."""
    opens_at: NotRequired[str | None]
    """When it opens by itself (UTC)."""
    questions: list[Question]
    """The questions, in their order."""
    reminded_at: NotRequired[str | None]
    """When they were reminded last (UTC)."""
    reminds_at: NotRequired[str | None]
    """When participants are reminded (UTC)."""
    status: SurveyStatus
    """Where it stands."""
    threshold: int
    """Fewest answers for which figures are shown."""
    version: int
    """Grows by one with each change."""


class SwapView(TypedDict):
    """Two districts that exchanged their places"""

    created_at: str
    """When it was entered."""
    edition: int
    """The edition for which they do."""
    id: SwapId
    """Its id."""
    note: NotRequired[str | None]
    """Why; for who is signed in."""
    one_ags: Ags
    """One."""
    other_ags: Ags
    """The other."""
    series_id: SeriesId
    """The series."""


class TicketRequest(TypedDict):
    """What a participant asks for: a ticket to be pooled, or a signature made blindly"""

    blinded_element: NotRequired[str | None]
    """In the mode `blind`: the blinded element of the ticket's 32 bytes (RFC 9497, POPRF, ristretto255-SHA512),
    base64url without padding.
    """
    ticket_hash: NotRequired[str | None]
    """In the mode `ticket`: SHA-256 of the ticket's 32 bytes, base64url without padding."""


class TicketTerms(TypedDict):
    """How to get a ticket"""

    blind: NotRequired[BlindKey | None]
    mode: SurveyMode
    """What to ask for."""
    survey_id: SurveyId
    """The survey."""


class TicketView(TypedDict):
    """What a ticket is for"""

    evaluated_element: NotRequired[str | None]
    """In the mode `blind`: the evaluated element, base64url."""
    proof: NotRequired[str | None]
    """In the mode `blind`: the proof that it was made with the key that all others get, base64url."""
    survey_id: SurveyId
    """The survey."""


class TokenAndPassword(TypedDict):
    """A single-use link's token, and a new password"""

    password: str
    """At least 12 characters, not easy to guess; no other rules."""
    token: str
    """From the link."""


class TokenPair(TypedDict):
    """A pair of tokens"""

    access_token: str
    """For the Authorization header."""
    expires_in: int
    """Lifetime of the access token in seconds."""
    refresh_token: str
    """For `refresh`; good once."""
    token_type: str
    """`Bearer`."""


class Tombstone(TypedDict):
    """Something that is not there any more"""

    deleted_at: str
    """Since when (UTC)."""
    event_id: NotRequired[EventId | None]
    id: str
    """Its id; of a report the id of its event."""
    kind: str
    """Kind of the object."""


class TopicView(TypedDict):
    """What a meeting was about, or what a participant brings to the barcamp"""

    carried_from_id: NotRequired[TopicId | None]
    carried_to_id: NotRequired[TopicId | None]
    description: NotRequired[str | None]
    """In more words."""
    district_ags: NotRequired[Ags | None]
    event_id: EventId
    """The event."""
    id: TopicId
    """Its id."""
    kind: TopicKind
    """A theme of the meeting, or brought to the barcamp."""
    merged_into_id: NotRequired[TopicId | None]
    notes_md: NotRequired[str | None]
    """Notes taken while it was discussed (Markdown)."""
    outcome_md: NotRequired[str | None]
    """What came of it (Markdown)."""
    proposer: NotRequired[str | None]
    """Name of the person who proposed it, for those who may see it."""
    slot: NotRequired[SlotView | None]
    status: TopicStatus
    """Where it stands."""
    title: str
    """In a few words."""
    version: int
    """Grows by one with each change; votes are none."""
    voted: bool
    """Whether the caller is one of them."""
    votes: int
    """How many people want it."""


class TryView(TypedDict):
    """One try"""

    at: str
    """When it ended (UTC)."""
    duration_ms: int
    """How long it took, in milliseconds."""
    problem: NotRequired[str | None]
    """Why it was no success."""
    response_status: NotRequired[int | None]
    """Status of the answer."""


class Turn(TypedDict):
    """When it is a district's turn"""

    ags: Ags
    """The district."""
    hosted: int
    """How many editions it hosted, or is going to host."""
    intent: NotRequired[RotationIntent | None]
    last_edition: NotRequired[int | None]
    """The last of them."""
    last_event_id: NotRequired[EventId | None]
    last_starts_on: NotRequired[str | None]
    """Its first day."""
    name: str
    """Its name."""
    note: NotRequired[str | None]
    """Why it says so; for who is signed in."""
    rank: int
    """Its place, from 1."""
    reason: TurnReason
    """Why."""


class UserView(TypedDict):
    """A user"""

    colleague_id: NotRequired[UserId | None]
    created_at: str
    """When it was entered."""
    disabled: bool
    """Whether the account is out of use."""
    district_ags: NotRequired[Ags | None]
    email: str
    """E-mail address."""
    first_time: bool
    """Whether they are new."""
    id: UserId
    """Its id."""
    language: Language
    """In which language mails come."""
    mandate: Mandate
    """From when to when they hold the mandate."""
    name: str
    """First and last name."""
    notices: bool
    """Whether invitations, reminders and news of events come by mail."""
    organization_id: NotRequired[OrganizationId | None]
    role: Role
    """What they may do."""
    updated_at: str
    """When it was changed last."""
    version: int
    """Grows by one with each change."""


class VersionView(TypedDict):
    """A version of a report"""

    event_id: EventId
    """The event."""
    language: Language
    """In which language."""
    no: int
    """Its number, from 1."""
    published_at: str
    """When it was published."""
    title: str
    """Its title."""
    withdrawn_at: NotRequired[str | None]
    """Since when only those who write reports see it."""


VisibleIf = TypedDict(
    "VisibleIf",
    {
        "is": "AnswerValue",
        "question": "str",
    },
)
"""On which answer a question depends"""


class WebhookView(TypedDict):
    """A webhook"""

    created_at: str
    """When it was made."""
    disabled_reason: NotRequired[DisabledReason | None]
    enabled: bool
    """Whether it is told anything."""
    event_id: NotRequired[EventId | None]
    event_types: list[str]
    """What it is told of; none: of everything that is public."""
    failing_since: NotRequired[str | None]
    """Since when each try failed (UTC)."""
    id: WebhookId
    """Its id."""
    name: str
    """What it is for."""
    organization_id: OrganizationId
    """Organization that it belongs to."""
    previous_until: NotRequired[str | None]
    """Until when the secret before the present one signs, too (UTC)."""
    public_key: NotRequired[str | None]
    """The key by which Ed25519 signatures are verified (`whpk_…`)."""
    secret: NotRequired[str]
    """The secret of HMAC signatures (`whsec_…`); shown once, when it is made."""
    signing: Signing
    """How what it is sent is signed."""
    updated_at: str
    """When it was changed last."""
    url: str
    """Where it leads."""
    version: int
    """Grows by one with each change."""
