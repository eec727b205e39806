// The page of a draft: brings together its modules, whose addresses the page names.

const load = (name) => import(document.querySelector(`link[data-module=${name}]`).href);
const [{ edits: makeEdits }, { grid: makeGrid, tidy }, { paste, name }, { sums: makeSums }, { check: makeCheck }, { autosave }, { ask }] =
  await Promise.all(["edits", "grid", "paste", "sums", "check", "autosave", "ask"].map(load));

const form = document.getElementById("draft-form");
const headers = JSON.parse(document.body.getAttribute("hx-headers"));
const texts = document.getElementById("words").dataset;
const words = (key, ...values) => texts[key].replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");
const saySaved = sayer("save-state");
const sayChecked = sayer("check-state");

/** What passes in a moment (busy) is shown, but not read out to those who listen. */
function sayer(id) {
  const place = document.getElementById(id);
  return (text, kind = "") => {
    place.textContent = text;
    place.className = kind;
    if (kind !== "busy") document.getElementById("aloud").textContent = text;
  };
}

const edits = makeEdits(() => {
  grid.sync();
  form.dispatchEvent(new Event("input"));
});
const grid = makeGrid(form, edits, (count) => saySaved(words("undone", count)));
const sums = makeSums(form, edits, words);
paste({ form, grid, edits, tidy, ask, words, says: saySaved });

/* What the rules say */

const questions = new Map();
const check = makeCheck({ form, headers, words, says: sayChecked, decorate });
decorate(document.getElementById("questions"));

/** Puts buttons that mend, and the fields that explain, into the notes. A field that was written in is kept, whatever comes. */
function decorate(fresh) {
  const section = document.getElementById("questions");
  if (fresh !== section) {
    section.dataset.has = fresh.dataset.has;
    for (const head of section.querySelectorAll(":scope > :not(.question)")) head.remove();
    section.prepend(...[...fresh.querySelectorAll(":scope > :not(.question)")].map((one) => document.importNode(one, true)));
    questions.forEach((question) => question.isConnected && section.contains(question) && question.remove());
  }
  const asked = new Set();
  for (const question of [...fresh.querySelectorAll(".question")]) {
    const rule = question.dataset.rule;
    asked.add(rule);
    const known = questions.get(rule);
    if (known) known.querySelector(".question-about").innerHTML = question.querySelector(".question-about").innerHTML;
    else questions.set(rule, fresh === section ? question : document.importNode(question, true));
  }
  const repairs = [...document.querySelectorAll("#repairs .repair")];
  for (const note of document.querySelectorAll("#form .note[data-rule]")) {
    const { rule, key, expected } = note.dataset;
    for (const repair of repairs.filter((one) => one.dataset.removes.split(" ").includes(rule))) {
      note.append(button(words("repair", repair.dataset.cells), () => mend(repair.dataset.changes)));
    }
    // Of the four numbers of a balance any may be the wrong one.
    if (rule !== "T3-BALANCE" && key?.startsWith("c|") && /^\d+(\.\d+)?$/.test(expected ?? "")) {
      note.append(button(words("fill", expected), () => mend(`${key}=${expected}`)));
    }
    if (asked.delete(rule)) {
      const question = questions.get(rule);
      question.classList.add("beside");
      note.append(question);
    }
  }
  for (const rule of asked) {
    questions.get(rule).classList.remove("beside");
    section.append(questions.get(rule));
  }
  section.hidden = section.querySelector(".question") === null;
}

function button(label, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "second mend", textContent: label });
  made.addEventListener("click", act);
  return made;
}

function mend(changes) {
  const values = changes.split(";").map((change) => {
    const at = change.indexOf("=");
    return [form.elements[change.slice(0, at)], change.slice(at + 1)];
  }).filter(([field]) => field);
  saySaved(words("filled", edits.put(values)));
  values[0]?.[0].focus();
  check.run();
}

/* What is written */

const keeper = autosave({ form, headers, words, says: saySaved, conflict, gone });

form.addEventListener("input", () => {
  keeper.soon();
  check.soon();
  sums.show();
  count();
});

function put(fields) {
  edits.put(Object.entries(fields).map(([key, value]) => [form.elements[key], value]).filter(([field]) => field?.name));
}

/** Somebody else saved meanwhile: shows where the two differ, and leaves the choice. */
async function conflict(mine, restore) {
  saySaved(words("conflictTitle"), "bad");
  const page = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  if (!page.ok) return gone({});
  const other = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("draft-form");
  const theirs = Object.fromEntries(new FormData(other));
  const body = document.createElement("div");
  const draft = await (await fetch(form.dataset.draft, { headers })).json().catch(() => ({}));
  const time = draft.savedAt ? new Date(draft.savedAt).toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" }) : "";
  body.append(line(words("conflictLead", draft.savedBy ?? "", time)), line(words("conflictDiffers")), differences(mine, theirs));
  const choice = await ask({
    title: words("conflictTitle"), body,
    buttons: [["mine", words("conflictMine")], ["theirs", words("conflictTheirs")]],
  });
  if (choice === "mine") {
    if (restore) restore(mine);
    keeper.over(Number(theirs.version));
  } else if (choice === "theirs") {
    keeper.forget();
    location.assign(location.pathname);
  }
}

