import { fetchFile } from "../../src/tools/web/fetch_file.ts";

// A program of its own, since what a process trusts is settled when it starts.
const [address] = Deno.args;
try {
  const bytes = await fetchFile(address, {
    allowPrivate: ["secure.test"],
    lookup: () => Promise.resolve(["127.0.0.1"]),
  });
  await Deno.stdout.write(bytes);
} catch (error) {
  await Deno.stderr.write(new TextEncoder().encode(`${error}`));
}
