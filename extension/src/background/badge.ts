import type { Level } from "../../../wasm/engine.ts";
import { say } from "../shared/words.ts";
import type { EngineState } from "./engine-keeper.ts";

/** Dark enough for white letters at 4.5 to 1. */
const COLOURS: Readonly<Record<Level, string>> = { violation: "#b3163f", caution: "#8a5200", hint: "#1f5fb8" };
const OFF_COLOUR = "#5c6370";
const SIZES = [16, 32, 48, 128] as const;

const icon = (name: "on" | "off"): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [String(size), `/icons/${name}-${size}.png`]));

/** A tab may be closed before its badge is drawn; then nobody misses it. */
const unlessClosed = (drawn: Promise<unknown>[]): void => void Promise.allSettled(drawn);

export interface Badge {
  /** The engine came up or went down: the icon, and what every tab shows. */
  engine(state: EngineState): Promise<void>;
  /** What the focused field of a tab shows. */
  field(tabId: number, count: number, level: Level | undefined, note: string): void;
}

export function drawBadge(): Badge {
  let off: string | undefined;

  const everyTab = async (): Promise<(number | undefined)[]> => {
    const tabs = await chrome.tabs.query({});
    return [undefined, ...tabs.flatMap((tab) => tab.id ?? [])];
  };

  const at = (tabId: number | undefined): { tabId?: number } => (tabId === undefined ? {} : { tabId });

  return {
    async engine(state) {
      off = state.state === "off" ? state.reason : undefined;
      void chrome.action.setIcon({ path: icon(state.state) });
      // The badge outlives this worker, which therefore asks it what it says.
      const wasOff = (await chrome.action.getBadgeText({})) === say("badgeOff");
      const [text, title] = off === undefined ? ["", say("titleOn")] : [say("badgeOff"), say("titleOff", off)];
      const places = off !== undefined || wasOff ? await everyTab() : [undefined];
      for (const tabId of places) {
        unlessClosed([
          chrome.action.setBadgeText({ ...at(tabId), text }),
          chrome.action.setTitle({ ...at(tabId), title }),
          chrome.action.setBadgeBackgroundColor({ ...at(tabId), color: OFF_COLOUR }),
        ]);
      }
    },

    field(tabId, count, level, note) {
      if (off !== undefined) return;
      const title = count === 0 ? say("titleNone") : count === 1 ? say("titleOne") : say("titleMany", count);
      unlessClosed([
        chrome.action.setBadgeText({ tabId, text: count === 0 ? "" : String(count) }),
        chrome.action.setBadgeBackgroundColor({ tabId, color: level === undefined ? OFF_COLOUR : COLOURS[level] }),
        chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
        chrome.action.setTitle({ tabId, title: note === "" ? title : `${title}. ${note}` }),
      ]);
    },
  };
}
