import { loadGuides } from "../src/cli/help/guides/load_guides.ts";
import { generatedTemplates } from "./generated_templates.ts";
import { withGuides } from "./readme.ts";

for (const [path, content] of Object.entries(generatedTemplates())) {
  await Deno.writeTextFile(path, content);
}
const readme = await Deno.readTextFile("README.md");
await Deno.writeTextFile(
  "README.md",
  withGuides(readme, await loadGuides("en")),
);
