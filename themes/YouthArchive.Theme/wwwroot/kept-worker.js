// Shows pages without a connection. It keeps nothing by itself: what it may show, a page of the site has laid down in a cache «ya-kept-…».
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const kept = async (request, isPage) => {
  for (const name of await caches.keys()) {
    if (!name.startsWith('ya-kept-')) continue;
    const found = await (await caches.open(name)).match(isPage ? new URL(request.url).pathname : request.url);
    if (found) return found;
  }
  return null;
};

// A page that does not come within eight seconds, or a server that has fallen over: then what is kept, if it is.
const page = async (request) => {
  const answer = fetch(request);
  const slow = new Promise((done) => setTimeout(done, 8000)).then(() => kept(request, true)).then((found) => found ?? answer);
  slow.catch(() => { /* said below */ });
  try {
    const first = await Promise.race([answer, slow]);
    return first.status >= 500 ? (await kept(request, true)) ?? first : first;
  } catch (error) {
    const found = await kept(request, true);
    if (found) return found;
    throw error;
  }
};

const file = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await kept(request, false);
    if (found) return found;
    throw error;
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (['style', 'script', 'font', 'image'].includes(request.destination)) event.respondWith(file(request));
});
