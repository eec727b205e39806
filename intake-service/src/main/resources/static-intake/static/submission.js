/*
 * Keeps the page of a submission up to date: by the status stream, which browsers resume by themselves, or by asking every few seconds
 * where no stream can be had. What somebody is writing is never swept away.
 */
const POLL = 5000;
const said = document.getElementById('said');
let asking = false;
let again = false;
let timer = 0;

const live = () => document.getElementById('live');

/** Fills in what was said last year. */
function offers() {
  for (const button of document.querySelectorAll('[data-fills]')) {
    button.hidden = false;
    button.onclick = () => {
      const field = document.getElementById(button.dataset.fills);
      field.value = button.parentElement.querySelector('q').textContent;
      field.focus();
    };
  }
}

const isWriting = () => [...live().querySelectorAll('textarea')].some(field => field.value !== field.defaultValue);

/** Offers to say the same of all places of a rule, below the first of them. */
function sames() {
  const fields = [...document.querySelectorAll('textarea[data-rule]')];
  for (const first of fields) {
    const others = fields.filter(field => field !== first && field.dataset.rule === first.dataset.rule);
    if (!others.length || fields.indexOf(first) > fields.indexOf(others[0])) continue;
    const offer = first.parentElement.querySelector('.same');
    offer.hidden = false;
    offer.firstElementChild.onclick = () => others.forEach(field => { field.value = first.value; });
  }
}

/** Looks whether the page tells something newer, and shows it. */
async function look() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  again = false;
  try {
    const answer = await fetch(location.href, {headers: {'HX-Request': 'true', Accept: 'text/html'}});
    if (answer.headers.has('HX-Refresh')) return location.reload();
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
    if (!next || next.dataset.version === live().dataset.version) return;
    if (isWriting()) {
      const reload = document.createElement('a');
      reload.href = location.href;
      reload.textContent = said.dataset.changed;
      said.replaceChildren(reload);
      return;
    }
    const focused = document.activeElement?.id;
    live().replaceWith(document.adoptNode(next));
    window.htmx?.process(next);
    offers();
    sames();
    if (focused) document.getElementById(focused)?.focus();
    said.replaceChildren(next.querySelector('#standing').textContent);
    setTimeout(() => said.replaceChildren(), 6000);
  } catch {
    // The network is away: the next look will tell.
  } finally {
    asking = false;
    // What came in meanwhile may be newer than what was just read.
    if (again) look();
  }
}

function poll() {
  if (!timer) timer = setInterval(look, POLL);
}

function follow() {
  const events = new EventSource(live().dataset.stream);
  events.onopen = () => {
    clearInterval(timer);
    timer = 0;
    look();
  };
  events.addEventListener('status', look);
  events.onerror = () => poll();
  addEventListener('pagehide', () => events.close());
}

offers();
sames();
if ('EventSource' in window) follow();
else poll();
