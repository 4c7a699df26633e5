import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";

// Each script asks the program itself what may come next, so that it never
// falls behind the commands there are.

const bash = `_miniclaw() {
  local IFS=$'\\n'
  COMPREPLY=($(miniclaw __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  [[ \${#COMPREPLY[@]} -eq 0 ]] && compopt -o default
}
complete -F _miniclaw miniclaw
`;

const zsh = `#compdef miniclaw
_miniclaw() {
  local -a proposals
  proposals=("\${(@f)$(miniclaw __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${proposals[1]}" ]]; then compadd -a proposals; else _files; fi
}
compdef _miniclaw miniclaw
`;

const fish = `function __miniclaw
  set -l words (commandline -opc)
  miniclaw __complete $words[2..-1] (commandline -ct) 2>/dev/null
end
complete -c miniclaw -a '(__miniclaw)'
`;

const scripts: Readonly<Record<string, string>> = { bash, zsh, fish };

/** Prints the completion script of a shell. */
export function printCompletion(
  { args: [shell] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const script = scripts[shell];
  context.print({ text: script, json: { shell, script } });
  return Promise.resolve();
}
