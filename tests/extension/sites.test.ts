import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SITES } from "../../extension/src/sites/all.ts";
import { siteOf, surfaceOf } from "../../extension/src/sites/site-of.ts";
import type { Site } from "../../extension/src/sites/site.ts";

const notSites = new Set(["all.ts", "plain-site.ts", "site-of.ts", "site.ts"]);

describe("the list of sites", () => {
  it("has every module of its folder", () => {
    const files = readdirSync("extension/src/sites").filter((file) => !notSites.has(file));
    expect(SITES.map(({ platform }) => `${platform}.ts`).sort()).toEqual(files.sort());
  });

  it("is the list of hosts in the manifest", () => {
    const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as { content_scripts: { matches: string[] }[] };
    const hosts = SITES.flatMap(({ hosts: own }) => own.map((host) => `https://*.${host}/*`));
    expect(manifest.content_scripts[0]?.matches).toEqual(hosts);
  });
});

describe("siteOf", () => {
  it.each([
    ["www.upwork.com", "upwork"],
    ["upwork.com", "upwork"],
    ["notupwork.com", undefined],
    ["upwork.com.example.org", undefined],
    ["www.onlinejobs.ph", "onlinejobs"],
    ["", undefined],
  ])("%s is %s", (host, platform) => {
    expect(siteOf(host)?.platform).toBe(platform);
  });
});

describe("surfaceOf", () => {
  const upwork = siteOf("www.upwork.com") as Site;
  it.each([
    ["/ab/messages/rooms/room_1", "Send a message", "chat"],
    ["/nx/proposals/job/~01/apply/", "Cover Letter", "proposal"],
    ["/nx/proposals/job/~01/apply/", "", "proposal"],
    ["/freelancers/~01ab", "", "profile"],
    ["/freelancers/settings/profile", "Overview", "profile"],
    ["/nx/create-profile/overview", "", "profile"],
    ["/ab/feedback/1", "", "feedback"],
    ["/nx/wm/contracts/end/1", "Share your experience", "feedback"],
    ["/somewhere/new", "", "chat"],
  ])("%s, a field called %j, is %s", (path, label, surface) => {
    expect(surfaceOf(upwork, path, label)).toBe(surface);
  });

  it.each([
    ["fiverr.com", "/inbox/ana", "chat"],
    ["fiverr.com", "/sellers/ana/edit", "profile"],
    ["freelancer.com", "/projects/logo", "proposal"],
    ["peopleperhour.com", "/stream/1", "chat"],
    ["workana.com", "/messages/bid/logo", "proposal"],
    ["onlinejobs.ph", "/jobseekers/job/1", "proposal"],
  ])("%s%s is %s", (host, path, surface) => {
    expect(surfaceOf(siteOf(host) as Site, path, "")).toBe(surface);
  });
});
