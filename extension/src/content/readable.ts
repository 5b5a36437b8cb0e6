/** A text field or a contenteditable whose text may be read. */
export type TextControl = HTMLTextAreaElement | HTMLInputElement;

const SECRET_AUTOCOMPLETE = ["password", "cc-", "one-time-code", "email", "tel", "username", "bday", "transaction"];
const SECRET_INPUT_MODES = new Set(["numeric", "decimal", "tel", "email", "search"]);
const SECRET_NAMES = ["password", "passwd", "e-mail", "email", "search", "cvv", "cvc", "iban", "ssn", "card number", "cardnumber", "card-number", "security code", "tax id"];

/** Fields that were of a secret type once: "show password" makes a text field of one. */
const onceSecret = new WeakSet<Element>();

export const isTextControl = (element: Element): element is TextControl =>
  element.localName === "textarea" || element.localName === "input";

const includesAny = (text: string, parts: readonly string[]): boolean => parts.some((part) => text.includes(part));

/** What the page calls a field, itself and around it, in lower case; "" where it says nothing. */
export function labelOf(element: Element): string {
  const labels = "labels" in element ? [...((element as TextControl).labels ?? [])] : [];
  const named = (element.getAttribute("aria-labelledby") ?? "").split(" ").flatMap((id) => {
    const label = id === "" ? null : element.ownerDocument.getElementById(id);
    return label ?? [];
  });
  const attributes = ["aria-label", "placeholder", "name", "id", "title", "data-placeholder"];
  return [
    ...attributes.map((name) => element.getAttribute(name) ?? ""),
    ...[...labels, ...named].map((label) => label.textContent ?? ""),
  ]
    .join(" ")
    .trim()
    .toLowerCase();
}

/** Whether a text field is of a kind that may be read at all; it can become another while it is watched. */
export const isPlain = ({ localName, type }: TextControl): boolean => localName === "textarea" || type === "text";

function isSecret(element: Element): boolean {
  const autocomplete = (element.getAttribute("autocomplete") ?? "").toLowerCase();
  const inputMode = (element.getAttribute("inputmode") ?? "").toLowerCase();
  const role = element.getAttribute("role") ?? "";
  return (
    role === "searchbox" ||
    element.closest("[role='search'], search") !== null ||
    includesAny(autocomplete, SECRET_AUTOCOMPLETE) ||
    SECRET_INPUT_MODES.has(inputMode) ||
    includesAny(labelOf(element), SECRET_NAMES)
  );
}

/**
 * Whether a field is one that a message, proposal, profile text or review is
 * written in. Passwords, numbers, e-mail addresses, cards and searches are not:
 * those are never read, whatever becomes of them later.
 */
export function isReadable(element: Element): boolean {
  if (onceSecret.has(element)) return false;
  if (!isTextControl(element)) return (element as HTMLElement).isContentEditable && !isSecret(element);
  if (!isPlain(element)) {
    onceSecret.add(element);
    return false;
  }
  return !element.disabled && !element.readOnly && !isSecret(element);
}

/** The field that an element belongs to: itself, or the outermost editable element around it. */
export function fieldAround(element: Element): HTMLElement | undefined {
  if (isTextControl(element)) return isReadable(element) ? element : undefined;
  let host = element as HTMLElement;
  if (!host.isContentEditable) return undefined;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return isReadable(host) ? host : undefined;
}
