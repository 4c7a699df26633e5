/** Programs of util-linux that set limits, where they are installed. */
export interface LimitTools {
  /** `prlimit`. */
  prlimit?: string;
  /** `choom`. */
  choom?: string;
}

const GIB = 1024 ** 3;

/** What one jailed program and all it starts may use. */
const LIMITS: Record<string, number> = {
  // Processes and threads of the whole jail; root is exempt from it.
  nproc: 512,
  // Private memory of one process: `as` would stop programs that only reserve it.
  data: 2 * GIB,
  // One file.
  fsize: 1 * GIB,
  nofile: 1024,
  core: 0,
};

/**
 * What to put before a program so that it runs within limits. `cpuSeconds` counts
 * for each process; choom makes the system end the jail first when memory is
 * short, not miniclaw.
 */
export function limitArguments(
  { prlimit, choom }: LimitTools,
  cpuSeconds: number,
): string[] {
  const limits = { ...LIMITS, cpu: Math.ceil(cpuSeconds) };
  return [
    ...(choom ? [choom, "-n", "1000", "--"] : []),
    ...(prlimit
      ? [
        prlimit,
        ...Object.entries(limits).map(([name, most]) => `--${name}=${most}`),
        "--",
      ]
      : []),
  ];
}
