// form[data-autosave]: posts the form after each change and says how that stands in [data-saved-word].
// "Saved" is only said when the server answered this form (its own address or this page); a sign-in page in between is not an answer.
// Elements with data-fresh and an id are taken over from the answer: the list of competencies, the revision, what is missing.
// What could not be sent stays in this tab until it is: it comes back after a reload or another sign-in, is sent again every few seconds, and goes when somebody signs out.
// A conflict comes as elements with data-instead: they take the place of what they are about, and the form is gone.
const pause = 900, again = 5000;

export function keepSaved(form) {
  const word = form.querySelector("[data-saved-word]") ?? document.querySelector("[data-saved-word]");
  let timer = 0, sending = null, dirty = false, isLost = false;

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
      isLost = false;
      if (!answer.ok) return refused(page);
      unsent.forget(form);
      takeOver(page);
      tell("saved", { time: clock(new Date()) });
      return true;
    } catch {
      later(again);
      return lost("lost");
    }
  }

  function lost(state) {
    dirty = isLost = true;
    unsent.keep(form);
    tell(state);
    return false;
  }

  function refused(page) {
    const instead = [...page.querySelectorAll("[data-instead][id]")].filter(part => document.getElementById(part.id));
    if (instead.length > 0) {
      unsent.forget(form);
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
  form.addEventListener("submit", event => {
    if (isLost) {
      // A browser that finds no server would show its own page instead of what was typed.
      event.preventDefault();
      dirty = true;
      save().then(isDone => isDone && form.requestSubmit(event.submitter));
      return;
    }
    dirty = false;
    clearTimeout(timer);
  });
  addEventListener("online", () => dirty && save());
  addEventListener("beforeunload", event => { if (dirty || sending) event.preventDefault(); });
  form.saved = save;
  if (unsent.bringBack(form)) changed(0);
}

const token = "__RequestVerificationToken", marked = "unsent ";
const unsent = {
  at: form => marked + form.action,
  keep(form) { try { sessionStorage.setItem(this.at(form), JSON.stringify([...new FormData(form)].filter(([name]) => name !== token))); } catch { /* without room it stays on the page alone */ } },
  forget(form) { try { sessionStorage.removeItem(this.at(form)); } catch { /* never kept */ } },
  bringBack(form) {
    const kept = JSON.parse(sessionStorage.getItem(this.at(form)) ?? "null");
    for (const field of kept ? form.elements : []) {
      const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.name === token || !field.name || field.type === "submit") continue;
      if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
      else if (values.length > 0) field.value = values[0];
    }
    return kept !== null;
  },
};

// What was typed on a page that is not open now is sent from wherever the reader goes next; what is refused waits there to be looked at.
export async function sendUnsent() {
  const proof = document.querySelector(`[name=${token}]`)?.value;
  const open = [...document.querySelectorAll("form[data-autosave]")].map(form => unsent.at(form));
  for (const key of proof ? waiting().filter(key => !open.includes(key)) : []) {
    const [action, body] = [key.slice(marked.length), new FormData()];
    [...JSON.parse(sessionStorage.getItem(key)), [token, proof]].forEach(([name, value]) => body.append(name, value));
    const answer = await fetch(action, { method: "POST", body, headers: { "X-Autosave": "1" } }).catch(() => null);
    if (answer?.status === 404 || (answer?.ok && new URL(answer.url).pathname === new URL(action).pathname)) sessionStorage.removeItem(key);
  }
}

const waiting = () => Object.keys(sessionStorage).filter(key => key.startsWith(marked));
export const forgetUnsent = () => waiting().forEach(key => sessionStorage.removeItem(key));

export const clock = time => time.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function takeOver(page) {
  for (const fresh of page.querySelectorAll("[data-fresh][id]")) {
    const old = document.getElementById(fresh.id);
    if (old && !old.contains(document.activeElement)) old.replaceWith(document.importNode(fresh, true));
    else if (old && old.matches("a, nav, ol, ul")) old.querySelectorAll("[data-mark]").forEach((mark, i) => { mark.textContent = fresh.querySelectorAll("[data-mark]")[i]?.textContent ?? ""; });
  }
}
