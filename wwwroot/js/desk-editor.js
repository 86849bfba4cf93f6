// The editor of a page at the desk: keeps what is typed, shows the check and the preview as one types, tells who else is there, inserts by search.
// Without this script the form is saved by its button, and all of that is there after it.
(() => {
  'use strict';
  const form = document.getElementById('editor');
  if (!form || !window.fetch) return;
  const pause = 1000;
  const beat = 20000;
  const [state, others, frame, tally] = ['state', 'others', 'frame', 'tally'].map(id => document.getElementById(id));
  const fields = () => new URLSearchParams(new FormData(form));
  let timer, sending = false, isTyped = false;

  const post = async (address, body) => {
    const answer = await fetch(address, { method: 'POST', body });
    if (!answer.ok) throw new Error(answer.status);
    return answer.text();
  };

  const keep = async () => {
    if (sending || !isTyped) return;
    sending = true;
    isTyped = false;
    try {
      state.innerHTML = await post(form.dataset.autosave, fields());
      const words = state.querySelector('[data-tally]');
      if (words && tally.textContent !== words.dataset.tally) tally.textContent = words.dataset.tally;
      frame.contentWindow.location.reload();
    } catch {
      isTyped = true;
      tally.textContent = form.dataset.failed;
      timer = setTimeout(keep, beat);
    }
    sending = false;
    if (isTyped) wait();
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };

  form.addEventListener('input', () => {
    isTyped = true;
    wait();
  });
  form.addEventListener('submit', () => {
    isTyped = false;
    clearTimeout(timer);
  });
  addEventListener('pagehide', () => {
    if (isTyped) navigator.sendBeacon(form.dataset.autosave, fields());
  });

  setInterval(async () => {
    const all = fields();
    const few = new URLSearchParams(['seen', '__RequestVerificationToken'].map(name => [name, all.get(name)]));
    try {
      const html = await post(form.dataset.beat, few);
      const now = document.createElement('div');
      now.innerHTML = html;
      if (now.textContent.trim() !== others.textContent.trim()) others.replaceChildren(...now.childNodes);
    } catch {
      // The next beat tries again.
    }
  }, beat);

  // From a fault to its place.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-line]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    for (let parent = field; parent; parent = parent.parentElement) if (parent.tagName === 'DETAILS') parent.open = true;
    if (field.tagName !== 'TEXTAREA') return field.focus();
    event.preventDefault();
    const lines = field.value.split('\n');
    const start = lines.slice(0, link.dataset.line - 1).join('\n').length + (link.dataset.line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(start, start + (lines[link.dataset.line - 1] || '').length);
    field.scrollTop = field.scrollHeight * Math.max(0, link.dataset.line - 4) / lines.length;
  });

  // A public page does not stand in a frame.
  frame.addEventListener('load', () => {
    const inner = frame.contentDocument;
    if (inner) inner.querySelectorAll('a[href]:not([href^="#"])').forEach(link => { link.target = '_blank'; });
  });

  // Insert by search, where the cursor was.
  const opener = document.querySelector('a[data-insert]');
  const body = document.getElementById('body');
  if (!opener || !window.HTMLDialogElement) return;
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.className = 'insert';
  dialog.setAttribute('aria-label', opener.textContent);
  const show = async address => {
    const answer = await fetch(address);
    if (!answer.ok) return;
    dialog.innerHTML = await answer.text();
    dialog.querySelector('input[type=search]').focus();
  };
  opener.addEventListener('click', async event => {
    event.preventDefault();
    await show(opener.href + '&part=true');
    dialog.showModal();
  });
  dialog.addEventListener('submit', event => {
    if (event.target.method === 'dialog') return;
    event.preventDefault();
    show(event.target.action + '?' + new URLSearchParams(new FormData(event.target)));
  });
  dialog.addEventListener('click', event => {
    const button = event.target.closest('button[data-text]');
    if (!button) return;
    dialog.close();
    body.focus();
    body.setRangeText(button.dataset.text, body.selectionStart, body.selectionEnd, 'end');
    body.dispatchEvent(new Event('input', { bubbles: true }));
  });
})();
