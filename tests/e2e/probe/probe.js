// A second extension, for the tests only: it answers a question of the page with what stands in the
// closed shadow roots on the document element and in dialogs. It listens, and changes nothing.

const rootOf = (element) => element.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot(element);

function* rootsOfExtensions() {
  const hosts = [...document.documentElement.children, ...document.querySelectorAll("dialog > *, [popover] > *")];
  for (const host of hosts) {
    const root = host.localName === "head" || host.localName === "body" ? null : rootOf(host);
    if (root) yield root;
  }
}

function isShown(element) {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === "visible";
}

function marksIn(root) {
  return [...root.querySelectorAll("[data-mark]")].map((element) => ({
    level: element.dataset.mark,
    phrase: element.dataset.phrase ?? element.textContent,
    by: "overlay",
    rects: Array.from(element.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height })),
  }));
}

function answer() {
  const marks = [];
  const card = [];
  for (const root of rootsOfExtensions()) {
    marks.push(...marksIn(root));
    for (const element of root.querySelectorAll("[data-card]")) {
      if (isShown(element)) card.push(element.innerText);
    }
  }
  document.dispatchEvent(new CustomEvent("probe-answer", { detail: JSON.stringify({ marks, card: card.join("\n") }) }));
}

// document.open() takes the listeners of a document away, but not what observes it. The same listener
// twice is one.
const listen = () => document.addEventListener("probe-ask", answer);
new MutationObserver(listen).observe(document, { childList: true });
listen();
