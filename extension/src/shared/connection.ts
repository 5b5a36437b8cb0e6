import type { Context, Level } from "../../../wasm/engine.ts";
import { PORT_NAME, type Ask, type Outcome, type Reply } from "./protocol.ts";
import { say } from "./words.ts";

export interface Connection {
  /** Never rejects: without an engine the outcome says why. */
  check(text: string, context: Context): Promise<Outcome>;
  /** Tells the badge what the focused field shows. */
  show(count: number, level: Level | undefined, note: string): void;
}

interface Pending {
  readonly ask: Ask & { readonly kind: "check" };
  readonly resolve: (outcome: Outcome) => void;
  tries: number;
}

/** A worker may be stopped with a question in its hands; a second stop is no accident. */
const MOST_TRIES = 2;
/** The browser tells an orphaned script that it is one only a moment after its port is closed. */
const ORPHAN_DELAY_MS = 100;

/** The extension was reloaded or removed, and this script belongs to the version before. */
const isOrphan = (): boolean => chrome.runtime?.id === undefined;

/**
 * A port to the background that is opened when something is to be said, and
 * again after the browser has stopped the background. While nothing is said,
 * nothing is kept alive.
 */
export function connect(signal: AbortSignal, orphaned: () => void): Connection {
  let port: chrome.runtime.Port | undefined;
  let lastId = 0;
  const pending = new Map<number, Pending>();

  const giveUp = (one: Pending): void => {
    pending.delete(one.ask.id);
    one.resolve({ state: "off", reason: isOrphan() ? "" : say("offUnreachable") });
  };

  const closed = (): void => {
    port = undefined;
    setTimeout(() => {
      if (isOrphan()) orphaned();
    }, ORPHAN_DELAY_MS);
    for (const one of pending.values()) {
      if (signal.aborted || one.tries >= MOST_TRIES) giveUp(one);
      else send(one);
    }
  };

  const open = (): chrome.runtime.Port | undefined => {
    if (port !== undefined || signal.aborted) return port;
    try {
      port = chrome.runtime.connect({ name: PORT_NAME });
    } catch {
      orphaned();
      return undefined;
    }
    port.onDisconnect.addListener(closed);
    port.onMessage.addListener(({ id, outcome }: Reply) => {
      pending.get(id)?.resolve(outcome);
      pending.delete(id);
    });
    return port;
  };

  const send = (one: Pending): void => {
    one.tries++;
    try {
      const way = open();
      if (way === undefined) giveUp(one);
      else way.postMessage(one.ask);
    } catch {
      giveUp(one);
    }
  };

  signal.addEventListener("abort", () => {
    port?.disconnect();
    port = undefined;
    for (const one of pending.values()) giveUp(one);
  });

  return {
    check(text, context) {
      return new Promise((resolve) => {
        const one: Pending = { ask: { kind: "check", id: ++lastId, text, context }, resolve, tries: 0 };
        pending.set(one.ask.id, one);
        send(one);
      });
    },
    show(count, level, note) {
      const ask: Ask = { kind: "show", count, level, note };
      try {
        open()?.postMessage(ask);
      } catch {
        // The badge is redrawn with the next answer.
      }
    },
  };
}
