import { plainSite } from "./plain-site.ts";

export const peopleperhour = plainSite("peopleperhour", "peopleperhour.com", {
  proposal: ["/job", "/freelance-jobs"],
  chat: ["/dashboard/messages", "/stream", "/messages"],
  profile: ["/freelancer/", "/member-application", "/settings"],
});
