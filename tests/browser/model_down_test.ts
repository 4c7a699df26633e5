import { equal } from "node:assert/strict";
import { texts } from "../../src/i18n/en/page.ts";
import type { WebStage } from "../e2e/web_stage.ts";
import { onPage } from "./browser_suite.ts";
import { box, press, send, talk } from "./talk.ts";
import { becomes, until } from "./until.ts";

onPage(
  "a model that is down is said, and the next message finds it again",
  { answer: [{ text: "Back" }] },
  async (scene) => {
    const { page, stage } = scene;
    await scene.open();
    await setModel(stage, "http://127.0.0.1:9/v1");
    await send(page, "Are you well?");
    const problem = page.locator(".outcome").getByText(/Cannot reach test/);
    await problem.waitFor();
    equal((await talk(page))[0], "Are you well?");
    // What is being written isn't touched by any of it.
    await box(page).fill("And now?");
    await page.reload();
    equal(await box(page).inputValue(), "And now?");
    await problem.waitFor();
    equal(await page.getByText("broken off").count(), 0);
    await setModel(stage, stage.model.url);
    await press(page, texts.send);
    await becomes(async () => (await talk(page)).at(-1), "Back");
  },
);

/** Has the gateway look for its model elsewhere, from the next message on. */
async function setModel(stage: WebStage, url: string): Promise<void> {
  const readings = (): number => stage.running.log.split("read anew").length;
  const before = readings();
  const args = ["config", "set", "providers.test.base_url", url];
  const { code, stderr } = await stage.program.run(args);
  equal(code, 0, stderr);
  await until(() => readings() > before);
}
