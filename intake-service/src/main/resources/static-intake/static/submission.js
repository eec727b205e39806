/*
 * htmx keeps the page of a submission up to date, by the status stream. Here is what it cannot know: what somebody is writing is never
 * swept away, what is new is said aloud, and explanations are filled in.
 */
const POLL = 5000;
const said = document.getElementById('said');
const SAID = 6000;
let timer = 0;
let quiet = 0;

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

document.body.addEventListener('htmx:beforeSwap', event => {
  if (!event.detail.shouldSwap || !isWriting()) return;
  event.detail.shouldSwap = false;
  clearTimeout(quiet);
  const reload = document.createElement('a');
  reload.href = location.href;
  reload.textContent = said.dataset.changed;
  said.replaceChildren(reload);
});

document.body.addEventListener('htmx:afterSettle', () => {
  offers();
  sames();
  said.replaceChildren(live().querySelector('#standing').textContent);
  clearTimeout(quiet);
  quiet = setTimeout(() => said.replaceChildren(), SAID);
});

// Where no stream can be had, or while it is away, the page asks by itself.
document.body.addEventListener('htmx:sseError', () => { timer ||= setInterval(() => htmx.trigger(live(), 'look'), POLL); });
document.body.addEventListener('htmx:sseOpen', () => {
  clearInterval(timer);
  timer = 0;
});

offers();
sames();
