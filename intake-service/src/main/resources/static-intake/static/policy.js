/** Finds rules in the long table, and asks before choices that were not saved are left behind. */
const find = document.getElementById('find');
const rows = [...document.querySelectorAll('.rules tbody tr')];
const form = document.querySelector('.policy form');

if (rows.length) {
  const words = find.querySelector('[type=search]');
  const only = find.querySelector('[type=checkbox]');
  const status = find.querySelector('[role=status]');
  const show = () => {
    const sought = words.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const isOwn = Boolean(row.querySelector('select')?.value);
      row.classList.toggle('own', isOwn);
      row.hidden = (only.checked && !isOwn) || !row.querySelector('th').textContent.toLowerCase().includes(sought);
      count += row.hidden ? 0 : 1;
    }
    status.textContent = status.dataset.text.replace('{n}', count);
  };
  find.hidden = false;
  find.addEventListener('input', show);
  // Return in the search field finds; it saves nothing.
  words.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  form.addEventListener('change', show);
  show();
}

if (!form.querySelector('fieldset').disabled) {
  let isChanged = Boolean(document.querySelector('.stored'));
  form.addEventListener('change', (event) => { isChanged ||= !find.contains(event.target); });
  form.addEventListener('submit', () => { isChanged = false; });
  addEventListener('beforeunload', (event) => isChanged && event.preventDefault());
}
