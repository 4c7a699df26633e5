/**
 * V8 flags of every compiled binary, and of all other ways to start the program:
 * half the memory of a daemon for a few per cent of speed. They are the same for
 * the daemon and the terminal's commands, since V8 throws its code cache away when
 * they change. QuickJS knows none of them.
 */
export const v8Flags: readonly string[] = ["--optimize-for-size"];

/**
 * What the bundle is run with beside its permissions where Deno runs it: a chunk is
 * read when it is imported and not before. Only there: a confined process is
 * started without, since its Worker may read nothing but what it was started with,
 * and what is compiled has its chunks within it.
 */
export const bundleFlags: readonly string[] = [
  "--unstable-lazy-dynamic-imports",
];
