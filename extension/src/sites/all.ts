import { fiverr } from "./fiverr.ts";
import { freelancer } from "./freelancer.ts";
import { onlinejobs } from "./onlinejobs.ts";
import { peopleperhour } from "./peopleperhour.ts";
import type { Site } from "./site.ts";
import { upwork } from "./upwork.ts";
import { workana } from "./workana.ts";

/** Every module of this folder; a test compares them with the folder and with the manifest. */
export const SITES: readonly Site[] = [upwork, fiverr, freelancer, peopleperhour, workana, onlinejobs];
