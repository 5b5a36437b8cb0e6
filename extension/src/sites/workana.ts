import { plainSite } from "./plain-site.ts";

export const workana = plainSite("workana", "workana.com", {
  proposal: ["/messages/bid", "/bid", "/job"],
  chat: ["/messages", "/inbox"],
  profile: ["/freelancer", "/profile", "/wizard"],
});
