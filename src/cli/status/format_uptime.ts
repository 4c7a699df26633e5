/** Seconds as people say them, in the two largest units, such as `3 h 5 min`. */
export function formatUptime(seconds: number): string {
  const units = [[86_400, "d"], [3_600, "h"], [60, "min"], [1, "s"]] as const;
  const whole = Math.max(0, Math.floor(seconds));
  const first = units.findIndex(([size]) => whole >= size);
  if (first < 0) return "0 s";
  const [size, name] = units[first];
  const head = `${Math.floor(whole / size)} ${name}`;
  const next = units.at(first + 1);
  if (!next) return head;
  const rest = Math.floor(whole % size / next[0]);
  return rest === 0 ? head : `${head} ${rest} ${next[1]}`;
}
