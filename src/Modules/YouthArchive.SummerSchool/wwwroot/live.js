// The organiser's count, brought up to date while the page is looked at.
(() => {
  const place = document.querySelector('[data-live]');
  if (!place) return;
  const look = async () => {
    if (!document.hidden && navigator.onLine) {
      try {
        const answer = await fetch(location.pathname, { redirect: 'error' });
        const found = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(place.dataset.live);
        const now = document.getElementById(place.dataset.live);
        if (found && now && !now.contains(document.activeElement)) now.replaceWith(found);
      } catch { /* the next look asks again */ }
    }
    setTimeout(look, 10000);
  };
  setTimeout(look, 10000);
})();
