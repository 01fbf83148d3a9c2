"use strict";
// Shows some of the claims: by what happened, by who says it, by the account. The page is whole
// without this.
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const claims = [...document.querySelectorAll(".claim")];
  const voices = (claim, name) =>
    [...claim.querySelectorAll(".sentences > li")].map((item) => item.dataset[name]);
  const has = (claim, name, wanted) =>
    wanted === "" ||
    (name === "slot" ? claim.dataset.slot === wanted : voices(claim, name).includes(wanted));
  const show = () => {
    const wanted = new FormData(form);
    let count = 0;
    for (const claim of claims) {
      claim.hidden = ![...wanted].every(([name, value]) => has(claim, name, value));
      if (!claim.hidden) count += 1;
    }
    shown.textContent = `${count} of ${claims.length} claims`;
  };
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  // A sentence that a link leads to is opened, and all are opened for paper.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && (target.closest("details") || target.querySelector("details"));
    if (details) details.open = true;
  };
  addEventListener("hashchange", open);
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  open();
  show();
})();
