/** The words of a mark belong to `within`, and `core` belongs to them; how far they reach is the rules' affair. */
export interface Expected {
  within: string;
  core: string;
}

/** One field of the made-up marketplace, what is typed into it, and what must be marked. */
export interface Scene {
  /** Also the name of the screenshot. */
  name: string;
  path: string;
  fields: readonly { selector: string; text: string; marked: readonly Expected[] }[];
}

export const scenes: readonly Scene[] = [
  {
    name: "chat",
    path: "/ab/messages/rooms/room_1",
    fields: [
      {
        selector: "#message",
        text:
          "Hi Dana, the first banner is ready 🎉 Could you pay me via PayPal? It is faster for both of us. " +
          "And yes, I can add the PayPal button to your checkout.",
        marked: [
          { within: "Could you pay me via PayPal", core: "pay me via PayPal" },
          { within: "PayPal", core: "PayPal" },
        ],
      },
    ],
  },
  {
    name: "proposal",
    path: "/nx/proposals/job/~01/apply",
    fields: [
      {
        selector: "#cover",
        text:
          "Hello! I have retouched about two thousand photos for shops like yours, white background included. " +
          "I will do five extra photos for free if you leave me 5 stars.",
        marked: [{ within: "five extra photos for free if you leave me 5 stars", core: "free if you leave me 5 stars" }],
      },
    ],
  },
  {
    name: "profile",
    path: "/freelancers/settings/profile",
    fields: [
      { selector: "#title", text: "Product photo retoucher for small online shops", marked: [] },
      {
        selector: "#overview",
        text:
          "I make product photos clean, bright and all of one size. " +
          "I opened a second account because my old one got bad feedback.",
        marked: [{ within: "I opened a second account", core: "second account" }],
      },
    ],
  },
];

/** For the popup. */
export const pasted = "Happy to start today. You can just send it to my Payoneer, same as last time.";
export const pastedMarked: readonly Expected[] = [{ within: "just send it to my Payoneer", core: "to my Payoneer" }];
