// Asks something in the one dialog of the page.

/**
 * @param body text, or an element
 * @param buttons [[answer, label]], the first the main one; an empty answer is no
 * @returns the answer; empty if the dialog was closed otherwise
 */
export function ask({ title, body, buttons }) {
  const dialog = document.getElementById("dialog");
  document.getElementById("dialog-title").textContent = title;
  const text = typeof body === "string" ? Object.assign(document.createElement("p"), { textContent: body }) : body;
  document.getElementById("dialog-body").replaceChildren(text);
  dialog.querySelector(".dialog-buttons").replaceChildren(...buttons.map(([answer, label], at) =>
    Object.assign(document.createElement("button"), { value: answer, textContent: label, className: at === 0 ? "" : "second" })));
  dialog.returnValue = "";
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
    dialog.showModal();
  });
}
