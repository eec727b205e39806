// Keeps a board up to date: begins with the whole of it, then takes in the lines that are different, and draws them.
const main = document.querySelector('main.board');
const words = JSON.parse(main.dataset.words);
const demands = JSON.parse(document.getElementById('rules').dataset.words);
const reads = main.dataset.reads === 'true';
const ofAgencies = main.dataset.agencies === 'true';
const GROUPS = {
  WORKING: ['RECEIVED', 'ACCEPTED', 'APPROVED'], EXPLANATION_REQUIRED: ['EXPLANATION_REQUIRED'], RETURNED: ['RETURNED'],
  IN_REVIEW: ['IN_REVIEW'], PUBLISHED: ['PUBLISHED'], FAILED: ['FAILED'],
};
const COLOURS = {
  PUBLISHED: '#5b8c5a', IN_REVIEW: '#4f7cac', WORKING: '#a9c3de', EXPLANATION_REQUIRED: '#e0b13e', RETURNED: '#9b1c1c',
  FAILED: '#5e1010', MISSING: '#dedad3',
};
const BEIJING = {timeZone: 'Asia/Shanghai', hourCycle: 'h23'};
const minuteTime = new Intl.DateTimeFormat('zh-CN', {...BEIJING, hour: '2-digit', minute: '2-digit'});
const fullTime = new Intl.DateTimeFormat('en-CA', {
  ...BEIJING, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit'});

const board = {version: null, total: null, rows: new Map(), arrivals: null, latest: [], rules: [], medianMillis: null};
const stale = new Set();
let frame = 0;

const word = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key] ?? key);
const count = (row, group) => GROUPS[group].reduce((sum, state) => sum + (row.states[state] ?? 0), 0);
const put = (node, text) => { if (node && node.textContent !== String(text)) node.textContent = text; };
const when = at => fullTime.format(new Date(at)).replace(',', '');

function element(name, text, className) {
  const node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
}

function link(name, submission) {
  if (!reads) return element('span', name);
  const node = element('a', name);
  node.href = `/submissions/${submission}`;
  return node;
}

/* The line to the server. */

const status = document.querySelector('.tools .line');
let source;
let wait = 1000;

function show(state) {
  status.hidden = false;
  status.dataset.state = state;
  put(status, words[state]);
}

function connect() {
  source = new EventSource(main.dataset.stream);
  source.addEventListener('open', () => { wait = 1000; show('live'); });
  source.addEventListener('error', () => {
    show('lost');
    // A browser comes back by itself after a lost connection, but not after a refusal.
    if (source.readyState === EventSource.CLOSED) again();
  });
  source.addEventListener('snapshot', event => take(JSON.parse(event.data)));
  source.addEventListener('change', event => {
    const change = JSON.parse(event.data);
    if (change.after === board.version) take(change);
    else if (number(change.version) > number(board.version)) again();
  });
}

// "k3x-17": the seventeenth version of one instance; what another instance says is always news.
const number = version => (version ?? '').split('-')[0] === (board.version ?? '').split('-')[0]
  ? Number(version.split('-')[1]) : Infinity;

function again() {
  source.close();
  show('lost');
  setTimeout(connect, wait);
  wait = Math.min(wait * 2, 30000);
}

function take(message) {
  const whole = message.after === undefined;
  board.version = message.version;
  if (whole) {
    board.rows.clear();
    stale.add('rows');
  }
  for (const row of message.rows ?? []) {
    board.rows.set(row.code, row);
    stale.add(`row ${row.code}`).add('rows');
  }
  for (const part of ['total', 'arrivals', 'latest', 'rules', 'medianMillis']) {
    if (message[part] !== undefined || whole) {
      board[part] = message[part] ?? null;
      stale.add(part);
    }
  }
  // A hidden tab has no frames: what comes meanwhile is drawn by one of them, later.
  frame ||= requestAnimationFrame(draw);
}

/* What is shown. Only what changed is touched. */

