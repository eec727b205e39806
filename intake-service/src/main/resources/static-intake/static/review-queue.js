/** What was decided just now is said here, where nothing is left to decide; Enter begins with the oldest. */
const done = document.getElementById('done');
const said = sessionStorage.getItem('review-done');
if (said) {
  sessionStorage.removeItem('review-done');
  const { text, address } = JSON.parse(said);
  done.querySelector('span').textContent = text;
  done.querySelector('a').href = address;
  done.hidden = false;
}

const start = document.querySelector('[data-start]');
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && start && document.activeElement === document.body) {
    start.click();
  }
});
