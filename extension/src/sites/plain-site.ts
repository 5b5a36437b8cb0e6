import type { Platform } from "../../../wasm/engine.ts";
import type { Site } from "./site.ts";

/** Beginnings of paths, by what is written there. */
interface Paths {
  readonly proposal: readonly string[];
  readonly chat: readonly string[];
  readonly profile: readonly string[];
}

/** A site of which no more is known than its paths, with labels that are the same everywhere. */
export function plainSite(platform: Platform, host: string, paths: Paths): Site {
  return {
    platform,
    hosts: [host],
    hints: [
      { surface: "feedback", labels: ["feedback", "review"] },
      { surface: "proposal", labels: ["proposal", "cover letter", "custom offer"] },
      { surface: "proposal", paths: paths.proposal },
      { surface: "chat", paths: paths.chat },
      { surface: "profile", paths: paths.profile },
    ],
    otherwise: "chat",
  };
}
