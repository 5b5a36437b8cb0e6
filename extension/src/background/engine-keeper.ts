import type { Context, Engine } from "../../../wasm/engine.ts";
import type { Outcome } from "../shared/protocol.ts";

export type EngineState = { readonly state: "on" } | { readonly state: "off"; readonly reason: string };

export interface EngineKeeper {
  /** Starts the engine unless it is up or on its way. */
  wake(): Promise<void>;
  check(text: string, context: Context): Promise<Outcome>;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Owns the one engine. It starts with the first `wake`; an engine that did not
 * start, or that broke, is let go, says why through `tell`, and is started anew
 * with the next `wake`.
 */
export function keepEngine(start: () => Promise<Engine>, tell: (state: EngineState) => void): EngineKeeper {
  let running: Promise<Engine> | undefined;

  const fail = (error: unknown): Outcome => {
    running = undefined;
    const off = { state: "off", reason: reasonOf(error) } as const;
    tell(off);
    return off;
  };

  const engine = (): Promise<Engine> => {
    running ??= start().then((started) => {
      tell({ state: "on" });
      return started;
    });
    return running;
  };

  return {
    async wake() {
      await engine().catch(fail);
    },
    async check(text, context) {
      try {
        const started = await engine();
        return { ...started.check(text, context), state: "on", rules: started.ruleCount };
      } catch (error) {
        return fail(error);
      }
    },
  };
}
