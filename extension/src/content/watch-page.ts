import { connect } from "../shared/connection.ts";
import { strongest } from "../shared/levels.ts";
import { makeCard } from "./card.ts";
import { explainMarks } from "./explain-marks.ts";
import { sweepHighlights } from "./highlights.ts";
import { sweepLayer } from "./layer.ts";
import { fieldAround, isTextControl } from "./readable.ts";
import { richField } from "./rich-field.ts";
import { textField } from "./text-field.ts";
import { type View, watchField, type WatchedField } from "./watch-field.ts";
import { contextOf } from "./where.ts";

interface Watch {
  readonly watched: WatchedField;
  readonly stop: AbortController;
}

/**
 * Watches the fields of one document, each from the moment it gets the focus.
 * Everything it ever did is undone when the extension goes away.
 */
export function watchPage(document: Document): void {
  sweepLayer(document);
  sweepHighlights();
  const life = new AbortController();
  const connection = connect(life.signal, () => life.abort());
  const card = makeCard(document);
  const watches = new Map<HTMLElement, Watch>();
  let focused: HTMLElement | undefined;
  let told = "";

  /** Tells the badge about the focused field, when that is news. */
  const tell = (view: View | undefined): void => {
    const marks = view?.marks ?? [];
    const news = JSON.stringify([marks.length, strongest(marks), view?.note, view?.off]);
    // Without an engine the background says so itself, and hears of this field again afterwards.
    if (view !== undefined && view.off !== "") told = "";
    if (news === told || view?.settled === false) return;
    told = news;
    connection.show(marks.length, strongest(marks), view?.note ?? "");
  };

  const begin = (element: HTMLElement): Watch => {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, life.signal]);
    const field = isTextControl(element) ? textField(element, signal) : richField(element);
    const check: Parameters<typeof watchField>[1] = (text) => {
      const context = contextOf(element);
      return context === undefined
        ? Promise.resolve({ state: "off", reason: "" })
        : connection.check(text, context);
    };
    const changed = (view: View): void => {
      const mark = card.mark();
      if (mark !== undefined && watches.get(element)?.watched.view().marks.includes(mark) === false) card.hide();
      if (element === focused) tell(view);
    };
    const watched = watchField(field, check, changed, signal);
    explainMarks(watched, card, signal);
    return { watched, stop };
  };

  const forgetRemoved = (): void => {
    for (const [element, { stop }] of watches) {
      if (element.isConnected) continue;
      stop.abort();
      watches.delete(element);
    }
  };

  const focus = (target: EventTarget | null | undefined): void => {
    forgetRemoved();
    const element = target instanceof Element ? fieldAround(target) : undefined;
    if (element === undefined || contextOf(element) === undefined) return;
    focused = element;
    const known = watches.get(element);
    if (known === undefined) watches.set(element, begin(element));
    else known.watched.refresh();
  };

  const blur = (): void => {
    // A window that goes behind another keeps its field, and so its badge.
    if (!document.hasFocus() || focused === undefined) return;
    focused = undefined;
    tell(undefined);
  };

  const listen = (signal: AbortSignal): void => {
    document.addEventListener("focusin", (event) => focus(event.composedPath()[0]), { signal, capture: true });
    document.addEventListener("focusout", blur, { signal, capture: true });
    focus(document.activeElement);
  };

  // document.open() takes all listeners off, and all elements away; the observer stays.
  let listening = new AbortController();
  let root = document.documentElement;
  const rewritten = new MutationObserver(() => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    listening.abort();
    listening = new AbortController();
    listen(listening.signal);
  });
  rewritten.observe(document, { childList: true });
  life.signal.addEventListener("abort", () => {
    rewritten.disconnect();
    listening.abort();
    card.hide();
  });
  listen(listening.signal);
}
