// The page of a sitting: the item's answer goes to the device's store and from there to the server; the time is the server's.
(() => {
  const sit = document.querySelector('[data-sitting]');
  if (!sit) return;
  const { sitting: id, pages } = sit.dataset;
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const store = window.yaSittingStore(id, sit.dataset.save);
  const fromStore = sit.hasAttribute('data-kept'); // the worker showed a page that was laid down before
  for (const other of all('[data-offline]')) other.remove();

  // ---- the time: what the server said, and how long ago that was by a clock nobody can set
  const now = { server: Number(sit.dataset.now), left: Number(sit.dataset.left), elapsed: Number(sit.dataset.elapsed), state: sit.dataset.state, at: performance.now(), isSure: !fromStore };
  const known = store.get('clock');
  if (fromStore && known) {
    // Without a connection and after a reload only the device's own clock can say how long it has been; nothing is closed on its word.
    const away = Math.max(0, (Date.now() - known.date) / 1000);
    Object.assign(now, { server: known.server + away * 1000, left: known.left - (known.state === 'running' ? away : 0), elapsed: known.elapsed + away, state: known.state });
  }
  const passed = () => (performance.now() - now.at) / 1000;
  const left = () => (now.state === 'running' ? now.left - passed() : now.left);
  const seconds = () => Math.max(0, Math.round(now.elapsed + passed()));
  const keepClock = () => store.set('clock', { server: now.server + passed() * 1000, left: left(), elapsed: now.elapsed + passed(), state: now.state, date: Date.now() });

  const face = one('[data-clock]');
  const spoken = one('[data-tsay]');
  let said = Infinity;
  const show = () => {
    const rest = Math.max(0, Math.ceil(left()));
    face.textContent = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
    one('.sbar').classList.toggle('low', rest <= 300);
    for (const [mark, words] of [[300, 'five'], [60, 'one']]) {
      if (rest <= mark && said > mark && rest > 0) { if (said !== Infinity) spoken.textContent = spoken.dataset[words]; said = mark; }
    }
    if (said === Infinity) said = rest;
    if (rest === 0 && now.state === 'running' && now.isSure) ring();
  };
  const hide = one('[data-hide-clock]');
  hide.hidden = false;
  const toggle = (isHidden) => {
    hide.setAttribute('aria-pressed', isHidden);
    hide.textContent = isHidden ? hide.dataset.show : hide.dataset.hide;
    face.hidden = isHidden;
    try { sessionStorage.setItem('ya.hide-clock', isHidden ? '1' : ''); } catch { /* shown again on the next page */ }
  };
  hide.addEventListener('click', () => toggle(!face.hidden));
  try { if (sessionStorage.getItem('ya.hide-clock')) toggle(true); } catch { /* shown */ }

  // ---- where the answers are: always one of saved, saving, kept on this device, problem
  const saved = one('[data-saved]');
  const words = one('span', saved);
  const away = one('[data-away]');
  const unsentNote = one('[data-unsent]');
  const icon = (kind) => one('use', saved)?.setAttribute('href', kind === 'ok' || kind === 'busy' ? '#i-cloud' : '#i-coff');
  let lastState = '';
  const say = (kind, time = '') => {
    const text = saved.dataset[kind].replace('{0}', time);
    if (text === lastState) return;
    lastState = text;
    words.textContent = text;
    saved.className = 'save' + ({ off: ' off', bad: ' bad', late: ' warn', out: ' bad' }[kind] ?? '');
    saved.dataset.now = kind;
    icon(kind);
  };
  const showUnsent = (isAway) => {
    const count = store.unsent();
    away.hidden = !(isAway ?? !navigator.onLine);
    unsentNote.hidden = count === 0 || away.hidden;
    unsentNote.textContent = (count === 1 ? unsentNote.dataset.one : unsentNote.dataset.many).replace('{0}', count);
  };
  store.listen((state, { time, item } = {}) => {
    if (state === 'tab') { otherTab(item); return; }
    say(store.refused() ? 'bad' : state, time ?? store.clock());
    showUnsent(state === 'off');
    mark();
    if (state === 'ok' && isRinging) finish();
    if (state === 'ok' && sit.dataset.number === '0' && hadUnsent) location.reload();
  });
  const hadUnsent = store.unsent() > 0;

  // ---- the item
  const form = one('form#sit');
  const item = one('[data-item]');
  const key = sit.dataset.itemKey;
  const capture = (wait) => {
    if (!item || now.state !== 'running') return;
    const fields = window.yaItems.read(item);
    const before = store.answer(key);
    if (JSON.stringify(before?.fields ?? start) === JSON.stringify(fields)) { if (wait === 0 && store.unsent()) store.soon(0); return; }
    store.put(key, fields, seconds(), wait);
    mark();
  };
  let start = {};
  const restore = () => {
    const mine = store.answer(key);
    if (mine && (!mine.sent || mine.at > Number(sit.dataset.at))) window.yaItems.write(item, mine.fields);
    else if (mine) store.set('a.' + key, { ...mine, fields: start }); // another device has gone on since
  };
  const otherTab = (changed) => {
    if (item && changed === key && !item.contains(document.activeElement)) restore();
    mark();
  };

  // ---- «look again»
  const flagBox = one('[data-flag]');
  const flags = () => store.answer('~flags')?.fields.flag ?? sit.dataset.flags.split(' ').filter(Boolean);
  flagBox?.addEventListener('change', (event) => {
    event.stopPropagation();
    const others = flags().filter((f) => f !== key);
    const next = flagBox.checked ? [...others, key] : others;
    store.put('~flags', next.length ? { flag: next } : {}, seconds(), 0);
    mark();
  });
  const mark = () => {
    const list = one('.qnav');
    if (!list) return;
    const flagged = flags();
    for (const button of all('[data-key]', list)) {
      const mine = store.answer(button.dataset.key);
      if (mine) button.classList.toggle('q-a', Object.keys(mine.fields).length > 0);
      button.classList.toggle('q-f', flagged.includes(button.dataset.key));
      one('[data-state]', button).textContent = (button.classList.contains('q-a') ? list.dataset.answered : list.dataset.empty)
        + (button.classList.contains('q-f') ? ', ' + list.dataset.marked : '');
    }
  };

  const leave = (where) => { capture(0); keepClock(); location.assign(where); };
  if (form && item) {
    start = window.yaItems.read(item);
    restore();
    if (flagBox) flagBox.checked = flags().includes(key);
    form.addEventListener('input', (event) => { if (event.target !== flagBox) capture(700); });
    form.addEventListener('change', (event) => { if (event.target !== flagBox) capture(event.target.matches('textarea, input:not([type=radio]):not([type=checkbox])') ? 0 : 150); });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.submitter?.name === 'go') leave(`${pages}/${event.submitter.value}`);
      else capture(0);
    });
  }
  addEventListener('pagehide', () => { if (item) capture(0); keepClock(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden && item) capture(0); else show(); });

  // ---- handing in waits for what is still here
  const handIn = one('[data-hand-in]');
  handIn?.addEventListener('submit', (event) => {
    if (!store.unsent()) return;
    event.preventDefault();
    const waiting = one('[data-waiting]', handIn);
    waiting.hidden = false;
    waiting.textContent = handIn.dataset.wait;
    store.soon(0);
  });

  // ---- the bell
  let isRinging = false;
  const ring = () => {
    if (isRinging) return;
    capture(0);
    isRinging = true;
    lock(true);
    if (store.unsent()) store.soon(0); else finish();
    setTimeout(() => { if (navigator.onLine) finish(); }, 4000);
  };
  const finish = () => { if (navigator.onLine) location.assign(`${pages}/receipt`); };
  const lock = (isLocked) => { for (const set of all('[data-answer]')) set.disabled = isLocked; };

  // ---- what the server says meanwhile
  let length = Number(sit.dataset.paper);
  let lastHeard = performance.now();
  const apply = (told) => {
    lastHeard = performance.now();
    const before = now.state;
    Object.assign(now, { elapsed: now.elapsed + passed(), server: told.now, left: told.left, state: told.state, at: performance.now(), isSure: true });
    if (told.length > length) spoken.textContent = spoken.dataset.more;
    length = told.length;
    const given = Math.round((length - Number(sit.dataset.plan)) / 60);
    const tag = one('[data-granted]');
    if (tag) { tag.hidden = given <= 0; tag.textContent = tag.dataset.words.replace('{0}', given); }
    for (const note of all('[data-when]')) note.hidden = note.dataset.when !== told.state;
    if (told.state === 'handedin') { location.assign(`${pages}/receipt`); return; }
    if (told.state === 'over') ring();
    else { isRinging = false; if (told.state !== before || told.state === 'paused') lock(told.state === 'paused'); }
    messages(told.messages);
    keepClock();
    show();
    if (!navigator.onLine) return;
    away.hidden = true;
    showUnsent(false);
    if (store.unsent()) store.soon(0);
  };
  const messages = (told) => {
    const list = one('[data-messages]');
    if (!list) return;
    one('[data-none]').hidden = told.length > 0;
    for (const message of [...told].reverse()) {
      if (one(`[data-id="${message.id}"]`, list)) continue;
      const line = document.createElement('li');
      line.dataset.id = message.id;
      line.className = 'note';
      line.textContent = `${message.at} ${message.text}`;
      list.prepend(line);
      spoken.textContent = message.text;
    }
  };
  const ask = async () => {
    try {
      const answer = await fetch(sit.dataset.ask, { headers: { Accept: 'application/json' }, redirect: 'manual' });
      if (answer.ok) apply(await answer.json());
    } catch {
      showUnsent(true);
    }
  };
  if ('EventSource' in window) {
    const line = new EventSource(sit.dataset.live);
    for (const kind of ['state', 'still']) line.addEventListener(kind, (event) => apply(JSON.parse(event.data)));
    addEventListener('pagehide', () => line.close());
  }
  setInterval(() => { if (performance.now() - lastHeard > 18000 || !('EventSource' in window)) ask(); }, 4000);
  addEventListener('offline', () => showUnsent(true));
  addEventListener('online', () => { showUnsent(false); ask(); });
  if (fromStore) ask();

  // ---- the whole paper onto the device, one page after the other
  const shelf = 'ya-kept-sitting-' + id;
  const lay = async () => {
    if (!('caches' in window) || !navigator.serviceWorker) return;
    await navigator.serviceWorker.register(sit.dataset.worker, { scope: pages });
    const cache = await caches.open(shelf);
    const files = new Set(performance.getEntriesByType('resource').map((r) => r.name).filter((n) => n.startsWith(location.origin) && /\.(css|js|woff2|svg|png|webp)(\?|$)/.test(n) && !n.endsWith(sit.dataset.worker)));
    const wanted = [...Array(Number(sit.dataset.items)).keys()].map((n) => `${pages}/${n + 1}`);
    wanted.push(`${pages}/review`);
    for (const path of wanted) {
      if (await cache.match(path)) continue;
      const answer = await fetch(path, { redirect: 'error' });
      if (!answer.ok) return;
      const text = (await answer.text()).replace('data-sitting=', 'data-kept data-sitting=');
      for (const image of new DOMParser().parseFromString(text, 'text/html').querySelectorAll('img[src^="/"]')) files.add(new URL(image.getAttribute('src'), location.origin).href);
      await cache.put(path, new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
      await new Promise((done) => setTimeout(done, 150 + Math.random() * 350));
    }
    for (const url of files) if (!(await cache.match(url))) await cache.add(url).catch(() => { /* asked for again on the next page */ });
    const ready = one('[data-ready]');
    if (ready) { ready.textContent = ready.dataset.words; ready.hidden = false; ready.dataset.done = ''; }
  };
  lay().catch(() => { /* the next page tries again */ });

  keepClock();
  say(store.unsent() ? 'busy' : 'ok', store.clock());
  if (store.unsent()) store.soon(0);
  showUnsent();
  mark();
  show();
  setInterval(show, 500);
})();
