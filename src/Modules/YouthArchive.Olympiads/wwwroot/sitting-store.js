// What a pupil answers is kept on the device first, and sent from there: without a connection, after a reload or a crash and from a second
// tab just the same. Of each item only the newest response matters. It has a key of its own, so that sending it twice is sending it once.
window.yaSittingStore = (id, path) => {
  const name = `ya.sitting.${id}.`;
  const heard = new Set();
  const memory = new Map();
  let isKept = true;
  let timer = 0;
  let sending = false;
  const [shortest, longest] = [1000, 8000];
  let pause = shortest;

  const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  const clock = () => new Date().toTimeString().slice(0, 5);
  const get = (key) => {
    try { return JSON.parse(localStorage.getItem(name + key)) ?? memory.get(key) ?? null; } catch { return memory.get(key) ?? null; }
  };
  const set = (key, value) => {
    memory.set(key, value);
    try { localStorage.setItem(name + key, JSON.stringify(value)); isKept = true; } catch { isKept = false; }
  };
  const keys = () => {
    const all = new Set(memory.keys());
    try { for (const key of Object.keys(localStorage)) if (key.startsWith(name)) all.add(key.slice(name.length)); } catch { /* memory is all there is */ }
    return [...all].filter((key) => key.startsWith('a.'));
  };
  const unsent = () => keys().filter((key) => { const answer = get(key); return answer && !answer.sent && !answer.refused; });
  const tell = (state, detail = {}) => { for (const listener of heard) listener(state, detail); };

  // ---- sending: one tab at a time, one answer after the other
  const post = async (key, answer) => {
    const body = JSON.stringify({ key: answer.key, item: key.slice(2), fields: answer.fields, deviceSeconds: answer.seconds });
    const response = await fetch(path, {
      // A page that is being left may still send a little.
      method: 'POST', redirect: 'manual', keepalive: document.hidden && body.length < 20000, body,
      headers: { 'Content-Type': 'application/json', 'X-Sitting': '1' },
    });
    if (response.type === 'opaqueredirect' || response.status === 401) return { state: 'out' };
    if (response.status >= 500 || response.status === 429) throw new Error('try again');
    const told = await response.json().catch(() => ({}));
    return { ...told, state: told.state ?? (response.ok ? 'saved' : 'refused') };
  };
  const settle = (key, answer, told) => {
    const now = get(key);
    if (now?.key !== answer.key) return; // changed again meanwhile: the newer one is still to go
    if (told.state === 'saved' || told.state === 'late') set(key, { ...now, sent: true, late: told.state === 'late', at: told.at });
    else if (told.state !== 'out') set(key, { ...now, refused: true });
  };
  const drain = async () => {
    for (let waiting = unsent(); waiting.length; waiting = unsent()) {
      const key = waiting[0];
      const answer = get(key);
      tell('busy');
      let told;
      try {
        told = await post(key, answer);
      } catch {
        tell(isKept ? 'off' : 'bad', { time: answer.time });
        soon(pause + Math.random() * 500);
        pause = Math.min(2 * pause, longest);
        return;
      }
      pause = shortest;
      settle(key, answer, told);
      if (told.state === 'out') { tell('out'); return; }
      tell(told.state === 'saved' ? (unsent().length ? 'busy' : 'ok') : told.state === 'late' ? 'late' : 'bad', { time: clock(), told });
    }
  };
  const pump = async () => {
    if (sending) return;
    sending = true;
    try {
      await (navigator.locks ? navigator.locks.request('ya-sitting-' + id, drain) : drain());
    } finally {
      sending = false;
    }
    if (unsent().length && !timer) soon(5000);
  };
  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = 0; pump(); }, wait);
  };
  addEventListener('online', () => { pause = shortest; soon(0); });
  addEventListener('storage', (event) => { if (event.key?.startsWith(name)) tell('tab', { item: event.key.slice(name.length + 2) }); });
  addEventListener('beforeunload', (event) => { if (!isKept && unsent().length) event.preventDefault(); });
  document.addEventListener('visibilitychange', () => { if (unsent().length) soon(0); });

  const forget = async () => {
    for (const key of keys()) memory.delete(key);
    try { for (const key of Object.keys(localStorage)) if (key.startsWith(name)) localStorage.removeItem(key); } catch { /* there was nothing */ }
    if ('caches' in window) await caches.delete('ya-kept-sitting-' + id);
    for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) if (worker.scope.endsWith(`/olympiad/sittings/${id}`)) await worker.unregister();
  };
  return {
    get, set, soon, forget, clock,
    listen: (listener) => heard.add(listener),
    answer: (item) => get('a.' + item),
    items: () => keys().map((key) => key.slice(2)),
    unsent: () => unsent().length,
    refused: () => keys().some((key) => get(key)?.refused),
    isKept: () => isKept,
    /** Kept at once; sent when the pupil has stopped for a moment. */
    put: (item, fields, seconds, wait) => {
      set('a.' + item, { key: newKey(), fields, seconds, time: clock(), sent: false });
      tell(isKept ? 'busy' : 'bad');
      soon(wait);
    },
  };
};
