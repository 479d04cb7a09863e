// The organiser's board: when the site says that something has changed, the table is asked for anew. Without script the page is reloaded by hand.
const board = document.querySelector('[data-live]');
if (board && 'EventSource' in window) {
  const state = document.querySelector('[data-live-state]');
  const say = key => { if (state) { state.textContent = state.dataset[key] ?? ''; } };
  let shown = board.dataset.digest, asking = false;
  const renew = async digest => {
    if (asking || digest === shown) { return; }
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: { 'X-Requested-With': 'board' } });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
      if (answer.ok && fresh) { board.replaceChildren(...fresh.childNodes); shown = digest; }
    } finally { asking = false; }
  };
  const events = new EventSource(board.dataset.live);
  events.addEventListener('open', () => say('on'));
  events.addEventListener('error', () => say('off'));
  events.addEventListener('changed', e => renew(e.data).catch(() => say('off')));
  addEventListener('pagehide', () => events.close());
}
