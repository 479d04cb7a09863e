// Every control here also works as a plain form or link, or is hidden without scripts. Words come from the page (data-…), never from here.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// The look: follows the system until the person chooses.
const root = document.documentElement;
const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
const themeButtons = $$('[data-theme-btn]');
const showTheme = () => themeButtons.forEach(b => b.setAttribute('aria-pressed', isDark()));
themeButtons.forEach(b => b.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  try { localStorage.setItem('theme', root.dataset.theme); } catch { /* kept for this page only */ }
  showTheme();
}));
showTheme();

// Open menus close on Escape and when the focus or a click goes elsewhere.
$$('details.menu, details.own').forEach(menu => {
  menu.addEventListener('keydown', e => {
    if (e.key === 'Escape' && menu.open) { menu.open = false; menu.querySelector('summary').focus(); }
  });
  menu.addEventListener('focusout', e => { if (e.relatedTarget && !menu.contains(e.relatedTarget)) menu.open = false; });
  document.addEventListener('click', e => { if (!menu.contains(e.target)) menu.open = false; });
});

// The list of mistakes takes the focus, so that it is read first.
document.querySelector('.err[tabindex]')?.focus();

// The name of a chosen file, where the picker itself is drawn as a button.
$$('[data-file]').forEach(input => input.addEventListener('change', () => {
  const name = input.files[0]?.name, place = input.parentElement.querySelector('[data-file-name]');
  if (name && place) place.textContent = name;
}));

$$('[data-print]').forEach(b => b.addEventListener('click', () => print()));

$$('[data-copy]').forEach(b => b.addEventListener('click', async () => {
  await navigator.clipboard?.writeText(b.dataset.copy);
  if (b.dataset.copied) b.lastChild.data = b.dataset.copied;
}));

// A second look before what cannot be undone; the server asks nothing twice by itself.
document.addEventListener('submit', e => {
  const words = e.submitter?.dataset.confirm ?? e.target.dataset.confirm;
  if (words && !confirm(words)) e.preventDefault();
});

// Signing out, or handing an assistant's device back.
const isLeaving = form => form.action?.endsWith('/sign-out') || form.hasAttribute('data-leaves');

// Check-ins that wait on the device: how many there are is said, and sending them comes first. Whoever leaves all the same leaves none behind.
const asked = form => {
  const words = $('template[data-leave-words]')?.content.firstElementChild;
  if (!words) return null;
  form.after(words.cloneNode(true));
  return form.nextElementSibling;
};
const doorSteps = () => { try { return Object.keys(localStorage).filter(k => k.startsWith('ya.door.')); } catch { return []; } };
document.addEventListener('submit', e => {
  const steps = isLeaving(e.target) ? doorSteps() : [];
  if (!steps.length) return;
  const panel = $('[data-leave-door]', e.target) ?? $('[data-leave-door]', e.target.parentElement) ?? asked(e.target) ?? $('[data-leave-door]');
  if (!panel) return;
  e.preventDefault();
  const first = JSON.parse(localStorage.getItem(steps[0])) ?? {};
  $('p', panel).textContent = panel.dataset.words.replace('{0}', steps.length);
  const send = $('[data-send]', panel);
  send.href = first.page ?? '#';
  send.onclick = press => { if (first.page === location.pathname) { press.preventDefault(); dispatchEvent(new Event('ya-send')); } };
  $('[data-anyway]', panel).onclick = () => {
    dispatchEvent(new Event('ya-leaving')); // who writes steps down stops
    doorSteps().forEach(k => localStorage.removeItem(k));
    panel.hidden = true;
    e.target.requestSubmit();
  };
  panel.closest('details')?.setAttribute('open', '');
  panel.hidden = false;
  send.focus();
});
addEventListener('ya-sent', () => $$('[data-leave-door]').forEach(panel => { panel.hidden = true; }));

// What a judge or a pupil has not sent yet waits on the device (the judges' own pages see to it themselves). Signing out clears it, after a question.
document.addEventListener('submit', e => {
  if (e.defaultPrevented || !e.target.action?.endsWith('/sign-out') || $('[data-device]:not([data-school-page])')) return;
  try {
    const kept = Object.keys(localStorage).filter(k => /^ya\.(journal|sitting)\./.test(k));
    const read = k => JSON.parse(localStorage.getItem(k)) ?? {};
    const words = document.querySelector('[data-unsent-words]')?.dataset ?? {};
    const unsent = kept.some(k => read(k).steps?.length) ? words.unsentWords : kept.some(k => read(k).sent === false) ? words.unsentAnswers : null;
    if (unsent && !confirm(unsent)) { e.preventDefault(); return; }
    kept.forEach(k => localStorage.removeItem(k));
  } catch { /* nothing is kept where nothing can be */ }
});

