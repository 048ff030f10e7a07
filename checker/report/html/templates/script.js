"use strict";
// The page is whole without this: a filter and keys, for those who have many findings before them.
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const cards = [...document.querySelectorAll(".card")];
  const articles = [...document.querySelectorAll("article")];
  const names = ["severity", "state", "family", "rule"];
  form.hidden = false;

  function shown(card, words) {
    return names.every((name) => !form.elements[name].value || card.dataset[name] === form.elements[name].value)
      && (!words || card.textContent.toLowerCase().includes(words));
  }

  function filter() {
    const words = form.elements.words.value.trim().toLowerCase();
    const filtered = words !== "" || names.some((name) => form.elements[name].value);
    for (const card of cards) card.hidden = !shown(card, words);
    for (const article of articles) article.hidden = filtered && !article.querySelector(".card:not([hidden])");
    const left = cards.filter((card) => !card.hidden).length;
    document.getElementById("shown").textContent = `${left} of ${cards.length} shown`;
  }

  function current() {
    return document.activeElement.closest(".card") ?? document.querySelector(".card:target");
  }

  function go(step) {
    const open = cards.filter((card) => !card.hidden);
    const at = open.indexOf(current());
    const next = open[at < 0 && step < 0 ? open.length - 1 : at + step];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "center" });
    }
  }

  function showWords() {
    const link = current()?.querySelector("figcaption a");
    if (link) location.hash = link.hash;
  }

  // A link leads to its finding even where the filter hides it.
  function reveal() {
    if (document.querySelector("[hidden] :target, .card[hidden]:target")) {
      form.reset();
      filter();
      document.querySelector(":target").scrollIntoView();
    }
  }

  const keys = { j: () => go(1), k: () => go(-1), t: showWords, "/": () => form.elements.severity.focus() };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  window.addEventListener("hashchange", reveal);
  filter();
})();
