// The editor of a page at the desk: keeps what is typed, shows the check and the preview as one types, tells who else is there, inserts by search.
// Without this script the form is saved by its button, and all of that is there after it.
(() => {
  'use strict';
  const form = document.getElementById('editor');
  if (!form || !window.fetch) return;
  const pause = 1000;
  const beat = 20000;
  const [state, others, frame, tally, unkept] = ['state', 'others', 'frame', 'tally', 'unkept'].map(id => document.getElementById(id));
  const fields = () => new URLSearchParams(new FormData(form));
  let timer, isSending = false, isTyped = false;

  // A session that is over leads to the sign-in page, and nothing was kept.
  const ask = async (address, body) => {
    const answer = await fetch(address, { method: body ? 'POST' : 'GET', body, redirect: 'error' });
    if (!answer.ok) throw new Error(answer.status);
    return answer.text();
  };

  // A frame that is not in sight yet loads when it is; one that was refused begins anew.
  const refresh = () => {
    const inner = frame.contentDocument;
    if (!inner) frame.src = frame.getAttribute('src');
    else if (inner.URL !== 'about:blank') inner.location.reload();
  };

  const keep = async () => {
    if (isSending || !isTyped) return;
    isSending = true;
    isTyped = false;
    let next = pause;
    try {
      state.innerHTML = await ask(form.dataset.autosave, fields());
      const words = state.querySelector('[data-tally]');
      if (words && tally.textContent !== words.dataset.tally) tally.textContent = words.dataset.tally;
      unkept.hidden = true;
      refresh();
    } catch {
      isTyped = true;
      unkept.hidden = false;
      next = beat;
    }
    isSending = false;
    if (isTyped) wait(next);
  };

  const wait = time => {
    clearTimeout(timer);
    timer = setTimeout(keep, time);
  };

  // What is on its way is cut off when the page is left, and sent once more.
  const leave = () => {
    if (!isTyped && !isSending) return true;
    if (!navigator.sendBeacon(form.dataset.autosave, fields())) return false;
    isTyped = isSending = false;
    return true;
  };

  form.addEventListener('input', () => {
    isTyped = true;
    wait(pause);
  });
  form.addEventListener('submit', () => {
    isTyped = isSending = false;
    clearTimeout(timer);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keep();
  });
  addEventListener('pagehide', leave);
  // Whoever typed more than a browser sends as it leaves is asked whether to leave.
  addEventListener('beforeunload', event => {
    if (!leave()) event.preventDefault();
  });

  setInterval(async () => {
    const all = fields();
    const few = new URLSearchParams(['seen', '__RequestVerificationToken'].map(name => [name, all.get(name)]));
    try {
      const html = await ask(form.dataset.beat, few);
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
    // A field that is given the focus shows what is selected in it.
    field.setSelectionRange(start, start + (lines[link.dataset.line - 1] || '').length);
    field.focus();
  });

  // Insert by search, where the cursor was.
  const opener = document.querySelector('a[data-insert]');
  const body = document.getElementById('body');
  if (!opener || !window.HTMLDialogElement) return;
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.className = 'insert';
  dialog.setAttribute('aria-label', opener.textContent);
  const show = async query => {
    try {
      dialog.innerHTML = await ask(opener.pathname + '?' + query);
    } catch {
      return open(opener.href, '_blank');
    }
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input[type=search]').focus();
  };
  opener.addEventListener('click', event => {
    event.preventDefault();
    show(opener.search.slice(1) + '&part=true');
  });
  dialog.addEventListener('submit', event => {
    if (event.target.method === 'dialog') return;
    event.preventDefault();
    show(new URLSearchParams(new FormData(event.target)));
  });
  // In a field of search, a browser takes the first Escape to empty it.
  dialog.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
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
