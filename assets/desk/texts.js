// The words of the page. Both languages have the same keys; ci/desk.mjs sees to it.

const many = (n, one, more) => `${n} ${n === 1 ? one : more}`;

export const TEXTS = {
  de: {
    language: "Sprache",
    setup_title: "Gerät einrichten",
    setup_about:
      "Fügen Sie den Schlüssel ein, den Sie für dieses Gerät bekommen haben. Er bleibt in diesem Browser und gilt nur für den Check-in dieser Veranstaltung.",
    renew_about: "Mit einem neuen Schlüssel geht es weiter; was dieses Gerät noch nicht gesendet hat, wird dann gesendet.",
    key_label: "Schlüssel dieses Geräts",
    key_button: "Einrichten",
    key_checking: "Der Schlüssel wird geprüft …",
    key_wrong: "Dieser Schlüssel ist falsch, abgelaufen oder zurückgezogen.",
    key_no_scope: "Dieser Schlüssel ist nicht für den Check-in (checkin:write).",
    key_foreign: "Dieser Schlüssel ist für eine andere Veranstaltung, oder diese Veranstaltung ist nicht veröffentlicht.",
    key_no_answer: "Keine Verbindung zum Dienst. Zum Einrichten wird einmal eine gebraucht.",
    key_stays: "Es geht weiter mit dem bisherigen Schlüssel.",
    key_gone: (n) =>
      `Der Schlüssel dieses Geräts gilt nicht mehr. ${n ? `${many(n, "Scan bleibt", "Scans bleiben")} auf diesem Gerät und ${n === 1 ? "wird" : "werden"} mit einem neuen Schlüssel gesendet.` : "Geben Sie einen neuen ein."}`,
    closed: "Bei dieser Veranstaltung ist gerade kein Check-in möglich. Was gescannt wird, bleibt auf diesem Gerät.",
    insecure: "Diese Seite braucht eine sichere Verbindung (https://).",
    no_store: "Dieser Browser speichert hier nichts (privates Fenster?). Scans wären nicht sicher: bitte einen anderen nehmen.",
    new_version: "Es gibt eine neue Fassung dieser Seite.",
    new_version_button: "Jetzt laden",
    scan_title: "Einchecken",
    state_title: "Stand",
    lists_title: "Listen",
    day: "Tag",
    day_ahead: (day) => `${day} (noch nicht begonnen)`,
    day_not_today: "Das ist nicht heute.",
    day_today: "Auf heute stellen",
    code_label: "Code oder Name",
    code_hint: "Scannen, einfügen oder einen Namen tippen.",
    check_in: "Einchecken",
    camera_on: "Kamera",
    camera_off: "Kamera aus",
    camera_refused: "Die Kamera darf nicht benutzt werden. Erlauben Sie es in den Einstellungen des Browsers.",
    camera_none: "Es ist keine Kamera zu finden.",
    no_detector: "Dieser Browser kann keine QR-Codes mit der Kamera lesen; ein Handscanner geht immer.",
    ready: "Bereit",
    ready_about: "Code scannen oder Namen suchen.",
    noted: "Eingecheckt",
    already: "Schon eingecheckt",
    already_at: (time) => `seit ${time}`,
    already_elsewhere: "an einem anderen Gerät oder vorhin",
    checking: "Wird geprüft …",
    kept: "Notiert",
    kept_about: "Nicht auf der Liste dieses Geräts. Wird beurteilt, sobald es online ist.",
    kept_replaced: "Dieser Code wurde vielleicht ersetzt, weil der Platz weitergegeben wurde. Am besten den Namen suchen.",
    refused: "Nicht eingecheckt",
    nobody: (name) => `Niemand auf der Liste heißt „${name}“.`,
    undone: "Zurückgenommen",
    undone_about: (name) => `${name} ist nicht mehr eingecheckt.`,
    undo_no_answer: "Zum Zurücknehmen wird eine Verbindung gebraucht.",
    failed: (detail) => `Das ging nicht: ${detail}`,
    first_time: "zum ersten Mal dabei",
    guest: "Gast",
    will_be_sent: "wird gesendet, sobald das Gerät online ist",
    reasons: {
      not_confirmed: "Noch kein bestätigter Platz (offen, auf der Warteliste oder nur angeboten). Bitte ans Projektteam.",
      cancelled: "Abgesagt, abgelehnt oder das Angebot ist abgelaufen. Vielleicht ist ein Platz frei.",
      wrong_event: "Ein guter Code, aber von einer anderen Veranstaltung.",
      wrong_day: "Kein Tag dieser Veranstaltung, oder er hat noch nicht begonnen. Bitte den Tag richtig stellen.",
      unknown: "Unbekannt: keine Anmeldung hier, oder der Code wurde ersetzt. Bitte den Namen suchen.",
      nonce_reused: "Ein Fehler dieses Geräts: bitte noch einmal scannen.",
      too_long: "Das ist zu lang für einen Code.",
      invalid: "Der Dienst kann diesen Scan nicht lesen.",
    },
    reason_other: (code) => `Abgelehnt (${code}).`,
    people_found: (n) => many(n, "Person gefunden", "Personen gefunden"),
    people_latest: "Zuletzt eingecheckt",
    people_none: "Noch niemand.",
    people_more: (n) => `und ${n} weitere: bitte mehr tippen`,
    since: (time) => `da seit ${time}`,
    unsent: "noch nicht gesendet",
    undo: "Rückgängig",
    undo_of: (name) => `Check-in von ${name} rückgängig machen`,
    check_in_of: (name) => `${name} einchecken`,
    count_there: "Da",
    count_of: (there, all) => `${there} von ${all}`,
    count_unsent: "Ungesendet",
    count_refused: "Anzusehen",
    refused_title: "Anzusehen",
    refused_about: "Der Dienst hat diese Scans abgelehnt.",
    refused_of: (day, time) => `für ${day}, gescannt ${time}`,
    again: "Noch einmal",
    again_of: (name) => `Noch einmal senden: ${name}`,
    dismiss: "Erledigt",
    dismiss_of: (name) => `${name}: erledigt`,
    unsent_title: "Noch nicht gesendet",
    unsent_about: "Sicher auf diesem Gerät; wird von selbst gesendet.",
    unsent_more: (n) => `und ${n} weitere`,
    take_out: "Verwerfen",
    take_out_of: (name) => `Scan von ${name} verwerfen`,
    undo_waits: "wird zurückgenommen",
    a_code: (start) => `Code ${start}…`,
    somebody: "Jemand",
    refreshed: (time) => `Liste vom ${time}`,
    refreshed_never: "Noch keine Liste.",
    refresh: "Jetzt abgleichen",
    link_online: "Online",
    link_offline: "Offline",
    link_waiting: "Verbindet …",
    link_busy: "Dienst ausgelastet",
    link_refused: "Schlüssel ungültig",
    link_closed: "Kein Check-in",
    forget: "Dieses Gerät vergessen",
    forget_title: "Dieses Gerät vergessen?",
    forget_about: "Schlüssel und Listen werden aus diesem Browser gelöscht. Zum Einrichten brauchen Sie den Schlüssel wieder.",
    forget_unsent: (n) =>
      `${many(n, "Scan ist", "Scans sind")} noch nicht gesendet und ${n === 1 ? "ginge" : "gingen"} verloren! Schlüssel und Listen werden auch gelöscht.`,
    forget_yes: "Alles löschen",
    forget_no: "Behalten",
    forgotten: "Auf diesem Gerät ist nichts mehr gespeichert. Ziehen Sie den Schlüssel zurück, wenn er nicht mehr gebraucht wird.",
  },
  en: {
    language: "Language",
    setup_title: "Set up this device",
    setup_about: "Paste the key that you were given for this device. It stays in this browser, and is good for check-in at this event only.",
    renew_about: "With a new key this desk goes on; what this device has not sent yet is sent then.",
    key_label: "Key of this device",
    key_button: "Set up",
    key_checking: "Checking the key …",
    key_wrong: "This key is wrong, expired or withdrawn.",
    key_no_scope: "This key is not for check-in (checkin:write).",
    key_foreign: "This key is for another event, or this event is not published.",
    key_no_answer: "No connection to the service. Setting up needs one, once.",
    key_stays: "The key from before is still in use.",
    key_gone: (n) =>
      `The key of this device is not good any more. ${n ? `${many(n, "scan stays", "scans stay")} on this device and will be sent with a new key.` : "Enter a new one."}`,
    closed: "There is no check-in at this event at the moment. What is scanned stays on this device.",
    insecure: "This page needs a secure connection (https://).",
    no_store: "This browser stores nothing here (a private window?). Scans would not be safe: please use another one.",
    new_version: "There is a new version of this page.",
    new_version_button: "Load it now",
    scan_title: "Check in",
    state_title: "State",
    lists_title: "Lists",
    day: "Day",
    day_ahead: (day) => `${day} (not begun)`,
    day_not_today: "This is not today.",
    day_today: "Set to today",
    code_label: "Code or name",
    code_hint: "Scan, paste, or type a name.",
    check_in: "Check in",
    camera_on: "Camera",
    camera_off: "Camera off",
    camera_refused: "The camera may not be used. Allow it in the settings of the browser.",
    camera_none: "No camera was found.",
    no_detector: "This browser does not read QR codes by camera; a hand scanner always works.",
    ready: "Ready",
    ready_about: "Scan a code or look for a name.",
    noted: "Checked in",
    already: "Already checked in",
    already_at: (time) => `since ${time}`,
    already_elsewhere: "at another device, or before",
    checking: "Checking …",
    kept: "Noted",
    kept_about: "Not on this device's list. Will be judged when it is online.",
    kept_replaced: "This code may have been replaced because the place was passed on. Better look for the name.",
    refused: "Not checked in",
    nobody: (name) => `Nobody on the list is called “${name}”.`,
    undone: "Taken back",
    undone_about: (name) => `${name} is not checked in any more.`,
    undo_no_answer: "Taking back needs a connection.",
    failed: (detail) => `That did not work: ${detail}`,
    first_time: "here for the first time",
    guest: "guest",
    will_be_sent: "will be sent when the device is online",
    reasons: {
      not_confirmed: "No confirmed place yet (pending, waitlisted, or only offered). Please see an organizer.",
      cancelled: "Cancelled, rejected, or the offer ran out. There may be a free seat.",
      wrong_event: "A good code, but of another event.",
      wrong_day: "Not a day of this event, or not begun yet. Please set the right day.",
      unknown: "Unknown: no registration here, or the code was replaced. Please look for the name.",
      nonce_reused: "A fault of this device: please scan again.",
      too_long: "This is too long for a code.",
      invalid: "The service can't read this scan.",
    },
    reason_other: (code) => `Refused (${code}).`,
    people_found: (n) => many(n, "person found", "people found"),
    people_latest: "Checked in last",
    people_none: "Nobody yet.",
    people_more: (n) => `and ${n} more: please type on`,
    since: (time) => `here since ${time}`,
    unsent: "not sent yet",
    undo: "Undo",
    undo_of: (name) => `Undo the check-in of ${name}`,
    check_in_of: (name) => `Check in ${name}`,
    count_there: "Here",
    count_of: (there, all) => `${there} of ${all}`,
    count_unsent: "Unsent",
    count_refused: "To look at",
    refused_title: "To look at",
    refused_about: "The service refused these scans.",
    refused_of: (day, time) => `for ${day}, scanned ${time}`,
    again: "Try again",
    again_of: (name) => `Try again: ${name}`,
    dismiss: "Done",
    dismiss_of: (name) => `${name}: done`,
    unsent_title: "Not sent yet",
    unsent_about: "Safe on this device; sent by itself.",
    unsent_more: (n) => `and ${n} more`,
    take_out: "Discard",
    take_out_of: (name) => `Discard the scan of ${name}`,
    undo_waits: "is being taken back",
    a_code: (start) => `Code ${start}…`,
    somebody: "Somebody",
    refreshed: (time) => `List of ${time}`,
    refreshed_never: "No list yet.",
    refresh: "Update now",
    link_online: "Online",
    link_offline: "Offline",
    link_waiting: "Connecting …",
    link_busy: "Service busy",
    link_refused: "Key not good",
    link_closed: "No check-in",
    forget: "Forget this device",
    forget_title: "Forget this device?",
    forget_about: "Key and lists are deleted from this browser. To set it up again you need the key.",
    forget_unsent: (n) => `${many(n, "scan has", "scans have")} not been sent yet and would be lost! Key and lists are deleted, too.`,
    forget_yes: "Delete everything",
    forget_no: "Keep",
    forgotten: "Nothing is stored on this device any more. Withdraw the key if it is not needed any longer.",
  },
};

