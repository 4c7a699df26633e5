import type { HealthReport } from "../../gateway/http/health_report.ts";
import { askGateway } from "../status/ask_gateway.ts";
import {
  type GatewayAddress,
  gatewayAddress,
} from "../status/gateway_address.ts";
import type { CheckContext } from "./check.ts";

/** A gateway that was asked how it is. */
export interface RunningGateway {
  /** Where. */
  address: GatewayAddress;
  /** What it said. */
  health: HealthReport;
}

/** Asks the gateway that holds this home. Throws where none answers. */
export async function askRunning(
  { home, loaded, world }: CheckContext,
): Promise<RunningGateway> {
  const loadConfig = () => Promise.resolve(loaded);
  const address = await gatewayAddress({ home, loadConfig });
  return { address, health: await askGateway(address, world) };
}
