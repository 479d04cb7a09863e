// What a judge does is kept on the device first, in order, and sent from there: without a connection, after a reload and from a second
// tab just the same. Each step has a key of its own, so that sending it twice is sending it once.
(() => {
  const device = document.querySelector('[data-device]');
  if (!device) return;
  const name = 'ya.journal.' + device.dataset.device;
  const lock = 'ya-journal-' + device.dataset.device;
  const tab = newKey();
  const heard = new Set();
  let timer = 0;
  let sending = false;

  function newKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  }

  // ---- the journal: steps in order, and what stands in the way of a tab's steps of an entry
  const gate = (step) => step.path + ' ' + step.tab;
  let memory = null;
  const read = () => {
    try { return JSON.parse(localStorage.getItem(name)) ?? { steps: [], blocked: {} }; } catch { return memory ?? { steps: [], blocked: {} }; }
  };
  const write = (journal) => {
    memory = journal;
    try {
      if (journal.steps.length || Object.keys(journal.blocked).length) localStorage.setItem(name, JSON.stringify(journal));
      else localStorage.removeItem(name);
      return true;
    } catch {
      return false; // storage is full or forbidden: then it lasts as long as the page
    }
  };
  const change = (work) => {
    const journal = read();
    work(journal);
    write(journal);
    show(journal);
    return journal;
  };
  const clock = () => new Date().toTimeString().slice(0, 5);

  // ---- one state for each entry: ok, busy, off (kept here), bad
  const tell = (path, kind, detail = {}) => { for (const listener of heard) listener(path, kind, detail); };
  const show = (journal) => {
    const codes = [...new Set(journal.steps.map((s) => decodeURIComponent(s.path.split('/').pop())))];
    const mine = location.pathname.split('/').pop();
    const others = codes.filter((c) => c !== decodeURIComponent(mine));
    device.hidden = others.length === 0;
    device.textContent = others.length ? device.dataset.unsent.replace('{0}', others.join(', ')) : '';
  };

  const put = (path, fields, end, version) => {
    let step = null;
    change((journal) => {
      const here = gate({ path, tab });
      if (journal.blocked[here] && journal.blocked[here].state !== 'changed') {
        // What was refused is said anew, whole: the old step would only be refused again.
        journal.steps = journal.steps.filter((s) => gate(s) !== here);
        delete journal.blocked[here];
      }
      const last = journal.steps.findLast((s) => s.path === path);
      if (last && last.end === 'save' && !last.sent && last.tab === tab) {
        journal.steps = journal.steps.filter((s) => s !== last);
        step = { ...last, fields, end, key: newKey(), at: clock(), since: Date.now() };
      } else {
        step = { key: newKey(), path, fields, end, tab, version: last && last.tab === tab ? null : version, at: clock(), since: Date.now(), sent: false };
      }
      journal.steps.push(step);
    });
    tell(path, 'busy');
    soon(0);
    return step.key;
  };

  // ---- sending: one tab at a time, one step after the other
  const body = (step) => {
    const token = document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';
    const form = new URLSearchParams({ key: step.key, version: step.version ?? 0, go: step.end, __RequestVerificationToken: token });
    for (const [field, value] of Object.entries(step.fields)) for (const one of [value].flat()) form.append(field, one);
    return form;
  };
  const ask = async (step) => {
    const response = await fetch(step.path, { method: 'POST', body: body(step), headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (response.type === 'opaqueredirect' || response.status === 401) return { state: 'signedout' };
    if (response.status >= 500 || response.status === 429) throw new Error('try again');
    const answer = response.headers.get('content-type')?.includes('json') ? await response.json() : {};
    return { ...answer, state: answer.state ?? (response.ok ? 'saved' : 'closed') };
  };
  const settle = (step, answer) => change((journal) => {
    if (answer.state === 'saved' || answer.state === 'incomplete') {
      journal.steps = journal.steps.filter((s) => s.key !== step.key);
      // The same tab's next step of this entry goes on from here; another tab's was written in view of something older.
      for (const next of journal.steps) if (gate(next) === gate(step)) next.version = answer.version;
    } else {
      journal.blocked[gate(step)] = { state: answer.state, version: answer.version, at: answer.at, values: answer.values, field: answer.field };
      for (const one of journal.steps) if (one.key === step.key) one.sent = false;
    }
  });
  // The tab that wrote a step may not be the one that sends it, and only the first has its word on the screen: the sender's own form
  // was written in view of something older and must not go on from the other's version.
  const reply = (step, answer) => {
    if (step.tab !== tab) {
      try { localStorage.setItem(name + '.last', JSON.stringify({ step, answer })); } catch { /* then it hears of it by a clash */ }
      return;
    }
    const more = read().steps.some((s) => gate(s) === gate(step));
    tell(step.path, answer.state === 'saved' ? (more ? 'busy' : 'ok') : answer.state === 'incomplete' ? 'incomplete' : 'bad', { ...answer, step });
  };
  // A living tab sends its own words. What another put down a moment ago is left to it: two tabs that read the journal at once may each
  // see it as it was a moment before, and a step that is long settled would be sent again, in view of something older.
  const patience = 2000;
  const isOurs = (step) => step.tab === tab || Math.abs(Date.now() - (step.since ?? 0)) > patience;
  const waiting = (journal) => journal.steps.filter((s) => !journal.blocked[gate(s)]);
  const next = () => waiting(read()).find(isOurs);
  // A connection that has just come back may still lose a request: ask again soon, then less and less often.
  const [shortest, longest] = [1000, 15000];
  let pause = shortest;
  const drain = async () => {
    for (let step = next(); step; step = next()) {
      change((journal) => { for (const one of journal.steps) if (one.key === step.key) one.sent = true; });
      if (step.tab === tab) tell(step.path, 'busy');
      let answer;
      try {
        answer = await ask(step);
      } catch {
        change((journal) => { for (const one of journal.steps) if (one.key === step.key) one.sent = false; });
        for (const own of new Map(read().steps.filter((s) => s.tab === tab).map((s) => [s.path, s])).values()) tell(own.path, 'off', { at: own.at });
        soon(pause);
        pause = Math.min(2 * pause, longest);
        return;
      }
      pause = shortest;
      settle(step, answer);
      reply(step, answer);
    }
  };
  const pump = async () => {
    if (sending) return;
    sending = true;
    try {
      await (navigator.locks ? navigator.locks.request(lock, drain) : drain());
    } finally {
      sending = false;
    }
    if (!timer && waiting(read()).length) soon(next() ? 5000 : patience);
  };
  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = 0; pump(); }, wait);
  };

  window.addEventListener('online', () => { pause = shortest; soon(0); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) soon(0); });
  window.addEventListener('storage', (event) => {
    if (event.key === name) { show(read()); soon(0); }
    if (event.key !== name + '.last' || !event.newValue) return;
    const { step, answer } = JSON.parse(event.newValue);
    if (step.tab === tab) reply(step, answer);
  });
  // Leaving is no loss: everything is on the device. Only where it cannot be kept there the browser asks.
  window.addEventListener('beforeunload', (event) => { if (read().steps.length && !write(read())) event.preventDefault(); });

  // ---- whoever signs out leaves nothing behind, and is asked first when that would lose something
  for (const form of document.querySelectorAll('form[action*="sign-out"]')) {
    form.addEventListener('submit', (event) => {
      if (read().steps.length && !confirm(device.dataset.leave)) { event.preventDefault(); return; }
      memory = null;
      try { for (const key of [name, name + '.last']) localStorage.removeItem(key); } catch { /* there was nothing */ }
    });
  }

  window.yaJournal = {
    put,
    listen: (listener) => heard.add(listener),
    retry: (path) => {
      const here = gate({ path, tab });
      change((j) => { if (j.blocked[here]?.state !== 'changed') delete j.blocked[here]; });
      soon(0);
    },
    /** What this device holds of an entry and has not sent: the last step; this tab takes it over, with what stands in its way. */
    adopt: (path) => {
      const here = gate({ path, tab });
      const journal = change((j) => {
        for (const step of j.steps.filter((s) => s.path === path)) {
          const before = gate(step);
          Object.assign(step, { tab, sent: false });
          if (!j.blocked[before]) continue;
          j.blocked[here] = j.blocked[before];
          delete j.blocked[before];
        }
      });
      return { step: journal.steps.findLast((s) => s.path === path) ?? null, blocked: journal.blocked[here] ?? null };
    },
    /** After a clash: what stands here wins, and goes on from the other's version. */
    insist: (path) => {
      const here = gate({ path, tab });
      change((j) => {
        const { version } = j.blocked[here] ?? {};
        delete j.blocked[here];
        const first = j.steps.find((s) => gate(s) === here);
        if (first) Object.assign(first, { version, key: newKey() });
      });
      soon(0);
    },
    /** After a clash: the other wins, and what stood here is let go. */
    yield: (path) => {
      const here = gate({ path, tab });
      change((j) => { delete j.blocked[here]; j.steps = j.steps.filter((s) => gate(s) !== here); });
    },
    isEmpty: () => read().steps.length === 0,
  };
  show(read());
  soon(0);
})();