const STORED = "kreisrunde-language";
const first = () => (navigator.languages.find((tag) => /^(de|en)\b/i.test(tag)) ?? "en").slice(0, 2).toLowerCase();
let current;

export function language() {
  current ??= localStorage.getItem(STORED) ?? first();
  return current in TEXTS ? current : "en";
}

export function speak(lang) {
  current = lang;
  localStorage.setItem(STORED, lang);
}

export function t(key, ...args) {
  const text = TEXTS[language()][key];
  return typeof text === "function" ? text(...args) : text;
}

/** A reason in words; also one that came after this page. */
export const reason = (code) => t("reasons")[code] ?? t("reason_other", code);

const locale = () => ({ de: "de-DE", en: "en-GB" })[language()];

/** A day: "Thursday, 12 November". */
export const dayText = (day) =>
  new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The same, short: "Thu 12 Nov". */
export const shortDay = (day) =>
  new Intl.DateTimeFormat(locale(), { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** From the first to the last day. */
export const spanText = (from, until) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).formatRange(
    new Date(`${from}T00:00:00Z`),
    new Date(`${until}T00:00:00Z`),
  );

/** The time of an instant, where the event is. One that is none is no reason to show nothing at all. */
export function timeText(at, zone, style = { timeStyle: "short" }) {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? "?" : new Intl.DateTimeFormat(locale(), { ...style, timeZone: zone }).format(date);
}
