// Everything works without this file; it saves clicks, page loads and typed words.
import { useAdding } from "./adding.js";
import { clock, forgetUnsent, keepSaved, sendUnsent } from "./autosave.js";
import { offerSwitch, useKeys } from "./keys.js";

const said = document.getElementById("said");
export const say = words => { if (said) said.textContent = words; };

function prepare(root) {
  root.querySelectorAll("select[data-go]").forEach(select => select.addEventListener("change", () => select.form.requestSubmit()));
  root.querySelectorAll("form[data-autosave]").forEach(keepSaved);
  root.querySelectorAll("form[action='/sign-out']").forEach(form => form.addEventListener("submit", forgetUnsent));
  root.querySelectorAll("form[data-slow]").forEach(form => form.addEventListener("submit", () => working(form)));
  root.querySelectorAll("[data-keys=rating]").forEach(offerSwitch);
  root.querySelectorAll("time[data-clock]").forEach(time => { time.textContent = clock(new Date(time.dateTime)); });
}

// A page that came in place of another: the reader goes on at its question.
function settle(main) {
  prepare(main);
  const to = main.querySelector("#competency") ?? main;
  to.tabIndex = -1;
  to.focus({ preventScroll: true });
  say(main.querySelector(".steps [aria-current] span")?.textContent ?? "");
}

// Work of some seconds says so at once; who comes back by the browser's button finds the form as it was.
function working(form) {
  const words = document.createElement("p");
  words.className = "working";
  words.append(document.createElement("progress"), ` ${form.dataset.slow}`);
  words.firstChild.setAttribute("aria-hidden", "true");
  form.append(words);
  form.querySelectorAll("button").forEach(button => { button.hidden = true; });
  say(form.dataset.slow);
  if (form.dataset.counted) setTimeout(count, 500, words, form.dataset.counted);
}

// How far it is, while the answer is not there: the page that comes with it ends the asking.
async function count(words, address) {
  const answer = await fetch(address).catch(() => null);
  if (answer?.status === 200) words.innerHTML = await answer.text();
  if (words.isConnected) setTimeout(count, 500, words, address);
}

addEventListener("pageshow", event => {
  if (!event.persisted) return;
  document.querySelectorAll(".working").forEach(words => words.remove());
  document.querySelectorAll("form[data-slow] button").forEach(button => { button.hidden = false; });
});

prepare(document);
useKeys(settle);
sendUnsent();
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
