// The judge's workspace. Everything here also works as a plain form: this saves by itself, reckons the total and hears keys.
(() => {
  const form = document.querySelector('[data-rubric]');
  if (!form) return;
  const one = (selector, root = form) => root.querySelector(selector);
  const all = (selector, root = form) => [...root.querySelectorAll(selector)];
  const criteria = all('[data-crit]');
  const state = one('[data-state]');
  const repair = one('[data-repair]');
  const kept = 'ya.judging.' + location.pathname;

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

  // ---- saving
  let timer = 0;
  let busy = false;
  let dirty = false;
  let lastWord = '';
  const say = (kind, text) => {
    // Announced when the state changes, not with every tick.
    if (lastWord === kind + text) return;
    lastWord = kind + text;
    state.dataset.kind = kind;
    one('[data-save]', state).textContent = text;
  };
  const offer = (...names) => {
    repair.hidden = names.length === 0;
    for (const name of ['retry', 'mine', 'theirs']) one(`[data-${name}]`, repair).hidden = !names.includes(name);
  };
  const values = () => {
    const data = {};
    for (const [name, value] of new FormData(form)) if (/^c-|^comment$|^note$/.test(name)) data[name] = value;
    return data;
  };
  const keep = () => {
    try { localStorage.setItem(kept, JSON.stringify(values())); } catch { /* storage may be full or forbidden */ }
  };
  const release = () => {
    try { localStorage.removeItem(kept); } catch { /* as above */ }
  };
  const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

  let pendingKey = '';
  let pendingContent = '';
  const save = async () => {
    clearTimeout(timer);
    if (busy || !dirty) return;
    busy = true;
    dirty = false;
    offer();
    say('busy', state.dataset.saving);
    // The key belongs to these values: sent again after a failure it is the same save.
    const body = new FormData(form);
    const content = JSON.stringify(values());
    if (!pendingKey || pendingContent !== content) pendingKey = newKey();
    pendingContent = content;
    body.set('key', pendingKey);
    body.set('go', 'save');
    try {
      const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(body), headers: { Accept: 'application/json' }, redirect: 'error' });
      const answer = response.headers.get('content-type')?.includes('json') ? await response.json() : {};
      if (response.ok) {
        form.elements.version.value = answer.version;
        pendingKey = '';
        say('ok', state.dataset.saved.replace('{0}', answer.at));
        if (!dirty) release();
      } else if (answer.state === 'changed') {
        repair.dataset.version = answer.version;
        say('bad', state.dataset.changed.replace('{0}', answer.at));
        offer('mine', 'theirs');
      } else if (answer.state === 'unfit') {
        say('bad', state.dataset.unfit);
      } else if (response.status < 500 && response.status !== 429) {
        say('bad', state.dataset.closed);
      } else {
        throw new Error('not saved');
      }
    } catch {
      dirty = true;
      say('bad', state.dataset.failed);
      offer('retry');
    } finally {
      busy = false;
      if (dirty && repair.hidden) later();
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 900);
  };
  const changed = () => {
    dirty = true;
    keep();
    later();
  };
  form.addEventListener('input', () => { reckon(); changed(); });
  form.addEventListener('focusout', (event) => { if (dirty && !form.contains(event.relatedTarget)) save(); });
  form.addEventListener('submit', () => { clearTimeout(timer); dirty = false; });
  window.addEventListener('online', () => { if (dirty) save(); });
  window.addEventListener('beforeunload', (event) => { if (dirty) event.preventDefault(); });
  one('[data-retry]').addEventListener('click', save);
  one('[data-mine]').addEventListener('click', () => { form.elements.version.value = repair.dataset.version; dirty = true; save(); });
  one('[data-theirs]').addEventListener('click', () => { release(); dirty = false; location.reload(); });

  // ---- what could not be sent the last time comes back
  const restore = () => {
    let old = null;
    try { old = JSON.parse(localStorage.getItem(kept)); } catch { /* nothing to bring back */ }
    if (!old || JSON.stringify(old) === JSON.stringify(values())) { release(); return; }
    for (const [name, value] of Object.entries(old)) {
      const field = form.elements[name];
      if (field) field.value = value;
    }
    reckon();
    // Somebody decides: the other window may have saved something else meanwhile.
    repair.dataset.version = form.elements.version.value;
    say('bad', state.dataset.failed);
    offer('mine', 'theirs');
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
  const choose = (criterion, value) => {
    const input = one(`input[value="${value}"]`, criterion);
    if (!input) return false;
    input.checked = true;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  };
  // Where the letters of another alphabet lie, the place of the key decides; on the Kazakh layout the digit row too gives letters.
  const meant = (event) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (digit) return digit;
    if (/^[a-z.]$/i.test(event.key)) return event.key.toLowerCase();
    if (event.code === 'Period' || event.code === 'NumpadDecimal' || event.key === ',') return '.';
    return /^Key([JKNC])$/.exec(event.code)?.[1].toLowerCase() ?? '';
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
  document.addEventListener('pointerdown', () => { lastScored = -1; });
  document.addEventListener('keydown', (event) => {
    if (!switchKeys.checked || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    if (event.target.matches('textarea, select, [contenteditable], input:not([type=radio])')) return;
    const key = meant(event);
    if (/^\d$/.test(key)) score(+key);
    else if (key === '.') half();
    else if (key === 'j' || key === 'k') { lastScored = -1; go(here() < 0 ? 0 : here() + (key === 'j' ? 1 : -1)); }
    else if (key === 'n') one('[value=next]').focus();
    else if (key === 'c') one('#fb').focus();
    else { if (event.key.startsWith('Arrow')) lastScored = -1; return; }
    event.preventDefault();
  });

  reckon();
  restore();
  document.querySelector('.err')?.focus();
})();
