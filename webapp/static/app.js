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
  let isUnsaved = false;
  let isLeaving = false;

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
    isUnsaved = true;
    say("Not saved – retrying", true);
    clearTimeout(timer);
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  // Each request carries a larger revision than the one before, so that a late one cannot win.
  form.addEventListener("htmx:configRequest", () => {
    const field = form.elements.revision;
    field.value = String(Number(field.value) + 1);
  });
  form.addEventListener("htmx:beforeRequest", () => {
    if (!isUnsaved) say("Saving …");
  });
  form.addEventListener("htmx:sendError", retry);
  form.addEventListener("htmx:timeout", retry);
  form.addEventListener("htmx:afterRequest", (event) => {
    const code = event.detail.xhr.status;
    if (code >= 200 && code < 300) {
      isUnsaved = false;
      wait = 1000;
      clearTimeout(timer);
      status.classList.remove("is-problem");
    } else if (code >= 500 || code === 429) {
      retry();
    } else if (code === 409 || code === 422) {
      isUnsaved = false; // the server has said why; sending it again would not help
      status.classList.add("is-problem");
    } else if (code >= 400) {
      say("Not saved. Press the button below to send your answer again.", true);
    }
  });

  form.addEventListener("submit", () => {
    isLeaving = true;
    clearTimeout(timer);
  });
  window.addEventListener("online", () => {
    if (isUnsaved) {
      wait = 1000;
      send();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved && !isLeaving) event.preventDefault();
  });
})();