function differences(mine, theirs) {
  const table = document.createElement("table");
  table.className = "list";
  const short = (text) => (text.length > 40 ? text.slice(0, 40) + "…" : text || "—");
  const keys = Object.keys(mine).filter((key) => form.elements[key]?.labels && key in theirs && mine[key] !== theirs[key]);
  for (const key of keys.slice(0, 8)) {
    const row = table.insertRow();
    row.insertCell().textContent = name(form.elements[key]);
    row.insertCell().append(Object.assign(document.createElement("del"), { textContent: short(theirs[key]) }));
    row.insertCell().append(Object.assign(document.createElement("ins"), { textContent: short(mine[key]) }));
  }
  if (keys.length > 8) table.insertRow().insertCell().textContent = `… ${keys.length}`;
  return table;
}

function gone(problem) {
  saySaved(words("gone"), "bad");
  const body = document.createElement("div");
  const next = problem.submission ? form.dataset.submissions + problem.submission : document.querySelector(".crumb a").href;
  body.append(line(words("gone")), Object.assign(document.createElement("a"), {
    href: next, textContent: problem.submission || words("workbench") }));
  ask({ title: words("conflictTitle"), body, buttons: [["", words("cancel")]] });
}

const line = (text) => Object.assign(document.createElement("p"), { textContent: text });

/* Buttons */

form.addEventListener("submit", (event) => {
  const by = event.submitter;
  event.preventDefault();
  if (by?.name === "repair") mend(by.value);
  else if (by?.value === "zero") zero();
  else if (by?.value === "submit") handIn();
  else {
    keeper.now();
    check.run();
  }
});

async function zero() {
  const blank = grid.cells.filter((field) => field.value === "");
  const other = grid.cells.filter((field) => field.value !== "" && !/^0+(\.0+)?$/.test(field.value));
  const choice = await ask({
    title: words("zeroTitle"), body: words("zeroAsk", grid.cells.length, blank.length, other.length),
    buttons: [["blanks", words("zeroBlanks")], ["all", words("zeroAll")], ["", words("cancel")]],
  });
  const fields = { blanks: blank, all: grid.cells }[choice];
  if (fields) saySaved(words("filled", edits.put(fields.map((field) => [field, "0"]))));
}

async function handIn() {
  const reason = form.elements.reason;
  if (reason && reason.value.trim() === "") {
    reason.required = true;
    reason.reportValidity();
    return;
  }
  const isChecked = await check.settled();
  const { outcome, errors, warnings } = document.getElementById("outlook").dataset;
  const doubt = isChecked && { RETURNED: "askReturned", EXPLANATION_REQUIRED: "askExplanation" }[outcome];
  const known = isChecked ? document.querySelector("#outlook p").textContent : words("unchecked");
  const choice = await ask({
    title: words("askTitle"),
    body: doubt ? words(doubt, errors, warnings) : known,
    buttons: doubt ? [["", words("cancel")], ["yes", words("askAnyway")]] : [["yes", words("askNow")], ["", words("cancel")]],
  });
  if (choice !== "yes" || !(await keeper.now())) return;
  const answer = await fetch(form.dataset.handIn, { method: "POST", headers: { ...headers, "If-Match": `"${keeper.version()}"` } })
    .catch(() => null);
  const body = (await answer?.json().catch(() => null)) ?? {};
  if (answer?.ok) {
    keeper.forget();
    location.assign(form.dataset.submissions + body.id);
  } else {
    saySaved(answer ? words("refused", body.detail ?? answer.status) : words("offline"), "bad");
  }
}

document.getElementById("totals").addEventListener("click", () => saySaved(words("filled", sums.fill())));

/* How long the texts are */

function count() {
  for (const text of form.querySelectorAll(".form-part textarea[name^='t|']")) {
    let output = text.nextElementSibling;
    if (!output?.classList.contains("length")) {
      output = Object.assign(document.createElement("p"), { className: "length none" });
      text.after(output);
    }
    const length = text.value.replace(/\s/g, "").length;
    output.textContent = words(text.name === "t|1" && length > 1000 ? "countMost" : "count", length);
  }
}

for (const id of ["totals", "keys"]) document.getElementById(id).hidden = false;
document.getElementById("save").textContent = words("save");
document.documentElement.dataset.ready = "draft";
sums.show();
count();
keeper.restore(put);
