import backup from "../../../../templates/guides/fr/backup.md" with {
  type: "text",
};
import memory from "../../../../templates/guides/fr/memory.md" with {
  type: "text",
};
import models from "../../../../templates/guides/fr/models.md" with {
  type: "text",
};
import pi from "../../../../templates/guides/fr/pi.md" with { type: "text" };
import security from "../../../../templates/guides/fr/security.md" with {
  type: "text",
};
import service from "../../../../templates/guides/fr/service.md" with {
  type: "text",
};
import skills from "../../../../templates/guides/fr/skills.md" with {
  type: "text",
};
import telegram from "../../../../templates/guides/fr/telegram.md" with {
  type: "text",
};
import upgrade from "../../../../templates/guides/fr/upgrade.md" with {
  type: "text",
};
import web from "../../../../templates/guides/fr/web.md" with { type: "text" };
import type { Guides } from "./guide_names.ts";

/** The guides in French. */
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
