// The glue that Emscripten makes beside standing.wasm (its version has no way to write types itself).
declare module "*/standing.mjs" {
  export interface StandingModule {
    /** Empty, or one sentence that says why the rules can't be used. */
    loadRules(ruleFile: Uint8Array): string;
    /** JSON: {"findings": [...], "note": "..."} or {"error": "one sentence"}. */
    check(text: string, surface: string, stage: string, platform: string): string;
    ruleCount(): number;
  }

  interface ModuleOptions {
    /** Takes the place of the glue's own loading; calls `done` once the instance is there. */
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
    onAbort(reason: unknown): void;
    print(line: string): void;
    printErr(line: string): void;
  }

  export default function createModule(options: ModuleOptions): Promise<StandingModule>;
}
