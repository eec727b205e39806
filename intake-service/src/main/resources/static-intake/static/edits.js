// What was done to the fields, one step for each thing someone did, so that a paste of a hundred cells is taken back at once.

/** @param changed called after each step */
export function edits(changed) {
  const done = [];
  const undone = [];

  function apply(step, side) {
    for (const change of step) change.field.value = change[side];
    changed();
    return step.map((change) => change.field);
  }

  return {
    /** Puts values into fields, [[field, value]], as one step; returns how many that changed. */
    put(values) {
      const step = values
        .filter(([field, value]) => field.value !== value)
        .map(([field, value]) => ({ field, before: field.value, after: value }));
      if (step.length > 0) {
        done.push(step);
        undone.length = 0;
        apply(step, "after");
      }
      return step.length;
    },
    /** Remembers what was typed into a field already. */
    typed(field, before) {
      done.push([{ field, before, after: field.value }]);
      undone.length = 0;
      changed();
    },
    /** Takes the last step back; returns its fields. */
    undo() {
      const step = done.pop();
      if (!step) return [];
      undone.push(step);
      return apply(step, "before");
    },
    redo() {
      const step = undone.pop();
      if (!step) return [];
      done.push(step);
      return apply(step, "after");
    },
  };
}
