// Render an item of QTI 3.0 with qti-components, give responses and tell what came of each.
async function render(xml) {
  document.body.innerHTML = "<qti-item><item-container></item-container></qti-item>";
  const container = document.querySelector("item-container");
  await container.updateComplete;
  container.itemXML = xml;
  for (let tries = 0; tries < 400; tries++) {
    const item = container.shadowRoot.querySelector("qti-assessment-item");
    if (item && item.variables.some((variable) => variable.identifier === "RESPONSE")) {
      await item.updateComplete;
      return item;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("This item was not rendered: " + xml);
}

// Choices are clicked and fields are typed in; what must be dragged is set.
function give(item, response) {
  const field = item.querySelector("qti-text-entry-interaction");
  if (item.querySelector("qti-choice-interaction")) {
    for (const choice of item.querySelectorAll("qti-simple-choice")) {
      if ([response].flat().includes(choice.identifier)) choice.click();
    }
  } else if (field) {
    const input = field.shadowRoot.querySelector("input");
    input.value = response;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    item.updateResponseVariable("RESPONSE", response);
  }
}

// The markup of what an element shows, without the names of its own elements.
function shown(element) {
  if (!element) return "";
  const copy = element.cloneNode(true);
  for (const one of copy.querySelectorAll("br")) one.replaceWith("\n");
  return copy.textContent;
}

async function answer(xml, responses) {
  const found = { scores: [], told: [] };
  for (const response of responses) {
    const item = await render(xml);
    const choices = "qti-simple-choice, qti-inline-choice, qti-simple-associable-choice";
    const text = item.querySelector("qti-item-body");
    found.stem = shown(item.querySelector("qti-prompt"));
    found.paragraphs = [...text.querySelectorAll("p")].map(shown);
    found.choices = [...text.querySelectorAll(choices)].map((one) => [one.identifier, shown(one)]);
    give(item, response);
    item.processResponse();
    await item.updateComplete;
    const told = [...item.querySelectorAll("qti-modal-feedback")];
    found.scores.push(Number(item.getOutcome("SCORE").value));
    found.told.push(told.filter((one) => one.showStatus === "on").map(shown));
  }
  return found;
}

async function answerAll(tasks) {
  const found = [];
  for (const [xml, responses] of tasks) found.push(await answer(xml, responses));
  return found;
}
