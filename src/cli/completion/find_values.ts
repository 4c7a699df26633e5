import { abortable } from "../../base/abortable.ts";
import { startDeadline } from "../../base/deadline.ts";
import { environmentSecrets } from "../../config/environment_secrets.ts";
import { findHome } from "../../config/home.ts";
import type { Home } from "../../config/home.ts";
import type { GroupSpec } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import type { ValueRequest } from "./proposal.ts";
import type { FindValues } from "./propose.ts";
import type { TypedLine } from "./typed_line.ts";
import { valueSources } from "./value_sources.ts";

/** Milliseconds that all may take: a disk may hang as well. */
const PATIENCE_MS = 1000;

/** What finding values needs beside the process. */
export interface ValueFinderOptions {
  /** Every command there is. */
  tree: GroupSpec;
  /** Milliseconds that a service may take for an answer. Default: 220. */
  networkMs?: number;
}

/** Finds values in this home: none where they can't be had, or not at once. */
export function valueFinder(
  { world, redactor, options }: CommandContext,
  { tree, networkMs = 220 }: ValueFinderOptions,
): FindValues {
  return async ({ values }, { partial, line }) => {
    if (!values) return [];
    redactor.add(...environmentSecrets(world.env));
    using network = startDeadline(networkMs);
    using patience = startDeadline(PATIENCE_MS);
    const request: ValueRequest = {
      context: { world, redactor },
      home: homeOf(line, { world, options }),
      tree,
      partial,
      args: line.args,
      signal: network.signal,
      valuesOf: async (kind) => (await valueSources[kind]())(request),
    };
    const work = request.valuesOf(values);
    return await abortable(work, patience.signal).catch(() => []);
  };
}

/** The home that the line names; no shell has expanded its tilde yet. */
function homeOf(
  { given }: TypedLine,
  { world, options }: Pick<CommandContext, "world" | "options">,
): Home {
  const typed = given.get("config")
    ?.replace(/^~(?=\/)/, world.env("HOME") ?? "~");
  return findHome(world.env, typed || options.config);
}
