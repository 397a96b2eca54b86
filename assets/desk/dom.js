// Small helpers. Data becomes text, never HTML.

import { language, t } from "./texts.js";

export const at = (id) => document.getElementById(id);

/** An element with attributes and children; texts are children, too. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** Puts new children in place; what had the focus keeps it, by its data-key. */
export function fill(parent, children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  parent.replaceChildren(...children);
  if (key) parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

/** Texts of what stands in the page itself. */
export function translate() {
  document.documentElement.lang = language();
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
}

/** Says something to those who listen, without showing it. */
export function announce(text) {
  at("spoken").textContent = "";
  // The same text again has to be a change.
  requestAnimationFrame(() => (at("spoken").textContent = text));
}
