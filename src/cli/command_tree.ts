import { agentCommand } from "./agent/agent_command.ts";
import { backupCommand, restoreCommand } from "./backup/backup_commands.ts";
import type { GroupSpec } from "./command.ts";
import {
  completeCommand,
  completionCommand,
} from "./completion/completion_commands.ts";
import { configGroup } from "./config/config_group.ts";
import { cronGroup } from "./cron/cron_group.ts";
import { doctorCommand } from "./doctor/doctor_command.ts";
import { gatewayCommand } from "./gateway/gateway_command.ts";
import { helpCommand } from "./help/help_command.ts";
import { memoryGroup } from "./memory/memory_group.ts";
import { onboardCommand } from "./onboard/onboard_command.ts";
import { serviceGroup } from "./service/service_group.ts";
import { sessionsGroup } from "./sessions/sessions_group.ts";
import { skillsGroup } from "./skills/skills_group.ts";
import { statusCommand } from "./status/status_command.ts";
import { upgradeCommand } from "./upgrade/upgrade_command.ts";
import { versionCommand } from "./version/version_command.ts";
import { webCommand } from "./web/web_command.ts";

/** Every command there is. A new one is one more line here. */
export const commandTree: GroupSpec = {
  kind: "group",
  name: "miniclaw",
  brief: "miniclaw",
  commands: [
    onboardCommand,
    agentCommand,
    gatewayCommand,
    webCommand,
    serviceGroup,
    memoryGroup,
    skillsGroup,
    cronGroup,
    sessionsGroup,
    configGroup,
    statusCommand,
    doctorCommand,
    backupCommand,
    restoreCommand,
    upgradeCommand,
    helpCommand(() => commandTree),
    versionCommand,
    completionCommand,
    completeCommand(() => commandTree),
  ],
  examples: [
    "miniclaw onboard",
    'miniclaw agent -m "What can you do?"',
    "miniclaw agent",
  ],
};
