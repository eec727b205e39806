/* Prints a receipt; compares a file with one here in the browser, so that the file goes nowhere. */
const print = document.getElementById('print');
if (print) {
  print.hidden = false;
  print.onclick = () => window.print();
}

const form = document.getElementById('compare');
if (form) {
  const field = form.querySelector('input[type=file]');
  const result = document.getElementById('result');
  // Only pages that came over an encrypted connection may use it; elsewhere the form asks the server.
  const here = Boolean(globalThis.crypto?.subtle);
  if (here) document.getElementById('here').textContent = form.dataset.here;

  const compare = async () => {
    const digest = await crypto.subtle.digest('SHA-256', await field.files[0].arrayBuffer());
    const hex = [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
    const same = hex === form.dataset.sha256;
    result.className = same ? 'result same' : 'result other';
    result.textContent = field.files[0].name + '：' + (same ? form.dataset.same : form.dataset.other);
  };
  form.addEventListener('submit', event => {
    if (!here) return;
    event.preventDefault();
    compare();
  });
  const chosen = () => {
    if (here && field.files.length) compare();
  };
  field.addEventListener('change', chosen);
  // Whoever was quicker than this script chose one already.
  chosen();
  form.addEventListener('dragover', event => {
    event.preventDefault();
    form.classList.add('over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', event => {
    event.preventDefault();
    form.classList.remove('over');
    if (!event.dataTransfer.files.length) return;
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event('change'));
  });
}