function draw() {
  frame = 0;
  if (stale.has('total')) drawTotal();
  for (const key of stale) if (key.startsWith('row ')) drawRow(board.rows.get(key.slice(4)));
  if (stale.has('arrivals')) drawArrivals();
  if (stale.has('rules')) drawRules();
  if (stale.has('latest')) drawLatest();
  if (stale.has('medianMillis')) drawMedian();
  for (const chart of ['rows', 'arrivals', 'rules']) if (stale.has(chart)) drawLater(chart);
  stale.clear();
}

function drawTotal() {
  for (const node of document.querySelectorAll('[data-total]')) {
    const name = node.dataset.total;
    put(node, GROUPS[name] ? count(board.total, name) : board.total[name]);
  }
  document.getElementById('due').dataset.due = board.total.due ?? '';
  drawDue();
  if (ofAgencies && !board.rows.size) stale.add('rows');
}

function drawRow(row) {
  const rows = document.getElementById('rows');
  if (!row || !rows) return;
  const line = rows.querySelector(`tr[data-code="${CSS.escape(row.code)}"]`);
  // A line that was not there at all is rare (a government's own report): the page shows it when it is loaded again.
  if (!line) return;
  const cell = name => line.querySelector(`[data-cell="${name}"]`);
  if (ofAgencies) {
    const state = row.latest?.state ?? 'NONE';
    const badge = cell('state').firstElementChild;
    badge.className = `state ${state}`;
    put(badge, word(`state.${state}`));
    put(cell('errors'), row.latest?.errors ?? '');
    put(cell('warnings'), row.latest?.warnings ?? '');
    put(cell('at'), row.latest ? when(row.latest.at) : '');
    if (row.latest && reads) line.querySelector('th').replaceChildren(link(row.name, row.latest.submission));
    if (row.in) document.querySelector(`[data-missing="${CSS.escape(row.code)}"]`)?.remove();
  } else {
    for (const name of ['townships', 'in', 'missing']) put(cell(name), row[name]);
    for (const group of Object.keys(GROUPS)) put(cell(group), count(row, group));
    const done = cell('done');
    if (done) done.value = row.townships - row.missing;
  }
  put(cell('due'), row.due ?? '—');
}

function drawArrivals() {
  const from = Date.parse(board.arrivals.from);
  document.getElementById('arrivals').replaceChildren(...board.arrivals.perMinute.map((reports, minute) => {
    const line = element('tr');
    line.append(element('td', minuteTime.format(from + minute * 60000)), element('td', reports, 'number'));
    return line;
  }));
}

function drawRules() {
  document.getElementById('rules').replaceChildren(...board.rules.map(rule => {
    const line = element('tr');
    const name = element('td');
    name.append(element('span', rule.id, 'code'), ' ', element('span', demands[rule.id] ?? ''));
    line.append(name, ...[rule.errors, rule.warnings, rule.notices].map(n => element('td', n, 'number')));
    return line;
  }));
}

function drawLatest() {
  document.getElementById('latest-none').hidden = board.latest.length > 0;
  document.getElementById('latest-table').hidden = board.latest.length === 0;
  document.getElementById('latest').replaceChildren(...board.latest.map(latest => {
    const line = element('tr');
    const agency = element('td');
    agency.append(link(latest.name, latest.submission));
    const state = element('td');
    state.append(element('span', word(`state.${latest.state}`), `state ${latest.state}`));
    line.append(agency, state, element('td', when(latest.at), 'time'));
    return line;
  }));
}

function drawMedian() {
  const millis = board.medianMillis;
  put(document.getElementById('median'), millis === null ? words.none
    : millis < 120000 ? word('seconds', (millis / 1000).toFixed(1)) : word('minutes', Math.round(millis / 60000)));
}

function drawDue() {
  const node = document.getElementById('due');
  if (!node.dataset.due) return put(node, words['due.none']);
  const left = Date.parse(`${node.dataset.due}T24:00:00+08:00`) - Date.now();
  const [days, hours] = [Math.floor(Math.abs(left) / 86400000), Math.floor(Math.abs(left) / 3600000) % 24];
  put(node, left < 0 ? word('due.over', days + 1) : word(days ? 'due.left' : 'due.today', days, hours));
  node.classList.toggle('near', left < 3 * 86400000);
}

