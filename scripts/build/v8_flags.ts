/**
 * V8 flags of every compiled binary, chosen for small machines: code is kept small
 * and the heap of young objects doesn't grow, so that a daemon gives memory back.
 * The daemon and the terminal's commands share them, since V8 throws its code
 * cache away when they change. QuickJS knows none of them.
 */
export const v8Flags: readonly string[] = [
  "--optimize-for-size",
  "--max-semi-space-size=1",
];
