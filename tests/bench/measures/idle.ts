import { Program } from "../../e2e/program.ts";
import type { RunningGateway } from "../../e2e/running_gateway.ts";
import { startBareServer } from "../bare_deno.ts";
import type { FormName } from "../forms.ts";
import { heldAfter } from "../held.ts";
import { startInstantModel } from "../instant_model.ts";
import type { Measure } from "../measure.ts";
import { startWarmGateway } from "../warm_gateway.ts";

/** The most that the requirement allows, in MB. */
const MOST_MB = 30;

/** What gateways and a bare server hold that nobody has asked anything yet. */
export const idle: Measure = {
  name: "idle",
  async take({ forms, quick }) {
    await using opened = new AsyncDisposableStack();
    const model = opened.use(startInstantModel());
    const server = opened.use(await startBareServer("server"));
    const gateways: [FormName, RunningGateway][] = [];
    for (const { name, form } of forms) {
      const program = opened.use(await Program.create(form));
      await program.writeConfig(model.config);
      const gateway = opened.use(await startWarmGateway(program));
      gateways.push([name, gateway]);
    }
    const { rss: floor } = await heldAfter(server.pid, quick ? 10_000 : 60_000);
    const values: Partial<Record<FormName, number>> = {};
    for (const [name, { child }] of gateways) {
      values[name] = (await heldAfter(child.pid, 0)).rss;
    }
    return [{
      what: `memory of the idle gateway, ${quick ? "10 s" : "1 min"}`,
      unit: "MB",
      floor: { what: "an idle `Deno.serve`", value: floor },
      values,
      required: MOST_MB,
    }];
  },
};
