// A work's parts. Everything here also works as a plain form: this keeps what is typed on the device and sends it (the judges' journal does
// both), says what is saved, shows both texts after a clash and counts the time left.
(() => {
  const journal = window.yaJournal;
  // On a narrow screen the parts stand above what one came to write: folded.
  if (window.innerWidth < 960) document.querySelectorAll('aside > details.tl').forEach((list) => { list.open = false; });
  const one = (selector, root) => root.querySelector(selector);

  // ---- the time left, by the server's clock as the page knew it
  const shown = document.querySelector('[data-until]');
  if (shown) {
    const until = Date.parse(shown.dataset.until);
    const tick = () => {
      const minutes = Math.ceil((until - Date.now()) / 60000);
      const [word, number] = minutes <= 0 ? ['over', 0] : minutes >= 1440 ? ['days', Math.floor(minutes / 1440)] : minutes >= 60 ? ['hours', Math.floor(minutes / 60)] : ['minutes', minutes];
      const text = shown.dataset[word].replace('{0}', number);
      if (shown.textContent !== text) shown.textContent = text;
    };
    // A device's clock may be wrong by hours: then the server's words stay.
    if (Math.abs(Date.parse(document.querySelector('[data-now]')?.dataset.now ?? '') - Date.now()) < 120000) setInterval(tick, 15000);
  }
  if (!journal) return;

  const bind = (form) => {
    const path = new URL(form.action).pathname;
    const state = one('[data-state]', form);
    const retry = one('[data-retry]', form);
    const clash = one('[data-clash]', form);
    const own = ['version', 'key', 'go', '__RequestVerificationToken'];
    let other = null;
    let last = '';

    const values = () => {
      const data = {};
      for (const [field, value] of new FormData(form)) {
        if (own.includes(field) || typeof value !== 'string') continue;
        data[field] = field in data ? [data[field], value].flat() : value;
      }
      return data;
    };
    const fill = (fields) => {
      for (const input of form.elements) {
        if (!input.name || own.includes(input.name) || input.type === 'submit') continue;
        const given = [fields[input.name] ?? []].flat();
        if (input.type === 'checkbox' || input.type === 'radio') input.checked = given.includes(input.value);
        else if (given.length) input.value = given[0];
      }
    };
    const say = (kind, word, at = '') => {
      const text = (state.dataset[word] ?? '').replace('{0}', at);
      if (last === kind + text) return;
      last = kind + text;
      state.dataset.kind = kind;
      one('[data-save]', state).textContent = text;
    };
    // A button was pressed while the last words were still on their way: the page is left once they have arrived. Posting them a second
    // time, in view of the older text, would be a clash with oneself.
    let waiting = false;
    let leaving = null;
    const leave = () => {
      const button = leaving;
      leaving = null;
      if (button) form.requestSubmit(button);
    };
    const tell = (kind, detail) => {
      if (kind === 'busy') waiting = true;
      else if (kind !== 'off') waiting = false;
      if (kind === 'off' || kind === 'bad') leaving = null;
      retry.hidden = kind === 'ok' || kind === 'busy' || detail.state === 'changed';
      if (kind === 'busy') { say('busy', 'saving'); return; }
      if (kind === 'off') { say('off', 'kept', detail.at); return; }
      if (kind === 'ok') {
        if (detail.version !== undefined) form.elements.version.value = detail.version;
        const counted = document.querySelector('[data-words]');
        if (counted && typeof detail.words === 'number') counted.textContent = detail.words;
        say('ok', 'saved', detail.at);
        leave();
        return;
      }
      if (detail.state === 'changed') {
        other = detail;
        one('[data-theirs-text]', clash).textContent = Object.values(detail.values ?? {}).filter((v) => v).join('\n\n');
        clash.hidden = false;
        clash.focus();
        say('bad', 'changed');
        return;
      }
      say('bad', detail.state === 'signedout' ? 'signedout' : 'closed');
    };
    journal.listen((at, kind, detail) => { if (at === path) tell(kind, detail); });

    // On the device and to the server within a second, and when a field is left.
    let timer = 0;
    let typed = false;
    const keep = () => {
      clearTimeout(timer);
      typed = false;
      journal.put(path, values(), 'save', form.elements.version.value);
    };
    form.addEventListener('input', (event) => {
      if (event.target.type === 'file') return;
      if (!typed) timer = setTimeout(keep, 1000);
      typed = true;
    });
    form.addEventListener('focusout', () => { if (typed) keep(); });
    window.addEventListener('pagehide', () => { if (typed) keep(); });
    form.addEventListener('submit', (event) => {
      if (typed || waiting) {
        event.preventDefault();
        leaving = event.submitter;
        if (typed) keep(); else journal.retry(path);
      }
    });
    retry.addEventListener('click', () => { journal.retry(path); if (typed) keep(); });
    one('[data-mine]', clash).addEventListener('click', () => { clash.hidden = true; journal.insist(path); });
    one('[data-theirs]', clash).addEventListener('click', () => {
      clash.hidden = true;
      journal.yield(path);
      fill(other?.values ?? {});
      form.elements.version.value = other?.version ?? form.elements.version.value;
      say('ok', 'saved', other?.at ?? '');
    });

    // What this device holds and could not send the last time stands in the form again.
    const { step, blocked } = journal.adopt(path);
    if (step) {
      fill(step.fields);
      if (blocked) tell('bad', blocked);
      else say('off', 'kept', step.at);
    }
  };
  document.querySelectorAll('form[data-part]').forEach(bind);
})();
