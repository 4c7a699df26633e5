/**
 * Does again what a machine that stood still may have disturbed, and throws what
 * the last try threw. For what has to happen within a short real time: what is
 * wrong with it is so every time.
 */
export async function undisturbed<T>(
  work: () => Promise<T>,
  { tries = 5 } = {},
): Promise<T> {
  for (let left = tries - 1;; left--) {
    try {
      return await work();
    } catch (error) {
      if (left <= 0) throw error;
    }
  }
}
