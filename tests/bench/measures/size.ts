import { embeddedFiles, totalSize } from "../../../scripts/build/embedded.ts";
import { eachForm } from "../each_form.ts";
import type { BenchForm } from "../forms.ts";
import type { Measure } from "../measure.ts";

/** The most that the requirement allows an executable. */
const MOST_MB = 15;

/**
 * What lies on the disk: an executable with all that is in it, or Deno with what
 * it runs. The sources aren't shipped as files that could be summed up.
 */
export const size: Measure = {
  name: "size",
  async take({ forms }) {
    const shipped = forms.filter(({ name }) => name !== "sources");
    const { size } = await Deno.stat(Deno.execPath());
    return [{
      what: "size of what runs",
      unit: "MB",
      floor: { what: "Deno itself", value: size / 1e6 },
      values: await eachForm(shipped, megabytes),
      required: MOST_MB,
    }];
  },
};

async function megabytes({ parts }: BenchForm): Promise<number> {
  const { size } = await Deno.stat(parts.executable);
  const loaded = parts.folder ? await embeddedFiles(parts.folder) : [];
  return (size + totalSize(loaded)) / 1e6;
}
