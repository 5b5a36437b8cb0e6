import { LAYER_STYLE } from "./layer-style.ts";

/** The element that the user sees on top of everything else and that hides what is not in it. */
const topmostAround = (near: Element): Element =>
  near.closest("dialog:modal, :popover-open, :fullscreen") ?? near.ownerDocument.documentElement;

const NAME = "good-standing";

interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly parts: Set<HTMLElement>;
}

const hosts = new Map<Element, Host>();

function hostIn(parent: Element): Host {
  const known = hosts.get(parent);
  if (known?.element.isConnected === true) return known;
  const view = parent.ownerDocument.defaultView ?? window;
  const element = parent.ownerDocument.createElement(NAME);
  const root = element.attachShadow({ mode: "closed" });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(LAYER_STYLE);
  root.adoptedStyleSheets = [sheet];
  const host: Host = { element, root, parts: new Set() };
  hosts.set(parent, host);
  parent.append(element);
  return host;
}

/**
 * Shows a part above the page: in a closed shadow root that hangs on the
 * document element (or on the dialog that covers the page), never in the body's
 * flow and never in an editor. The host is there only while it shows something.
 */
export function showPart(part: HTMLElement, near: Element): void {
  const parent = topmostAround(near);
  if (part.isConnected && hosts.get(parent)?.parts.has(part) === true) return;
  hidePart(part);
  const host = hostIn(parent);
  host.parts.add(part);
  host.root.append(part);
}

export function hidePart(part: HTMLElement): void {
  part.remove();
  for (const [parent, host] of hosts) {
    host.parts.delete(part);
    if (host.parts.size > 0) continue;
    host.element.remove();
    hosts.delete(parent);
  }
}

/** Takes away what a script of an earlier version, which the browser ended unasked, has left behind. */
export function sweepLayer(document: Document): void {
  for (const left of document.querySelectorAll(NAME)) left.remove();
}
