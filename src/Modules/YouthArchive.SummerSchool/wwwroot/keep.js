// Lays this page down on the device, so that it can be read without a connection. Whoever signs out takes it away again (site.js).
(() => {
  const place = document.querySelector('[data-school-page]');
  if (!place || !('caches' in window) || !navigator.serviceWorker || navigator.connection?.saveData) return;
  const { device, worker, page, also, kind = 'mine' } = place.dataset;
  const family = 'ya-kept-school-' + kind + '-';
  const shelf = family + device;
  let leaving = false;
  addEventListener('ya-leaving', () => { leaving = true; });

  const put = async (path) => {
    const answer = await fetch(path, { redirect: 'error' });
    if (!leaving && answer.ok) await (await caches.open(shelf)).put(path, answer);
  };
  const lay = async () => {
    // Another person's, left behind by a session that ran out, is nobody's business here.
    for (const name of await caches.keys()) if (name.startsWith(family) && name !== shelf) await caches.delete(name);
    // What lies outside of this page's own part of the site is shown by a worker of its own part.
    const others = (also ?? '').split(' ').filter(Boolean);
    for (const scope of [page, ...others]) await navigator.serviceWorker.register(worker, { scope });
    if (leaving) return;
    const cache = await caches.open(shelf);
    const files = performance.getEntriesByType('resource').map((r) => r.name)
      .filter((name) => name.startsWith(location.origin) && /\.(css|js|woff2|svg|png|webp)(\?|$)/.test(name) && !name.endsWith(worker));
    for (const url of new Set(files)) if (!leaving && !(await cache.match(url))) await cache.add(url).catch(() => { /* the next visit asks again */ });
    for (const path of new Set([location.pathname, page, ...others])) {
      if (leaving) return;
      await put(path).catch(() => { /* what is there stays */ });
    }
    place.dataset.laid = 'yes';
  };
  addEventListener('load', () => lay().catch(() => { /* without a connection: what is there stays */ }));
})();
