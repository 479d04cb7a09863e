// The free hand has no ѣ and no ѳ: they are made of ъ and о with a stroke across.
for (const hand of document.querySelectorAll('.hand')) {
  hand.innerHTML = hand.innerHTML
    .replace(/ѣ/g, '<i class="yat">ъ</i>').replace(/Ѣ/g, '<i class="yat up">Ъ</i>')
    .replace(/ѳ/g, '<i class="fita">о</i>').replace(/Ѳ/g, '<i class="fita up">О</i>');
}
// What has data-r is a region of the item: its box stands in the page that --dump-dom prints.
document.fonts.ready.then(() => {
  const boxes = {};
  for (const one of document.querySelectorAll('[data-r]')) {
    const box = one.getBoundingClientRect();
    boxes[one.dataset.r] = [box.x, box.y, box.width, box.height].map(Math.round);
  }
  document.body.dataset.regions = JSON.stringify(boxes);
});
