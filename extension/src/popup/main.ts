import { makeCard } from "../content/card.ts";
import { explainMarks } from "../content/explain-marks.ts";
import { textField } from "../content/text-field.ts";
import { type View, watchField } from "../content/watch-field.ts";
import { connect } from "../shared/connection.ts";
import type { Outcome } from "../shared/protocol.ts";
import { say, type Word } from "../shared/words.ts";
import { offerChoices } from "./choices.ts";
import { listFindings } from "./finding-list.ts";

const life = new AbortController();
const byId = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`popup.html has no ${kind.name} with the id ${id}`);
  return element;
};

const text = byId("text", HTMLTextAreaElement);
const state = byId("state", HTMLParagraphElement);
const verdict = byId("verdict", HTMLParagraphElement);
const note = byId("note", HTMLParagraphElement);
const list = byId("findings", HTMLOListElement);

document.documentElement.lang = chrome.i18n.getUILanguage();
for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
  element.textContent = say(element.dataset["word"] as Word);
}
text.placeholder = say("popupPlaceholder");
list.setAttribute("aria-label", say("popupFindings"));
state.textContent = say("stateStarting");

const context = offerChoices(
  {
    surface: byId("surface", HTMLSelectElement),
    stage: byId("stage", HTMLSelectElement),
    platform: byId("platform", HTMLSelectElement),
  },
  () => watched.refresh(),
);

function tellState(outcome: Outcome): void {
  state.textContent = outcome.state === "on" ? say("stateOn", outcome.rules) : say("stateOff");
  state.className = outcome.state;
}

function verdictOf({ marks, off, settled }: View): string {
  if (off !== "") return say("verdictOff", off);
  if (text.value.trim() === "") return say("verdictEmpty");
  if (!settled && marks.length === 0) return say("verdictChecking");
  if (marks.length === 0) return say("verdictNone");
  return marks.length === 1 ? say("verdictOne") : say("verdictMany", marks.length);
}

function jump({ start, end }: View["marks"][number]): void {
  text.focus();
  text.setSelectionRange(start, end);
}

let listed: View["marks"] | undefined;
function show(view: View): void {
  verdict.textContent = verdictOf(view);
  note.textContent = view.note;
  if (view.marks === listed) return;
  listed = view.marks;
  listFindings(list, view.marks, jump);
  const mark = card.mark();
  if (mark !== undefined && !view.marks.includes(mark)) card.hide();
}

const connection = connect(life.signal, () => life.abort());
const card = makeCard(document);
const watched = watchField(
  textField(text, life.signal),
  async (asked) => {
    const outcome = await connection.check(asked, context());
    tellState(outcome);
    return outcome;
  },
  show,
  life.signal,
);
explainMarks(watched, card, life.signal);
text.focus();
