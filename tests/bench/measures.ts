import type { Measure } from "./measure.ts";
import { confined } from "./measures/confined.ts";
import { idle } from "./measures/idle.ts";
import { load } from "./measures/load.ts";
import { rank } from "./measures/rank.ts";
import { size } from "./measures/size.ts";
import { start } from "./measures/start.ts";
import { turn } from "./measures/turn.ts";

/** All that is measured, in the order of the table. */
export const measures: readonly Measure[] = [
  size,
  start,
  idle,
  load,
  turn,
  rank,
  confined,
];
