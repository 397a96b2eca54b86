// What a scan came to: colour, picture and words, at once, and again when the service has answered.

import { at, el, fill, icon } from "./dom.js";
import { reason, t, timeText } from "./texts.js";

const LOOK = { ready: "ready", noted: "ok", already: "already", refused: "no", kept: "kept", checking: "kept", undone: "undone" };

export class Verdict {
  constructor(desk, sync) {
    Object.assign(this, { desk, sync, now: { kind: "ready" } });
    desk.addEventListener("answered", ({ detail }) => this.answered(detail));
    sync.addEventListener("link", () => this.settle());
  }

  show(verdict) {
    this.now = verdict;
    this.settle();
  }

  /** A scan that nobody here knows is being judged, or waits for that. */
  settle() {
    const { kind } = this.now;
    if (kind === "unlisted" || kind === "replaced" || kind === "checking" || kind === "kept") {
      const replaced = kind === "replaced" || this.now.replaced;
      const asked = navigator.onLine && ["online", "waiting"].includes(this.sync.link);
      this.now = { ...this.now, replaced, kind: asked ? "checking" : "kept" };
    }
    this.draw();
  }

  answered(answers) {
    const mine = answers.find(([item]) => item.nonce === this.now.nonce);
    if (!mine) return;
    const [, code, good] = mine;
    if (!good) this.now = { ...this.now, kind: "refused", reason: code };
    else if (code === "checked_in") this.now = { ...this.now, kind: "noted", sent: true };
    // By another desk, meanwhile. Once more here is what was said already.
    else if (this.now.kind !== "already") this.now = { ...this.now, kind: "already", at: null };
    this.draw();
  }

  draw() {
    const { kind } = this.now;
    const zone = this.desk.settings.event?.schedule.time_zone;
    const person = this.now.person ?? this.desk.people?.get(this.now.item?.person);
    const lines = {
      ready: () => [t("ready"), null, t("ready_about")],
      noted: () => [t("noted"), person, this.now.sent || this.sync.link === "online" ? "" : t("will_be_sent")],
      already: () => [t("already"), person, this.now.at ? t("already_at", timeText(this.now.at, zone)) : t("already_elsewhere")],
      checking: () => [t("checking"), null, ""],
      kept: () => [t("kept"), null, t(this.now.replaced ? "kept_replaced" : "kept_about")],
      refused: () => [t("refused"), this.now.person, this.now.text ?? reason(this.now.reason)],
      undone: () => [t("undone"), null, t("undone_about", this.now.name)],
    };
    const [title, who, more] = lines[kind]();
    const text = [
      el("p", { class: "what" }, title),
      who && el("p", { class: "name" }, who.name),
      who && el("p", { class: "meta" }, this.desk.districtOf(who) ?? t("guest"), who.first_time && el("span", { class: "first" }, t("first_time"))),
      more && el("p", { class: "more" }, more),
    ];
    const card = at("verdict");
    const said = JSON.stringify([kind, title, who?.name, more]);
    // The same again is said again; a redrawing for other reasons is not.
    if (this.said === said && this.of === this.now.nonce) return;
    Object.assign(this, { said, of: this.now.nonce });
    card.dataset.kind = kind;
    fill(card, [el("div", { class: "sign" }, icon(LOOK[kind])), el("div", {}, ...text.filter(Boolean))]);
  }

  /** After a change of the language. */
  again() {
    this.said = null;
    this.draw();
  }
}
