import { plainSite } from "./plain-site.ts";

export const fiverr = plainSite("fiverr", "fiverr.com", {
  proposal: ["/briefs", "/buyer_requests"],
  chat: ["/inbox", "/conversations"],
  profile: ["/sellers", "/users", "/seller_onboarding", "/start_selling"],
});
