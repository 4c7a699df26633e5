import { denoFlags } from "./deno_flags.ts";

/** How this process was started. */
export interface Started {
  /** The program or, where the source is run, Deno. */
  executable: string;
  /** Whether the program is one executable. */
  isCompiled: boolean;
  /** The URL of the module that was run. */
  main: string;
}

/** How this very process was started. */
export function thisProcess(): Started {
  const { execPath, mainModule, build } = Deno;
  return {
    executable: execPath(),
    isCompiled: build.standalone,
    main: mainModule,
  };
}

/**
 * What starts the gateway as this process was started. An installed `miniclaw`
 * script isn't used: it looks for Deno on the PATH, and a service's is short.
 */
export function gatewayCommandLine({ executable, isCompiled, main }: Started): [
  program: string,
  ...words: string[],
] {
  return isCompiled
    ? [executable, "gateway"]
    : [executable, "run", ...denoFlags(), moduleWord(main), "gateway"];
}

/** As a person would name the module on a command line. */
export function moduleWord(main: string): string {
  if (main.startsWith("file:")) {
    const path = decodeURIComponent(new URL(main).pathname);
    return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
  }
  const jsr = /^https:\/\/jsr\.io\/(@[^/]+\/[^/]+)\/([^/]+)\//.exec(main);
  return jsr ? `jsr:${jsr[1]}@${jsr[2]}` : main;
}
