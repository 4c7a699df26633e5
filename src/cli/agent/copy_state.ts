/** A copy of what the program keeps for itself, removed when disposed. */
export interface StateCopy extends AsyncDisposable {
  /** Where it lies. */
  folder: string;
}

/**
 * Copies the files of the state folder, not its folders: caches and facts can
 * then be used, and brought up to date, without a trace.
 */
export async function copyState(folder: string): Promise<StateCopy> {
  const copy = await Deno.makeTempDir({ prefix: "miniclaw-" });
  for (const name of await filesIn(folder)) {
    await Deno.copyFile(`${folder}/${name}`, `${copy}/${name}`);
  }
  return {
    folder: copy,
    [Symbol.asyncDispose]: () => Deno.remove(copy, { recursive: true }),
  };
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const names: string[] = [];
    for await (const { name, isFile } of Deno.readDir(folder)) {
      if (isFile) names.push(name);
    }
    return names;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
