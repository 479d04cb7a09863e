// Check-in on a device, with and without a connection. Every step is written down here first, under a key of its own (this page's random
// name and a number), and sent as soon as there is a connection; sent twice it is the same step. No name and no signed code is kept.
(() => {
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

  // ---- what is written down: one entry a step, so that two tabs never write over each other
  const keep = (step) => {
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
    const step = { device, sequence: ++sequence, session: words.session, code, at: now.toISOString(), clock: now.toTimeString().slice(0, 5) };
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
    if (answer.status === 404) { state.textContent = words.out; return false; }
    if (!answer.ok) throw new Error('try again');
    const { taken, refused, there } = await answer.json();
    for (const name of [...taken, ...refused]) drop(name);
    known.clear();
    for (const [code, since] of Object.entries(there)) known.set(code, since);
    return true;
  };
  const pump = async () => {
    timer = 0;
    let goesOn = true;
    const work = async () => { while (goesOn && waiting().length) goesOn = await send(false); };
    try {
      await (navigator.locks ? navigator.locks.request(shelf + 'sending', work) : work());
      pause = 1000;
      if (goesOn) show();
    } catch {
      show();
      soon(pause);
      pause = Math.min(2 * pause, 15000);
    }
  };
  const soon = (wait) => { clearTimeout(timer); timer = setTimeout(pump, wait); };
  addEventListener('online', () => { pause = 1000; soon(0); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) soon(0); });
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

  // ---- by camera, where the browser can
  const camera = door.querySelector('[data-camera]');
  const picture = door.querySelector('[data-picture]');
  const read = async () => {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    picture.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    picture.hidden = false;
    await picture.play();
    let last = '';
    const look = async () => {
      if (picture.hidden) return;
      const [found] = await detector.detect(picture).catch(() => []);
      if (found && found.rawValue !== last) { last = found.rawValue; await checkIn(last); }
      if (!found) last = '';
      setTimeout(look, 150);
    };
    look();
  };
  if ('BarcodeDetector' in window && navigator.mediaDevices) {
    camera.hidden = false;
    camera.addEventListener('click', () => {
      if (!picture.hidden) { picture.srcObject?.getTracks().forEach((t) => t.stop()); picture.hidden = true; return; }
      read().catch(() => { picture.hidden = true; say(words.noCamera, 'bad'); });
    });
  }
  show();
  soon(0);
})();
