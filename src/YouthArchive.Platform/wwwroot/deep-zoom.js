// A picture to look into: <deep-zoom>. Until the tiles are there, and wherever they do not come, the plain picture stays. Words come from the page.
const here = new URL(import.meta.url);
const library = new URL('lib/openseadragon/openseadragon.min.js', here);
library.search = here.search;

let loading;
const load = () => loading ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = library;
  script.onload = () => done(window.OpenSeadragon);
  script.onerror = failed;
  document.head.append(script);
});

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const button = (words, sign, act) => {
  const made = make('button', { type: 'button', className: 'btn b2 ic', title: words, onclick: act }, make('span', { textContent: sign }));
  made.setAttribute('aria-label', words);
  made.firstChild.setAttribute('aria-hidden', 'true');
  return made;
};

async function open(figure) {
  const words = figure.dataset, plain = figure.querySelector('a');
  const Seadragon = await load();
  // It would add a style of its own, which the site forbids, unless there is one already: this one holds nothing.
  if (!document.querySelector('style[data-openseadragon-mobile-css]')) {
    document.head.append(document.createElementNS('', 'style'));
    document.head.lastChild.setAttribute('data-openseadragon-mobile-css', '');
  }
  const view = make('div', { className: 'zoom-view' }), said = make('p', { className: 'vh' });
  said.setAttribute('role', 'status');
  figure.append(view);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const viewer = Seadragon({
    element: view, tileSources: words.info, showNavigationControl: false, maxZoomPixelRatio: 3, visibilityRatio: .5, drawer: 'canvas',
    animationTime: still ? 0 : .6, springStiffness: 8, immediateRender: true, cooperativeGestures: true,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
  });
  viewer.addHandler('open-failed', () => { viewer.destroy(); view.remove(); bar?.remove(); said.remove(); plain.hidden = false; });
  viewer.addHandler('open', () => { plain.hidden = true; });
  // A page must stay scrollable: one finger and the plain wheel move the page, two fingers and Ctrl the picture. Mirrored writing helps nobody.
  viewer.addHandler('canvas-cooperative-gesture', e => { e.message = e.gesture === 'scroll' ? words.wheel : words.fingers; });
  addEventListener('fullscreenchange', () => viewer.setCooperativeGestures(!document.fullscreenElement));
  viewer.addHandler('canvas-key', e => { if (e.originalEvent.key?.toLowerCase() === 'f') e.preventDefaultAction = true; });
  const canvas = viewer.canvas;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', `${words.label}. ${words.hint}`);
  const by = factor => () => { viewer.viewport.zoomBy(factor).applyConstraints(); };
  const bar = make('div', { className: 'row zoom-bar' },
    button(words.in, '+', by(1.5)), button(words.out, '−', by(1 / 1.5)), button(words.whole, '⤢', () => viewer.viewport.goHome()),
    button(words.turn, '↻', () => viewer.viewport.setRotation(viewer.viewport.getRotation() + 90)));
  if (figure.requestFullscreen) {
    bar.append(button(words.full, '⛶', () => document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen()));
  }
  figure.append(bar, said);
  let later;
  const tell = () => {
    const zoom = viewer.world.getItemCount() && viewer.viewport.viewportToImageZoom(viewer.viewport.getZoom(true));
    if (!zoom) return;
    const middle = viewer.viewport.getCenter(true), size = viewer.world.getItemAt(0).getBounds();
    const percent = part => Math.round(Math.min(1, Math.max(0, part)) * 100);
    said.textContent = words.place.replace('{0}', Math.round(zoom * 100)).replace('{1}', percent(middle.x / size.width)).replace('{2}', percent(middle.y / size.height));
  };
  // Said when the movement has ended, not at each step of it, and only after a person moved.
  let moved = false;
  ['canvas-key', 'canvas-drag', 'canvas-double-click', 'canvas-pinch', 'canvas-scroll'].forEach(name => viewer.addHandler(name, () => { moved = true; }));
  bar.addEventListener('click', () => { moved = true; });
  viewer.addHandler('animation-finish', () => { clearTimeout(later); if (moved) later = setTimeout(tell, 300); });
}

for (const figure of document.querySelectorAll('[data-zoom]')) {
  const begin = () => open(figure).catch(() => { figure.querySelector('a').hidden = false; });
  if (!navigator.connection?.saveData) { begin(); continue; }
  // Who saves data asks for the large picture.
  const ask = button(figure.dataset.in, '+', () => { ask.remove(); begin(); });
  figure.append(ask);
}
