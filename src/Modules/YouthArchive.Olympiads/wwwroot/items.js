// What scripts add to items: order lists by Alt and arrows and by dragging, old letters at the caret, a word counter, clearing an answer.
// Everything here also works as a plain form. One listener each for the whole page: an item that comes later needs no beginning.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const changed = (element) => element.dispatchEvent(new Event('input', { bubbles: true }));
  const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (_, n) => values[n]);

  // ---- order lists
  const parts = (list) => [...list.children];
  const say = (list, words) => {
    const place = list.parentElement.querySelector('[data-say]');
    if (place) place.textContent = words;
  };
  const number = (list) => {
    const rows = parts(list);
    rows.forEach((row, i) => {
      one('.pos', row).textContent = i + 1;
      one('[data-up]', row).disabled = i === 0;
      one('[data-down]', row).disabled = i === rows.length - 1;
    });
  };
  // The order is an answer once it was touched: until then its hidden fields are not sent.
  const answer = (list, yes = true) => {
    all('input[type=hidden]', list).forEach((field) => { field.disabled = !yes; });
    const keep = list.parentElement.querySelector('[data-keep]');
    if (keep) keep.hidden = yes;
  };
  const move = (row, by, isSpoken) => {
    const list = row.parentElement;
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return false;
    if (by < 0) other.before(row); else other.after(row);
    number(list);
    answer(list);
    all('.moved', list).forEach((x) => x.classList.remove('moved'));
    row.classList.add('moved');
    if (isSpoken) say(list, fill(list.dataset.says, one('.cht', row).textContent.trim(), parts(list).indexOf(row) + 1, parts(list).length));
    changed(list);
    return true;
  };
  const step = (row, by) => {
    move(row, by, true);
    const wanted = one(by < 0 ? '[data-up]' : '[data-down]', row);
    (wanted.disabled ? one(by < 0 ? '[data-down]' : '[data-up]', row) : wanted).focus();
  };

  document.addEventListener('click', (e) => {
    const button = e.target.closest('button');
    const list = button?.closest('[data-order]');
    if (list && (button.hasAttribute('data-up') || button.hasAttribute('data-down'))) {
      e.preventDefault();
      step(button.closest('[data-part]'), button.hasAttribute('data-up') ? -1 : 1);
    } else if (button?.closest('[data-keep]')) {
      e.preventDefault();
      const own = one('[data-order]', button.closest('[data-answer]'));
      answer(own);
      changed(own);
      one('button:not([disabled])', own)?.focus();
    } else if (button?.hasAttribute('data-clear')) {
      e.preventDefault();
      write(button.closest('[data-item]'), {});
      changed(button.closest('[data-answer]'));
    } else if (button?.hasAttribute('data-ins')) {
      insert(button);
    }
  });
  document.addEventListener('keydown', (e) => {
    const row = e.target.closest?.('[data-part]');
    if (!row || !e.altKey || !/^Arrow(Up|Down)$/.test(e.key) || row.closest('[data-fixed=yes]')) return;
    e.preventDefault();
    const by = e.key === 'ArrowUp' ? -1 : 1;
    if (e.target.type === 'checkbox') { move(row, by, true); e.target.focus(); } else step(row, by);
  });
  document.addEventListener('pointerdown', (e) => {
    const grip = e.target.closest?.('.grip');
    const row = grip?.closest('[data-part]');
    if (!row || row.closest('[data-fixed=yes]')) return;
    e.preventDefault();
    grip.setPointerCapture(e.pointerId);
    row.classList.add('held');
    const drag = (m) => {
      const before = row.previousElementSibling?.getBoundingClientRect();
      const after = row.nextElementSibling?.getBoundingClientRect();
      if (before && m.clientY < before.top + before.height / 2) move(row, -1);
      else if (after && m.clientY > after.top + after.height / 2) move(row, 1);
    };
    const stop = () => {
      row.classList.remove('held');
      grip.removeEventListener('pointermove', drag);
      const list = row.parentElement;
      say(list, fill(list.dataset.says, one('.cht', row).textContent.trim(), parts(list).indexOf(row) + 1, parts(list).length));
    };
    grip.addEventListener('pointermove', drag);
    grip.addEventListener('pointerup', stop, { once: true });
    grip.addEventListener('pointercancel', stop, { once: true });
  });

  // ---- old letters go to the caret of the line that was last in use
  let line = null;
  document.addEventListener('focusin', (e) => { if (e.target.matches?.('[data-line]')) line = e.target; });
  const insert = (button) => {
    const lines = all('[data-line]', button.closest('[data-lines]'));
    const target = lines.includes(line) ? line : lines[0];
    if (!target || target.matches(':disabled')) return;
    target.setRangeText(button.dataset.ins, target.selectionStart, target.selectionEnd, 'end');
    target.focus();
    changed(target);
  };

  // ---- words of an open answer
  const count = (text) => {
    const place = one('[data-count]', document.getElementById(text.dataset.wordsOf) ?? document.createElement('p'));
    if (!place) return;
    const words = text.value.trim() ? text.value.trim().split(/\s+/).length : 0;
    const isOver = place.dataset.most && words > Number(place.dataset.most);
    place.textContent = fill(isOver ? place.dataset.over : place.dataset.now, words);
    place.classList.toggle('badt', Boolean(isOver));
    place.hidden = false;
  };
  document.addEventListener('input', (e) => { if (e.target.matches?.('[data-words-of]')) count(e.target); });

  // ---- an item's answer as fields, and back: for pages that keep it on the device
  const own = (item) => all('[data-answer] :is(input, select, textarea)[name]', item);
  const bare = (item, name) => name.slice(item.dataset.prefix.length);
  const read = (item) => {
    const fields = {};
    for (const field of own(item)) {
      if (field.disabled || (/^(radio|checkbox)$/.test(field.type) && !field.checked) || field.value.trim() === '') continue;
      (fields[bare(item, field.name)] ??= []).push(field.value);
    }
    return fields;
  };
  const write = (item, fields) => {
    for (const list of all('[data-order]', item)) {
      const order = fields.order ?? [];
      const rows = new Map(parts(list).map((row) => [row.dataset.part, row]));
      order.filter((id) => rows.has(id)).reverse().forEach((id) => list.prepend(rows.get(id)));
      number(list);
      answer(list, order.length > 0);
    }
    item.dispatchEvent(new CustomEvent('ya:points', { detail: fields.p ?? [], bubbles: true }));
    for (const field of own(item)) {
      const values = fields[bare(item, field.name)] ?? [];
      if (/^(radio|checkbox)$/.test(field.type)) field.checked = values.includes(field.value);
      else if (field.type !== 'hidden') field.value = values[0] ?? '';
      if (field.checked) for (let box = field.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    }
    all('[data-words-of]', item).forEach(count);
  };
  window.yaItems = { read, write };

  const begin = () => {
    all('[data-keys]').forEach((keys) => { keys.hidden = false; });
    all('[data-words-of]').forEach(count);
  };
  begin();
  document.addEventListener('ya:items', begin);
})();
