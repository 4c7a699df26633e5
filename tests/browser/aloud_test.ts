import { texts } from "../../src/i18n/en/page.ts";
import { onPage } from "./browser_suite.ts";
import { ok } from "./scenery.ts";
import { box, send } from "./talk.ts";
import { becomes } from "./until.ts";

onPage(
  "who can't see the page hears answers, however quick, and what is said by itself",
  { answer: [{ text: "Good **morning**" }] },
  async (scene) => {
    const { page, stage } = scene;
    const aloud = (): Promise<string> =>
      page.locator("main > .sr[role=status]").innerText();
    await scene.open();
    await box(page).waitFor();
    await send(page, "Hello");
    await becomes(aloud, `${texts.assistant}: Good morning`);
    const { id } = await ok(stage, "POST", "/api/jobs", {
      message: "Drink water",
      schedule: { type: "interval", minutes: 600 },
      text: true,
    });
    await ok(stage, "POST", `/api/jobs/${id}/run`);
    await becomes(aloud, `${texts.assistant}: Drink water`);
    await stage.running.end("SIGKILL");
    scene.watch.expect(/ERR_|Failed to load resource/);
    await send(page, "/help");
    await scene.startAgain();
    await page.getByText(texts.reconnecting).waitFor({ state: "hidden" });
    await becomes(async () => /\/approve/.test(await aloud()), true);
  },
);
