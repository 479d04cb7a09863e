// The judge's workspace. Everything here also works as a plain form: this keeps each change on the device and sends it (journal.js),
// reckons the total, undoes and hears keys.
(() => {
  const form = document.querySelector('[data-rubric]');
  const journal = window.yaJournal;
  if (!form || !journal) return;
  const one = (selector, root = form) => root.querySelector(selector);
  const all = (selector, root = form) => [...root.querySelectorAll(selector)];
  const criteria = all('[data-crit]');
  const state = one('[data-state]');
  const repair = one('[data-repair]');
  const clash = one('[data-clash]');
  const path = new URL(form.action).pathname;

  // ---- the total, exactly as the server reckons it
  const number = new Intl.NumberFormat(form.dataset.lang, { maximumFractionDigits: 1, useGrouping: false });
  const words = one('[data-left]').dataset;
  const chosen = (criterion) => one('input:checked', criterion);
  const reckon = () => {
    let sum = 0;
    let left = 0;
    for (const criterion of criteria) {
      const input = chosen(criterion);
      criterion.classList.toggle('todo-c', !input);
      one('[data-anchor]', criterion).textContent = input ? input.dataset.says : '';
      if (input) sum += input.value * criterion.dataset.w;
      else left++;
    }
    const total = (100 * sum) / (form.dataset.max * form.dataset.weight);
    one('[data-total]').textContent = number.format(Math.round(total * 10 + 1e-9) / 10);
    one('[data-left]').textContent = left ? words.words.split('|')[left] : words.all;
  };

  // ---- the form's fields as a step of the journal carries them, and back
  const back = new Set();
  const values = () => {
    const data = {};
    for (const [field, value] of new FormData(form)) if (/^c-|^comment$|^note$|^no-conflict$/.test(field)) data[field] = value;
    if (back.size) data.back = [...back];
    return data;
  };
  const fill = (fields) => {
    for (const criterion of criteria) choose(criterion, fields['c-' + criterion.dataset.crit] ?? null, true);
    for (const text of ['comment', 'note']) if (fields[text] !== undefined) form.elements[text].value = fields[text];
    const confirmed = form.elements['no-conflict'];
    if (confirmed && fields['no-conflict']) confirmed.checked = true;
    reckon();
  };

  // ---- the state, always one of: saved, saving, kept on this device, a problem
  let lastWord = '';
  const say = (kind, text) => {
    // Announced when the state changes, not with every tick.
    if (lastWord === kind + text) return;
    lastWord = kind + text;
    state.dataset.kind = kind;
    one('[data-save]', state).textContent = text;
  };
  const shown = { '': '–' };
  for (const input of all('input[type=radio]')) shown[input.value] = input.getAttribute('aria-label');
  const compare = (mine, theirs) => {
    const body = one('[data-both]', clash);
    const rows = criteria.map((c) => [c.dataset.title, shown[mine['c-' + c.dataset.crit] ?? ''], shown[theirs['c-' + c.dataset.crit] ?? '']]);
    for (const text of ['comment', 'note']) rows.push([body.dataset[text], mine[text] ?? '', theirs[text] ?? '']);
    body.replaceChildren(...rows.map(([title, here, there]) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = title;
      row.append(head, ...[here, there].map((text) => Object.assign(document.createElement('td'), { textContent: text })));
      if (here !== there) row.className = 'differs';
      return row;
    }));
    clash.hidden = false;
    clash.focus();
  };
  let other = null;
  const tell = (kind, detail) => {
    repair.hidden = kind !== 'off' && !(kind === 'bad' && detail.state !== 'changed' && detail.state !== 'unconfirmed');
    const say2 = (k, word, at = '') => say(k, state.dataset[word].replace('{0}', at));
    if (kind === 'busy') { say2('busy', 'saving'); return; }
    if (kind === 'off') { say2('off', 'kept', detail.at); return; }
    if (detail.version !== undefined && kind !== 'bad') form.elements.version.value = detail.version;
    if (kind === 'ok') { say2('ok', 'saved', detail.at); return; }
    if (kind === 'incomplete') { say2('bad', 'incomplete'); document.getElementById('c-' + detail.field)?.querySelector('input')?.focus(); return; }
    if (detail.state === 'changed') {
      other = detail;
      say2('bad', 'changed', detail.at);
      compare(values(), detail.values ?? {});
      return;
    }
    say2('bad', { unfit: 'unfit', unconfirmed: 'unconfirmed', signedout: 'signedout' }[detail.state] ?? 'closed');
  };
  let leaving = '';
  journal.listen((at, kind, detail) => {
    if (at !== path) return;
    tell(kind, detail);
    if (kind === 'ok') {
      if (detail.step.fields.back) back.clear();
      if (detail.next && detail.step.key === leaving) location.assign(detail.next);
    }
  });

  // ---- saving: on the device at once, to the server within a second
  let timer = 0;
  let typed = false;
  const keep = (end = 'save') => {
    clearTimeout(timer);
    typed = false;
    return journal.put(path, values(), end, +form.elements.version.value);
  };
  form.addEventListener('input', (event) => {
    if (event.target.name === 'reason') return;
    reckon();
    if (event.target.type === 'radio' || event.target.type === 'checkbox') { keep(); return; }
    // Not put off by further typing: what was typed is never longer than a second on this page alone.
    if (!typed) timer = setTimeout(keep, 1000, 'save');
    typed = true;
  });
  form.addEventListener('focusout', () => { if (typed) keep(); });
  window.addEventListener('pagehide', () => { if (typed) keep(); });
  form.addEventListener('submit', (event) => {
    const end = event.submitter?.value ?? 'save';
    if (end === 'reopen') { clearTimeout(timer); typed = false; return; }
    event.preventDefault();
    if (end === 'undo') { undo(); return; }
    if (end === 'skip') {
      clearTimeout(timer);
      typed = false;
      leaving = journal.put(path, { ...values(), reason: form.elements.reason.value }, 'skip', +form.elements.version.value);
      return;
    }
    leaving = keep(end);
  });
  one('[data-retry]').addEventListener('click', () => { journal.retry(path); if (typed) keep(); });
  one('[data-mine]').addEventListener('click', () => { clash.hidden = true; journal.insist(path); });
  one('[data-theirs]').addEventListener('click', () => {
    clash.hidden = true;
    journal.yield(path);
    fill(other?.values ?? {});
    if (other) form.elements.version.value = other.version;
    say('ok', state.dataset.saved.replace('{0}', other?.at ?? ''));
  });

  // ---- undo: what was there before, newest change first; also without a connection
  const past = document.querySelector('[data-history]');
  const undoButton = one('[data-undo]');
  const changes = past.dataset.changes ? past.dataset.changes.split(';').map((c) => c.split('=')) : [];
  const before = new Map();
  const note = (criterion, was, is) => {
    const item = document.createElement('li');
    item.textContent = `${new Date().toTimeString().slice(0, 5)} ${criterion.dataset.title}: ${shown[was]} → ${shown[is]}`;
    past.prepend(item);
  };
  const remember = () => { for (const c of criteria) before.set(c, chosen(c)?.value ?? ''); undoButton.disabled = changes.length === 0; };
  form.addEventListener('input', (event) => {
    const criterion = event.target.closest('[data-crit]');
    if (!criterion || event.target.type !== 'radio') return;
    changes.unshift([criterion.dataset.crit, before.get(criterion)]);
    note(criterion, before.get(criterion), event.target.value);
    back.delete(criterion.dataset.crit);
    remember();
  }, true);
  const undo = () => {
    const [key, was] = changes.shift() ?? [];
    const criterion = criteria.find((c) => c.dataset.crit === key);
    if (!criterion) return;
    note(criterion, before.get(criterion), was);
    choose(criterion, was || null, true);
    if (was) back.delete(key); else back.add(key);
    remember();
    reckon();
    keep();
    criterion.querySelector('input').focus({ focusVisible: true });
  };

  // ---- keys: an extra that can be switched off, never heard in text fields
  const box = document.querySelector('[data-keys-box]');
  const switchKeys = box.querySelector('[data-keys]');
  box.hidden = false;
  try { switchKeys.checked = localStorage.getItem('ya.judging.keys') !== 'off'; } catch { /* on, then */ }
  switchKeys.addEventListener('change', () => { try { localStorage.setItem('ya.judging.keys', switchKeys.checked ? 'on' : 'off'); } catch { /* for this page only */ } });
  const here = () => criteria.indexOf(document.activeElement.closest('[data-crit]'));
  const go = (index) => {
    const criterion = criteria[Math.max(0, Math.min(criteria.length - 1, index))];
    (chosen(criterion) ?? one('input', criterion)).focus({ focusVisible: true });
  };
  function choose(criterion, value, quietly = false) {
    if (value === null) { for (const input of all('input:checked', criterion)) input.checked = false; return true; }
    const input = one(`input[value="${value}"]`, criterion);
    if (!input) return false;
    if (input.checked) return true;
    input.checked = true;
    if (!quietly) input.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }
  // Where the letters of another alphabet lie, the place of the key decides; on the Kazakh layout the digit row too gives letters.
  const meant = (event) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (event.key === '?' || (event.shiftKey && event.code === 'Slash')) return '?';
    if (event.shiftKey) return '';
    if (digit) return digit;
    if (/^[a-z.]$/i.test(event.key)) return event.key.toLowerCase();
    if (event.code === 'Period' || event.code === 'NumpadDecimal' || event.key === ',') return '.';
    return /^Key([JKNCUX])$/.exec(event.code)?.[1].toLowerCase() ?? '';
  };
  let lastScored = -1;
  const score = (digit) => {
    const at = here() < 0 ? criteria.findIndex((c) => !chosen(c)) : here();
    if (at >= 0 && choose(criteria[at], 2 * digit)) {
      lastScored = at;
      if (at + 1 < criteria.length) go(at + 1);
      else chosen(criteria[at]).focus({ focusVisible: true });
    }
  };
  const half = () => {
    const at = lastScored >= 0 ? lastScored : here();
    const input = at >= 0 && chosen(criteria[at]);
    if (input) choose(criteria[at], input.value % 2 ? +input.value - 1 : +input.value + 1);
  };
  const confirmNone = () => {
    const confirmed = form.elements['no-conflict'];
    if (confirmed && !confirmed.checked) confirmed.click();
  };
  const letters = {
    '.': half,
    j: () => { lastScored = -1; go(here() + 1); },
    k: () => { lastScored = -1; go(here() < 0 ? 0 : here() - 1); },
    n: () => one('[value=next]').focus(),
    u: () => { lastScored = -1; undo(); },
    x: confirmNone,
    c: () => one('#fb').focus(),
    '?': () => { box.open = !box.open; if (box.open) box.querySelector('summary').focus(); },
  };
  document.addEventListener('pointerdown', () => { lastScored = -1; });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target.matches('textarea')) { go(0); return; }
    if (!switchKeys.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.matches('textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])')) return;
    const key = meant(event);
    if (/^[1-9]$/.test(key)) score(+key);
    else if (letters[key]) letters[key]();
    else { if (event.key.startsWith('Arrow')) lastScored = -1; return; }
    event.preventDefault();
  });

  // ---- what this device holds and could not send the last time stands in the form again
  const { step, blocked } = journal.adopt(path);
  if (step) {
    fill(step.fields);
    for (const key of step.fields.back ?? []) back.add(key);
    if (blocked) tell('bad', blocked);
    else say('off', state.dataset.kept.replace('{0}', step.at));
  }
  remember();
  reckon();
  document.querySelector('.err')?.focus();
})();
