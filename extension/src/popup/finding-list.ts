import type { Finding } from "../../../wasm/engine.ts";
import { LEVEL_WORDS } from "../shared/levels.ts";
import { say } from "../shared/words.ts";

function part(className: string, text: string): HTMLElement {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = text;
  return made;
}

/** One row for each finding; pressing it jumps to its place in the text. */
export function listFindings(
  list: HTMLOListElement,
  findings: readonly Finding[],
  jump: (finding: Finding) => void,
): void {
  list.replaceChildren(
    ...findings.map((finding) => {
      const row = document.createElement("li");
      const button = document.createElement("button");
      row.className = finding.level;
      button.type = "button";
      button.append(
        part("level", say(LEVEL_WORDS[finding.level])),
        part("phrase", finding.phrase),
        part("message", finding.message),
        part("advice", finding.advice),
      );
      button.addEventListener("click", () => jump(finding));
      row.append(button);
      return row;
    }),
  );
}
