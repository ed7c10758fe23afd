// a[data-add] opens the form for one line of evidence over the page, by click or by the key "a"; without this file the link leads to the whole form.
export function useAdding(link, say) {
  const dialog = document.getElementById("add");
  if (!dialog) return;
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (document.querySelector("main :is(#title, #date)")) return; // no two fields of one name
    event.preventDefault();
    open(link, dialog, say).catch(() => { location.href = link.href; });
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "a" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open) return;
    if (event.target.matches?.("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])")) return;
    if (localStorage.getItem("rating-keys") === "off") return;
    event.preventDefault();
    link.click();
  });
}

async function open(link, dialog, say) {
  const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
  if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
  dialog.innerHTML = await answer.text();
  dialog.showModal();
  const form = dialog.querySelector("form");
  form.addEventListener("submit", event => {
    if (event.submitter?.formMethod === "dialog") return;
    event.preventDefault();
    save(form, event.submitter, dialog, say);
  });
}

async function save(form, button, dialog, say) {
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body: new FormData(form, button) });
  } catch {
    const lost = form.querySelector("[data-lost]");
    lost.hidden = false;
    say(lost.textContent);
    return;
  }
  if (!answer.ok || !answer.redirected) return form.submit();
  const done = form.querySelector("template").content.cloneNode(true);
  done.querySelector("a").href = answer.url;
  dialog.replaceChildren(done);
  dialog.querySelector("a").focus();
}
