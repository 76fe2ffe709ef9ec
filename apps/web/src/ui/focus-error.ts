interface Focusable {
  getInputNode(path: string): HTMLElement | null;
}

/** For `form.onSubmit`: takes the focus to the first field that is wrong. */
export const focusFirstError = (form: Focusable) => (errors: Record<string, unknown>) => {
  const [first] = Object.keys(errors);
  if (first !== undefined) form.getInputNode(first)?.focus();
};
