// Titles, headings and terms under a search field while a reader types, as links. Without this the field does all that it does otherwise.
(() => {
  const pause = 150;
  const fewest = 2;
  if (!window.fetch || !window.AbortController || (navigator.connection && navigator.connection.saveData)) return;

  document.querySelectorAll('form[role=search]').forEach((form, number) => {
    const field = form.querySelector('input[type=search]');
    const name = form.querySelector('label');
    const list = form.appendChild(document.createElement('div'));
    const status = form.appendChild(document.createElement('span'));
    let timer, asking, chosen;

    const set = (element, attributes) => Object.keys(attributes).forEach(key => element.setAttribute(key, attributes[key]));

    name.id = 'find-' + number;
    set(list, { id: name.id + '-list', class: 'suggest', role: 'listbox', 'aria-labelledby': name.id });
    set(status, { class: 'hide', role: 'status' });
    set(field, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id });

    const choose = option => {
      if (chosen) chosen.setAttribute('aria-selected', 'false');
      chosen = option;
      if (!option) return field.removeAttribute('aria-activedescendant');
      option.setAttribute('aria-selected', 'true');
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    };

    const open = isOpen => {
      choose(null);
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', isOpen);
    };

    // What is given up is no longer asked: else its failure would end what is asked after it.
    const stop = () => {
      clearTimeout(timer);
      if (asking) asking.abort();
      asking = null;
    };

    const forget = () => {
      stop();
      list.textContent = status.textContent = '';
      open(false);
    };

    const show = answer => {
      list.textContent = '';
      answer.suggestions.forEach((suggestion, place) => {
        const option = list.appendChild(document.createElement('a'));
        const text = document.createElement('span');
        const type = document.createElement('small');
        option.href = suggestion.address;
        text.textContent = suggestion.text;
        type.textContent = suggestion.label;
        set(text, { dir: 'auto' });
        set(option, { id: list.id + '-' + place, role: 'option', tabindex: -1, 'aria-selected': 'false' });
        option.append(text, ' ', type);
      });
      status.textContent = answer.message;
      open(answer.suggestions.length > 0);
    };

    const ask = () => {
      const mine = asking = new AbortController();
      fetch(form.getAttribute('action') + '/suggest?q=' + encodeURIComponent(field.value), { signal: mine.signal })
        .then(response => response.json())
        .then(answer => { if (mine === asking && document.activeElement === field) show(answer); })
        .catch(() => { if (mine === asking) forget(); });
    };

    field.addEventListener('input', () => {
      stop();
      if (field.value.trim().length < fewest) return forget();
      timer = setTimeout(ask, pause);
    });

    field.addEventListener('keydown', event => {
      if (event.isComposing) return;
      const options = list.children;
      const place = Array.prototype.indexOf.call(options, chosen);
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length) {
        const down = event.key === 'ArrowDown';
        if (list.hidden) open(true);
        // From the last to the field, and from the field to the first: a reader comes back to what was typed.
        choose(options[down ? place + 1 : place < 0 ? options.length - 1 : place - 1]);
        event.preventDefault();
      } else if (event.key === 'Enter' && chosen) {
        chosen.click();
        event.preventDefault();
      } else if (event.key === 'Escape' && !list.hidden) {
        open(false);
        event.preventDefault();
      } else if (event.key !== 'Shift' && event.key !== 'Control' && event.key !== 'Alt' && event.key !== 'Meta') {
        choose(null);
      }
    });

    field.addEventListener('blur', () => open(false));
    form.addEventListener('submit', forget);
    list.addEventListener('click', () => open(false));
    // The field keeps the focus, so that the list stays until the click has been made.
    list.addEventListener('mousedown', event => event.preventDefault());
    open(false);
  });
})();
