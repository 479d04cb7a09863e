// Check-in on a device, with and without a connection. Every step is written down here first, under a key of its own (this page's random
// name and a number), and sent as soon as there is a connection; sent twice it is the same step. No name and no signed code is kept.
(() => {
  // A device that may no longer check in keeps nothing of it: no step, no list, no page.
  const clear = async () => {
    try { for (const key of Object.keys(localStorage)) if (key.startsWith('ya.door.')) localStorage.removeItem(key); } catch { /* there was nothing */ }
    if ('caches' in window) for (const name of await caches.keys()) if (name.startsWith('ya-kept-school-door-')) await caches.delete(name);
  };
  if (document.querySelector('[data-door-forget]')) clear().catch(() => { /* nothing could be kept either */ });
  const door = document.querySelector('[data-door]');
  if (!door) return;
  const words = door.dataset;
  const shelf = 'ya.door.' + words.edition + '.';
  const said = door.querySelector('[data-said]');
  const state = door.querySelector('[data-state]');
  const rows = new Map([...door.querySelectorAll('tr[data-code]')].map((row) => [row.dataset.code, row]));
  const hashes = new Map([...rows.values()].map((row) => [row.dataset.hash, row.dataset.code]));
  const device = Array.from(crypto.getRandomValues(new Uint8Array(10)), (b) => b.toString(16).padStart(2, '0')).join('');
  const memory = new Map();
  let sequence = 0;
  let timer = 0;
  let pause = 1000;
  let isOver = false;

  // ---- what is written down: one entry a step, so that two tabs never write over each other
  const keep = (step) => {
    if (isOver) return;
    const key = shelf + step.device + '.' + step.sequence;
    memory.set(key, step);
    try { localStorage.setItem(key, JSON.stringify(step)); } catch { /* then it lasts as long as the page */ }
  };
  const drop = (name) => {
    memory.delete(shelf + name);
    try { localStorage.removeItem(shelf + name); } catch { /* it was not there */ }
  };
  const waiting = () => {
    const all = new Map(memory);
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i);
        if (key.startsWith(shelf) && !all.has(key)) all.set(key, JSON.parse(localStorage.getItem(key)));
      }
    } catch { /* what is in memory */ }
    return [...all.values()].filter(Boolean).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.sequence - b.sequence));
  };

  // ---- what is shown: what the site knows, and on top of it what waits here
  const known = new Map([...rows].filter(([, row]) => row.querySelector('[formaction]')).map(([code, row]) => [code, row.querySelector('[data-since]').textContent]));
  const show = () => {
    const there = new Map(known);
    const steps = waiting().filter((s) => s.session === words.session);
    const undone = new Set(steps.filter((s) => s.undoesDevice).map((s) => s.undoesDevice + '.' + s.undoesSequence));
    for (const s of steps) if (!s.undoesDevice && !undone.has(s.device + '.' + s.sequence) && !there.has(s.code)) there.set(s.code, s.clock);
    for (const [code, row] of rows) {
      row.querySelector('[data-since]').textContent = there.get(code) ?? '–';
      row.toggleAttribute('data-here', there.has(code));
    }
    door.querySelector('[data-count]').textContent = there.size;
    const left = waiting().length;
    door.dataset.waiting = left;
    state.textContent = left ? words.kept.replace('{0}', left) : words.sent;
    return there;
  };
  const say = (text, kind) => { said.textContent = text; said.dataset.kind = kind; };

  // ---- one step
  const write = (code, undoes) => {
    const now = new Date();
    const step = { device, sequence: ++sequence, session: words.session, code, at: now.toISOString(), clock: now.toTimeString().slice(0, 5), page: location.pathname };
    if (undoes) Object.assign(step, { undoesDevice: undoes.device, undoesSequence: undoes.sequence });
    keep(step);
    soon(0);
  };
  const hashOf = async (text) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return Array.from(digest.slice(0, 16), (b) => b.toString(16).padStart(2, '0')).join('');
  };
  // A signed code is known by its hash, so that a forged one is refused here already; the short code is typed by hand.
  const codeOf = async (typed) => {
    const text = typed.trim();
    if (text.includes('.')) return crypto.subtle ? hashes.get(await hashOf(text)) ?? null : null;
    return rows.has(text.toUpperCase()) ? text.toUpperCase() : null;
  };
  const checkIn = async (typed) => {
    const code = await codeOf(typed);
    if (!code) { say(words.unknown, 'bad'); return; }
    if (show().has(code)) { say(words.again.replace('{0}', code), 'again'); return; }
    write(code);
    say(words.in.replace('{0}', code), 'ok');
    show();
  };
  const takeBack = (code) => {
    // What has not been sent yet is taken back here; what the site knows, by its form.
    const steps = waiting().filter((s) => s.session === words.session && s.code === code);
    const undone = new Set(steps.filter((s) => s.undoesDevice).map((s) => s.undoesDevice + '.' + s.undoesSequence));
    const open = steps.filter((s) => !s.undoesDevice && !undone.has(s.device + '.' + s.sequence));
    for (const one of open) write(code, one);
    if (open.length) { say(words.back.replace('{0}', code), 'ok'); show(); }
    return open.length > 0;
  };

  // ---- sending: one tab at a time
  const token = () => document.querySelector('#check-in input[name=__RequestVerificationToken]');
  const fresh = async () => {
    // A page that was laid down hours ago may carry a token that is over.
    const answer = await fetch(location.pathname, { cache: 'no-store', redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.querySelector('#check-in input[name=__RequestVerificationToken]');
    if (found) token().value = found.value;
    return Boolean(found);
  };
  const send = async (again) => {
    const events = waiting().slice(0, 200);
    const batch = JSON.stringify({ sent: new Date().toISOString(), events });
    const answer = await fetch(words.sync, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ batch, __RequestVerificationToken: token().value }) });
    if (answer.status === 400 && !again && await fresh()) return send(true);
    if (answer.status === 410) { end(); return false; }
    if (answer.status === 404) { state.textContent = words.out; return false; }
    if (!answer.ok) throw new Error('try again');
    const { taken, refused, there } = await answer.json();
    for (const name of [...taken, ...refused]) drop(name);
    known.clear();
    for (const [code, since] of Object.entries(there)) known.set(code, since);
    return true;
  };
  // The link was taken back, or the person leaves: what waits here is dropped, and no page of the list stays.
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    memory.clear();
  };
  const end = () => {
    stop();
    clear().catch(() => { /* nothing could be kept either */ });
    dispatchEvent(new Event('ya-leaving'));
    for (const part of door.querySelectorAll('form, .door video, .door p:not(.said), section')) part.remove();
    say(words.over, 'bad');
  };
  addEventListener('ya-leaving', stop);
  // With nothing to send the site is asked all the same whether this device may still be here.
  const ask = async () => {
    const answer = await fetch(location.pathname, { cache: 'no-store', redirect: 'manual' });
    if (answer.status === 410) end();
  };
  const pump = async () => {
    timer = 0;
    if (isOver) return;
    let goesOn = true;
    const work = async () => { while (goesOn && waiting().length) goesOn = await send(false); };
    try {
      await (navigator.locks ? navigator.locks.request(shelf + 'sending', work) : work());
      pause = 1000;
      if (!isOver && goesOn) show();
      if (!waiting().length) dispatchEvent(new Event('ya-sent'));
    } catch {
      if (isOver) return;
      show();
      soon(pause);
      pause = Math.min(2 * pause, 15000);
    }
  };
  const soon = (wait) => { clearTimeout(timer); timer = setTimeout(pump, wait); };
  const again = () => {
    pause = 1000;
    if (waiting().length) soon(0); else if (!isOver) ask().catch(() => { /* no connection: asked again later */ });
  };
  addEventListener('online', again);
  addEventListener('ya-send', again);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) again(); });
  addEventListener('storage', (event) => { if (event.key?.startsWith(shelf)) show(); });

  // ---- by hand
  const field = door.querySelector('#code');
  door.querySelector('#check-in').addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = field.value;
    field.value = '';
    field.focus();
    if (typed.trim()) checkIn(typed);
  });
  door.querySelector('#by-hand')?.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!button) return;
    if (!button.hasAttribute('formaction')) { event.preventDefault(); checkIn(button.value); return; }
    if (takeBack(button.value)) event.preventDefault();
  });

  // ---- by camera: with the browser's own reader, or where it has none with jsQR, which comes along with the page
  const camera = door.querySelector('[data-camera]');
  const picture = door.querySelector('[data-picture]');
  const own = async () => 'BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats().catch(() => [])).includes('qr_code');
  const brought = new Promise((done) => {
    if (!navigator.mediaDevices || 'BarcodeDetector' in window) { done(false); return; }
    const script = document.createElement('script');
    script.src = words.reader;
    script.onload = () => done(true);
    script.onerror = () => done(false);
    document.head.append(script);
  });
  const reader = async () => {
    if (await own()) {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      return async () => (await detector.detect(picture).catch(() => []))[0]?.rawValue;
    }
    if (!await brought) return null;
    const canvas = document.createElement('canvas');
    const paper = canvas.getContext('2d', { willReadFrequently: true });
    return async () => {
      if (!picture.videoWidth) return null;
      // Half a megapixel is enough for a badge and quick enough for an old phone.
      const less = Math.min(1, 720 / Math.max(picture.videoWidth, picture.videoHeight));
      [canvas.width, canvas.height] = [Math.round(picture.videoWidth * less), Math.round(picture.videoHeight * less)];
      paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const { data } = paper.getImageData(0, 0, canvas.width, canvas.height);
      return jsQR(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data;
    };
  };
  const close = () => {
    picture.srcObject?.getTracks().forEach((t) => t.stop());
    picture.srcObject = null;
    picture.hidden = true;
  };
  const read = async () => {
    const find = await reader();
    if (!find) throw new Error('no reader');
    picture.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    picture.hidden = false;
    await picture.play();
    let last = '';
    let missed = 0;
    const look = async () => {
      if (picture.hidden || isOver) { close(); return; }
      const found = await find();
      // The same badge is read many times while it is held there; it is gone when it was not seen for a while.
      if (found && found !== last) { last = found; await checkIn(found); }
      missed = found ? 0 : missed + 1;
      if (missed > 5) last = '';
      setTimeout(look, 150);
    };
    look();
  };
  if (navigator.mediaDevices) {
    Promise.all([own(), brought]).then(([has, got]) => { camera.hidden = !(has || got); });
    camera.addEventListener('click', () => {
      if (!picture.hidden) { close(); return; }
      read().catch(() => { close(); say(words.noCamera, 'bad'); });
    });
  }
  show();
  soon(0);
})();
