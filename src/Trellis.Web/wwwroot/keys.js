// [data-keys=rating]: arrows up and down save and bring the next link of .steps in place of this page, 1-5 rate; any other key presses or enters what carries it in data-key
// (n not observed, o no opportunity, b the levels beside it, e what was seen or cited, ? the keys). Letters typed into a field stay letters; Escape leaves the field.
// Keys pressed while the next page is on its way wait for it: whoever is faster than the line rates what they mean.
// [data-keys-switch] is a checkbox that turns single keys off in this browser.
const page = "[data-keys=rating]";
let ahead = null; // What was pressed since a move began; null while standing still.
let shown = location.pathname + location.search;

// settle: what a new page needs before it is used.
export function useKeys(settle) {
  document.addEventListener("keydown", event => {
    const screen = document.querySelector(page);
    if (!screen || isOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    if (ahead) {
      if (event.key.length > 1 && !/^(Arrow|Enter)/.test(event.key)) return;
      ahead.push(event.key);
      event.preventDefault();
    } else if (isTyping(event.target)) {
      if (event.key === "Escape") event.target.blur();
    } else if (act(screen, event.key, settle)) event.preventDefault();
  });
  addEventListener("popstate", () => { if (shown !== location.pathname + location.search) location.reload(); });
}

export function offerSwitch(screen) {
  const box = screen.querySelector("[data-keys-switch]");
  if (!box) return;
  box.checked = !isOff();
  box.addEventListener("change", () => localStorage.setItem("rating-keys", box.checked ? "on" : "off"));
}

const isOff = () => localStorage.getItem("rating-keys") === "off";
const isTyping = target => target.matches?.("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");

function act(screen, key, settle) {
  if (key === "ArrowUp" || key === "ArrowDown") return move(screen, key === "ArrowUp" ? -1 : 1, settle);
  const by = /^[1-5]$/.test(key) ? `input[type=radio][value="${key}"]` : `[data-key="${CSS.escape(key)}"]`;
  const target = screen.querySelector(by);
  if (!target) return false;
  if (target.matches("details")) {
    target.open = !target.open;
    target.querySelector("summary").focus();
  } else if (target.matches("textarea, input:not([type=radio], [type=checkbox])")) {
    target.focus();
  } else {
    target.focus();
    target.click();
  }
  return true;
}

function move(screen, by, settle) {
  const steps = [...screen.querySelectorAll(".steps a")];
  const to = steps[steps.findIndex(step => step.hasAttribute("aria-current")) + by];
  if (to) go(screen, to, settle);
  return true;
}

async function go(screen, to, settle) {
  ahead = [];
  // What is not saved keeps the reader here, where the reason stands.
  for (const form of screen.querySelectorAll("form[data-autosave]"))
    if (form.saved && !await form.saved()) {
      ahead = null;
      return;
    }
  const next = await ask(to.href);
  if (!next) {
    location.href = to.href; // From here on the browser says what stands in the way; keys go nowhere until it has.
    return;
  }
  history.pushState(null, "", to.href);
  shown = location.pathname + location.search;
  document.title = next.title;
  const main = document.importNode(next.querySelector("main"), true);
  document.querySelector("main").replaceWith(main);
  settle(main);
  const keys = ahead;
  ahead = null;
  while (keys.length > 0 && !ahead) press(main.querySelector(page), keys.shift(), settle);
  ahead?.push(...keys);
}

async function ask(address) {
  try {
    const answer = await fetch(address);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    return answer.ok && !answer.redirected && next.querySelector(`main ${page}`) ? next : null;
  } catch {
    return null;
  }
}

function press(screen, key, settle) {
  const field = document.activeElement;
  if (!isTyping(field)) act(screen, key, settle);
  else if (key.length === 1) {
    field.setRangeText(key, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
