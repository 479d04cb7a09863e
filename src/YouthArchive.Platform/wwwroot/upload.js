// <form upload>: a large file over a slow link. Shows how far it is, can be stopped and tried again, and says early what is too large.
// Without this script the same form sends the same fields. Words come from the form.
const size = bytes => (bytes / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
const fill = (words, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words);

class Upload {
  constructor(form) {
    this.form = form;
    this.words = form.dataset;
    form.addEventListener('submit', e => this.begin(e));
    form.addEventListener('change', e => { if (e.target.type === 'file') this.check(e.target); });
  }

  get files() {
    return [...this.form.querySelectorAll('input[type=file]')].flatMap(i => [...i.files]);
  }

  check(input) {
    const large = [...input.files].find(f => f.size > +this.words.uploadMost);
    input.setCustomValidity(large ? fill(this.words.uploadLarge, size(large.size), size(+this.words.uploadMost)) : '');
    if (large) input.reportValidity();
  }

  begin(e) {
    if (e.defaultPrevented || this.files.length === 0) return;
    e.preventDefault();
    this.data = new FormData(this.form, e.submitter);
    // What a button or form does not say itself is this page; a field may be called «action».
    this.to = e.submitter?.getAttribute('formaction') ?? this.form.getAttribute('action') ?? location.href;
    this.send();
  }

  send() {
    this.show();
    const request = this.request = new XMLHttpRequest();
    request.open('POST', this.to);
    request.setRequestHeader('X-Upload', '1');
    request.upload.onprogress = p => p.lengthComputable && this.progress(p.loaded, p.total);
    request.upload.onload = () => { this.say(this.words.uploadChecking); this.bar.removeAttribute('value'); };
    request.onload = () => this.answered(request);
    request.onerror = () => this.failed(this.words.uploadBroken);
    request.onabort = () => this.hide();
    request.send(this.data);
  }

  show() {
    if (!this.box) {
      this.box = document.createElement('div');
      this.box.className = 'note';
      this.text = document.createElement('p');
      this.text.setAttribute('role', 'status');
      this.bar = document.createElement('progress');
      this.stop = this.button(this.words.uploadStop, () => this.request.abort());
      this.again = this.button(this.words.uploadAgain, () => this.send());
      this.box.append(this.text, this.bar, this.stop, this.again);
      this.form.append(this.box);
    }
    this.box.hidden = false;
    this.bar.hidden = this.stop.hidden = false;
    this.again.hidden = true;
    this.bar.setAttribute('aria-label', this.words.uploadSending);
    this.bar.removeAttribute('value');
    this.tenth = -1;
    this.say(this.words.uploadSending);
    this.submits.forEach(b => { b.disabled = true; });
    this.leaving ??= e => { e.preventDefault(); };
    addEventListener('beforeunload', this.leaving);
  }

  get submits() {
    return [...this.form.querySelectorAll('button:not([type=button]),input[type=submit]')];
  }

  button(words, act) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn b2', textContent: words, onclick: act });
    return made;
  }

  // Read out at each tenth, not at each packet.
  progress(loaded, total) {
    this.bar.max = total;
    this.bar.value = loaded;
    const tenth = Math.floor(10 * loaded / total);
    if (tenth !== this.tenth) this.say(fill(this.words.uploadProgress, size(loaded), size(total)));
    this.tenth = tenth;
  }

  say(text) {
    this.text.textContent = text;
  }

  rest() {
    this.submits.forEach(b => { b.disabled = false; });
    removeEventListener('beforeunload', this.leaving);
  }

  hide() {
    this.rest();
    this.box.hidden = true;
  }

  failed(words) {
    this.rest();
    this.say(words);
    this.bar.hidden = this.stop.hidden = true;
    this.again.hidden = false;
    this.again.focus();
  }

  answered(request) {
    const next = request.getResponseHeader('X-Location');
    if (next) { this.rest(); location.assign(next); return; }
    const main = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
    if (request.status >= 500 || !main) { this.failed(this.words.uploadBroken); return; }
    // The page with its mistakes named, as the server wrote it.
    this.rest();
    // Where other forms of the page keep what is typed, only the part with the file is drawn anew.
    const part = this.form.closest('[data-upload-part]');
    const fresh = part && main.querySelector(`#${part.id}`);
    if (fresh) {
      const mistakes = main.querySelector('.err[tabindex]');
      if (mistakes) fresh.prepend(mistakes);
      part.replaceWith(fresh);
      fresh.querySelectorAll('form[data-upload]').forEach(f => new Upload(f));
      (mistakes ?? fresh).focus();
      return;
    }
    document.querySelector('main').replaceWith(main);
    main.querySelectorAll('form[data-upload]').forEach(f => new Upload(f));
    (main.querySelector('.err[tabindex]') ?? main).focus();
  }
}

document.querySelectorAll('form[data-upload]').forEach(f => new Upload(f));
