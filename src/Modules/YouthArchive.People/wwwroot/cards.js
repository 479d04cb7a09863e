// Three lists become a board: a tap fills the next list. Without this script the lists are the form.
const lists = document.querySelector("[data-pic-lists]");
const board = document.querySelector("[data-pic-board]");

if (lists && board) {
  const fields = [...lists.querySelectorAll("select")];
  const taken = board.querySelector("[data-pic-taken]");
  const anew = board.querySelector("[data-pic-anew]");
  const submit = lists.closest("form").querySelector("button[type=submit]");

  const tell = () => {
    const chosen = fields.filter(f => f.value);
    taken.textContent = chosen.map((f, i) => `${i + 1}. ${f.selectedOptions[0].textContent}`).join("  ");
    anew.hidden = chosen.length === 0;
  };

  board.addEventListener("click", event => {
    const picture = event.target.closest("[data-pic]");
    const next = fields.find(f => !f.value);
    if (!picture || !next) {
      return;
    }
    next.value = picture.dataset.pic;
    tell();
    if (fields.every(f => f.value)) {
      submit.focus();
    }
  });

  anew.addEventListener("click", () => {
    fields.forEach(f => { f.value = ""; });
    tell();
    board.querySelector("[data-pic]").focus();
  });

  // A page that comes back from the browser's memory may have old choices in it.
  fields.forEach(f => { f.value = ""; });
  lists.hidden = true;
  board.hidden = false;
  tell();
}
