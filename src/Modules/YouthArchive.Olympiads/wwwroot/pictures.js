// Pictures of items: zoom, moving about, inverted colours, contrast; points set by pointer or by a cross that the arrow keys move.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const zooms = [100, 150, 200, 300];
  const svg = (name) => document.createElementNS('http://www.w3.org/2000/svg', name);

  // ---- the viewer
  const zoom = (viewer, change) => {
    const [view, port] = [one('[data-vi]', viewer), one('[data-vp]', viewer)];
    const now = zooms.findIndex((z) => view.classList.contains(`z${z}`));
    const next = change === 0 ? 0 : Math.max(0, Math.min(zooms.length - 1, now + change));
    // What stands in the middle stays there.
    const x = (port.scrollLeft + port.clientWidth / 2) / view.offsetWidth;
    const y = (port.scrollTop + port.clientHeight / 2) / view.offsetHeight;
    view.classList.replace(`z${zooms[now]}`, `z${zooms[next]}`);
    port.scrollLeft = x * view.offsetWidth - port.clientWidth / 2;
    port.scrollTop = y * view.offsetHeight - port.clientHeight / 2;
    one('[data-zo]', viewer).textContent = `${zooms[next]} %`;
  };
  const press = (viewer, key) => {
    if (key === '+') zoom(viewer, 1);
    else if (key === '-') zoom(viewer, -1);
    else if (key === '0') {
      zoom(viewer, 0);
      all('[aria-pressed]', viewer).forEach((b) => b.setAttribute('aria-pressed', 'false'));
      one('[data-vi]', viewer).classList.remove('inv', 'con');
    } else {
      const button = one(`[data-z=${key}]`, viewer);
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(isOn));
      one('[data-vi]', viewer).classList.toggle(key, isOn);
    }
  };
  document.addEventListener('click', (e) => {
    const button = e.target.closest('[data-z]');
    if (button) press(button.closest('[data-viewer]'), button.dataset.z);
  });

  // ---- points
  const dataOf = (spots) => { const view = one('[data-vi]', spots); return [view, Number(view.dataset.w), Number(view.dataset.h)]; };
  const points = (spots) => all('[data-points] input', spots).map((field) => field.value);
  const show = (spots, list) => {
    const [view, width, height] = dataOf(spots);
    const place = one('[data-points]', spots);
    place.replaceChildren(...list.map((point, i) => {
      const row = document.createElement('li');
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name: spots.dataset.field, value: point });
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn alt sm', textContent: place.dataset.words.replace('{0}', i + 1) });
      button.dataset.drop = point;
      row.append(field, button);
      return row;
    }));
    const drawing = one('.ov', view);
    all('.pt', drawing).forEach((dot) => dot.remove());
    for (const point of list) {
      const dot = svg('circle');
      const [x, y] = point.split(',');
      for (const [name, value] of Object.entries({ class: 'pt', cx: x, cy: y, r: Math.max(5, Math.max(width, height) / 80) })) dot.setAttribute(name, value);
      drawing.append(dot);
    }
  };
  const change = (spots, list, words) => {
    if (spots.closest('[data-fixed=yes]')) return;
    show(spots, list);
    const say = one('[data-say]', spots);
    say.textContent = say.dataset[words].replace('{0}', list.length);
    one('[data-points]', spots).dispatchEvent(new Event('input', { bubbles: true }));
  };
  const set = (spots, x, y) => {
    const [, width, height] = dataOf(spots);
    if (points(spots).length >= 40) return;
    const inside = (n, most) => Math.max(0, Math.min(most - 1, Math.round(n)));
    const point = `${inside(x, width)},${inside(y, height)}`;
    if (!points(spots).includes(point)) change(spots, [...points(spots), point], 'set');
  };
  const drop = (spots, point) => change(spots, points(spots).filter((p) => p !== point), 'gone');

  document.addEventListener('click', (e) => {
    const spots = e.target.closest('[data-spots]');
    const button = e.target.closest('[data-drop]');
    if (spots && button) {
      drop(spots, button.dataset.drop);
      (one('[data-drop]', spots) ?? one('[data-vp]', spots)).focus();
    } else if (spots && e.target.closest('[data-vi]')) {
      const [view, width, height] = dataOf(spots);
      const box = view.getBoundingClientRect();
      set(spots, ((e.clientX - box.left) / box.width) * width, ((e.clientY - box.top) / box.height) * height);
    }
  });
  document.addEventListener('ya:points', (e) => all('[data-spots]', e.target).forEach((spots) => show(spots, e.detail)));

  // ---- the cross
  const crosses = new WeakMap();
  const cross = (spots, dx = 0, dy = 0) => {
    const [view, width, height] = dataOf(spots);
    const port = one('[data-vp]', spots);
    const at = crosses.get(spots) ?? {
      x: ((port.scrollLeft + port.clientWidth / 2) / view.offsetWidth) * width,
      y: ((port.scrollTop + port.clientHeight / 2) / view.offsetHeight) * height,
    };
    at.x = Math.max(0, Math.min(width - 1, at.x + dx * width));
    at.y = Math.max(0, Math.min(height - 1, at.y + dy * height));
    crosses.set(spots, at);
    const mark = one('[data-cross]', view);
    mark.hidden = false;
    const [left, top] = [(at.x / width) * view.offsetWidth, (at.y / height) * view.offsetHeight];
    mark.style.left = `${left}px`;
    mark.style.top = `${top}px`;
    if (left < port.scrollLeft + 20 || left > port.scrollLeft + port.clientWidth - 20) port.scrollLeft = left - port.clientWidth / 2;
    if (top < port.scrollTop + 20 || top > port.scrollTop + port.clientHeight - 20) port.scrollTop = top - port.clientHeight / 2;
    return at;
  };
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  document.addEventListener('keydown', (e) => {
    const port = e.target.matches?.('[data-vp]') ? e.target : null;
    if (!port || e.ctrlKey || e.metaKey || e.altKey) return;
    const viewer = port.closest('[data-viewer]');
    const spots = port.closest('[data-spots]');
    if (e.key === '+' || e.key === '=') press(viewer, '+');
    else if (e.key === '-') press(viewer, '-');
    else if (e.key === '0') press(viewer, '0');
    else if (spots && arrows[e.key]) {
      const size = e.shiftKey ? 0.1 : 0.01;
      cross(spots, arrows[e.key][0] * size, arrows[e.key][1] * size);
    } else if (spots && (e.key === 'Enter' || e.key === ' ')) {
      const at = cross(spots);
      set(spots, at.x, at.y);
    } else if (spots && (e.key === 'Delete' || e.key === 'Backspace')) {
      if (points(spots).length > 0) drop(spots, points(spots).at(-1));
    } else return;
    e.preventDefault();
  });
  document.addEventListener('focusin', (e) => {
    const spots = e.target.matches?.('[data-vp]') ? e.target.closest('[data-spots]') : null;
    if (spots && e.target.matches(':focus-visible')) cross(spots);
  });
  document.addEventListener('focusout', (e) => {
    const mark = e.target.matches?.('[data-vp]') ? one('[data-cross]', e.target) : null;
    if (mark) mark.hidden = true;
  });
})();
