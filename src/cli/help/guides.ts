import backup from "../../../templates/guides/backup.md" with { type: "text" };
import memory from "../../../templates/guides/memory.md" with { type: "text" };
import models from "../../../templates/guides/models.md" with { type: "text" };
import service from "../../../templates/guides/service.md" with {
  type: "text",
};
import skills from "../../../templates/guides/skills.md" with { type: "text" };
import security from "../../../templates/guides/security.md" with {
  type: "text",
};
import telegram from "../../../templates/guides/telegram.md" with {
  type: "text",
};
import upgrade from "../../../templates/guides/upgrade.md" with {
  type: "text",
};

/** The guides that `help NAME` prints, by name. */
export const guides: Readonly<Record<string, string>> = {
  models,
  telegram,
  memory,
  skills,
  security,
  service,
  backup,
  upgrade,
};
