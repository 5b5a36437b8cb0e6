/** What the e2e tests type: each text with the stretch of it that is marked, whatever the surface. */
export const risky = { text: "Could you pay me via PayPal?", phrase: "pay me via PayPal" } as const;
export const innocent = "The banner is ready, and the second one comes on Friday.";
