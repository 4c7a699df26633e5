import { Empty } from "../components/empty.js";
import { Entry, Panes } from "../components/panes.js";
import { Problem } from "../components/problem.js";
import { useLoaded } from "../components/use_loaded.js";
import { html } from "../preact.js";
import { t } from "../texts.js";
import { Needs, Skill, State } from "./skill.js";

/** What the agent has learned to do. */
export default function Skills({ name }) {
  const { value, problem, reload } = useLoaded("/api/skills");
  const side = html`
    <${Problem} problem=${problem} onRetry=${reload} />
    <${List} items=${value?.items} open=${name} />
  `;
  return html`
    <${Panes} view="skills" open=${name} side=${side}>
      ${name
        ? html`<${Skill} key=${name} name=${name} item=${
          itemOf(value, name)
        } />`
        : html`<p class="hint">${t("chooseSkill")}</p>`}
    <//>
  `;
}

function itemOf(list, name) {
  return list?.items.find((one) => one.name === name);
}

function List({ items, open }) {
  if (!items) return html`<p class="hint">${t("loading")}</p>`;
  if (items.length === 0) {
    return html`<${Empty} title=${
      t("noSkills")
    }><code>miniclaw skills</code><//>`;
  }
  return html`
    <ul class="entries">
      ${items.map(({ name, description, state, missing, reason }) =>
        html`
          <${Entry} key=${`${name} ${state}`} view="skills" name=${name} open=${open}>
            <strong>${name}</strong> <${State} state=${state} />
            <span class="hint excerpt">${description || reason}</span>
            <${Needs} missing=${missing} />
          <//>
        `
      )}
    </ul>
  `;
}
