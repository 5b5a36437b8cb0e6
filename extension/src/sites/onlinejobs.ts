import { plainSite } from "./plain-site.ts";

export const onlinejobs = plainSite("onlinejobs", "onlinejobs.ph", {
  proposal: ["/jobseekers/job", "/jobs"],
  chat: ["/inbox", "/messages", "/messenger"],
  profile: ["/jobseekers/info", "/jobseekers/edit", "/profile", "/account"],
});
