// The floor of finding something among files: asking the system about each.
const [folder] = Deno.args;
for (const { name } of Deno.readDirSync(folder)) {
  Deno.statSync(`${folder}/${name}`);
}
