// Flags a citation's problems while a person types. The same fields work without it: the page then says so after it was sent.
(() => {
  const wait = 400;
  const parts = ['Text', 'Archive', 'Fonds', 'Inventory', 'File', 'Sheets', 'Title', 'Author', 'Date', 'Extent'];

  const say = (place, texts, isList) => {
    if (!place) return;
    place.textContent = '';
    if (!isList) { place.textContent = texts.join(' '); return; }
    if (texts.length === 0) return;
    const list = document.createElement('ul');
    list.className = 'note warn st2';
    texts.forEach((text) => { const item = document.createElement('li'); item.textContent = text; list.append(item); });
    place.append(list);
  };

  const begin = (box) => {
    let timer; let last;
    const input = (name) => box.querySelector(`[name="${CSS.escape(`${box.dataset.prefix}.${name}`)}"]`);
    const check = async () => {
      last?.abort();
      last = new AbortController();
      const form = new URLSearchParams();
      parts.forEach((name) => { const value = input(name)?.value.trim(); if (value) form.set(name, value); });
      try {
        const answer = await fetch(box.dataset.check, { method: 'POST', body: form, signal: last.signal, credentials: 'omit' });
        if (answer.ok) show(await answer.json());
      } catch { /* no net: the page is checked when it is sent */ }
    };
    const show = (read) => {
      box.querySelectorAll('[data-problems]').forEach((place) => {
        const part = place.dataset.problems;
        const isWhole = part === 'Whole';
        const own = read.problems.filter((p) => p.part === part || (isWhole && ['Title', 'Date'].includes(p.part)));
        const asked = isWhole ? read.candidates.map((c) => `${c.reason}: ${c.written}`) : [];
        say(place, [...own.map((p) => p.text), ...asked], isWhole);
      });
      parts.slice(1).forEach((name) => {
        const field = input(name);
        if (field && !field.value) field.placeholder = read[name.toLowerCase()] || '';
      });
    };
    box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(check, wait); });
  };

  const start = () => document.querySelectorAll('[data-citation]').forEach(begin);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
