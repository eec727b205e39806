/**
 * Remarks on cells and sentences: written in a dialog, listed before the decision, kept in this browser until they are sent with a return.
 */
const main = document.querySelector('main.review');
const KEPT = `review-remarks:${main.dataset.submission}`;
const LONGEST_QUOTE = 300;
const dialog = document.getElementById('remark');
const text = document.getElementById('remark-text');
const onWords = document.getElementById('on-words');

let written = [];
/** The one in the dialog; it may be new. */
let edited = null;

const sameWhere = (a, b) => a.part === b.part && (a.row ?? null) === (b.row ?? null) && (a.column ?? null) === (b.column ?? null);

/** The cell that an element is, from its id {@code c-3-1-total} or its field's name {@code c|3|1|total}. */
function cellOf(element) {
  const cell = element?.closest('td[id^="c-"], td[data-cell]');
  if (!cell) {
    return null;
  }
  const [, part, row, column] = cell.dataset.cell ? cell.dataset.cell.split('|') : cell.id.split('-');
  return { part: Number(part), row, ...(column ? { column } : {}) };
}

const cellElement = ({ part, row, column }) => document.getElementById(['c', part, row, column].filter(Boolean).join('-'));

/** What the form calls it, in the language of the page where it has a word for it. */
function named(id) {
  const element = document.getElementById(id);
  return (element?.querySelector('.en') ?? element?.querySelector('span'))?.textContent ?? '';
}

function words(where) {
  const cell = where.row && cellElement(where);
  const heads = cell ? cell.getAttribute('headers').split(' ') : [];
  return [`heading-${where.part}`, ...heads].map(named).filter(Boolean).join(' · ');
}

/** What was selected, as the report has it: without marks, and without what is no longer there. */
function plain(range) {
  const copy = range.cloneContents();
  copy.querySelectorAll('del, .flag').forEach((gone) => gone.remove());
  return copy.textContent;
}

function selectedWords() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const start = range.startContainer.parentElement;
  const part = start?.closest('.form-part');
  if (!part || start.closest('table, aside, details.last-year, h2') || !part.contains(range.endContainer)) {
    return null;
  }
  const number = Number(part.id.slice('part-'.length));
  const quote = plain(range).trim().split('\n')[0].slice(0, LONGEST_QUOTE);
  if (!quote) {
    return null;
  }
  const upTo = document.createRange();
  upTo.setStart(part.querySelector('.form-content'), 0);
  upTo.setEnd(range.startContainer, range.startOffset);
  const offset = nth(original(number), quote, plain(upTo).split(quote).length - 1);
  return { where: { part: number }, quote, ...(offset < 0 ? {} : { offset }) };
}

const original = (part) => document.querySelector(`.originals [data-part="${part}"]`)?.textContent ?? '';

/** Where words stand that stand so many times before. */
function nth(all, quote, before) {
  let at = all.indexOf(quote);
  for (let i = 0; i < before && at >= 0; i++) {
    at = all.indexOf(quote, at + quote.length);
  }
  return at;
}

function store() {
  try {
    if (written.length) {
      localStorage.setItem(KEPT, JSON.stringify(written));
    } else {
      localStorage.removeItem(KEPT);
    }
  } catch {
    // No room, or not allowed here: the page still has them.
  }
}

