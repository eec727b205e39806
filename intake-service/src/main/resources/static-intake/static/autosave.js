// Keeps what is written: on this computer at once, at the server a moment later.

const PAUSE = 1200;
const SHORTEST_WAIT = 3000;
const LONGEST_WAIT = 30000;

/**
 * @param conflict called with what is to be done if somebody else saved meanwhile
 * @param gone called if the draft is there no more
 */
export function autosave({ form, headers, words, says, conflict, gone }) {
  const key = `draft ${form.dataset.who} ${form.dataset.id}`;
  let changes = 0;
  let saved = 0;
  let timer = 0;
  let wait = SHORTEST_WAIT;
  let running = null;
  let halted = false;

  const fields = () => Object.fromEntries([...new FormData(form)].filter(([name]) => !["_csrf", "version"].includes(name)));

  function remember() {
    try {
      localStorage.setItem(key, JSON.stringify({ version: version(), fields: fields() }));
    } catch {
      // No room, or not allowed here: the server still gets it.
    }
  }

  function forget() {
    localStorage.removeItem(key);
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  const version = () => Number(form.elements.version.value);

  function at(newVersion) {
    document.querySelectorAll("input[name=version]").forEach((field) => (field.value = newVersion));
  }

  function soon() {
    changes++;
    remember();
    if (halted) return;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  /** Saves what is not saved yet; several calls share one request, and one more follows if something changed meanwhile. */
  function save() {
    clearTimeout(timer);
    running ??= send().finally(() => (running = null));
    return running;
  }

  async function send() {
    const state = changes;
    says(words("saving"), "busy");
    let answer;
    try {
      answer = await fetch(form.dataset.save, {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { ...headers, Accept: "application/json" },
      });
    } catch {
      return later();
    }
    if (answer.status === 429 || answer.status >= 500) return later();
    if (answer.status === 401 || answer.status === 403) {
      remember();
      says(words("expired"), "bad");
      return false;
    }
    const body = await answer.json().catch(() => ({}));
    if (answer.status === 412) {
      halted = true;
      if (String(body.type).endsWith("draft-gone")) gone(body);
      else conflict(fields());
      return false;
    }
    if (!answer.ok) {
      says(words("refused", body.detail || answer.status), "bad");
      return false;
    }
    at(body.version);
    wait = SHORTEST_WAIT;
    saved = state;
    if (state !== changes) {
      remember();
      return send();
    }
    forget();
    says(words("saved", body.at));
    return true;
  }

  function later() {
    remember();
    says(words("offline"), "bad");
    timer = setTimeout(save, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
    return false;
  }

  window.addEventListener("online", () => changes !== saved && !halted && save());

  return {
    soon,
    /** Saves now, and says whether all of it is saved. A draft that nobody saved before is begun, though nothing was changed. */
    now: () => (changes === saved && version() > 0 ? Promise.resolve(true) : save()),
    forget,
    fields,
    version,
    /** Goes on over another version. */
    over(newVersion) {
      halted = false;
      at(newVersion);
      changes++;
      remember();
      return save();
    },
    /** Puts back what was kept here and never reached the server; calls conflict if somebody saved since. */
    restore(put) {
      const here = kept();
      if (!here) return;
      const now = fields();
      const differs = Object.keys(here.fields).some((name) => name in now && here.fields[name] !== now[name]);
      if (!differs) return forget();
      if (here.version === version()) {
        put(here.fields);
        says(words("restored"));
      } else {
        halted = true;
        conflict(here.fields, put);
      }
    },
  };
}
