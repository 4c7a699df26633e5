import { html } from "../preact.js";
import { t } from "../texts.js";
import { useModelProblem } from "./use_model_problem.js";

/** What stands in the way of an answer, said where one writes. */
export function Notices({ connection, messages, provider }) {
  const failed = messages.findLast(({ role }) => role === "assistant");
  const model = useModelProblem(provider, failed?.outcome);
  return html`
    <div class="notices" role="status">
      ${connection === "lost" && html`<p>${t("reconnecting")}</p>`}
      ${connection instanceof Error &&
        html`<p class="problem">${connection.message}</p>`}
      ${model && connection === "open" && html`
        <p class="problem">${t("modelDown", { model: model.model })}
          ${" "}<span class="hint">${model.detail}</span></p>
      `}
    </div>
  `;
}