function show() {
  const list = document.getElementById('written');
  list.replaceChildren(...written.map((remark) => {
    const item = document.createElement('li');
    const head = document.createElement('p');
    const place = document.createElement('a');
    place.textContent = words(remark.where);
    place.href = remark.where.row && cellElement(remark.where) ? `#${cellElement(remark.where).id}` : `#part-${remark.where.part}`;
    head.append(place);
    const body = document.createElement('p');
    body.textContent = remark.text;
    const quote = document.createElement('blockquote');
    quote.textContent = remark.quote ?? '';
    quote.hidden = !remark.quote;
    const buttons = document.createElement('p');
    for (const [word, does] of [[main.dataset.edit, () => open(remark)], [main.dataset.drop, () => drop(remark)]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = word;
      button.setAttribute('aria-label', `${word}: ${place.textContent}`);
      button.addEventListener('click', does);
      buttons.append(button);
    }
    item.append(head, quote, body, buttons);
    return item;
  }));
  document.querySelectorAll('td.remarked').forEach((cell) => cell.classList.remove('remarked'));
  written.filter((remark) => remark.where.row).forEach((remark) => cellElement(remark.where)?.classList.add('remarked'));
  const count = document.querySelector('.actions .count');
  count.dataset.plain ??= count.textContent;
  count.textContent = written.length ? count.dataset.text.replace('{n}', written.length) : count.dataset.plain;
}

function drop(remark) {
  written = written.filter((other) => other !== remark);
  store();
  show();
}

function open(remark) {
  edited = remark;
  dialog.querySelector('.where').textContent = words(remark.where);
  const quote = dialog.querySelector('blockquote');
  quote.textContent = remark.quote ?? '';
  quote.hidden = !remark.quote;
  text.value = remark.text ?? '';
  dialog.querySelector('[value=drop]').hidden = !written.includes(remark);
  dialog.returnValue = '';
  dialog.showModal();
  text.focus();
}

function closed() {
  const value = text.value.trim();
  if (dialog.returnValue === 'keep' && value) {
    edited.text = value;
    if (!written.includes(edited)) {
      written.push(edited);
    }
    written.sort((a, b) => a.where.part - b.where.part);
  } else if (dialog.returnValue === 'drop') {
    written = written.filter((other) => other !== edited);
  }
  const cell = edited.where.row && cellElement(edited.where);
  edited = null;
  store();
  show();
  cell?.focus({ preventScroll: true });
}

function writeOn(found) {
  const known = found.quote ? null : written.find((other) => !other.quote && sameWhere(other.where, found.where));
  open(known ?? { text: '', ...found });
}

/** On the words selected, or else the cell in focus. */
function writeHere() {
  const found = selectedWords() ?? (cellOf(document.activeElement) && { where: cellOf(document.activeElement) });
  if (found) {
    onWords.hidden = true;
    writeOn(found);
  }
}

/** Arrows go from cell to cell, as in a spreadsheet; one cell of each table is in the way of Tab. */
function move(event) {
  const cell = event.target.closest('td[id^="c-"]');
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  if (!cell || event.target !== cell) {
    return;
  }
  if (event.key === 'Enter') {
    event.preventDefault();
    writeOn({ where: cellOf(cell) });
    return;
  }
  if (!step || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const rows = [...cell.closest('table').rows].map((row) => [...row.querySelectorAll('td[id^="c-"]')]).filter((row) => row.length);
  const at = rows.findIndex((row) => row.includes(cell));
  const to = rows[at + step[0]]?.[Math.min(rows[at].indexOf(cell) + step[1], rows[at + step[0]].length - 1)];
  event.preventDefault();
  if (to) {
    cell.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  }
}

function offerWords() {
  const found = selectedWords();
  onWords.hidden = !found;
  if (found) {
    const place = getSelection().getRangeAt(0).getBoundingClientRect();
    onWords.style.top = `${scrollY + place.bottom + 6}px`;
    onWords.style.left = `${Math.max(8, Math.min(place.left, innerWidth - 180))}px`;
  }
}

/** What was kept from before; nothing where that cannot be read. */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '[]');
  } catch {
    return [];
  }
}

function begin() {
  written = kept();
  document.querySelector('.howto').hidden = false;
  document.querySelectorAll('.form-view table').forEach((table) => {
    table.querySelectorAll('td[id^="c-"]').forEach((cell, index) => { cell.tabIndex = index === 0 ? 0 : -1; });
    table.addEventListener('keydown', move);
  });
  main.addEventListener('click', (event) => {
    const where = event.target.closest('a, button, summary') ? null : cellOf(event.target);
    if (where && getSelection().isCollapsed) {
      writeOn({ where });
    }
  });
  document.addEventListener('selectionchange', () => {
    if (getSelection().isCollapsed) {
      onWords.hidden = true;
    }
  });
  main.addEventListener('mouseup', () => setTimeout(offerWords));
  main.addEventListener('keyup', (event) => event.shiftKey && offerWords());
  onWords.addEventListener('mousedown', (event) => event.preventDefault());
  onWords.addEventListener('click', writeHere);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      dialog.close('keep');
    }
  });
  dialog.addEventListener('close', closed);
  show();
}

/** They were sent. */
function forget() {
  written = [];
  store();
}

export const remarks = { begin, writeHere, forget, all: () => written };
