// Says whether an answer is saved, and sends it again until it is.  Without this file the form's
// own button does the same.
"use strict";

(() => {
  const form = document.getElementById("answer-form");
  const status = document.getElementById("save-status");
  if (!form || !status) return;
  const LONGEST_WAIT = 15000; // milliseconds
  let wait = 1000; // milliseconds until the next try
  let timer = null;
  let isFailing = false;
  let isSubmitting = false;
  let changes = 0; // made by the learner
  let sent = 0; // changes that the newest request holds
  let saved = 0; // changes that the server has

  const say = (words, isProblem = false) => {
    if (status.textContent !== words) status.textContent = words;
    status.classList.toggle("is-problem", isProblem);
  };

  const send = () => {
    clearTimeout(timer);
    timer = null;
    htmx.trigger(form, "change");
  };

  const retry = () => {
    isFailing = true;
    say("Not saved – retrying", true);
    clearTimeout(timer);
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  form.addEventListener("input", () => {
    changes += 1;
  });

  // Each request carries a larger revision than the one before, so that a late one cannot win.
  form.addEventListener("htmx:configRequest", () => {
    const field = form.elements.revision;
    field.value = String(Number(field.value) + 1);
    sent = changes;
  });
  form.addEventListener("htmx:beforeRequest", () => {
    if (!isFailing) say("Saving …");
  });
  form.addEventListener("htmx:sendError", retry);
  form.addEventListener("htmx:timeout", retry);
  form.addEventListener("htmx:afterRequest", (event) => {
    const code = event.detail.xhr.status;
    if (code >= 200 && code < 300) {
      isFailing = false;
      wait = 1000;
      clearTimeout(timer);
      saved = sent;
      status.classList.remove("is-problem");
      if (saved < changes) say("Saving …");
    } else if (code >= 500 || code === 429) {
      retry();
    } else if (code === 409 || code === 422) {
      isFailing = false; // the server has said why; sending it again would not help
      status.classList.add("is-problem");
    } else if (code >= 400) {
      say("Not saved. Press the button below to send your answer again.", true);
    }
  });

  // Lines to order: a place that is taken is exchanged, so that each has a place of its own.
  const places = [...form.querySelectorAll(".rows-order select")];
  const before = new Map(places.map((place) => [place, place.value]));
  const hint = document.getElementById("hint");
  if (places.length && hint) {
    hint.textContent += " If you choose a place that is taken, the two lines change places.";
  }
  form.addEventListener(
    "change",
    (event) => {
      if (!before.has(event.target)) return;
      const taken = places.find(
        (place) => place !== event.target && place.value !== "" && place.value === event.target.value,
      );
      if (taken) taken.value = before.get(event.target);
      places.forEach((place) => before.set(place, place.value));
    },
    true, // before htmx sends the form
  );

  form.addEventListener("submit", () => {
    isSubmitting = true;
    clearTimeout(timer);
  });
  window.addEventListener("online", () => {
    if (isFailing) {
      wait = 1000;
      send();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (isFailing && !isSubmitting) event.preventDefault();
  });
  // Following a link right after a choice stops its request; this one outlives the page.
  window.addEventListener("pagehide", () => {
    if (saved < changes && !isSubmitting) {
      navigator.sendBeacon(form.action, new FormData(form));
    }
  });
})();
