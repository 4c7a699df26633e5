import { tokensOf } from "../usage/day_usage.ts";
import type { Gateway } from "./gateway.ts";
import { Health } from "./health.ts";
