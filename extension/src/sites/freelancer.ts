import { plainSite } from "./plain-site.ts";

export const freelancer = plainSite("freelancer", "freelancer.com", {
  proposal: ["/projects", "/contest"],
  chat: ["/messages"],
  profile: ["/u/", "/profile", "/new-freelancer"],
});
