//! Every code a client can meet, with its status and its words in English and German.
//! `docs/errors.md` explains each; a test compares the two.

use actix_web::http::StatusCode;

use super::Lang;

/// Declares the codes: name, status, title and detail in both languages.
macro_rules! codes {
    ($($name:ident $text:literal $status:literal: $en:literal / $en_detail:literal, $de:literal / $de_detail:literal;)+) => {
        /// Stable code of a problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each says what it is in its own words below")]
        pub enum Code { $($name),+ }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As it stands in a problem document.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// The HTTP status it maps to.
            #[must_use]
            pub fn status(self) -> StatusCode {
                let status = match self { $(Self::$name => $status),+ };
                StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            }

            /// Title and detail.
            #[must_use]
            pub fn texts(self, lang: Lang) -> (&'static str, &'static str) {
                match (self, lang) {
                    $((Self::$name, Lang::En) => ($en, $en_detail),
                      (Self::$name, Lang::De) => ($de, $de_detail),)+
                }
            }
        }
    };
}

codes! {
    NotFound "not_found" 404:
        "Not found" / "There is nothing here, or nothing that you may see.",
        "Nicht gefunden" / "Hier ist nichts, oder nichts, was Sie sehen dürfen.";
    MethodNotAllowed "method_not_allowed" 405:
        "Method not allowed" / "This address answers only: {0}.",
        "Methode nicht erlaubt" / "Diese Adresse beantwortet nur: {0}.";
    NotAcceptable "not_acceptable" 406:
        "Not acceptable" / "This address answers with {0}.",
        "Nicht annehmbar" / "Diese Adresse antwortet mit {0}.";
    Unauthenticated "unauthenticated" 401:
        "Sign in first" / "This needs an access token or an API key in the Authorization header.",
        "Bitte anmelden" / "Hierfür braucht es ein Zugriffstoken oder einen API-Schlüssel im Authorization-Header.";
    InvalidToken "invalid_token" 401:
        "Token not valid" / "The access token or API key is expired, revoked or not ours.",
        "Token ungültig" / "Das Zugriffstoken oder der API-Schlüssel ist abgelaufen, widerrufen oder nicht von uns.";
    InvalidCredentials "invalid_credentials" 401:
        "Sign-in failed" / "E-mail address and password do not belong together.",
        "Anmeldung fehlgeschlagen" / "E-Mail-Adresse und Passwort gehören nicht zusammen.";
    InvalidRefreshToken "invalid_refresh_token" 401:
        "Refresh token not valid" / "The refresh token is expired, revoked, used before or not ours. Sign in again.",
        "Erneuerungstoken ungültig" / "Das Erneuerungstoken ist abgelaufen, widerrufen, schon benutzt oder nicht von uns. Bitte neu anmelden.";
    Forbidden "forbidden" 403:
        "Not allowed" / "You lack the permission {0}.",
        "Nicht erlaubt" / "Ihnen fehlt die Berechtigung {0}.";
    FieldNotYours "field_not_yours" 403:
        "Not allowed for this field" / "You may edit this object, but not: {0}.",
        "Für dieses Feld nicht erlaubt" / "Sie dürfen dieses Objekt bearbeiten, aber nicht: {0}.";
    BodyTooLarge "body_too_large" 413:
        "Body too large" / "The request body may have {0} bytes at most.",
        "Anfrage zu groß" / "Die Anfrage darf höchstens {0} Bytes haben.";
    UnsupportedMediaType "unsupported_media_type" 415:
        "Media type not supported" / "Send the body as {0}.",
        "Medientyp nicht unterstützt" / "Bitte senden als {0}.";
    UnreadableJson "unreadable_json" 400:
        "Unreadable JSON" / "The body can't be read as JSON: {0}.",
        "JSON nicht lesbar" / "Der Inhalt ist nicht als JSON lesbar: {0}.";
    UnreadableCsv "unreadable_csv" 400:
        "Unreadable CSV" / "The body can't be read as CSV: {0}.",
        "CSV nicht lesbar" / "Der Inhalt ist nicht als CSV lesbar: {0}.";
    NotUtf8 "not_utf8" 400:
        "Not UTF-8" / "The text is not encoded as UTF-8. In Excel, save as 'CSV UTF-8'.",
        "Nicht UTF-8" / "Der Text ist nicht als UTF-8 kodiert. In Excel als „CSV UTF-8“ speichern.";
    UnreadableQuery "unreadable_query" 400:
        "Query not understood" / "The query parameters can't be read: {0}.",
        "Abfrage nicht verstanden" / "Die Abfrageparameter sind nicht lesbar: {0}.";
    UnreadableHeader "unreadable_header" 400:
        "Header not understood" / "The header {0} can't be read.",
        "Kopfzeile nicht verstanden" / "Die Kopfzeile {0} ist nicht lesbar.";
    BadRequest "bad_request" 400:
        "Request not understood" / "The request can't be read.",
        "Anfrage nicht verstanden" / "Die Anfrage ist nicht lesbar.";
    InvalidCursor "invalid_cursor" 400:
        "Cursor not valid" / "The cursor belongs to another list, filter, sort order or caller. Start without one.",
        "Cursor ungültig" / "Der Cursor gehört zu einer anderen Liste, Auswahl, Sortierung oder Person. Bitte ohne Cursor beginnen.";
    CredentialsRefused "credentials_refused" 400:
        "Send no credentials" / "Feedback is given without signing in, so that nobody can tell whose it is. Repeat without the Authorization header and cookies.",
        "Bitte ohne Anmeldung" / "Rückmeldungen werden ohne Anmeldung gegeben, damit niemand sie zuordnen kann. Bitte ohne Authorization-Header und Cookies wiederholen.";
    Invalid "invalid" 422:
        "Invalid input" / "The input is well-formed, but not valid; see errors.",
        "Ungültige Eingabe" / "Die Eingabe ist lesbar, aber nicht gültig; siehe errors.";
    IdempotencyKeyReused "idempotency_key_reused" 422:
        "Key used for another request" / "This Idempotency-Key was used for another method, path or body.",
        "Schlüssel anderweitig benutzt" / "Dieser Idempotency-Key wurde für eine andere Methode, Adresse oder einen anderen Inhalt benutzt.";
    IdempotencyInFlight "idempotency_in_flight" 409:
        "Still working on it" / "A request with this Idempotency-Key is being worked on. Repeat it in a moment.",
        "Noch in Arbeit" / "Eine Anfrage mit diesem Idempotency-Key wird gerade bearbeitet. Bitte gleich wiederholen.";
    PreconditionRequired "precondition_required" 428:
        "If-Match needed" / "Send the ETag that you have seen in If-Match, so that nobody's change is lost.",
        "If-Match fehlt" / "Bitte das gesehene ETag in If-Match mitsenden, damit keine Änderung verloren geht.";
    PreconditionFailed "precondition_failed" 412:
        "Changed meanwhile" / "The object is now at version {0}. Read it again and repeat.",
        "Inzwischen geändert" / "Das Objekt hat jetzt die Version {0}. Bitte neu lesen und wiederholen.";
    WrongState "wrong_state" 409:
        "Not in this state" / "'{0}' is not possible from '{1}'. Possible next: {2}.",
        "In diesem Zustand nicht möglich" / "'{0}' ist aus '{1}' nicht möglich. Möglich sind: {2}.";
    AlreadyExists "already_exists" 409:
        "Already there" / "There is already one with this name, number or key.",
        "Schon vorhanden" / "Es gibt schon eines mit diesem Namen, dieser Nummer oder diesem Schlüssel.";
    StillReferenced "still_referenced" 409:
        "Still in use" / "Something else still refers to it, or it refers to something that is gone.",
        "Noch in Gebrauch" / "Etwas anderes verweist noch darauf, oder es verweist auf etwas Gelöschtes.";
    EmailTaken "email_taken" 409:
        "Address already in use" / "There is already an account or an invitation for this e-mail address.",
        "Adresse schon vergeben" / "Für diese E-Mail-Adresse gibt es schon ein Konto oder eine Einladung.";
    LastAdmin "last_admin" 409:
        "Last admin" / "Somebody has to be admin: make another one first.",
        "Letzte Administration" / "Jemand muss die Administration haben: bitte zuerst eine andere Person dazu machen.";
    AudienceFrozen "audience_frozen" 409:
        "Audience is frozen" / "The audience was frozen when the event was published: it is the denominator of coverage.",
        "Eingeladene stehen fest" / "Der Kreis der Eingeladenen steht seit der Veröffentlichung fest: an ihm wird die Abdeckung gemessen.";
    NotPublishable "not_publishable" 409:
        "Not ready for this step" / "Still missing: {0}.",
        "Noch nicht so weit" / "Es fehlt noch: {0}.";
    RegistrationNotOpen "registration_not_open" 409:
        "Registration is not open" / "Registration for this event is {0}.",
        "Anmeldung nicht offen" / "Die Anmeldung zu dieser Veranstaltung ist {0}.";
    AlreadyRegistered "already_registered" 409:
        "Already registered" / "This person has a live registration for the event.",
        "Schon angemeldet" / "Diese Person ist für die Veranstaltung schon angemeldet.";
    NotRegistered "not_registered" 403:
        "Not registered" / "For people who have a place at the event, or wait for one.",
        "Nicht angemeldet" / "Für Personen, die bei der Veranstaltung einen Platz haben oder auf einen warten.";
    TooManyTopics "too_many_topics" 409:
        "Too many topics" / "One person brings at most {0} topics to an event.",
        "Zu viele Themen" / "Eine Person bringt höchstens {0} Themen zu einer Veranstaltung mit.";
    NoDays "no_days" 409:
        "Days not known" / "It has no exact days yet: there is nothing to put into a calendar.",
        "Tage noch offen" / "Es gibt noch keine genauen Tage und damit nichts für den Kalender.";
    NoBoard "no_board" 409:
        "No rooms or slots" / "The event has no rooms or no slots yet: put them on the board first.",
        "Keine Räume oder Zeiten" / "Die Veranstaltung hat noch keine Räume oder Zeiten: Bitte zuerst auf die Tafel setzen.";
    BoardChanged "board_changed" 409:
        "Changed meanwhile" / "The board or its topics changed while the timetable was made. Ask again.",
        "Inzwischen geändert" / "Tafel oder Themen haben sich geändert, während der Zeitplan entstand. Bitte noch einmal anfragen.";
    ProgrammeClash "programme_clash" 409:
        "Taken at that time" / "Both at once are not possible: {0}. An organizer can allow it (allow_clashes=true).",
        "Zur selben Zeit belegt" / "Beides zugleich geht nicht: {0}. Das Projektteam kann es zulassen (allow_clashes=true).";
    ProgrammeFull "programme_full" 409:
        "Too many sessions" / "An event has at most {0} sessions.",
        "Zu viele Programmpunkte" / "Eine Veranstaltung hat höchstens {0} Programmpunkte.";
    AgendaFull "agenda_full" 409:
        "Too many marks" / "One can mark at most {0} sessions.",
        "Zu viele Markierungen" / "Es lassen sich höchstens {0} Programmpunkte merken.";
    NoFile "no_file" 409:
        "A link" / "A link has no file of its own.",
        "Ein Link" / "Ein Link hat keine eigene Datei.";
    FilesQuota "files_quota" 409:
        "No room" / "All files of an event may have {0} bytes together; {1} are left.",
        "Kein Platz" / "Alle Dateien einer Veranstaltung dürfen zusammen {0} Bytes haben; {1} sind noch frei.";
    TooManyMaterials "too_many_materials" 409:
        "Too many materials" / "An event has at most {0} materials.",
        "Zu viele Materialien" / "Eine Veranstaltung hat höchstens {0} Materialien.";
    SignInCodeInvalid "sign_in_code_invalid" 401:
        "Sign-in not valid" / "The sign-in was redeemed already, took too long, or began in another browser. Begin again.",
        "Anmeldung ungültig" / "Die Anmeldung wurde schon eingelöst, hat zu lange gedauert oder begann in einem anderen Browser. Bitte neu beginnen.";
    SignInRefused "sign_in_refused" 403:
        "Sign-in refused" / "The identity provider did not sign anybody in.",
        "Anmeldung abgelehnt" / "Der Anmeldedienst hat niemanden angemeldet.";
    IdentityUnknown "identity_unknown" 403:
        "Identity unknown" / "No account is linked to this identity. Sign in with the password of your account and link it.",
        "Identität unbekannt" / "Mit dieser Identität ist kein Konto verbunden. Bitte mit dem Passwort des Kontos anmelden und verbinden.";
    NoRole "no_role" 403:
        "No role" / "None of your groups at the identity provider gives a role here.",
        "Keine Rolle" / "Keine Ihrer Gruppen beim Anmeldedienst gibt hier eine Rolle.";
    ProviderNotBelieved "provider_not_believed" 401:
        "Provider not believed" / "What the identity provider said could not be verified.",
        "Anmeldedienst nicht bestätigt" / "Was der Anmeldedienst gesagt hat, ließ sich nicht bestätigen.";
    ProviderAway "provider_away" 503:
        "Provider away" / "The identity provider does not answer. Try again, or sign in with a password.",
        "Anmeldedienst nicht erreichbar" / "Der Anmeldedienst antwortet nicht. Bitte später versuchen oder mit Passwort anmelden.";
    IdentityTaken "identity_taken" 409:
        "Identity linked" / "The identity is linked to an account already.",
        "Identität verbunden" / "Die Identität ist schon mit einem Konto verbunden.";
    LastWayIn "last_way_in" 409:
        "Last way in" / "There would be no way to sign in any more. Set a password first.",
        "Letzter Zugang" / "Danach gäbe es keinen Weg mehr, sich anzumelden. Bitte erst ein Passwort setzen.";
    TooManyWebhooks "too_many_webhooks" 409:
        "Too many webhooks" / "An organization has at most {0} webhooks.",
        "Zu viele Webhooks" / "Eine Organisation hat höchstens {0} Webhooks.";
    WebhookDisabled "webhook_disabled" 409:
        "Webhook disabled" / "The webhook is told nothing at present. Switch it on first.",
        "Webhook abgeschaltet" / "Dem Webhook wird zurzeit nichts gesagt. Bitte erst einschalten.";
    TooMuchAgain "too_much_again" 409:
        "Too much to tell again" / "That is more than {0} changes. Begin later, or read the change feed.",
        "Zu viel zu wiederholen" / "Das sind mehr als {0} Änderungen. Bitte später beginnen oder den Änderungsstrom lesen.";
    ChangesGone "changes_gone" 410:
        "Changes not kept" / "What changed there is not kept any more: it is for {0} days, and not beyond a restored backup. Read the lists, and go on from a new place.",
        "Änderungen nicht aufbewahrt" / "Was dort geändert wurde, ist nicht mehr da: aufbewahrt wird es {0} Tage lang, und nicht über eine Wiederherstellung hinweg. Bitte die Listen lesen und an einer neuen Stelle fortfahren.";
    NoSuchPart "no_such_part" 416:
        "No such part" / "The file has {0} bytes.",
        "Kein solcher Teil" / "Die Datei hat {0} Bytes.";
    FileTypeRefused "file_type_refused" 415:
        "File not taken" / "Files of this kind are not taken. Taken are, by their content: {0}.",
        "Datei nicht angenommen" / "Dateien dieser Art werden nicht angenommen. Angenommen werden, nach ihrem Inhalt: {0}.";
    NoSignup "no_signup" 409:
        "No sign-up" / "One does not sign up for this session: come along.",
        "Keine Anmeldung nötig" / "Für diesen Programmpunkt meldet man sich nicht an: Kommen Sie einfach dazu.";
    SignupClosed "signup_closed" 409:
        "Too late" / "The session has begun.",
        "Zu spät" / "Der Programmpunkt hat schon begonnen.";
    AlreadySignedUp "already_signed_up" 409:
        "Signed up already" / "This registration is signed up for the session, or waits for it.",
        "Schon eingetragen" / "Diese Anmeldung ist für den Programmpunkt schon eingetragen, oder sie wartet.";
    SessionFull "session_full" 409:
        "No place left" / "The session is full, and has no waitlist.",
        "Kein Platz mehr" / "Der Programmpunkt ist voll, und es gibt keine Warteliste.";
    SignedUp "signed_up" 409:
        "People signed up" / "{0} people are signed up for a session that would be open to all, or gone. A sign-up without `capacity` lets everybody in and loses nobody; to take a session away, delete it by itself.",
        "Es gibt Eintragungen" / "{0} Personen sind für einen Programmpunkt eingetragen, der dann allen offen stünde oder entfiele. Eine Eintragung ohne `capacity` lässt alle hinein und verliert niemanden; was entfallen soll, wird einzeln gelöscht.";
    EventFull "event_full" 409:
        "No seat left" / "There is no seat for this district, and the event has no waitlist.",
        "Kein Platz mehr" / "Für diesen Landkreis ist kein Platz frei, und es gibt keine Warteliste.";
    ExportNotReady "export_not_ready" 409:
        "Not ready" / "The export is {0}: there is no file.",
        "Noch nicht fertig" / "Der Export ist im Zustand {0}: Es gibt keine Datei.";
    TooManyExports "too_many_exports" 409:
        "Too many exports" / "You have {0} exports that are not expired. Delete some.",
        "Zu viele Exporte" / "Sie haben {0} Exporte, die nicht abgelaufen sind. Löschen Sie einige.";
    ExportTooLarge "export_too_large" 409:
        "Too large" / "These are {0} people; an export has at most {1}.",
        "Zu groß" / "Das sind {0} Personen; ein Export umfasst höchstens {1}.";
    NotAttended "not_attended" 409:
        "Not attended" / "The person was there on no day: there is nothing to certify.",
        "Nicht anwesend" / "Die Person war an keinem Tag anwesend: Es gibt nichts zu bescheinigen.";
    CheckInClosed "check_in_closed" 409:
        "No check-in" / "Nobody can be checked in at an event that is {0}.",
        "Kein Check-in" / "Bei einer Veranstaltung im Zustand {0} ist kein Check-in möglich.";
    CheckedIn "people_checked_in" 409:
        "People were checked in" / "{0} check-ins are known of this event: who was there is counted by them.",
        "Es gab Check-ins" / "Von dieser Veranstaltung sind {0} Check-ins bekannt: Nach ihnen wird gezählt, wer da war.";
    NotConfirmed "not_confirmed" 409:
        "No place yet" / "The person has no confirmed place: the registration is pending, waitlisted or offered.",
        "Noch kein Platz" / "Die Person hat keinen bestätigten Platz: Die Anmeldung wartet auf Zustimmung, Platz oder Antwort.";
    Cancelled "cancelled" 409:
        "Place given up" / "The registration was cancelled or rejected, or its offer ran out.",
        "Platz aufgegeben" / "Die Anmeldung wurde abgesagt oder abgelehnt, oder das Angebot ist abgelaufen.";
    WrongEvent "wrong_event" 409:
        "Another event" / "This code is good, but for another event.",
        "Andere Veranstaltung" / "Dieser Code gilt, aber für eine andere Veranstaltung.";
    WrongDay "wrong_day" 409:
        "Not on this day" / "This is not a day of the event, or it has not begun yet.",
        "Nicht an diesem Tag" / "Das ist kein Tag der Veranstaltung, oder er hat noch nicht begonnen.";
    Unknown "unknown" 404:
        "Not known here" / "No registration of this event has this id or code. After a place went to somebody else its old code is not good any more.",
        "Hier nicht bekannt" / "Keine Anmeldung dieser Veranstaltung hat diese Kennung oder diesen Code. Nach der Übergabe eines Platzes gilt der alte Code nicht mehr.";
    SeatsTaken "seats_taken" 409:
        "More seats taken" / "The new figures don't fit what is given already: {0}.",
        "Schon mehr vergeben" / "Die neuen Zahlen passen nicht zu dem, was schon vergeben ist: {0}.";
    TooManyQuestions "too_many_questions" 409:
        "Too many questions" / "You have {0} questions at this event that are not answered yet. Withdraw one, or wait.",
        "Zu viele Fragen" / "Sie haben bei dieser Veranstaltung {0} Fragen, die noch offen sind. Bitte eine zurückziehen oder abwarten.";
    AlreadySuperseded "already_superseded" 409:
        "Already superseded" / "Another answer supersedes this question. Name that one.",
        "Schon überholt" / "Diese Frage ist schon durch eine andere Antwort überholt. Bitte jene angeben.";
    SurveyNotOpen "survey_not_open" 409:
        "Survey is not open" / "The survey is {0}.",
        "Umfrage nicht offen" / "Die Umfrage ist {0}.";
    FormAnswered "form_answered" 409:
        "Answered already" / "These questions were answered and would mean something else: {0}. Give them a new key.",
        "Schon beantwortet" / "Diese Fragen sind schon beantwortet und bekämen eine andere Bedeutung: {0}. Bitte einen neuen Schlüssel vergeben.";
    EditingEnded "editing_ended" 409:
        "Too late to change" / "One's own registration could be changed until {0}. The organizer still can.",
        "Zu spät zum Ändern" / "Die eigene Anmeldung war bis {0} änderbar. Das Projektteam kann es noch.";
    ResultsNotReady "results_not_ready" 409:
        "Results come later" / "Results appear once, after the survey has closed.",
        "Ergebnisse kommen später" / "Ergebnisse erscheinen einmal, nachdem die Umfrage geschlossen wurde.";
    TicketTaken "ticket_taken" 409:
        "Ticket already taken" / "You have taken your ticket for this survey with other random bits.",
        "Schein schon geholt" / "Sie haben Ihren Schein für diese Umfrage schon mit anderen Zufallsbits geholt.";
    TicketSpent "ticket_spent" 409:
        "Ticket already spent" / "An answer sheet was handed in with this ticket.",
        "Schein schon eingelöst" / "Mit diesem Schein wurde schon ein Bogen abgegeben.";
    TicketUnknown "ticket_unknown" 409:
        "Ticket not known" / "No ticket of this survey has these bits.",
        "Schein unbekannt" / "Kein Schein dieser Umfrage passt dazu.";
    FeedbackKeyChanged "feedback_key_changed" 409:
        "Another key" / "The key with which tickets of this survey are signed has changed since the first of them.",
        "Anderer Schlüssel" / "Der Schlüssel, mit dem Scheine dieser Umfrage unterschrieben werden, ist ein anderer als beim ersten.";
    QuoteGiven "quote_given" 409:
        "Somebody's own words" / "What a participant gave stays as it was given; only the attribution can be taken off.",
        "Jemandes eigene Worte" / "Was Teilnehmende gegeben haben, bleibt, wie es ist; nur die Zuschreibung kann entfallen.";
    RemindedAlready "reminded_already" 409:
        "Reminded already" / "Participants were reminded of this survey in the last twelve hours.",
        "Schon erinnert" / "An diese Umfrage wurde in den letzten zwölf Stunden schon erinnert.";
    LinkInvalid "link_invalid" 409:
        "Link not valid" / "The link was used, is expired or was withdrawn. Ask for a new one.",
        "Link ungültig" / "Der Link wurde benutzt, ist abgelaufen oder zurückgezogen. Bitte einen neuen anfordern.";
    TrialTooLong "trial_too_long" 409:
        "Too long to try" / "Trying the whole file would keep everybody else waiting. Try it in parts, or import it: that goes line by line.",
        "Zu lang für eine Probe" / "Die ganze Datei zu proben ließe alle anderen warten. Bitte in Teilen proben oder gleich importieren: Das geht Zeile für Zeile.";
    HasAccount "has_account" 409:
        "There is an account" / "The person has an account. Delete that: it takes the registrations with it.",
        "Es gibt ein Konto" / "Die Person hat ein Konto. Bitte dieses löschen: Die Anmeldungen gehen mit ihm.";
    MailOff "mail_off" 409:
        "No mail here" / "This instance sends no mail: the operator has set no smtp_url.",
        "Kein Mailversand" / "Diese Instanz versendet keine E-Mails: smtp_url ist nicht gesetzt.";
    TooManyRequests "too_many_requests" 429:
        "Too many requests" / "Wait {0} seconds and try again.",
        "Zu viele Anfragen" / "Bitte {0} Sekunden warten und noch einmal versuchen.";
    Busy "busy" 503:
        "Busy" / "Too many sign-ins or uploads at once. Try again in a moment.",
        "Ausgelastet" / "Zu viele Anmeldungen oder Uploads auf einmal. Bitte gleich noch einmal versuchen.";
    DatabaseAway "database_away" 503:
        "Database not reachable" / "The database does not answer. Try again in a moment.",
        "Datenbank nicht erreichbar" / "Die Datenbank antwortet nicht. Bitte gleich noch einmal versuchen.";
    OutcomeUnknown "outcome_unknown" 503:
        "Outcome not known" / "The connection to the database broke while saving. Repeat with the same Idempotency-Key.",
        "Ausgang unbekannt" / "Beim Speichern brach die Verbindung zur Datenbank ab. Bitte mit demselben Idempotency-Key wiederholen.";
    Internal "internal" 500:
        "Our fault" / "Something went wrong on our side. The request id helps us find it.",
        "Unser Fehler" / "Bei uns ist etwas schiefgegangen. Die Kennung der Anfrage hilft uns, es zu finden.";
}

