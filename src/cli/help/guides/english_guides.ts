import backup from "../../../../templates/guides/en/backup.md" with {
  type: "text",
};
import memory from "../../../../templates/guides/en/memory.md" with {
  type: "text",
};
import models from "../../../../templates/guides/en/models.md" with {
  type: "text",
};
import pi from "../../../../templates/guides/en/pi.md" with { type: "text" };
import security from "../../../../templates/guides/en/security.md" with {
  type: "text",
};
import service from "../../../../templates/guides/en/service.md" with {
  type: "text",
};
import skills from "../../../../templates/guides/en/skills.md" with {
  type: "text",
};
import telegram from "../../../../templates/guides/en/telegram.md" with {
  type: "text",
};
import upgrade from "../../../../templates/guides/en/upgrade.md" with {
  type: "text",
};
import web from "../../../../templates/guides/en/web.md" with { type: "text" };
import type { Guides } from "./guide_names.ts";

/** The guides in English. */
export const guides: Guides = {
  models,
  telegram,
  web,
  memory,
  skills,
  security,
  pi,
  service,
  backup,
  upgrade,
};
