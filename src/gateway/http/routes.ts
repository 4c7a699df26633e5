import { health } from "./health.ts";
import { metrics } from "./metrics.ts";
import type { Route } from "./route.ts";

/** Every address of the gateway. A new one is one more line here. */
export const routes: readonly Route[] = [health, metrics];
