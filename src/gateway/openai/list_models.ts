import { jsonResponse } from "../http/json_response.ts";
import type { Route } from "../http/route.ts";
import { OWN_MODEL } from "./completion_request.ts";

/** The models that a client may name: the agent, and the model behind it. */
export const listModels: Route = {
  method: "GET",
  path: "/v1/models",
  answer(_request, { api }) {
    const names = [OWN_MODEL, api?.gateway.live.parts.model ?? ""];
    const data = [...new Set(names)].filter(Boolean).map((id) => ({
      ...{ id, object: "model", created: 0, owned_by: "miniclaw" },
    }));
    return jsonResponse({ object: "list", data }, {});
  },
};
