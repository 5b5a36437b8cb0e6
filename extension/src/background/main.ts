import { startEngine } from "../../../wasm/engine.ts";
import { PORT_NAME, type Ask, type Reply } from "../shared/protocol.ts";
import { drawBadge } from "./badge.ts";
import { keepEngine } from "./engine-keeper.ts";

const badge = drawBadge();
const keeper = keepEngine(
  () => startEngine(chrome.runtime.getURL("standing.wasm"), chrome.runtime.getURL("standing.rules")),
  (state) => void badge.engine(state),
);

async function answer(port: chrome.runtime.Port, ask: Ask): Promise<void> {
  if (ask.kind === "show") {
    const tabId = port.sender?.tab?.id;
    if (tabId !== undefined) badge.field(tabId, ask.count, ask.level, ask.note);
    return;
  }
  const reply: Reply = { id: ask.id, outcome: await keeper.check(ask.text, ask.context) };
  try {
    port.postMessage(reply);
  } catch {
    // The page went away while its text was being checked.
  }
}

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== PORT_NAME) return;
  void keeper.wake();
  port.onMessage.addListener((ask: Ask) => void answer(port, ask));
});

// Started once at install and with the browser, so that the icon tells the truth before the first word.
chrome.runtime.onInstalled.addListener(() => void keeper.wake());
chrome.runtime.onStartup.addListener(() => void keeper.wake());
