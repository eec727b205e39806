// Says at once what a total would be. The rules at the server judge; this is only quicker.

const APPLICANTS = ["naturalPerson", "commercialEnterprise", "researchInstitution", "socialWelfareOrganization", "legalServiceOrganization", "other"];
const OUTCOMES = ["upheld", "corrected", "other", "pending"];

export function sums(form, edits, words) {
  const fields = new Map([...form.querySelectorAll("table.form td input")].map((field) => [field.name, field]));
  const totals = [];
  for (const [key] of fields) {
    const [, part, row, column] = key.split("|");
    if (part === "3" && row === "3.7" && column !== "total") {
      const results = [...fields.keys()].filter((other) =>
        other.startsWith("c|3|3.") && !other.startsWith("c|3|3.7|") && other.endsWith("|" + column));
      totals.push({ key, parts: results });
    }
  }
  for (const [key] of fields) {
    const [, part, row, column] = key.split("|");
    if (column === "total" && (part === "3" || part === "4")) {
      totals.push({ key, parts: (part === "3" ? APPLICANTS : OUTCOMES).map((one) => `c|${part}|${row}|${one}`) });
    }
  }

  /** The sum; null where nothing is filled in, or something that is no count. */
  function sum(parts, values) {
    const texts = parts.map((part) => values.get(part) ?? fields.get(part).value);
    if (texts.every((text) => text === "") || texts.some((text) => !/^\d*$/.test(text))) return null;
    return String(texts.reduce((total, text) => total + Number(text || 0), 0));
  }

  function show() {
    for (const { key, parts } of totals) {
      const field = fields.get(key);
      const cell = field.closest("td");
      const value = sum(parts, new Map());
      let hint = cell.querySelector(".sum");
      if (value === null || value === field.value) {
        hint?.remove();
        continue;
      }
      if (!hint) {
        hint = Object.assign(document.createElement("button"), { type: "button", className: "sum", tabIndex: -1 });
        hint.addEventListener("click", () => edits.put([[field, hint.dataset.sum]]));
        field.after(hint);
      }
      hint.dataset.sum = value;
      hint.textContent = words("sum", value);
    }
  }

  return {
    show,
    /** Fills all totals in, row 3.7 before the totals of rows; returns how many changed. */
    fill() {
      const values = new Map();
      for (const { key, parts } of totals) {
        const value = sum(parts, values);
        if (value !== null) values.set(key, value);
      }
      return edits.put([...values].map(([key, value]) => [fields.get(key), value]));
    },
  };
}
