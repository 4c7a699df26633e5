import type { Check } from "../check.ts";

/** The configuration: whether there is one, and what is odd about it. */
export const config: Check = {
  name: "config",
  run({ home, loaded: { exists, warnings }, configError }) {
    if (configError !== undefined) return Promise.reject(configError);
    if (!exists) {
      return Promise.resolve({
        kind: "warn",
        message: `there is no ${home.config}: the defaults hold`,
        hint: "Make one with: miniclaw onboard",
      });
    }
    return Promise.resolve(
      warnings.length > 0
        ? { kind: "warn", message: `valid, but: ${warnings.join("; ")}` }
        : { kind: "ok", message: `${home.config} is valid` },
    );
  },
};
