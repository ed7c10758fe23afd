// Everything works without this file; it saves a click and a page load.
const said = document.getElementById("said");
const say = words => { if (said) said.textContent = words; };

document.querySelectorAll("select[data-go]").forEach(select =>
  select.addEventListener("change", () => select.form.requestSubmit()));

say("");
