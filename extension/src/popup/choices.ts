import type { Context, Platform, Stage, Surface } from "../../../wasm/engine.ts";
import { say, type Word } from "../shared/words.ts";

const SURFACES: readonly (readonly [Surface, Word])[] = [
  ["chat", "surfaceChat"],
  ["proposal", "surfaceProposal"],
  ["profile", "surfaceProfile"],
  ["feedback", "surfaceFeedback"],
];
const STAGES: readonly (readonly [Stage, Word])[] = [
  ["before", "stageBefore"],
  ["active", "stageActive"],
];
const PLATFORMS: readonly (readonly [Platform, Word])[] = [
  ["upwork", "platformUpwork"],
  ["fiverr", "platformFiverr"],
  ["freelancer", "platformFreelancer"],
  ["peopleperhour", "platformPeopleperhour"],
  ["workana", "platformWorkana"],
  ["onlinejobs", "platformOnlinejobs"],
];

/** Fills a select, the first choice chosen, and returns what reads it. */
function offer<T extends string>(select: HTMLSelectElement, choices: readonly (readonly [T, Word])[]): () => T {
  select.replaceChildren(...choices.map(([value, word]) => new Option(say(word), value)));
  return () => (choices[select.selectedIndex] ?? choices[0])?.[0] ?? (select.value as T);
}

/** Where the popup's text will stand, as its three selects say; `changed` hears of another choice. */
export function offerChoices(
  selects: Readonly<Record<keyof Context, HTMLSelectElement>>,
  changed: () => void,
): () => Context {
  const surface = offer(selects.surface, SURFACES);
  const stage = offer(selects.stage, STAGES);
  const platform = offer(selects.platform, PLATFORMS);
  for (const select of Object.values(selects)) select.addEventListener("change", changed);
  return () => ({ surface: surface(), stage: stage(), platform: platform() });
}