const offline = document.querySelector('[data-offline]');
if (offline) {
  const show = () => { offline.hidden = navigator.onLine; };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}

// A form that saves itself: 0.9 s after the last change and when a field is left. The state is announced when it changes, not at each tick.
class Autosave {
  constructor(form) {
    this.form = form;
    this.state = form.querySelector('[data-save]') ?? document.querySelector(`[data-save-of="${form.id}"]`);
    this.kept = `ya.unsaved:${location.pathname}:${form.id}`;
    form.addEventListener('input', () => this.later(900));
    form.addEventListener('focusout', () => { if (this.timer) this.later(0); });
    form.addEventListener('submit', () => { clearTimeout(this.timer); this.timer = 0; this.keep(false); });
    addEventListener('online', () => { if (this.dirty) this.later(0); });
    addEventListener('beforeunload', e => { if (this.dirty || this.timer) e.preventDefault(); });
    this.state?.querySelector('[data-retry]')?.addEventListener('click', () => this.later(0));
    this.restore();
  }

  later(delay) {
    clearTimeout(this.timer);
    this.dirty = true;
    this.timer = setTimeout(() => this.save(), delay);
  }

  async save() {
    this.timer = 0;
    if (this.saving) { this.later(300); return; }
    this.saving = true;
    this.dirty = false;
    this.say('saving');
    try {
      const answer = await fetch(this.form.dataset.autosave || this.form.action, {
        method: 'POST', body: new URLSearchParams(new FormData(this.form)),
        headers: { Accept: 'application/json', 'X-Autosave': '1' }, redirect: 'error'
      });
      await this.heard(answer);
    } catch {
      this.dirty = true;
      this.keep(true);
      this.say(navigator.onLine ? 'failed' : 'device');
    } finally {
      this.saving = false;
    }
  }

  async heard(answer) {
    if (answer.ok) {
      const told = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
      const version = this.form.elements.namedItem('Version');
      if (version && told.version !== undefined) version.value = told.version;
      this.keep(false);
      this.say('saved');
      this.form.dispatchEvent(new CustomEvent('ya:saved', { detail: told, bubbles: true }));
    } else if (answer.status === 409) {
      this.keep(true);
      this.say('conflict');
    } else {
      this.dirty = true;
      this.keep(true);
      this.say('failed');
    }
  }

  say(state) {
    if (!this.state || this.state.dataset.state === state && state !== 'saved') return;
    this.state.dataset.state = state;
    const words = this.state.querySelector('[data-words]') ?? this.state;
    const clock = new Date().toTimeString().slice(0, 5);
    words.textContent = (this.state.dataset[state] ?? '').replace('{0}', clock);
  }

  // What did not reach the server stays in this tab, and goes with it: school computers are shared.
  keep(yes) {
    try {
      if (yes) sessionStorage.setItem(this.kept, JSON.stringify([...new FormData(this.form)].filter(([n, v]) => typeof v === 'string' && !n.startsWith('__') && n !== 'Version')));
      else sessionStorage.removeItem(this.kept);
    } catch { /* the fields themselves still hold the text */ }
  }

  restore() {
    let fields;
    try { fields = JSON.parse(sessionStorage.getItem(this.kept) ?? 'null'); } catch { return; }
    if (!fields) return;
    for (const [name, value] of fields) {
      for (const field of $$('[name]', this.form).filter(f => f.name === name)) {
        if (field.type === 'checkbox' || field.type === 'radio') { if (field.value === value) field.checked = true; }
        else if (field.type !== 'hidden') field.value = value;
      }
    }
    this.later(900);
  }
}
$$('form[data-autosave]').forEach(form => new Autosave(form));

// Pages kept for reading without a connection belong to whoever is signed in: signing out takes them away, and so does another sign-in.
const forgetPages = async () => {
  if (!('caches' in window)) return false;
  dispatchEvent(new Event('ya-leaving')); // who is laying pages down stops
  const kept = (await caches.keys()).filter(name => name.startsWith('ya-kept-'));
  for (const name of kept) await caches.delete(name);
  for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) await worker.unregister();
  return kept.length > 0;
};
$$('form#sign-in').forEach(() => forgetPages().catch(() => { /* nothing can be kept here, then */ }));
document.addEventListener('submit', e => {
  if (e.defaultPrevented || !isLeaving(e.target) || !('caches' in window)) return;
  e.preventDefault();
  forgetPages().catch(() => { /* the server signs out all the same */ }).then(() => e.target.submit());
});