/// Declares what can be wrong with an input.
macro_rules! findings {
    ($($name:ident $text:literal: $en:literal, $de:literal;)+) => {
        /// Stable code of one thing wrong with an input.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each says what it is in its own words below")]
        pub enum FindingCode { $($name),+ }

        impl FindingCode {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As it stands in a problem document.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// In words.
            #[must_use]
            pub fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$name, Lang::En) => $en, (Self::$name, Lang::De) => $de,)+
                }
            }
        }
    };
}

findings! {
    Required "required": "This field is required.", "Dieses Feld ist nötig.";
    UnknownField "unknown_field": "There is no such field.", "Dieses Feld gibt es nicht.";
    WrongType "wrong_type": "Not of the expected type: {0}.", "Nicht vom erwarteten Typ: {0}.";
    Length "length": "The length must be from {0} to {1}.", "Die Länge muss zwischen {0} und {1} liegen.";
    Range "range": "The value must be from {0} to {1}.", "Der Wert muss zwischen {0} und {1} liegen.";
    Format "format": "Not in the expected format: {0}.", "Nicht im erwarteten Format: {0}.";
    Unsafe "unsafe_characters": "Control characters are not allowed here.", "Steuerzeichen sind hier nicht erlaubt.";
    Duplicate "duplicate": "Given more than once.", "Mehrfach angegeben.";
    Target "target": "Webhooks don't lead there: {0}.", "Dorthin führen keine Webhooks: {0}.";
    NoSuch "no_such": "There is no {0} with this key.", "Es gibt kein Objekt ({0}) mit diesem Schlüssel.";
    Mark "mark": "A mark is broken or not known: {0}.", "Eine Marke ist beschädigt oder unbekannt: {0}.";
    Order "order": "The end must not be before the start.", "Das Ende darf nicht vor dem Anfang liegen.";
    Cycle "cycle": "It can't be its own parent.", "Es kann nicht sich selbst übergeordnet sein.";
    Itself "itself": "It can't refer to itself.", "Es kann nicht auf sich selbst verweisen.";
    GuaranteeAboveMaximum "guarantee_above_maximum":
        "A guarantee above the maximum can't be kept.", "Eine Garantie über dem Höchstwert ist nicht zu halten.";
    GuaranteesAboveCapacity "guarantees_above_capacity":
        "The guarantees add up to {0}, the capacity is {1}.", "Die Garantien ergeben {0}, die Kapazität ist {1}.";
    ReleaseRequired "release_required":
        "Guarantees need a time at which they are released.", "Garantien brauchen einen Zeitpunkt der Freigabe.";
    WeakPassword "weak_password":
        "Too easy to guess. Several unusual words make a good password.",
        "Zu leicht zu erraten. Mehrere ungewöhnliche Wörter ergeben ein gutes Passwort.";
    NotYours "not_yours": "You may register people of your own district only.", "Sie dürfen nur Personen des eigenen Landkreises anmelden.";
    NoProxy "no_proxy":
        "Only an excused district has a proxy, which is another one.",
        "Nur ein entschuldigter Landkreis hat eine Vertretung, und zwar durch einen anderen.";
    NeedsConsent "needs_consent": "A quote needs consent to its use.", "Ein Zitat braucht die Einwilligung.";
}
