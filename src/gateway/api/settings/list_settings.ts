import * as v from "valibot";
import type { Operation } from "../operation.ts";
import { safeSettings } from "./safe_settings.ts";
import { itemOf, type SettingItem, settingItem } from "./setting_item.ts";

/** The settings that can be changed here. */
export interface SettingList {
  /** Each of them. */
  items: SettingItem[];
}

/** Lists what of the configuration is safe to change. */
export const listSettings: Operation<undefined, undefined, SettingList> = {
  method: "GET",
  path: "/api/settings",
  id: "listSettings",
  summary: "List the settings that are safe to change",
  tag: "settings",
  result: v.strictObject({ items: v.array(settingItem) }),
  run({ language }, { gateway: { live: { config } } }) {
    const items = safeSettings.map((one) => itemOf(one, { config, language }));
    return Promise.resolve({ body: { items } });
  },
};
