import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../extension/src/shared/connection.ts";
import type { Ask, Outcome, Reply } from "../../extension/src/shared/protocol.ts";
import type { Context } from "../../wasm/engine.ts";

const context: Context = { surface: "chat", stage: "unknown", platform: "upwork" };
const fine: Outcome = { state: "on", rules: 1, findings: [], note: "" };

/** The other end of a port that the background may close. */
function fakePort() {
  const messages: ((reply: Reply) => void)[] = [];
  const closings: (() => void)[] = [];
  return {
    asked: [] as Ask[],
    postMessage(ask: Ask) {
      this.asked.push(ask);
    },
    disconnect: vi.fn<() => void>(),
    onMessage: { addListener: (listener: (reply: Reply) => void) => messages.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => closings.push(listener) },
    reply: (reply: Reply) => messages.forEach((listener) => listener(reply)),
    close: () => closings.forEach((listener) => listener()),
  };
}

let ports: ReturnType<typeof fakePort>[] = [];
let runtime: { id: string | undefined; connect: () => unknown };

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  runtime = {
    id: "abc",
    connect: () => {
      const port = fakePort();
      ports.push(port);
      return port;
    },
  };
  vi.stubGlobal("chrome", { runtime, i18n: { getMessage: (word: string) => word } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("connect", () => {
  it("opens no port before something is said, and one for all that is said", () => {
    const connection = connect(new AbortController().signal, () => undefined);
    expect(ports).toHaveLength(0);
    void connection.check("a", context);
    connection.show(0, undefined, "");
    expect(ports).toHaveLength(1);
    expect(ports[0]?.asked.map(({ kind }) => kind)).toEqual(["check", "show"]);
  });

  it("gives each answer to its own question", async () => {
    const connection = connect(new AbortController().signal, () => undefined);
    const [first, second] = [connection.check("a", context), connection.check("b", context)];
    ports[0]?.reply({ id: 2, outcome: { ...fine, note: "b" } });
    ports[0]?.reply({ id: 1, outcome: { ...fine, note: "a" } });
    expect([await first, await second]).toMatchObject([{ note: "a" }, { note: "b" }]);
  });

  it("asks again when the background was stopped with the question in its hands", async () => {
    const connection = connect(new AbortController().signal, () => undefined);
    const answer = connection.check("a", context);
    ports[0]?.close();
    expect(ports[1]?.asked).toMatchObject([{ kind: "check", id: 1, text: "a" }]);
    ports[1]?.reply({ id: 1, outcome: fine });
    expect(await answer).toEqual(fine);
  });

  it("says off when the background stops again and again, instead of nothing found", async () => {
    const connection = connect(new AbortController().signal, () => undefined);
    const answer = connection.check("a", context);
    ports[0]?.close();
    ports[1]?.close();
    expect(await answer).toEqual({ state: "off", reason: "offUnreachable" });
  });

  it("keeps nothing alive and opens nothing when an idle port is closed", async () => {
    const connection = connect(new AbortController().signal, () => undefined);
    connection.show(0, undefined, "");
    ports[0]?.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([ports.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it("finds out that it is an orphan a moment after its port is closed", async () => {
    const orphaned = vi.fn<() => void>();
    const connection = connect(new AbortController().signal, orphaned);
    connection.show(0, undefined, "");
    ports[0]?.close();
    runtime.id = undefined;
    await vi.advanceTimersByTimeAsync(1000);
    expect(orphaned).toHaveBeenCalledTimes(1);
  });

  it("is an orphan when no port can be opened any more", async () => {
    const orphaned = vi.fn<() => void>();
    runtime.connect = () => {
      throw new Error("Extension context invalidated.");
    };
    const outcome = await connect(new AbortController().signal, orphaned).check("a", context);
    expect(outcome.state).toBe("off");
    expect(orphaned).toHaveBeenCalledTimes(1);
  });
});
