import { deepEqual, equal } from "node:assert/strict";
import type { Page } from "playwright-core";
import { texts } from "../../src/i18n/en/page.ts";
import {
  addProviders,
  keysIn,
  modelsIn,
  OTHER_KEY,
  type OtherProviders,
} from "../e2e/other_provider.ts";
import { onPage } from "./browser_suite.ts";
import { send, talk } from "./talk.ts";
import { becomes, until } from "./until.ts";

let others: OtherProviders | undefined;
onPage(
  "a model of another provider answers when it is chosen, and every tab knows",
  {
    answer: () => ({ text: "Usual" }),
    prepare: async (stage) => void (others = await addProviders(stage)),
  },
  async (scene) => {
    await using services = others!;
    const { page, stage } = scene;
    await scene.open();
    const tab = await scene.context.newPage();
    await scene.open("", tab);
    await send(page, "Who?");
    await becomes(() => talk(page), ["Who?", "Usual"]);
    const choice = page.getByLabel(texts.model);
    const current = (one: Page) =>
      one.getByLabel(texts.model).locator("option").first().innerText();
    equal(await current(tab), "test-model");
    await choice.focus();
    await until(() => choice.getByText("local:1b (house)").count());
    const groups = choice.locator("optgroup");
    deepEqual(
      await groups.evaluateAll((all) =>
        all.map((one) => one.getAttribute("label"))
      ),
      ["test", "offline", "house", "other"],
    );
    await choice.selectOption("local:1b (house)");
    await send(page, "And now?");
    const said = ["Who?", "Usual", "And now?", "I am at home"];
    await becomes(() => talk(page), said);
    for (const one of [page, tab]) {
      await becomes(() => current(one), "local:1b (house)");
      await becomes(() => one.getByLabel(texts.model).inputValue(), "");
    }
    await send(tab, "And here?");
    await becomes(() => talk(page), [...said, "And here?", "I am at home"]);
    // What is written behind the slash is seen there, too.
    await choice.selectOption("test-model");
    await send(tab, "/model other other-model");
    await becomes(() => current(page), "other-model (other)");
    await becomes(() => choice.inputValue(), "");
    await send(page, "Who?");
    await becomes(async () => (await talk(page)).at(-1), "I am the other");
    equal(stage.model.requests.length, 1);
    deepEqual(modelsIn(services.house.requests), ["local:1b", "local:1b"]);
    deepEqual(keysIn(services.house.requests), ["none"]);
    deepEqual(keysIn(services.other.requests), [`Bearer ${OTHER_KEY}`]);
    // A conversation that begins has its own.
    await page.getByRole("link", { name: texts.newConversation }).click();
    await page.locator(".welcome").waitFor();
    equal(await current(page), "test-model");
    await choice.focus();
    await until(() => choice.getByText("local:1b (house)").count());
    await choice.selectOption("local:1b (house)");
    await send(page, "Anew");
    await becomes(() => talk(page), ["Anew", "I am at home"]);
    await becomes(() => current(page), "local:1b (house)");
  },
);
