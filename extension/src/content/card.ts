import type { Finding } from "../../../wasm/engine.ts";
import { LEVEL_WORDS } from "../shared/levels.ts";
import { say, type Word } from "../shared/words.ts";
import { hidePart, showPart } from "./layer.ts";

const CONFIDENCE_WORDS = {
  official: "confidenceOfficial",
  "legal-copy": "confidenceLegalCopy",
  staff: "confidenceStaff",
  users: "confidenceUsers",
} as const satisfies Record<Finding["confidence"], Word>;

const GAP = 6;
const EDGE = 8;

export interface Card {
  readonly element: HTMLElement;
  /** The mark that the card stands at. */
  readonly mark: () => Finding | undefined;
  /** Shows a finding below its mark, or above where there is no room. The focus stays where it is. */
  show(mark: Finding, box: DOMRect, near: Element): void;
  hide(): void;
}

function dayOf(checked: string): string {
  const day = new Date(`${checked}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return checked;
  return new Intl.DateTimeFormat(chrome.i18n.getUILanguage(), { dateStyle: "medium", timeZone: "UTC" }).format(day);
}

function line(document: Document, className: string, ...parts: (string | Node)[]): HTMLElement {
  const made = document.createElement("p");
  made.className = className;
  made.append(...parts);
  return made;
}

function named(document: Document, className: string, name: string, text: string): HTMLElement {
  const label = document.createElement("span");
  label.className = "name";
  label.textContent = `${name}: `;
  return line(document, className, label, text);
}

function sourceOf(document: Document, mark: Finding): HTMLElement {
  const link = document.createElement("a");
  link.href = mark.source;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.tabIndex = -1;
  link.textContent = say("cardSource", URL.canParse(mark.source) ? new URL(mark.source).hostname : mark.source);
  const facts = `${say(CONFIDENCE_WORDS[mark.confidence])} · `;
  return line(document, "source", facts, link, `, ${say("cardChecked", dayOf(mark.checked))}`);
}

/** The small card that says what a mark means. */
export function makeCard(document: Document): Card {
  const element = document.createElement("div");
  let shown: Finding | undefined;

  element.setAttribute("role", "status");
  // The link works, but pressing it does not take the focus out of the field.
  element.addEventListener("mousedown", (event) => event.preventDefault());

  const place = (box: DOMRect): void => {
    const view = document.documentElement;
    const { offsetWidth, offsetHeight } = element;
    const below = box.bottom + GAP;
    const fits = below + offsetHeight + EDGE <= view.clientHeight || box.top - GAP - offsetHeight < EDGE;
    const top = fits ? Math.min(below, view.clientHeight - offsetHeight - EDGE) : box.top - GAP - offsetHeight;
    const left = Math.min(box.left, view.clientWidth - offsetWidth - EDGE);
    element.style.top = `${Math.max(EDGE, top)}px`;
    element.style.left = `${Math.max(EDGE, left)}px`;
  };

  return {
    element,
    mark: () => shown,
    show(mark, box, near) {
      shown = mark;
      element.className = `card ${mark.level}`;
      element.dataset["card"] = mark.rule;
      element.replaceChildren(
        line(document, "level", say(LEVEL_WORDS[mark.level])),
        line(document, "message", mark.message),
        ...(mark.advice === "" ? [] : [named(document, "advice", say("cardInstead"), mark.advice)]),
        ...(mark.allowed === "" ? [] : [named(document, "allowed", say("cardAllowed"), mark.allowed)]),
        sourceOf(document, mark),
      );
      showPart(element, near);
      place(box);
    },
    hide() {
      shown = undefined;
      hidePart(element);
    },
  };
}
