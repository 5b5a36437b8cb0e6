/** The look of what the layer shows: marks of the overlay, and the card. The lines are those of content.css. */
export const LAYER_STYLE = `
:host {
  all: initial;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  z-index: 2147483647 !important;
  pointer-events: none !important;
  transform: none !important;
  opacity: 1 !important;
  filter: none !important;
  color-scheme: light dark !important;
}
.clip, .mirror, .card { all: initial; }
.clip { position: fixed; overflow: hidden; pointer-events: none; }
.mirror { position: fixed; left: 0; top: 0; visibility: hidden; pointer-events: none; box-sizing: content-box; }
.mark { position: absolute; box-sizing: border-box; border-bottom: 2px solid; }
.mark.violation { border-bottom: 4px double #e0245e; background: rgb(224 36 94 / 16%); }
.mark.caution { border-bottom: 2px dashed #b87300; }
.mark.hint { border-bottom: 2px dotted #2f7de1; }

.card {
  --line: #2f7de1;
  --text: #1b1f24;
  --quiet: #57606a;
  --ground: #ffffff;
  --edge: #d0d7de;
  position: fixed;
  box-sizing: border-box;
  width: max-content;
  max-width: min(360px, 100vw - 16px);
  max-height: calc(100vh - 16px);
  overflow: auto;
  padding: 10px 14px 12px;
  border: 1px solid var(--edge);
  border-top: 3px solid var(--line);
  border-radius: 8px;
  background: var(--ground);
  box-shadow: 0 8px 24px rgb(0 0 0 / 22%);
  color: var(--text);
  font: 400 14px/1.45 system-ui, sans-serif;
  text-align: start;
  pointer-events: auto;
  user-select: text;
  overflow-wrap: anywhere;
}
.card.violation { --line: #c2185b; border-top-style: double; border-top-width: 5px; }
.card.caution { --line: #a86400; border-top-style: dashed; }
.card.hint { --line: #2468c8; border-top-style: dotted; }
.card p { margin: 6px 0 0; }
.card .level { margin: 0; font-weight: 650; color: var(--line); }
.card .allowed { padding-inline-start: 10px; border-inline-start: 3px solid var(--edge); }
.card .name { font-weight: 600; }
.card .source { margin-top: 8px; font-size: 12px; color: var(--quiet); }
.card a { color: inherit; text-decoration: underline; }
@media (prefers-color-scheme: dark) {
  .card { --text: #e8eaed; --quiet: #a8b0b9; --ground: #22262b; --edge: #444c56; }
  .card.violation { --line: #ff6f9f; }
  .card.caution { --line: #f0a83c; }
  .card.hint { --line: #79b0ff; }
}
@media (forced-colors: active) {
  .mark { border-color: CanvasText !important; background: none !important; forced-color-adjust: none; }
  .card { border-color: CanvasText; }
}
`;
