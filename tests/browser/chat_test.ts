import { onPage } from "./browser_suite.ts";
import { send, talk } from "./talk.ts";
import { becomes } from "./until.ts";

const { promise: hold, resolve: goOn } = Promise.withResolvers<void>();

onPage(
  "an answer is seen as it is written, and whole at the end",
  { answer: [{ text: ["Good ", "morning, ", "Ada"], hold }] },
  async (scene) => {
    await scene.open();
    await send(scene.page, "Hello");
    await becomes(() => talk(scene.page), ["Hello", "Good"]);
    goOn();
    await becomes(() => talk(scene.page), ["Hello", "Good morning, Ada"]);
  },
);
