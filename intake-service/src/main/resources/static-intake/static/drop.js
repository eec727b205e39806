// Takes files dropped anywhere on the page: each is sent, read and checked, and becomes a draft.

const AT_ONCE = 2;

const section = document.getElementById("drop");
const form = document.getElementById("drop-form");
const list = document.getElementById("uploads");
const template = document.getElementById("upload");
const headers = JSON.parse(document.body.getAttribute("hx-headers"));
const texts = template.dataset;
const words = (key, ...values) => texts[key].replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");
const waiting = [];
let running = 0;

function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function take(files) {
  const all = [...files];
  if (all.length === 0) return;
  document.getElementById("uploads-heading").hidden = false;
  for (const file of all) {
    const item = template.content.firstElementChild.cloneNode(true);
    item.querySelector(".upload-name").textContent = file.name;
    list.append(item);
    enqueue({ file, item, alone: all.length === 1 });
  }
  list.lastElementChild.scrollIntoView({ block: "nearest" });
}

function enqueue(upload) {
  waiting.push(upload);
  next();
}

function next() {
  while (running < AT_ONCE && waiting.length > 0) {
    running++;
    send(waiting.shift()).finally(() => {
      running--;
      next();
      if (running === 0) refresh();
    });
  }
}

/** Shows the drafts that came of the files among the years, and what to do now. */
async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ["next", "years"]) {
    const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
    if (old && now) old.innerHTML = now.innerHTML;
  }
}

/** XMLHttpRequest, because fetch does not tell how much was sent. */
function send(upload) {
  const { file, item, query = {}, ifMatch } = upload;
  const bar = item.querySelector("progress");
  item.className = "upload";
  bar.hidden = false;
  bar.value = 0;
  says(item, words("sending"));
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/drafts?" + new URLSearchParams(query));
    request.responseType = "json";
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    if (ifMatch) request.setRequestHeader("If-Match", ifMatch);
    request.upload.onprogress = (event) => (bar.value = (100 * event.loaded) / event.total);
    request.upload.onload = () => {
      bar.removeAttribute("value");
      says(item, words("reading"));
    };
    request.onload = () => {
      bar.hidden = true;
      if (request.status === 201) read(upload, request.response);
      else refused(upload, request.status, request.response ?? {});
      done();
    };
    request.onerror = () => {
      bar.hidden = true;
      refused(upload, 0, { detail: words("offline") });
      done();
    };
    const body = new FormData();
    body.append("file", file);
    request.send(body);
  });
}

function says(item, ...content) {
  item.querySelector(".upload-says").replaceChildren(...content);
}

function address(draft) {
  return `/drafts/${draft.agency.code}/${draft.year}`;
}

function read({ item, alone }, draft) {
  if (alone) {
    location.assign(address(draft));
    return;
  }
  item.classList.add("done");
  const check = draft.check;
  const found = !check ? words("unchecked")
    : check.errors + check.warnings === 0 ? words("right") : words("found", check.errors, check.warnings);
  says(item,
    make("p", {}, make("span", { textContent: `${draft.agency.name} ${draft.year}` }), " ",
      make("span", { className: check?.errors ? "severity ERROR" : check?.warnings ? "severity WARNING" : "severity", textContent: found }), " ",
      make("a", { href: address(draft), textContent: words("open") })));
}

function refused(upload, status, problem) {
  const { item } = upload;
  item.classList.add("refused");
  const content = [
    make("p", { className: "upload-title", textContent: problem.title ?? "" }),
    ...(problem.problems ?? [problem.detail ?? String(status)]).map((text) => make("p", { textContent: text })),
    make("p", { textContent: problem.action ?? "" }),
  ].filter((line) => line.textContent !== "");
  const reasons = problem.reasons ?? [];
  if (/:draft-(there|changed)$/.test(problem.type)) {
    const replace = button(words("replace"), () => enqueue({ ...upload, ifMatch: `"${problem.version}"` }));
    const open = make("a", { className: "button second", textContent: words("existing"), href: `/drafts/${problem.agency}/${problem.year}` });
    content.push(make("p", { className: "upload-acts" }, open, " ", replace));
  } else if (reasons.some((reason) => ["NO_AGENCY", "AMBIGUOUS_AGENCY", "NO_YEAR"].includes(reason))) {
    content.push(question(upload, reasons, problem.candidates ?? []));
  } else if (status === 0 || status === 429 || status >= 500) {
    content.push(button(words("retry"), () => enqueue(upload)));
  } else if (status === 422 && section.dataset.own) {
    content.push(make("p", {}, make("a", { href: `/drafts/${section.dataset.own}/${section.dataset.year}`, textContent: words("empty") })));
  }
  says(item, ...content);
}

/** Asks for what the file does not say. */
function question(upload, reasons, candidates) {
  const query = { ...upload.query };
  const fields = make("div", { className: "tools" });
  if (reasons.includes("AMBIGUOUS_AGENCY") && candidates.length > 0) {
    const choice = make("select", { name: "agency" }, ...candidates.map((one) =>
      make("option", { value: one.code, textContent: `${one.name} ${one.code}` })));
    fields.append(make("label", {}, make("span", { textContent: words("agency") }), choice));
  } else if (reasons.includes("AMBIGUOUS_AGENCY") || reasons.includes("NO_AGENCY")) {
    fields.append(make("label", {}, make("span", { textContent: words("agency") }),
      make("input", { name: "agency", value: section.dataset.own ?? "", inputMode: "numeric", required: true, pattern: "[0-9]{2,9}", size: 12 })));
  }
  if (reasons.includes("NO_YEAR")) {
    fields.append(make("label", {}, make("span", { textContent: words("year") }),
      make("input", { name: "year", value: section.dataset.year ?? "", inputMode: "numeric", required: true, pattern: "20[0-9]{2}", size: 6 })));
  }
  const ask = make("form", {}, fields, make("button", { textContent: words("again"), className: "second" }));
  ask.addEventListener("submit", (event) => {
    event.preventDefault();
    enqueue({ ...upload, query: { ...query, ...Object.fromEntries(new FormData(ask)) } });
  });
  return ask;
}

function button(label, act) {
  const made = make("button", { type: "button", className: "second", textContent: label });
  made.addEventListener("click", act);
  return made;
}

/* Anywhere on the page; enter and leave come for every element that is crossed. */
let depth = 0;
const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
function over(inside) {
  section.classList.toggle("over", inside);
  section.dataset.drop = texts.drop;
}
document.addEventListener("dragenter", (event) => hasFiles(event) && ++depth && over(true));
document.addEventListener("dragleave", (event) => hasFiles(event) && --depth === 0 && over(false));
document.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
document.addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  depth = 0;
  over(false);
  take(event.dataTransfer.files);
});

form.addEventListener("submit", (event) => {
  const { file, agency, year } = form.elements;
  if (agency.value || year.value) return; // What was filled in beside the files is sent with them, as without script.
  event.preventDefault();
  take(file.files);
  file.value = "";
});
form.elements.file.addEventListener("change", () => form.requestSubmit());
document.documentElement.dataset.ready = "drop";
