// Takes a block of cells from Excel or Word and lays it over the table from the current cell on.

const isValue = (text) => text === "" || /^[-+]?[\d,.]+$/.test(text.normalize("NFKC").replace(/\s/g, ""));

function fromHtml(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  return table && [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
}

function fromText(text) {
  return text.replace(/\r/g, "").replace(/\n$/, "").split("\n").map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** Rows of numbers: whoever copies a whole table copies its heads and the names of its rows as well. */
export function block(clipboard) {
  const html = clipboard.getData("text/html");
  const rows = (html && fromHtml(html)) || fromText(clipboard.getData("text/plain"));
  const hasValue = (row) => row.some((cell) => cell !== "" && isValue(cell));
  const first = rows.findIndex(hasValue);
  return (first < 0 ? rows : rows.slice(first)).map((row) => {
    const value = row.findIndex(isValue);
    return value < 0 || !hasValue(row) ? row : row.slice(value);
  });
}

/** Lays rows over cells: which cell gets which value, and what finds no cell. */
export function fit(rows, cells) {
  return rows.map((row, i) => row.map((text, j) => {
    const field = cells[i] && cells[i][j];
    return { text, field, outside: !field && text !== "", words: Boolean(field) && !isValue(text) };
  }));
}

/** @param ask shows a dialog */
export function paste({ form, grid, edits, tidy, ask, words, says }) {
  function preview(laid) {
    const table = document.createElement("table");
    table.className = "list pasted";
    for (const row of laid) {
      const line = table.insertRow();
      for (const cell of row) {
        const shown = line.insertCell();
        shown.textContent = cell.text;
        shown.className = cell.outside ? "outside" : cell.words ? "words" : "";
      }
    }
    const scroll = document.createElement("div");
    scroll.className = "scroll";
    scroll.append(table);
    return scroll;
  }

  form.addEventListener("paste", async (event) => {
    const cells = grid.from(event.target);
    if (!cells) return;
    const rows = block(event.clipboardData);
    if (rows.length === 1 && rows[0].length === 1) return; // One value goes in as if it were typed.
    event.preventDefault();
    const field = event.target;
    const laid = fit(rows, cells);
    const all = laid.flat();
    const outside = all.filter((cell) => cell.outside).length;
    const strange = all.filter((cell) => cell.words).length;
    if (outside > 0 || strange > 0) {
      const body = document.createElement("div");
      const lines = [words("pasteLead", name(field), rows.length, Math.max(...rows.map((row) => row.length)))];
      if (outside > 0) lines.push(words("pasteOutside", outside));
      if (strange > 0) lines.push(words("pasteWords", strange));
      for (const line of lines) body.append(Object.assign(document.createElement("p"), { textContent: line }));
      body.append(preview(laid));
      const choice = await ask({
        title: words("pasteTitle"), body,
        buttons: [["fits", words("pasteFits")], ["", words("cancel")]],
      });
      if (choice !== "fits") return;
    }
    const count = edits.put(all.filter((cell) => cell.field).map((cell) => [cell.field, tidy(cell.text)]));
    says(words("pasted", count));
    field.focus();
  });
}

/** What the heads of a cell call it. */
export function name(field) {
  const ids = (field.getAttribute("aria-labelledby") || "").split(" ");
  const heads = ids.map((id) => document.getElementById(id)).filter((head) => head && !head.scope.endsWith("group"))
    .map((head) => head.querySelector("span").textContent);
  return heads.length > 0 ? heads.join(" · ") : field.labels?.[0]?.textContent || field.getAttribute("aria-label") || field.name;
}
