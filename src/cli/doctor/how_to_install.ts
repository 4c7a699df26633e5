import { type Phrase, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/doctor_machine.ts";

/** What installs packages, by the names that systems give themselves. */
const MANAGERS: readonly [systems: string[], command: string][] = [
  [["debian", "ubuntu", "raspbian"], "sudo apt install"],
  [["fedora", "rhel", "centos"], "sudo dnf install"],
  [["arch", "manjaro"], "sudo pacman -S"],
  [["alpine"], "sudo apk add"],
  [["suse", "opensuse"], "sudo zypper install"],
];

/** The words that install a package here; `system` is what /etc/os-release says. */
export function howToInstall(name: string, system: string): Phrase {
  const ids = idsOf(system);
  const found = MANAGERS.find(([systems]) =>
    systems.some((id) => ids.includes(id))
  );
  return found
    ? phrase(texts.installWith, { command: `${found[1]} ${name}` })
    : phrase(texts.installPackage, { name });
}

/** What this system says about itself; empty where it says nothing. */
export async function systemRelease(): Promise<string> {
  return await Deno.readTextFile("/etc/os-release").catch(() => "");
}

function idsOf(system: string): string[] {
  const values = system.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm);
  return [...values].flatMap(([, value]) => value.toLowerCase().split(/\s+/));
}
