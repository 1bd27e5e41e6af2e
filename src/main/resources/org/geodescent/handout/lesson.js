"use strict";
(() => {
  const $ = id => document.getElementById(id);
  const parts = [...document.querySelectorAll("section.part")], back = $("back"), next = $("next");
  let shown = -1;
  function show(k) {
    k = Math.max(0, Math.min(parts.length - 1, k));
    if (k === shown) return;
    shown = k;
    parts.forEach((part, i) => part.classList.toggle("on", i === k));
    $("place").textContent = parts[k].querySelector("h2").textContent;
    back.disabled = k === 0;
    next.disabled = k === parts.length - 1;
    scrollTo(0, 0);
  }
  back.addEventListener("click", () => show(shown - 1));
  next.addEventListener("click", () => show(shown + 1));
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
    if (e.key === "PageDown" || e.key === "ArrowRight") show(shown + 1);
    else if (e.key === "PageUp" || e.key === "ArrowLeft") show(shown - 1);
    else if (e.key === "Home") show(0);
    else if (e.key === "End") show(parts.length - 1);
    else return;
    e.preventDefault();
  });
  document.documentElement.classList.add("live");
  new ResizeObserver(() => document.documentElement.style.setProperty("--dock", document.querySelector(".dock").offsetHeight + 16 + "px"))
    .observe(document.querySelector(".dock"));
  show(0);
})();
