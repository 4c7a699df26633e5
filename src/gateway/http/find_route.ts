import type { Route, RouteFamily } from "./route.ts";

/** What stands at an address. */
export interface FoundRoute {
  /** What answers; undefined where nothing does, or not in that way. */
  route?: Route;
  /** What stood in the place of the path's `:name`s, decoded. */
  params: Record<string, string>;
  /** The ways in which the address can be asked. */
  allowed: string[];
}

/** Everything there is to ask for. */
export interface RouteTable {
  /** What is always there. */
  routes: readonly Route[];
  /** What is loaded when it is asked for. */
  families?: readonly RouteFamily[];
}

/** Finds what answers a method at a path. */
export async function findRoute(
  { method, path }: { method: string; path: string },
  { routes, families = [] }: RouteTable,
): Promise<FoundRoute> {
  const family = families.find(({ holds }) => holds(path));
  const all = family ? [...routes, ...await family.load()] : routes;
  const here = all.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  const found = here.find(({ route }) => answers(route, method));
  return {
    route: found?.route,
    params: found?.params ?? {},
    allowed: [...new Set(here.flatMap(({ route }) => methodsOf(route)))],
  };
}

function answers({ method }: Route, asked: string): boolean {
  return method === asked || (method === "GET" && asked === "HEAD");
}

function methodsOf({ method }: Route): string[] {
  return method === "GET" ? ["GET", "HEAD"] : [method];
}

/** The values of a pattern's names; undefined where the path doesn't fit. */
export function matchPath(
  pattern: string,
  path: string,
): Record<string, string> | undefined {
  const [wishes, parts] = [pattern.split("/"), path.split("/")];
  if (wishes.length !== parts.length) return undefined;
  const params: Record<string, string> = Object.create(null);
  for (const [at, wish] of wishes.entries()) {
    if (!wish.startsWith(":")) {
      if (wish !== parts[at]) return undefined;
      continue;
    }
    const value = decode(parts[at]);
    if (!value) return undefined;
    params[wish.slice(1)] = value;
  }
  return params;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined; // half an escape names nothing
  }
}
