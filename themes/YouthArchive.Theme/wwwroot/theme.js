// Before the first paint: the look the person chose, and word that scripts run here.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
  } catch { /* storage may be forbidden; the system's own look stands then */ }
})();
