// Has the fields checked at the server soon after they changed, and puts what the rules say beside them.

const PAUSE = 500;
const TRY_AGAIN = 10000;

export function check({ form, headers, words, says, decorate }) {
  const shown = document.getElementById("checked");
  // Every change and every question is counted: an answer is stale if something changed since it was asked for, and one that is
  // overtaken by the answer to a later question is not shown any more.
  let changes = 0;
  let asked = 0;
  let answered = 0;
  let running = 0;
  let timer = 0;
  const waiting = [];

  function soon(pause = PAUSE) {
    changes++;
    shown.classList.add("stale");
    says(words("stale"), "busy");
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  }

  async function run() {
    clearTimeout(timer);
    timer = 0;
    const question = ++asked;
    const state = changes;
    running++;
    says(words("checking"), "busy");
    try {
      const answer = await fetch(form.dataset.check, {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { ...headers, Accept: "text/html" },
      });
      if (!answer.ok) throw Object.assign(new Error(), { status: answer.status });
      const html = await answer.text();
      if (question < answered) return;
      answered = question;
      show(new DOMParser().parseFromString(html, "text/html"));
      if (state === changes) {
        shown.classList.remove("stale");
        says(words("checked"), "busy");
      }
    } catch (failure) {
      if (question === asked) {
        const { status } = failure;
        // What is refused now is refused again, but for the moment in which there are too many.
        if (status >= 400 && status < 500 && status !== 429) {
          says(words(status === 401 || status === 403 ? "expired" : "unchecked"), "bad");
        } else {
          says(words("uncheckable"));
          timer = setTimeout(run, TRY_AGAIN);
        }
      }
    } finally {
      running--;
      // Who hands in while the rules cannot be asked hands in all the same.
      if (running === 0) waiting.splice(0).forEach((go) => go());
    }
  }

  function show(fresh) {
    const focus = document.activeElement;
    const selection = focus?.selectionStart === undefined ? null : [focus.selectionStart, focus.selectionEnd];
    replace("outlook", fresh);
    replace("repairs", fresh);
    for (const cell of fresh.querySelectorAll("#form td[id], #form th[id]")) mark(cell);
    for (const field of fresh.querySelectorAll("#form textarea, #form input[type=text]")) {
      for (const attribute of ["aria-invalid", "aria-describedby"]) {
        const value = field.getAttribute(attribute);
        const old = document.getElementById(field.id);
        if (value === null) old.removeAttribute(attribute);
        else old.setAttribute(attribute, value);
      }
    }
    for (const part of fresh.querySelectorAll("#form .form-view, #form .form-part")) {
      const old = part.id ? document.getElementById(part.id) : document.querySelector("#form .form-view");
      old.className = part.className;
    }
    for (const notes of fresh.querySelectorAll("#form .notes")) document.getElementById(notes.id).innerHTML = notes.innerHTML;
    decorate(fresh.getElementById("questions"));
    if (focus && focus !== document.activeElement && focus.isConnected) {
      focus.focus({ preventScroll: true });
      if (selection) focus.setSelectionRange(...selection);
    }
  }

  function replace(id, fresh) {
    const old = document.getElementById(id);
    const now = fresh.getElementById(id);
    if (old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML;
    old.className = now.className;
    Object.assign(old.dataset, now.dataset);
  }

  function mark(cell) {
    const old = document.getElementById(cell.id);
    old.className = cell.className;
    old.querySelectorAll(".flag").forEach((flag) => flag.remove());
    const behind = old.querySelector(".last-year");
    for (const flag of cell.querySelectorAll(".flag")) old.insertBefore(document.importNode(flag, true), behind);
  }

  window.addEventListener("online", () => shown.classList.contains("stale") && run());

  return {
    soon,
    run,
    /** Resolves once nothing is being asked; tells whether what is shown is about the fields as they are. */
    async settled() {
      if (timer !== 0) run();
      if (running > 0) await new Promise((go) => waiting.push(go));
      return !shown.classList.contains("stale");
    },
  };
}
