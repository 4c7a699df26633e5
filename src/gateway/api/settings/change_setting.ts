import * as v from "valibot";
import { changeConfig } from "../../../config/change_config.ts";
import type { Operation } from "../operation.ts";
import { safeSettings } from "./safe_settings.ts";
import {
  itemOf,
  type SettingItem,
  settingItem,
  type SettingValue,
  settingValue,
} from "./setting_item.ts";

/** A setting and what it is to be. */
export interface NewSetting {
  /** Its key in the configuration. */
  key: string;
  /** Its value; an empty text leaves it to the default. */
  value: SettingValue;
}

/** Changes a setting; the gateway goes by it when this is answered. */
export const changeSetting: Operation<undefined, NewSetting, SettingItem> = {
  method: "PATCH",
  path: "/api/settings",
  id: "changeSetting",
  summary: "Change a setting; one that doesn't need a restart holds at once",
  tag: "settings",
  body: v.strictObject({
    key: v.picklist(safeSettings.map(({ key }) => key)),
    value: settingValue,
  }),
  result: settingItem,
  async run({ body: { key, value }, language }, { gateway, home }) {
    const setting = safeSettings.find((one) => one.key === key)!;
    const isDefault = value === "" && !setting.mayBeEmpty;
    await changeConfig(home, {
      steps: key.split("."),
      value: isDefault ? undefined : value,
    });
    await gateway.reload();
    const { config } = gateway.live;
    return { body: itemOf(setting, { config, language }) };
  },
};
