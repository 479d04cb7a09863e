// The judge's whole queue onto the device, one page after the other: entries that were never opened can be read and scored without a
// connection. What is scored goes through the journal (journal.js); signing out takes everything away again (site.js).
(() => {
  const device = document.querySelector('[data-device]');
  // Who saves data is not sent pages that were not asked for.
  if (!device || !('caches' in window) || !navigator.serviceWorker || navigator.connection?.saveData) return;
  const { queue, worker } = device.dataset;
  const shelf = 'ya-kept-judging-' + device.dataset.device;
  const pause = () => new Promise((done) => setTimeout(done, 100 + Math.random() * 200));

  // Whoever signs out takes the shelf away (site.js); a page that arrives a moment later must not put it up again.
  let leaving = false;
  addEventListener('ya-leaving', () => { leaving = true; });

  const put = async (path) => {
    const answer = await fetch(path, { redirect: 'error' });
    if (leaving) return false;
    if (answer.ok) await (await caches.open(shelf)).put(path, answer);
    return answer.ok;
  };
  const lay = async () => {
    // Another judge's queue, left behind by a session that ran out, is nobody's business here.
    for (const name of await caches.keys()) if (name.startsWith('ya-kept-judging-') && name !== shelf) await caches.delete(name);
    await navigator.serviceWorker.register(worker, { scope: queue });
    if (leaving) return;
    const cache = await caches.open(shelf);
    const files = performance.getEntriesByType('resource').map((r) => r.name)
      .filter((name) => name.startsWith(location.origin) && /\.(css|js|woff2|svg|png|webp)(\?|$)/.test(name) && !name.endsWith(worker));
    for (const url of new Set(files)) if (!leaving && !(await cache.match(url))) await cache.add(url).catch(() => { /* the next page asks again */ });
    const wanted = [queue, ...new Set([...document.querySelectorAll('.queue a')].map((a) => new URL(a.href).pathname))];
    const isQueue = location.pathname === queue;
    for (const path of wanted) {
      // The queue's own page brings all of them up to date; an entry's page only what is missing.
      if (!isQueue && await cache.match(path)) continue;
      if (!await put(path)) return;
      await pause();
    }
    device.dataset.laid = wanted.length;
  };

  // A page that was laid down shows the scores of that hour: after each save it is laid down anew.
  let timer = 0;
  window.yaJournal?.listen((path, kind) => {
    if (kind !== 'ok') return;
    clearTimeout(timer);
    timer = setTimeout(() => put(path).catch(() => { /* the queue's page brings it up to date */ }), 1500);
  });
  addEventListener('load', () => lay().catch(() => { /* without a connection: what is there stays */ }));
})();
