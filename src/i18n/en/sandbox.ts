/** Why the processes that tools run in don't work. */
export const texts = {
  tooSlow: "Cannot finish this: it took longer than {seconds} s",
  tooMuchMemory:
    "Cannot finish this: it needed more than {megabytes} MB of memory",
  tryLess: "Try it with less at once",
  ended: "Cannot finish this: the process that did it ended ({how})",
  nonsense: "Cannot finish this: the process that did it answered nonsense",
  cannotStart: "Cannot start the confined process that tools run in",
  mayRunItself: "miniclaw must be allowed to run itself: see miniclaw doctor",
} as const;
