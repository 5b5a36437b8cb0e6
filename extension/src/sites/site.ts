import type { Platform, Surface } from "../../../wasm/engine.ts";

/** How a site says what a field is; the first entry of which every given part fits wins. */
export interface SurfaceHint {
  readonly surface: Surface;
  /** Beginnings of the page's path. */
  readonly paths?: readonly string[];
  /** Words in the field's label, placeholder, name or the heading of its dialog, in lower case. */
  readonly labels?: readonly string[];
}

/** What the extension knows of one marketplace: hosts and selectors, no rule. */
export interface Site {
  readonly platform: Platform;
  /** Registered domains; their subdomains are meant as well. */
  readonly hosts: readonly string[];
  readonly hints: readonly SurfaceHint[];
  /** Where no hint fits. */
  readonly otherwise: Surface;
}
