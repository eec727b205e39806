/**
 * One report before its reviewer: decisions by the API, then straight on to the next report, which the browser has fetched ahead. Without
 * this script the same buttons send the same decisions as forms.
 */
// By its link, whose address changes with what is in it: by its name the browser would keep an old one for a year.
const { remarks } = await import(document.querySelector('link[data-module=review-remarks]').href);

/** A key meant for the report before must not decide about this one, which nobody has seen yet. */
const UNSEEN = 400;

const main = document.querySelector('main.review');
const { submission, next, before, queue, here } = main.dataset;
const isOpen = main.dataset.open === 'true';
const note = document.getElementById('note');
const problem = document.getElementById('problem');
let waiting = Number(main.dataset.waiting);
let following = next;
let busy = false;
let isSeen = false;

/** What became of the report before. */
function sayWhatWasDone() {
  const said = sessionStorage.getItem('review-done');
  if (!said) {
    return;
  }
  sessionStorage.removeItem('review-done');
  const { text, address, isDecided } = JSON.parse(said);
  if (isDecided && main.dataset.ahead) {
    // Fetched while the one before was still among those that wait.
    waiting -= 1;
    document.getElementById('waiting').textContent = waiting;
    // Behind the last report comes the first that waits; then that was the one just decided.
    following = address === next ? '' : next;
  }
  const done = document.getElementById('done');
  done.hidden = false;
  done.querySelector('span').textContent = text;
  done.querySelector('a').href = address;
}

function goOn(text, isDecided) {
  sessionStorage.setItem('review-done', JSON.stringify({ text, address: here, isDecided }));
  location.assign(following || queue);
}

function complain(text) {
  problem.textContent = text;
  document.getElementById('decision').scrollIntoView({ block: 'center' });
  note.focus();
}

async function decide(what, body, said) {
  if (busy || !isOpen) {
    return;
  }
  busy = true;
  main.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(`/api/v1/submissions/${submission}/${what}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': document.documentElement.lang,
        ...JSON.parse(document.body.getAttribute('hx-headers')),
      },
      body: JSON.stringify(body),
    });
    if (answer.ok) {
      remarks.forget();
      goOn(said.replace('{n}', waiting - 1), true);
      return;
    }
    const { detail = '', action = '' } = await answer.json().catch(() => ({}));
    if (answer.status === 409 && remarks.all().length === 0) {
      goOn(main.dataset.missed, true);
      return;
    }
    complain(answer.status === 409 ? `${main.dataset.missed} ${detail}` : `${detail} ${action}`.trim() || main.dataset.failed);
  } catch {
    complain(main.dataset.failed);
  }
  busy = false;
  main.removeAttribute('aria-busy');
}

function ask(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }));
}

/** Approving sends no remarks: those that are written would be lost. */
async function approve() {
  if (remarks.all().length > 0 && (await ask(document.getElementById('lose'))) !== 'yes') {
    return;
  }
  decide('approval', { note: note.value }, main.dataset.doneApprove);
}

function giveBack() {
  const written = remarks.all();
  if (written.length === 0 && note.value.trim() === '') {
    complain(main.dataset.nothing);
    return;
  }
  decide('return', { note: note.value, remarks: written }, main.dataset.doneReturn);
}

/** R opens the note, so that nothing is returned by one slip; from the note Ctrl and Enter send it. */
function writeReturn() {
  document.getElementById('decision').scrollIntoView({ block: 'center' });
  note.focus();
}

function go(address) {
  if (address && !busy) {
    location.assign(address);
  }
}

function toggleWhole() {
  const whole = document.getElementById('whole');
  whole.open = !whole.open;
  whole.scrollIntoView();
}

const KEYS = {
  a: () => isOpen && isSeen && approve(),
  r: () => isOpen && writeReturn(),
  n: () => isOpen && writeReturn(),
  m: () => isOpen && remarks.writeHere(),
  j: () => go(following),
  k: () => go(before),
  ArrowRight: () => go(following),
  ArrowLeft: () => go(before),
  w: toggleWhole,
  u: () => go(queue),
  '?': () => document.getElementById('keys').showModal(),
};

document.addEventListener('keydown', (event) => {
  const isField = event.target.matches('input, textarea, select');
  if (event.target === note && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    giveBack();
    return;
  }
  if (event.target === note && event.key === 'Escape') {
    note.blur();
    return;
  }
  const does = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!does || isField || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (document.querySelector('dialog[open]') || event.defaultPrevented) {
    return;
  }
  event.preventDefault();
  does();
});

sayWhatWasDone();
setTimeout(() => {
  isSeen = true;
  document.documentElement.dataset.ready = 'review';
}, UNSEEN);
const showKeys = document.getElementById('show-keys');
showKeys.hidden = false;
showKeys.addEventListener('click', () => document.getElementById('keys').showModal());
if (isOpen) {
  document.getElementById('decide').addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.submitter?.id === 'approve') {
      approve();
    } else {
      giveBack();
    }
  });
  remarks.begin();
}
// Findings lead to cells, which may be in what is folded away.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(link.getAttribute('href').slice(1));
  const folded = target?.closest('details:not([open])');
  if (folded) {
    folded.open = true;
    target.scrollIntoView({ block: 'center' });
  }
});
