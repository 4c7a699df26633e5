// Each script asks the program itself what may come next, so that it never
// falls behind the commands there are. What it is told ends in the line
// "<tab>files" where the shell is to propose files.

// Bash breaks words at colons and keeps quotes: the program is given the line.
// Bash 3.2, which macOS has, can't switch to files by itself.
const bash = String.raw`_miniclaw() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == $'\tfiles' ]]; then
      type compopt &>/dev/null && compopt -o default 2>/dev/null
    else
      COMPREPLY+=("$line")
    fi
  done < <(miniclaw __complete bash "${"${"}COMP_LINE:0:COMP_POINT}" \
    "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
}
if type compopt &>/dev/null; then
  complete -F _miniclaw miniclaw
else
  complete -o default -F _miniclaw miniclaw
fi
`;

const zsh = String.raw`#compdef miniclaw
_miniclaw() {
  local line value
  local -a typed proposals
  (( CURRENT > 2 )) && typed=("${"${"}(@Q)words[2,CURRENT-1]}")
  typed+=("${"${"}(Q)PREFIX}")
  while IFS= read -r line; do
    if [[ $line == $'\tfiles' ]]; then
      [[ $PREFIX == --*=* ]] && compset -P '*='
      _files
      return
    fi
    value=${"${"}line%%$'\t'*}
    value=${"${"}value//\\/\\\\}
    proposals+=("${"${"}value//:/\\:}:${"${"}line#*$'\t'}")
  done < <(miniclaw __complete zsh "${"${"}typed[@]}" 2>/dev/null </dev/null)
  _describe miniclaw proposals
}
if [[ $funcstack[1] == _miniclaw ]]; then
  _miniclaw "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _miniclaw miniclaw
fi
`;

const fish = String.raw`function __miniclaw_complete
  type -q miniclaw; or return
  set -l words (commandline -opc)
  set -e words[1]
  set -l token (commandline -ct)
  set -l typed (string unescape -- "$token"; or string unescape -- "$token'"
    or string unescape -- "$token\"")
  for line in (miniclaw __complete fish $words "$typed" 2>/dev/null </dev/null)
    if test "$line" = \tfiles
      set -l before (string match -r -- '^--[^=]*=' "$typed")
      set -l path (string replace -r -- '^--[^=]*=' '' "$typed")
      for file in (__fish_complete_path "$path")
        echo "$before$file"
      end
    else
      echo $line
    end
  end
end
complete -c miniclaw -f -k -a '(__miniclaw_complete)'
`;

/** The completion scripts, by shell. */
export const scripts: Readonly<Record<string, string>> = { bash, zsh, fish };
