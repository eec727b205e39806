// Moves through the cells of the tables as through a spreadsheet.

/** A number as people write it, 1,234 or １２, as the form has it; other words stay as they are. */
export function tidy(text) {
  const bare = text.normalize("NFKC").replace(/[\s,]/g, "");
  return /^-?\d+(\.\d+)?$/.test(bare) ? bare : text.trim();
}

/** @param undone told how many cells were taken back */
export function grid(form, edits, undone) {
  const places = new Map();
  const tables = [...form.querySelectorAll("table.form")].map((table) =>
    [...table.rows].map((row) => [...row.querySelectorAll("td input")]).filter((row) => row.length > 0));
  tables.forEach((rows) => rows.forEach((cells, row) => cells.forEach((field, column) =>
    places.set(field, { rows, row, column }))));

  // What the cell held when it was entered, and whether the caret is moved in it: then arrows are the caret's.
  let before = "";
  let editing = false;

  function enter(field) {
    before = field.value;
    editing = false;
    field.select();
  }

  function leave(field) {
    const tidied = tidy(field.value);
    if (field.value !== tidied) field.value = tidied;
    if (field.value !== before) {
      edits.typed(field, before);
      before = field.value;
    }
  }

  function go(rows, row, column) {
    const cells = rows[Math.max(0, Math.min(row, rows.length - 1))];
    const field = cells[Math.max(0, Math.min(column, cells.length - 1))];
    field.focus();
    field.closest("td").scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function move(event, place) {
    const { rows, row, column } = place;
    const last = rows[row].length - 1;
    const far = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case "ArrowUp": return go(rows, far ? 0 : row - 1, column);
      case "ArrowDown": return go(rows, far ? rows.length - 1 : row + 1, column);
      case "Enter": return go(rows, event.shiftKey ? row - 1 : row + 1, column);
      case "ArrowLeft": return go(rows, row, far ? 0 : column - 1);
      case "ArrowRight": return go(rows, row, far ? last : column + 1);
      case "Home": return go(rows, far ? 0 : row, 0);
      case "End": return go(rows, far ? rows.length - 1 : row, far ? Infinity : last);
    }
  }

  function takeBack(field, again) {
    if (!again && field.value !== before) {
      field.value = before;
      form.dispatchEvent(new Event("input"));
      return;
    }
    const fields = again ? edits.redo() : edits.undo();
    if (fields.length > 0) {
      undone(fields.length);
      fields[0].focus();
      enter(fields[0]);
    }
  }

  form.addEventListener("focusin", (event) => {
    if (places.has(event.target)) enter(event.target);
  });
  form.addEventListener("focusout", (event) => {
    if (places.has(event.target)) leave(event.target);
  });
  form.addEventListener("dblclick", (event) => {
    if (places.has(event.target)) editing = true;
  });
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    const place = places.get(field);
    if (!place || event.isComposing || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    const isSideways = ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key);
    if (["ArrowUp", "ArrowDown", "Enter"].includes(event.key) || (isSideways && !editing && !event.shiftKey)) {
      event.preventDefault();
      move(event, place);
    } else if (event.key === "F2") {
      event.preventDefault();
      editing = true;
      field.setSelectionRange(field.value.length, field.value.length);
    } else if (event.key === "Delete" && !editing) {
      event.preventDefault();
      field.value = "";
      leave(field);
    } else if (event.key === "Escape") {
      field.value = before;
      enter(field);
      form.dispatchEvent(new Event("input"));
    } else if (control && event.key.toLowerCase() === "z") {
      event.preventDefault();
      takeBack(field, event.shiftKey);
    } else if (control && event.key.toLowerCase() === "y") {
      event.preventDefault();
      takeBack(field, true);
    }
  });

  return {
    /** The cells to the right and below of a cell, itself first, as rows. */
    from(field) {
      const place = places.get(field);
      return place && place.rows.slice(place.row).map((row) => row.slice(place.column));
    },
    /** To be called when values were put into fields: what is in the current cell now is what it is entered with. */
    sync() {
      if (places.has(document.activeElement)) before = document.activeElement.value;
    },
    cells: [...places.keys()],
  };
}
