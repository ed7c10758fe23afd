// Everything works without this file; it saves clicks, page loads and typed words.
import { useAdding } from "./adding.js";
import { clock, keepSaved } from "./autosave.js";
import { useKeys } from "./keys.js";

const said = document.getElementById("said");
export const say = words => { if (said) said.textContent = words; };

function prepare(root) {
  root.querySelectorAll("select[data-go]").forEach(select => select.addEventListener("change", () => select.form.requestSubmit()));
  root.querySelectorAll("form[data-autosave]").forEach(keepSaved);
  root.querySelectorAll("[data-keys=rating]").forEach(useKeys);
  root.querySelectorAll("time[data-clock]").forEach(time => { time.textContent = clock(new Date(time.dateTime)); });
}

prepare(document);
document.querySelectorAll("a[data-add]").forEach(link => useAdding(link, say));
document.querySelector("[autofocus]")?.focus();

// After a fragment: to the first thing it wants read, else to its heading; and say what that is.
document.addEventListener("htmx:afterSettle", event => {
  const part = event.detail.elt;
  prepare(part);
  const to = part.querySelector("[autofocus], [role=alert], h1, h2") ?? part;
  if (part.contains(document.activeElement) && document.activeElement !== document.body) return;
  if (!to.hasAttribute("tabindex")) to.tabIndex = -1;
  to.focus({ preventScroll: true });
  say(to.textContent.trim().slice(0, 200));
});

document.addEventListener("htmx:sendError", () => say(document.documentElement.dataset.lost ?? ""));
