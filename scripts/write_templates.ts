import { generatedTemplates } from "./generated_templates.ts";

for (const [path, content] of Object.entries(generatedTemplates())) {
  await Deno.writeTextFile(path, content);
}
