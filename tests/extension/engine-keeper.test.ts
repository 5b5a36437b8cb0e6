import { describe, expect, it, vi } from "vitest";
import { type EngineState, keepEngine } from "../../extension/src/background/engine-keeper.ts";
import type { Context, Engine } from "../../wasm/engine.ts";

const context: Context = { surface: "chat", stage: "before", platform: "upwork" };
const silent: Engine = { check: () => ({ findings: [], note: "" }), ruleCount: 7 };

function keeper(start: () => Promise<Engine>) {
  const states: EngineState[] = [];
  return { states, kept: keepEngine(start, (state) => states.push(state)) };
}

describe("keepEngine", () => {
  it("starts one engine, however often it is woken", async () => {
    const start = vi.fn<() => Promise<Engine>>(async () => silent);
    const { kept, states } = keeper(start);
    await Promise.all([kept.wake(), kept.wake(), kept.check("a", context)]);
    expect(start).toHaveBeenCalledTimes(1);
    expect(states).toEqual([{ state: "on" }]);
  });

  it("starts none until it is woken", () => {
    const start = vi.fn<() => Promise<Engine>>(async () => silent);
    keeper(start);
    expect(start).not.toHaveBeenCalled();
  });

  it("says why there is no answer, and never answers with nothing found", async () => {
    const { kept, states } = keeper(() => Promise.reject(new Error("standing.wasm is broken.")));
    expect(await kept.check("a", context)).toEqual({ state: "off", reason: "standing.wasm is broken." });
    expect(states).toEqual([{ state: "off", reason: "standing.wasm is broken." }]);
  });

  it("tries anew after an engine that did not start", async () => {
    let tries = 0;
    const { kept, states } = keeper(() => (++tries === 1 ? Promise.reject(new Error("no")) : Promise.resolve(silent)));
    await kept.wake();
    expect(await kept.check("a", context)).toMatchObject({ state: "on", rules: 7 });
    expect(states.map(({ state }) => state)).toEqual(["off", "on"]);
  });

  it("lets go of an engine that breaks while it checks", async () => {
    const broken: Engine = {
      ruleCount: 7,
      check: () => {
        throw new Error("unreachable");
      },
    };
    const start = vi.fn<() => Promise<Engine>>().mockResolvedValueOnce(broken).mockResolvedValue(silent);
    const { kept } = keeper(start);
    expect(await kept.check("a", context)).toEqual({ state: "off", reason: "unreachable" });
    expect(await kept.check("a", context)).toMatchObject({ state: "on" });
  });
});
