// The pages behind the links in mails and on certificates, for instances without a front end of their own.
"use strict";

const german = !navigator.language || navigator.language.startsWith("de");
const say = (de, en) => (german ? de : en);
const page = location.pathname.replace(/^\/|\/$/g, "");
const token = new URLSearchParams(location.hash.slice(1)).get("token") || "";
// On a certificate the code stands alone: the QR code is smaller then.
const code = location.hash.slice(1);
const at = (id) => document.getElementById(id);

// The token is in the address bar no longer than it has to be.
history.replaceState(null, "", location.pathname);
document.documentElement.lang = say("de", "en");

async function send(path, body, method = "POST") {
  const reply = await fetch("/api/v1" + path, {
    method,
    headers: { "accept-language": say("de", "en"), ...(body && { "content-type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  const content = reply.status === 204 ? {} : await reply.json().catch(() => ({}));
  if (reply.ok) return content;
  const found = (content.errors || []).map((error) => error.detail);
  throw new Error(found.join(" ") || content.detail || say("Das ging nicht.", "That did not work."));
}

function show(title, about) {
  document.title = title;
  at("title").textContent = title;
  at("about").textContent = about || "";
}

function done(text) {
  at("form").hidden = true;
  at("outcome").textContent = text;
}

// Buttons: text, what it does, what is said afterwards.
function ask(choices) {
  at("buttons").replaceChildren(
    ...choices.map(([text, act, after], i) => {
      const button = document.createElement("button");
      button.type = i === 0 ? "submit" : "button";
      button.textContent = text;
      if (i > 0) button.className = "second";
      const run = async (event) => {
        event.preventDefault();
        const buttons = [...at("buttons").children];
        buttons.forEach((one) => (one.disabled = true));
        at("outcome").textContent = "";
        try {
          await act();
          done(after);
        } catch (e) {
          at("outcome").textContent = e.message;
          buttons.forEach((one) => (one.disabled = false));
        }
      };
      if (i === 0) at("form").addEventListener("submit", run);
      else button.addEventListener("click", run);
      return button;
    }),
  );
  at("form").hidden = false;
}

function askPassword(title, about, path, after) {
  show(title, about);
  at("label").textContent = say("Passwort", "Password");
  at("hint").textContent = say(
    "Mindestens 12 Zeichen, nicht leicht zu erraten. Sonst keine Regeln.",
    "At least 12 characters, not easy to guess. No other rules.",
  );
  at("fields").hidden = false;
  const act = () => send(path, { token, password: at("password").value });
  ask([[say("Passwort setzen", "Set password"), act, after]]);
}

async function offer() {
  show(say("Ein Platz ist frei geworden", "A seat is free"));
  const found = await send("/offers", { token });
  const answers = {
    confirmed: say("Der Platz gehört Ihnen.", "The seat is yours."),
    cancelled: say("Sie haben abgelehnt. Der Platz geht weiter.", "You declined. The seat passes on."),
  };
  at("about").textContent = found.title;
  if (found.status !== "offered") return done(answers[found.status] || "");
  const until = new Date(found.offered_until).toLocaleString(say("de-DE", "en-GB"), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: found.schedule.time_zone,
  });
  at("about").textContent = say(
    `${found.title}: Der Platz ist bis ${until} Uhr für Sie frei gehalten.`,
    `${found.title}: the seat is held for you until ${until}.`,
  );
  ask([
    [say("Platz annehmen", "Take the seat"), () => send("/offers/accept", { token }), answers.confirmed],
    [say("Ablehnen", "Decline"), () => send("/offers/decline", { token }), answers.cancelled],
  ]);
}

// Confirms what stands on a certificate.
async function certificate() {
  show(say("Teilnahmebescheinigung prüfen", "Verify a certificate"));
  if (!code) {
    at("label").textContent = say("Code auf der Bescheinigung", "Code on the certificate");
    at("hint").textContent = say("43 Zeichen, Groß- und Kleinschreibung zählt.", "43 characters, case matters.");
    at("password").type = "text";
    at("password").autocomplete = "off";
    at("fields").hidden = false;
    return ask([[say("Prüfen", "Verify"), () => confirm(at("password").value.trim()), ""]]);
  }
  return confirm(code);
}

async function confirm(code) {
  const found = await send("/certificates/" + encodeURIComponent(code), undefined, "GET").catch((e) => {
    throw new Error(
      navigator.onLine === false ? e.message : say("Diese Bescheinigung kennen wir nicht.", "We do not know this certificate."),
    );
  });
  const locale = say("de-DE", "en-GB");
  const day = (text) => new Date(text + "T12:00:00").toLocaleDateString(locale, { dateStyle: "long" });
  const facts = [
    [say("Veranstaltung", "Event"), found.event_title],
    [say("Veranstalter", "Organizer"), found.organizer],
    [say("Ausgestellt für (Anfangsbuchstaben)", "Issued to (initials)"), found.holder],
    [say("Anwesend am", "Present on"), found.days.map(day).join(", ")],
    [say("Programm ohne Pausen", "Programme without breaks"), found.minutes && say(`${found.minutes} Minuten`, `${found.minutes} minutes`)],
  ];
  at("facts").replaceChildren(
    ...facts
      .filter(([, fact]) => fact)
      .flatMap(([name, fact]) =>
        [["dt", name], ["dd", fact]].map(([kind, text]) => {
          const element = document.createElement(kind);
          element.textContent = text;
          return element;
        }),
      ),
  );
  at("facts").hidden = false;
  at("form").hidden = true;
  show(say("Diese Bescheinigung ist echt", "This certificate is true"), say("Vergleichen Sie die Angaben mit dem Papier.", "Compare this with the paper."));
}

// Comes back from an identity provider: the code is redeemed, and the token shown for Swagger UI.
async function signedIn() {
  show(say("Anmeldung", "Sign-in"));
  const said = new URLSearchParams(code);
  if (said.get("problem") || !said.get("code")) {
    const problems = {
      sign_in_refused: say("Der Anmeldedienst hat niemanden angemeldet.", "The identity provider did not sign anybody in."),
      provider_away: say("Der Anmeldedienst antwortet nicht.", "The identity provider does not answer."),
      provider_not_believed: say("Was der Anmeldedienst gesagt hat, ließ sich nicht bestätigen.", "What the identity provider said could not be verified."),
    };
    const other = say("Die Anmeldung ist nicht mehr gültig. Bitte neu beginnen.", "The sign-in is not valid any more. Please begin again.");
    return done(problems[said.get("problem")] || other);
  }
  const tokens = await send("/auth/providers/exchange", { code: said.get("code") });
  const reply = await fetch("/api/v1/me", { headers: { authorization: "Bearer " + tokens.access_token } });
  const me = reply.ok ? await reply.json() : {};
  show(
    me.name ? say(`Angemeldet als ${me.name}`, `Signed in as ${me.name}`) : say("Sie sind angemeldet", "You are signed in"),
    say("Dieses Zugriffstoken gilt zehn Minuten, zum Beispiel in Swagger UI (Authorize).", "This access token is good for ten minutes, for example in Swagger UI (Authorize)."),
  );
  const name = document.createElement("dt");
  name.textContent = say("Zugriffstoken", "Access token");
  const value = document.createElement("dd");
  value.textContent = tokens.access_token;
  value.className = "token";
  at("facts").replaceChildren(name, value);
  at("facts").hidden = false;
  const copy = () => navigator.clipboard.writeText(tokens.access_token);
  if (navigator.clipboard) ask([[say("Token kopieren", "Copy the token"), copy, say("Kopiert.", "Copied.")]]);
}

const pages = {
  offer,
  certificate,
  "signed-in": signedIn,
  invitation: () =>
    askPassword(
      say("Willkommen", "Welcome"),
      say("Mit einem Passwort eröffnen Sie Ihr Konto.", "With a password you open your account."),
      "/auth/accept-invitation",
      say("Ihr Konto ist eröffnet. Sie können sich jetzt anmelden.", "Your account is open. You can sign in now."),
    ),
  reset: () =>
    askPassword(
      say("Neues Passwort", "New password"),
      say("Alle Sitzungen Ihres Kontos werden beendet.", "All sessions of your account end."),
      "/auth/password-reset/confirm",
      say("Das neue Passwort gilt. Bitte melden Sie sich damit an.", "The new password holds. Please sign in with it."),
    ),
  unsubscribe: () => {
    show(
      say("Nachrichten abbestellen", "Stop messages"),
      say(
        "Einladungen, Erinnerungen und Nachrichten des Projektteams kommen dann nicht mehr. Was Ihren eigenen Platz oder Ihr Konto betrifft, erfahren Sie weiterhin.",
        "Invitations, reminders and messages of the project team will no longer come. You will still hear about your own place and account.",
      ),
    );
    ask([
      [say("Abbestellen", "Stop"), () => send("/unsubscribe/" + encodeURIComponent(token)), say("Abbestellt.", "Stopped.")],
    ]);
  },
};

Promise.resolve()
  .then(pages[page])
  .catch((e) => done(e.message));
