// The desk's page: ties together what is known (model), how it gets there (sync) and what is seen (verdict, lists).

import { api, NoAnswer, Refusal } from "./api.js";
import { Camera, canScan } from "./camera.js";
import { isScanned } from "./codes.js";
import { announce, at, el, translate } from "./dom.js";
import { Lists } from "./lists.js";
import { Desk } from "./model.js";
import { open } from "./store.js";
import { Sync } from "./sync.js";
import { language, speak, t } from "./texts.js";
import { Verdict } from "./verdict.js";

const event = location.pathname.split("/")[2].toLowerCase();

/** The key behind the `#`. It is in the address bar no longer than it has to be. */
function keyOfAddress() {
  const key = decodeURIComponent(location.hash.slice(1));
  if (!key.startsWith("krk_")) return null;
  history.replaceState(null, "", location.pathname);
  return key;
}

const offered = keyOfAddress();
const manifest = el("link", { rel: "manifest", href: `/desk/${event}/desk.webmanifest` });
document.head.append(manifest);

function fatal(key) {
  at("notices").replaceChildren(el("p", { class: "notice bad" }, t(key)));
}

let desk;
let sync;
let lists;
let verdict;
let camera;
let update = null; // set when a new version waits for a good moment
let setupError = null;

// --- setting up ---------------------------------------------------------------------------

const REFUSED = { 401: "key_wrong", 403: "key_no_scope", 404: "key_foreign" };

const why = (e) => {
  if (e instanceof NoAnswer) return t("key_no_answer");
  return e instanceof Refusal ? (REFUSED[e.status] ? t(REFUSED[e.status]) : e.message) : t("failed", e.message);
};

/** Takes a key if it is good. One from before is kept if not. */
async function setUp(key) {
  at("key-outcome").textContent = t("key_checking");
  try {
    const service = api(event, key);
    const [view] = await Promise.all([service.event(), service.probe()]);
    await desk.set({ key, event: view });
    navigator.storage?.persist?.();
    setupError = null;
    at("key").value = "";
    at("key-outcome").textContent = "";
    sync.tell("waiting");
    sync.soon(true);
    draw();
    at("code").focus();
  } catch (e) {
    setupError = () => why(e) + (desk.settings.key && sync.link !== "refused" ? ` ${t("key_stays")}` : "");
    at("key").value = key;
    draw();
    if (at("setup").hidden === false) at("key").focus();
  }
}

// --- acts ---------------------------------------------------------------------------------

async function checkIn(what) {
  try {
    const said = await desk.scan(what);
    verdict.show(said);
    sync.soon();
  } catch (e) {
    verdict.show({ kind: "refused", text: t("failed", e.message) });
  }
}

const acts = {
  async checkIn(person) {
    await checkIn({ person: person.registration_id });
    clear();
  },
  async undo(person) {
    try {
      await desk.undo(person.registration_id, desk.day, (id, day) => sync.undo(id, day));
      verdict.show({ kind: "undone", name: person.name });
      sync.soon();
    } catch (e) {
      const text = e instanceof NoAnswer ? t("undo_no_answer") : t("failed", e.message);
      verdict.show({ kind: "refused", person, text });
      if (e instanceof NoAnswer) sync.failed(e);
    }
    at("code").focus();
  },
  async again(item) {
    await desk.again(item);
    at("refused-section").hidden ? at("code").focus() : at("refused-title").focus();
    sync.soon();
  },
  async dismiss(item) {
    await desk.dismiss(item.nonce);
    at("refused-section").hidden ? at("code").focus() : at("refused-title").focus();
  },
  async discard(item) {
    await desk.discard(item);
    at("unsent-section").hidden ? at("code").focus() : at("unsent-title").focus();
    sync.soon();
  },
};

function clear() {
  at("code").value = "";
  lists.query = "";
  lists.draw();
  at("code").focus();
}

async function submitted(e) {
  e.preventDefault();
  const text = at("code").value.trim();
  if (!text) return;
  if (isScanned(text)) {
    clear();
    return checkIn({ code: text });
  }
  // A name: who is meant is chosen from the list, never guessed.
  const first = at("people").querySelector("button");
  if (lists.query && first) return first.focus();
  verdict.show({ kind: "refused", text: t("nobody", text) });
}

// --- camera -------------------------------------------------------------------------------

async function toggleCamera() {
  at("camera-outcome").textContent = "";
  try {
    if (camera.on) camera.stop();
    else {
      at("viewer").hidden = false;
      await camera.begin();
    }
  } catch (e) {
    camera.stop();
    at("camera-outcome").textContent = t(e.name === "NotAllowedError" ? "camera_refused" : "camera_none");
  }
  drawCamera();
}

function drawCamera() {
  at("viewer").hidden = !camera.on;
  at("camera").dataset.on = camera.on;
  at("camera").querySelector("span").textContent = t(camera.on ? "camera_off" : "camera_on");
}

// --- what is seen -------------------------------------------------------------------------

