import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = "extension/_locales";
const words = JSON.parse(readFileSync(`${folder}/en/messages.json`, "utf8")) as Record<string, { message: string }>;
const sources = readdirSync("extension/src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") || file.endsWith(".html"))
  .map((file) => `extension/src/${file}`);
const code = ["manifest.json", ...sources].map((file) => readFileSync(file, "utf8")).join("\n");

describe("the words of the interface", () => {
  it("are all used", () => {
    const unused = Object.keys(words).filter((word) => !code.includes(`"${word}"`) && !code.includes(`__MSG_${word}__`));
    expect(unused).toEqual([]);
  });

  it("are all there for the page of the popup", () => {
    const used = [...code.matchAll(/data-word="(\w+)"/g)].map(([, word]) => word ?? "");
    expect(used.filter((word) => !(word in words))).toEqual([]);
  });

  it("are never empty, so that no state is shown as silence", () => {
    expect(Object.entries(words).filter(([, { message }]) => message.trim() === "")).toEqual([]);
  });
});
