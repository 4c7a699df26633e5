import project from "../../deno.json" with { type: "json" };

/** The program's version, as it stands in deno.json. */
export const version: string = project.version;