function notices() {
  const notice = (kind, text, ...more) => el("p", { class: `notice ${kind}` }, el("span", {}, text), ...more);
  const found = [];
  if (sync.link === "refused") found.push(["bad", t("key_gone", desk.queue.length)]);
  if (sync.link === "closed") found.push(["warn", t("closed")]);
  if (setupError && at("setup").hidden) found.push(["warn", setupError()]);
  if (update) found.push(["info", t("new_version"), el("button", { type: "button", onclick: update }, t("new_version_button"))]);
  const said = JSON.stringify(found.map(([kind, text]) => [kind, text]));
  if (at("notices").dataset.said === said) return;
  at("notices").dataset.said = said;
  at("notices").replaceChildren(...found.map((each) => notice(...each)));
}

function draw() {
  const { key } = desk.settings;
  const renew = Boolean(key) && sync.link === "refused";
  at("setup").hidden = Boolean(key) && !renew;
  at("setup-about").textContent = t(renew ? "renew_about" : "setup_about");
  at("desk").hidden = !key;
  if (setupError && !at("setup").hidden) at("key-outcome").textContent = setupError();
  notices();
  if (key) return lists.draw();
  camera?.stop();
  if (camera) drawCamera();
  at("code").value = "";
  lists.clear();
  verdict.show({ kind: "ready" });
}

let said = null;
function linkChanged() {
  draw();
  if (said && said !== sync.link && desk.settings.key) announce(t(`link_${sync.link}`));
  said = sync.link;
}

function allTexts() {
  translate();
  at("language").value = language();
  verdict.again();
  at("notices").dataset.said = "";
  draw();
  if (camera) drawCamera();
}

// --- forgetting ---------------------------------------------------------------------------

function askToForget() {
  const unsent = desk.queue.length;
  at("forget-about").textContent = unsent ? t("forget_unsent", unsent) : t("forget_about");
  at("forget-dialog").classList.toggle("bad", unsent > 0);
  at("forget-dialog").showModal();
  at("forget-no").focus();
}

async function forget() {
  at("forget-dialog").close();
  setupError = null;
  await desk.forget();
  at("key-outcome").textContent = t("forgotten");
  at("key").focus();
}

// --- the page without a network -------------------------------------------------------------

async function keepPage() {
  if (!("serviceWorker" in navigator)) return;
  const policy = globalThis.trustedTypes?.createPolicy("desk", { createScriptURL: (path) => path });
  const path = "/desk/worker.js";
  let had = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    // The first worker is of this very version.
    if (!had) return (had = true);
    // Everything that counts is stored: a new version may start at once, unless somebody is in the middle of something.
    update = () => location.reload();
    const busy = at("code").value || at("key").value || camera?.on || at("forget-dialog").open;
    if (busy || document.visibilityState === "visible") return draw();
    update();
  });
  const worker = await navigator.serviceWorker.register(policy ? policy.createScriptURL(path) : path, { scope: "/desk/" });
  setInterval(() => worker.update().catch(() => {}), 3_600_000);
}

// --- the start ----------------------------------------------------------------------------

function listen() {
  at("key-form").addEventListener("submit", (e) => {
    e.preventDefault();
    setUp(at("key").value.trim());
  });
  addEventListener("hashchange", () => {
    const key = keyOfAddress();
    if (key) setUp(key);
  });
  at("scan-form").addEventListener("submit", submitted);
  at("code").addEventListener("input", () => {
    const text = at("code").value.trim();
    lists.query = isScanned(text) ? "" : text;
    lists.draw();
  });
  // A hand scanner types wherever the focus is: what is typed nowhere goes into the field.
  document.addEventListener("keydown", (e) => {
    const nowhere = e.target === document.body && !at("desk").hidden;
    if (nowhere && e.key.length === 1 && e.key !== " " && !e.ctrlKey && !e.metaKey && !e.altKey) at("code").focus();
    if (e.key === "Escape" && e.target === at("code")) clear();
  });
  at("day").addEventListener("change", () => desk.choose(at("day").value));
  at("not-today").lastElementChild.addEventListener("click", () => desk.choose(desk.today));
  at("refresh").addEventListener("click", () => sync.soon(true));
  at("forget").addEventListener("click", askToForget);
  at("forget-no").addEventListener("click", () => at("forget-dialog").close());
  at("forget-yes").addEventListener("click", forget);
  at("language").addEventListener("change", () => {
    speak(at("language").value);
    allTexts();
  });
  desk.addEventListener("change", draw);
  sync.addEventListener("link", linkChanged);
  // Midnight passes also where nobody touches anything.
  setInterval(() => desk.settings.key && lists.drawDay(), 60_000);
}

async function start() {
  translate();
  at("language").value = language();
  if (!isSecureContext) return fatal("insecure");
  try {
    desk = new Desk(event, await open(event));
  } catch {
    return fatal("no_store");
  }
  await desk.load();
  sync = new Sync(desk);
  lists = new Lists(desk, sync, acts);
  verdict = new Verdict(desk, sync);
  listen();
  verdict.show({ kind: "ready" });
  draw();
  keepPage().catch((e) => console.error(e));
  if (offered) await setUp(offered);
  else if (desk.settings.key) sync.soon(true);
  if (desk.settings.key) at("code").focus();
  if (!(await canScan())) return (at("no-detector").hidden = false);
  camera = new Camera(at("video"), (code) => checkIn({ code }));
  at("camera").hidden = false;
  at("camera").addEventListener("click", toggleCamera);
}

start();
