import type { Site } from "./site.ts";

export const upwork: Site = {
  platform: "upwork",
  hosts: ["upwork.com"],
  hints: [
    { surface: "feedback", labels: ["feedback", "review", "share your experience"] },
    { surface: "proposal", labels: ["cover letter"] },
    { surface: "profile", labels: ["overview", "professional title", "your title", "profile", "portfolio", "employment"] },
    { surface: "chat", paths: ["/ab/messages", "/nx/messages", "/messages"] },
    { surface: "proposal", paths: ["/ab/proposals", "/nx/proposals"] },
    {
      surface: "profile",
      paths: ["/freelancers", "/nx/create-profile", "/nx/profile", "/nx/agencies", "/nx/project-dashboard"],
    },
    { surface: "feedback", paths: ["/ab/feedback", "/nx/feedback", "/nx/wm/contracts/end", "/contracts/end"] },
    { surface: "chat", labels: ["message", "reply"] },
  ],
  otherwise: "chat",
};
