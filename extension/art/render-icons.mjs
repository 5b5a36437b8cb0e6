// Draws extension/icons/*.png from the SVGs beside this file: node extension/art/render-icons.mjs
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const browser = await launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  for (const name of ["on", "off"]) {
    const svg = Buffer.from(readFileSync(here(`${name}.svg`))).toString("base64");
    for (const size of [16, 32, 48, 128]) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}img{display:block}</style>` +
          `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
        { waitUntil: "load" },
      );
      await page.screenshot({ path: here(`../icons/${name}-${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
