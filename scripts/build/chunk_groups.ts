import { type BundledModule, loadedWith } from "./bundled_module.ts";

/** The most that a process may have to load for the sake of a part of it. */
const MOST_IN_VAIN = 20_000;

/** What every command loads, then the help, and who reads the configuration. */
const common = [
  ...["main", "start_cli", "find_language", "help_text", "load_config"],
];

const OTHERS = "others";
const SLOW = "slow";

/** What each kind of process starts with; all other commands are one kind. */
const kinds: Readonly<Record<string, RegExp>> = {
  gateway: /^(gateway|run_gateway)$/,
  agent: /^(agent|answer_once|build_agent|chat|offline_provider|client)$/,
  confined: /^(entry|watch|jobs|serve_jobs|\w+_job)$/,
  // What takes its time anyhow, or comes later in a gateway that has loaded most of it.
  [SLOW]: new RegExp(
    "^(doctor|show_context|onboard_\\w+|upgrade|backup|restore|french|german|" +
      "spanish|catalogue|\\w+_routes|openapi_document|telegram_channel)$",
  ),
};

/**
 * Chunks that may as well be one file, by a name for it: the same kinds of process
 * load them. As each imports only what all its own kinds load, no two groups
 * import each other.
 */
export function chunkGroups(
  modules: Readonly<Record<string, BundledModule>>,
): Map<string, string[]> {
  const entries = new Set(["main.js"]);
  for (const { later } of Object.values(modules)) {
    for (const name of later) entries.add(name);
  }
  const shared = common.map((name) => loadedWith(find(modules, name), modules));
  const loaders = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const name of loadedWith(entry, modules)) {
      const kind = common.find((_, at) => shared[at].has(name)) ??
        kindOf(entry);
      const known = loaders.get(name) ?? new Set();
      loaders.set(name, kind === SLOW ? known : known.add(kind));
    }
  }
  const groups = new Map<string, string[]>();
  for (const [name, kinds] of [...loaders].sort()) {
    if (entries.has(name)) continue;
    const key = [...kinds].sort().join("_");
    groups.set(key, [...groups.get(key) ?? [], name]);
  }
  groups.delete(OTHERS);
  groups.delete(""); // of what is slow alone
  return new Map([...groups].filter(([key, names]) => {
    const size = names.reduce((sum, name) => sum + modules[name].size, 0);
    const isShared = !key.includes(OTHERS) || size <= MOST_IN_VAIN;
    return names.length > 1 && isShared;
  }));
}

function kindOf(entry: string): string {
  const name = entry.replace(/-[A-Z0-9]+\.js$/, "");
  const [kind] = Object.entries(kinds).find(([, names]) => names.test(name)) ??
    [OTHERS];
  return kind;
}

function find(modules: object, name: string): string {
  const pattern = new RegExp(`^${name}(-[A-Z0-9]+)?\\.js$`);
  const found = Object.keys(modules).find((one) => pattern.test(one));
  if (found === undefined) throw new Error(`Expected ${name} in the bundle`);
  return found;
}
