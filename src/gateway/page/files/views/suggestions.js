import { get } from "../api.js";

/** What a setting can be, where that is known. */
export async function suggestionsFor(key) {
  switch (key) {
    case "agent.timezone":
      return Intl.supportedValuesOf("timeZone");
    case "agent.model": {
      const { items } = await get("/api/models").catch(() => ({ items: [] }));
      // What is set is asked at the provider that is set beside it.
      const inForce = items.find(({ current }) => current)?.provider;
      return items.filter(({ provider }) => provider === inForce)
        .map(({ name }) => name);
    }
    default:
      return [];
  }
}
