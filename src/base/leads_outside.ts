/**
 * Whether a path is, or lies behind, a link that leads out of a folder. What
 * doesn't exist leads nowhere. The folder itself may be a link.
 */
export async function leadsOutside(
  path: string,
  folder: string,
): Promise<boolean> {
  try {
    const root = slashes(await Deno.realPath(folder)).replace(/\/$/, "");
    const target = slashes(await Deno.realPath(path));
    return target !== root && !target.startsWith(`${root}/`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
