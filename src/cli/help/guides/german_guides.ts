import backup from "../../../../templates/guides/de/backup.md" with {
  type: "text",
};
import memory from "../../../../templates/guides/de/memory.md" with {
  type: "text",
};
import models from "../../../../templates/guides/de/models.md" with {
  type: "text",
};
import pi from "../../../../templates/guides/de/pi.md" with { type: "text" };
import security from "../../../../templates/guides/de/security.md" with {
  type: "text",
};
import service from "../../../../templates/guides/de/service.md" with {
  type: "text",
};
import skills from "../../../../templates/guides/de/skills.md" with {
  type: "text",
};
import telegram from "../../../../templates/guides/de/telegram.md" with {
  type: "text",
};
import upgrade from "../../../../templates/guides/de/upgrade.md" with {
  type: "text",
};
import web from "../../../../templates/guides/de/web.md" with { type: "text" };
import type { Guides } from "./guide_names.ts";

/** The guides in German. */
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
