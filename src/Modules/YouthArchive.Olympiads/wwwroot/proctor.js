// The live board: when the site says that something has changed, the table is asked for anew. Without script the page is reloaded by hand.
(() => {
  const board = document.querySelector('[data-board]');
  if (!board || !('EventSource' in window)) return;
  const state = document.querySelector('[data-live-state]');
  const say = (key) => { state.textContent = state.dataset[key]; };
  let asking = false;
  let again = false;
  const renew = async () => {
    if (asking) { again = true; return; }
    if (board.contains(document.activeElement) && document.activeElement.matches('select, input')) return;
    asking = true;
    try {
      const answer = await fetch(location.href, { redirect: 'error' });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-board]');
      if (!answer.ok || !fresh) throw new Error();
      const open = new Set([...board.querySelectorAll('details[open] form')].map((f) => f.id));
      board.replaceChildren(...fresh.childNodes);
      for (const form of board.querySelectorAll('details form')) if (open.has(form.id)) form.closest('details').open = true;
      say('on');
    } catch {
      say('off');
    } finally {
      asking = false;
      if (again) { again = false; setTimeout(renew, 1000); }
    }
  };
  const events = new EventSource(board.dataset.board);
  events.addEventListener('open', () => say('on'));
  events.addEventListener('error', () => say('off'));
  events.addEventListener('changed', renew);
  addEventListener('pagehide', () => events.close());
})();
