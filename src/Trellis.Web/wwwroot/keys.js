// [data-keys=rating]: arrows up and down move between the links of .steps, 1-5 rate; any other key presses or enters what carries it in data-key
// (n not observed, o no opportunity, b the levels beside it, e what was seen or cited, ? the keys). Letters typed into a field stay letters; Escape leaves the field.
// [data-keys-switch] is a checkbox that turns single keys off in this browser.
export function useKeys(screen) {
  offerSwitch(screen);
  document.addEventListener("keydown", event => {
    if (!screen.isConnected || isOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isTyping = event.target.matches?.("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
    if (isTyping) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (act(screen, event.key)) event.preventDefault();
  });
}

const isOff = () => localStorage.getItem("rating-keys") === "off";

function offerSwitch(screen) {
  const box = screen.querySelector("[data-keys-switch]");
  if (!box) return;
  box.checked = !isOff();
  box.addEventListener("change", () => localStorage.setItem("rating-keys", box.checked ? "on" : "off"));
}

function act(screen, key) {
  if (key === "ArrowUp" || key === "ArrowDown") return move(screen, key === "ArrowUp" ? -1 : 1);
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

function move(screen, by) {
  const steps = [...screen.querySelectorAll(".steps a")];
  const here = steps.findIndex(step => step.hasAttribute("aria-current"));
  const to = steps[here + by];
  if (to) leave(screen, to);
  return true;
}

// What is not saved keeps the reader here, where the reason stands.
async function leave(screen, to) {
  for (const form of screen.querySelectorAll("form[data-autosave]"))
    if (form.saved && !await form.saved()) return;
  to.click();
}
