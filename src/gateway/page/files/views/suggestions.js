import { get } from "../api.js";

/** What a setting can be, where that is known. */
export async function suggestionsFor(key) {
  switch (key) {
    case "agent.timezone":
      return Intl.supportedValuesOf("timeZone");
    case "agent.model": {
      const { items } = await get("/api/models").catch(() => ({ items: [] }));
      return items.map(({ name }) => name);
    }
    default:
      return [];
  }
}
