import backup from "../../../../templates/guides/es/backup.md" with {
  type: "text",
};
import memory from "../../../../templates/guides/es/memory.md" with {
  type: "text",
};
import models from "../../../../templates/guides/es/models.md" with {
  type: "text",
};
import pi from "../../../../templates/guides/es/pi.md" with { type: "text" };
import security from "../../../../templates/guides/es/security.md" with {
  type: "text",
};
import service from "../../../../templates/guides/es/service.md" with {
  type: "text",
};
import skills from "../../../../templates/guides/es/skills.md" with {
  type: "text",
};
import telegram from "../../../../templates/guides/es/telegram.md" with {
  type: "text",
};
import upgrade from "../../../../templates/guides/es/upgrade.md" with {
  type: "text",
};
import web from "../../../../templates/guides/es/web.md" with { type: "text" };
import type { Guides } from "./guide_names.ts";

/** The guides in Spanish. */
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
