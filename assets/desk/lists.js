// The lists beside the scanner: people, what is unsent, what was refused; and how things stand.

import { plain } from "./codes.js";
import { at, el, fill } from "./dom.js";
import { dayText, reason, shortDay, spanText, t, timeText } from "./texts.js";

const LATEST = 8;
const FOUND = 30;
const UNSENT = 20;

/** Draws the desk. `acts`: checkIn(person), undo(person), again(item), dismiss(item), discard(item). */
export class Lists {
  constructor(desk, sync, acts) {
    Object.assign(this, { desk, sync, acts, query: "" });
  }

  get zone() {
    return this.desk.settings.event.schedule.time_zone;
  }

  draw() {
    const { event } = this.desk.settings;
    if (!event) return;
    at("event").textContent = event.title;
    document.title = `${event.title} · Check-in`;
    const place = [event.place?.name, event.place?.locality].filter(Boolean).join(", ");
    at("about").textContent = [spanText(event.starts_on, event.ends_on), place].filter(Boolean).join(" · ");
    this.drawDay();
    this.drawPeople();
    this.drawCounts();
    this.drawRefused();
    this.drawUnsent();
  }

  /** Nothing of anybody is left in the page. */
  clear() {
    this.query = "";
    for (const id of ["people", "refused", "unsent", "day", "found", "people-title", "refreshed", "about"]) at(id).replaceChildren();
    at("event").textContent = "Check-in";
    document.title = "Check-in · Kreisrunde";
    at("link").hidden = true;
    delete at("day").dataset.said;
  }

  drawDay() {
    const { day, days, today } = this.desk;
    const options = days.map((each) => {
      const text = dayText(each);
      return el("option", { value: each, selected: each === day }, each > today ? t("day_ahead", text) : text);
    });
    const select = at("day");
    const said = options.map((option) => option.textContent).join();
    // An open list must not be taken from under somebody's finger.
    if (select.dataset.said !== said) select.replaceChildren(...options);
    select.dataset.said = said;
    select.value = day;
    const note = at("not-today");
    note.hidden = day === today;
    note.firstElementChild.textContent = t("day_not_today");
    note.lastElementChild.hidden = !days.includes(today);
  }

  /** What is said beside a name. */
  meta(person) {
    return [
      el("span", {}, this.desk.districtOf(person) ?? t("guest")),
      person.first_time ? el("span", { class: "first" }, t("first_time")) : null,
    ];
  }

  row(person) {
    const id = person.registration_id;
    const seen = this.desk.seen(id);
    const button = seen
      ? el("button", { type: "button", class: "second", "data-key": `undo ${id}`, "aria-label": t("undo_of", person.name), onclick: () => this.acts.undo(person) }, t("undo"))
      : el("button", { type: "button", "data-key": `in ${id}`, "aria-label": t("check_in_of", person.name), onclick: () => this.acts.checkIn(person) }, t("check_in"));
    const state = seen && el("span", { class: "there" }, t("since", timeText(seen.at, this.zone)));
    const unsent = seen && !seen.sent && el("span", { class: "unsent" }, t("unsent"));
    return el(
      "li",
      { class: seen ? "is-there" : null },
      el("div", {}, el("p", { class: "name" }, person.name), el("p", { class: "meta" }, ...this.meta(person), state, unsent)),
      button,
    );
  }

  /** Those whose name or district has all the words. */
  find(text) {
    const words = plain(text).split(/\s+/).filter(Boolean);
    const fits = (person) => {
      const name = plain(`${person.name} ${this.desk.districtOf(person) ?? ""}`);
      return words.every((word) => name.includes(word));
    };
    return this.desk.expected.filter(fits);
  }

  drawPeople() {
    const { query } = this;
    let people;
    if (query) {
      people = this.find(query);
      at("people-title").textContent = t("people_found", people.length);
    } else {
      people = [...this.desk.present().values()].sort((a, b) => b.at.localeCompare(a.at)).slice(0, LATEST);
      at("people-title").textContent = t("people_latest");
    }
    const shown = people.slice(0, FOUND);
    fill(at("people"), shown.map((person) => this.row(person)));
    const more = people.length - shown.length;
    at("people-more").textContent = more ? t("people_more", more) : !people.length && !query ? t("people_none") : "";
    const found = query ? at("people-title").textContent : "";
    if (at("found").textContent !== found) at("found").textContent = found;
  }

  drawCounts() {
    const { desk, sync } = this;
    const there = desk.present().size;
    const expected = new Set([...desk.expected.map((row) => row.registration_id), ...desk.present().keys()]).size;
    at("count-there").textContent = t("count_of", there, expected);
    at("count-unsent").textContent = desk.queue.length;
    at("count-refused").textContent = desk.refused.length;
    at("tile-unsent").classList.toggle("some", desk.queue.length > 0);
    at("tile-refused").classList.toggle("some", desk.refused.length > 0);
    at("bar").style.inlineSize = `${expected ? (100 * there) / expected : 0}%`;
    const { lists } = desk.settings;
    at("refreshed").textContent = lists ? t("refreshed", timeText(lists, this.zone, { timeStyle: "medium" })) : t("refreshed_never");
    const link = at("link");
    link.hidden = !desk.settings.key;
    link.dataset.state = sync.link;
    if (link.textContent !== t(`link_${sync.link}`)) link.textContent = t(`link_${sync.link}`);
  }

  /** Whom a scan is of, as far as it is known here. */
  nameOf(item) {
    const known = this.desk.people.get(item.person);
    return known?.name ?? (item.code ? t("a_code", item.code.slice(0, 12)) : t("somebody"));
  }

  scanned(item) {
    return t("refused_of", shortDay(item.day), timeText(item.at, this.zone));
  }

  drawRefused() {
    at("refused-section").hidden = !this.desk.refused.length;
    const rows = this.desk.refused.map((item) => {
      const name = this.nameOf(item);
      const again = { type: "button", class: "second", "data-key": `again ${item.nonce}`, "aria-label": t("again_of", name), onclick: () => this.acts.again(item) };
      const done = { type: "button", class: "second", "data-key": `done ${item.nonce}`, "aria-label": t("dismiss_of", name), onclick: () => this.acts.dismiss(item) };
      return el(
        "li",
        { "data-reason": item.reason },
        el("div", {}, el("p", { class: "name" }, name), el("p", { class: "why" }, reason(item.reason)), el("p", { class: "meta" }, el("span", {}, this.scanned(item)))),
        el("div", { class: "both" }, el("button", again, t("again")), el("button", done, t("dismiss"))),
      );
    });
    fill(at("refused"), rows);
  }

  drawUnsent() {
    const { queue } = this.desk;
    at("unsent-section").hidden = !queue.length;
    const shown = queue.toReversed().slice(0, UNSENT);
    const rows = shown.map((item) => {
      const name = this.nameOf(item);
      const discard = { type: "button", class: "second", "data-key": `out ${item.nonce}`, "aria-label": t("take_out_of", name), onclick: () => this.acts.discard(item) };
      const waits = item.undo && el("span", { class: "unsent" }, t("undo_waits"));
      return el(
        "li",
        {},
        el("div", {}, el("p", { class: "name" }, name), el("p", { class: "meta" }, el("span", {}, this.scanned(item)), waits || null)),
        item.undo ? null : el("button", discard, t("take_out")),
      );
    });
    fill(at("unsent"), rows);
    at("unsent-more").textContent = queue.length > shown.length ? t("unsent_more", queue.length - shown.length) : "";
  }
}
