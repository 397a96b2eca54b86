// The pages behind the links in mails, for instances that have no front end of their own.
"use strict";

const german = !navigator.language || navigator.language.startsWith("de");
const say = (de, en) => (german ? de : en);
const page = location.pathname.replace(/^\/|\/$/g, "");
const token = new URLSearchParams(location.hash.slice(1)).get("token") || "";
const at = (id) => document.getElementById(id);

// The token is in the address bar no longer than it has to be.
history.replaceState(null, "", location.pathname);
document.documentElement.lang = say("de", "en");

async function send(path, body) {
  const reply = await fetch("/api/v1" + path, {
    method: "POST",
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

const pages = {
  offer,
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
