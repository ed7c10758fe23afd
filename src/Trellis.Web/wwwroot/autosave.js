// form[data-autosave]: posts the form after each change and says how that stands in [data-saved-word].
// "Saved" is only said when the server answered this form (its own address or this page); a sign-in page in between is not an answer.
// Elements with data-fresh and an id are taken over from the answer: the list of competencies, the revision, what is missing.
// A conflict comes as elements with data-instead: they take the place of what they are about, and the form is gone.
const pause = 900, again = 5000;

export function keepSaved(form) {
  const word = form.querySelector("[data-saved-word]") ?? document.querySelector("[data-saved-word]");
  let timer = 0, sending = null, dirty = false;

  const tell = (state, more = {}) => {
    if (!word) return;
    word.dataset.state = state === "saved" || state === "saving" ? "" : "failed";
    word.textContent = (word.dataset[state] ?? "").replace(/\{(\w+)\}/g, (_, key) => more[key] ?? "");
  };
  const later = wait => { clearTimeout(timer); timer = setTimeout(save, wait); };
  const changed = wait => { dirty = true; later(wait); };

  // True once the server holds everything that was typed.
  async function save() {
    clearTimeout(timer);
    while (sending) await sending;
    if (!dirty) return true;
    dirty = false;
    tell("saving");
    sending = send();
    const isDone = await sending;
    sending = null;
    return isDone && dirty ? save() : isDone;
  }

  async function send() {
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { "X-Autosave": "1" } });
      const where = new URL(answer.url).pathname;
      if (where !== location.pathname && where !== new URL(form.action).pathname) return lost("signedOut");
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!answer.ok) return refused(page);
      takeOver(page);
      tell("saved", { time: clock(new Date()) });
      return true;
    } catch {
      later(again);
      return lost("lost");
    }
  }

  function lost(state) { dirty = true; tell(state); return false; }

  function refused(page) {
    const instead = [...page.querySelectorAll("[data-instead][id]")].filter(part => document.getElementById(part.id));
    if (instead.length > 0) {
      instead.forEach(part => document.getElementById(part.id).replaceWith(document.importNode(part, true)));
      document.querySelector("[data-instead] [autofocus]")?.focus();
      tell("refused", { reason: document.querySelector("[data-instead] [autofocus]")?.textContent ?? "" });
      return false;
    }
    const reason = page.querySelector(".error, .refusals li, main .notice, main p")?.textContent.trim() ?? "";
    dirty = true;
    tell("refused", { reason });
    return false;
  }

  form.addEventListener("input", event => { if (event.target.matches("textarea, input:not([type=radio], [type=checkbox])")) changed(pause); });
  form.addEventListener("change", () => changed(0));
  form.addEventListener("submit", () => { dirty = false; clearTimeout(timer); });
  addEventListener("online", () => dirty && save());
  addEventListener("beforeunload", event => { if (dirty || sending) event.preventDefault(); });
  form.saved = save;
}

export const clock = time => time.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function takeOver(page) {
  for (const fresh of page.querySelectorAll("[data-fresh][id]")) {
    const old = document.getElementById(fresh.id);
    if (old && !old.contains(document.activeElement)) old.replaceWith(document.importNode(fresh, true));
    else if (old && old.matches("a, nav, ol, ul")) old.querySelectorAll("[data-mark]").forEach((mark, i) => { mark.textContent = fresh.querySelectorAll("[data-mark]")[i]?.textContent ?? ""; });
  }
}
