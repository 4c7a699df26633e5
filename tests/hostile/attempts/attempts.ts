import type { Attempt } from "../attempt.ts";
import { execBlacklist } from "./exec_blacklist.ts";
import { execBeyond } from "./exec_beyond.ts";
import { execCalls } from "./exec_calls.ts";
import { execDoors } from "./exec_doors.ts";
import { execFiles } from "./exec_files.ts";
import { execInside } from "./exec_inside.ts";
import { execDisguises } from "./exec_disguises.ts";
import { execPlain } from "./exec_plain.ts";
import { filesClosed } from "./files_closed.ts";
import { filesLinks } from "./files_links.ts";
import { filesOutside } from "./files_outside.ts";
import { protocol } from "./protocol.ts";
import { storeLinks } from "./store_links.ts";
import { cron, memory, skills } from "./stores.ts";
import { approvals, background, message } from "./talk.ts";
import { wide } from "./wide.ts";
import { webAddresses, webPages } from "./web.ts";

/** Everything a hostile model tries, by theme. A new idea is one more row in one of them. */
export const attempts: Record<string, Attempt[]> = {
  "what shells can't reach from the jail": execBeyond,
  "what shells may do in the jail": execInside,
  "doors that were made in the jail": execDoors,
  "files outside the workspace": filesOutside,
  "what miniclaw keeps to itself": filesClosed,
  "links and pipes": filesLinks,
  "links where the program keeps its own": storeLinks,
  "a home folder that is allowed": wide,
  "programs that never run": execBlacklist,
  "programs in disguise": execDisguises,
  "files named to programs": execFiles,
  "calls of exec that are none": execCalls,
  "programs where there is no jail": execPlain,
  "addresses of this machine": webAddresses,
  "pages that mean harm": webPages,
  "skills": skills,
  "memory": memory,
  "jobs": cron,
  "messages": message,
  "work in the background": background,
  "approvals": approvals,
  "the protocol itself": protocol,
};
