import type { Context } from "../../../wasm/engine.ts";
import { siteOf, surfaceOf } from "../sites/site-of.ts";
import { labelOf } from "./readable.ts";

/** The address of the page that a frame without an address of its own stands in; undefined where it is hidden from us. */
function addressOf(view: Window): URL | undefined {
  for (let frame: Window = view; ; frame = frame.parent) {
    try {
      if (frame.location.host !== "") return new URL(frame.location.href);
    } catch {
      break;
    }
    if (frame === frame.parent) break;
  }
  const outer = view.location.ancestorOrigins?.[0] ?? view.document.referrer;
  return URL.canParse(outer) ? new URL(outer) : undefined;
}

/** The heading of the dialog that a field stands in. */
function dialogLabel(field: Element): string {
  const dialog = field.closest("dialog, [role='dialog'], [aria-modal='true']");
  if (dialog === null) return "";
  return `${labelOf(dialog)} ${dialog.querySelector("h1, h2, h3, [role='heading']")?.textContent ?? ""}`;
}

/** The element of the page that a frame stands in, for what the page calls it. */
function frameLabel(view: Window): string {
  try {
    const frame = view.frameElement;
    return frame === null ? "" : `${labelOf(frame)} ${dialogLabel(frame)}`;
  } catch {
    return "";
  }
}

/** Where a field's text will stand; undefined on a page that is no marketplace's. */
export function contextOf(field: HTMLElement): Context | undefined {
  const view = field.ownerDocument.defaultView;
  const address = view === null ? undefined : addressOf(view);
  const site = address === undefined ? undefined : siteOf(address.hostname);
  if (view === null || address === undefined || site === undefined) return undefined;
  const label = `${labelOf(field)} ${dialogLabel(field)} ${frameLabel(view)}`;
  return { platform: site.platform, surface: surfaceOf(site, address.pathname, label), stage: "unknown" };
}
