import type { Surface } from "../../../wasm/engine.ts";
import { SITES } from "./all.ts";
import type { Site } from "./site.ts";

/** The site that a host belongs to; undefined where the extension has no business. */
export function siteOf(host: string, sites: readonly Site[] = SITES): Site | undefined {
  return sites.find((site) => site.hosts.some((own) => host === own || host.endsWith(`.${own}`)));
}

/**
 * What a field is, by where it stands and what it is called.
 * @param path   the path of the page, not of a frame inside it
 * @param label  what the page calls the field, in any case; "" where it says nothing
 */
export function surfaceOf(site: Site, path: string, label: string): Surface {
  const called = label.toLowerCase();
  const fits = site.hints.find(
    (hint) =>
      (hint.paths?.some((start) => path.startsWith(start)) ?? true) &&
      (hint.labels?.some((word) => called.includes(word)) ?? true),
  );
  return fits?.surface ?? site.otherwise;
}