/* Charts: at most twice a second, however fast the numbers come. */

const charts = {};
const waiting = new Set();

function drawLater(name) {
  if (waiting.has(name) || !window.echarts) return;
  waiting.add(name);
  setTimeout(() => { waiting.delete(name); options[name](); }, charts[name] ? 500 : 0);
}

function chart(name, height) {
  const node = document.getElementById(`${name}-chart`);
  if (!node) return null;
  if (!charts[name]) {
    node.hidden = false;
    node.previousElementSibling.hidden = false;
    charts[name] = window.echarts.init(node, null, {renderer: 'canvas', height});
  } else if (charts[name].getHeight() !== height) {
    charts[name].resize({height});
  }
  return charts[name];
}

const BASE = {animation: false, textStyle: {fontFamily: getComputedStyle(document.body).fontFamily}};
const AROUND = {left: 8, right: 24, top: 8, bottom: 8, containLabel: true};

const options = {
  rows() {
    const rows = [...board.rows.values()].filter(row => ofAgencies || row.townships).reverse();
    const names = Object.keys(COLOURS);
    if (ofAgencies) return states(names);
    const drawn = chart('rows', 40 + 24 * rows.length);
    drawn?.setOption({
      ...BASE, grid: AROUND,
      xAxis: {type: 'value', max: 100, axisLabel: {formatter: '{value}%'}},
      yAxis: {type: 'category', data: rows.map(row => row.name), axisLabel: {width: 120, overflow: 'truncate'}},
      series: names.map(name => ({
        type: 'bar', stack: 'all', itemStyle: {color: COLOURS[name]}, barMaxWidth: 16, cursor: 'pointer',
        data: rows.map(row => {
          const all = Object.keys(GROUPS).reduce((sum, group) => sum + count(row, group), row.missing);
          return all ? 100 * (name === 'MISSING' ? row.missing : count(row, name)) / all : 0;
        }),
      })),
    });
    drawn?.off('click');
    drawn?.on('click', point => { location.href = `/board/${rows[point.dataIndex].code}?year=${main.dataset.year}`; });
  },
  arrivals() {
    const from = Date.parse(board.arrivals.from);
    chart('arrivals', 220)?.setOption({
      ...BASE, grid: {...AROUND, top: 16},
      xAxis: {type: 'category', data: board.arrivals.perMinute.map((n, minute) => minuteTime.format(from + minute * 60000))},
      yAxis: {type: 'value', minInterval: 1},
      series: [{type: 'bar', data: board.arrivals.perMinute, itemStyle: {color: '#4f7cac'}}],
    });
  },
  rules() {
    const rules = [...board.rules].reverse();
    chart('rules', 40 + 24 * Math.max(rules.length, 3))?.setOption({
      ...BASE, grid: AROUND,
      xAxis: {type: 'value', minInterval: 1}, yAxis: {type: 'category', data: rules.map(rule => rule.id)},
      series: [['errors', '#9b1c1c'], ['warnings', '#e0b13e'], ['notices', '#a9c3de']].map(([name, color]) => ({
        type: 'bar', stack: 'all', barMaxWidth: 16, itemStyle: {color}, data: rules.map(rule => rule[name])})),
    });
  },
};

/** A county's agencies: how many are in which state. */
function states(names) {
  const value = name => name === 'MISSING' ? board.total.missing : count(board.total, name);
  chart('rows', 84)?.setOption({
    ...BASE, grid: AROUND,
    xAxis: {type: 'value', minInterval: 1, max: 'dataMax'}, yAxis: {type: 'category', data: ['']},
    series: names.map(name => ({
      type: 'bar', stack: 'all', barMaxWidth: 28,
      itemStyle: {color: COLOURS[name]}, data: [value(name)],
      label: {show: value(name) > 0, color: ['MISSING', 'WORKING', 'EXPLANATION_REQUIRED'].includes(name) ? '#1c1c1c' : '#fff'},
    })),
  });
}

addEventListener('resize', () => Object.values(charts).forEach(drawn => drawn.resize({width: 'auto'})));
setInterval(drawDue, 60000);
drawDue();
show('waiting');
connect();
