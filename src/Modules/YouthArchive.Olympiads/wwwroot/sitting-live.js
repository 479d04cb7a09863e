// Before the start: the page notices by itself when it may begin. After the end: what the device still has is sent, then nothing stays on it.
(() => {
  const door = document.querySelector('[data-door]');
  if (door) {
    let heard = performance.now();
    const apply = (told) => {
      heard = performance.now();
      if (told.state === 'running' || told.state === 'paused') { location.reload(); return; }
      door.dataset.state = told.state;
      for (const part of door.querySelectorAll('[data-when]')) part.hidden = part.dataset.when !== told.state;
      // It opens at a moment nobody has to tell.
    };
    const ask = () => fetch(door.dataset.ask, { headers: { Accept: 'application/json' } }).then((a) => a.json()).then(apply).catch(() => { /* asked again */ });
    if ('EventSource' in window) {
      const line = new EventSource(door.dataset.live);
      for (const kind of ['state', 'still']) line.addEventListener(kind, (event) => apply(JSON.parse(event.data)));
      addEventListener('pagehide', () => line.close());
    }
    setInterval(() => { if (door.dataset.state === 'notopen' || performance.now() - heard > 18000) ask(); }, 4000);
  }

  const over = document.querySelector('[data-over]');
  if (over) {
    const store = window.yaSittingStore(over.dataset.over, over.dataset.save);
    const note = over.querySelector('[data-unsent]');
    const show = () => {
      const count = store.unsent();
      note.hidden = count === 0;
      note.textContent = (count === 1 ? note.dataset.one : note.dataset.many).replace('{0}', count);
      if (count === 0) store.forget();
    };
    store.listen(show);
    show();
    if (store.unsent()) store.soon(0);
  }
})();
