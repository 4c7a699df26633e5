/**
 * V8 flags of every compiled binary, and of all other ways to start the program:
 * half the memory of a daemon for a few per cent of speed. They are the same for
 * the daemon and the terminal's commands, since V8 throws its code cache away when
 * they change. QuickJS knows none of them.
 */
export const v8Flags: readonly string[] = ["--optimize-for-size"];

/**
 * Has Deno read a module when it is imported and not before: half the time of a
 * start. It is a flag and no setting in `deno.json`, since a confined process has to
 * do without: its Worker may read no module later than at its start. What is
 * compiled has its modules within it.
 */
export const lazyImports = "--unstable-lazy-dynamic-imports";
