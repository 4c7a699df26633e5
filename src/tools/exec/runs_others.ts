import { isMultiCall } from "./multi_call.ts";
import { programNames } from "./program_names.ts";

/**
 * Programs that run other programs, reach the network or open files that their
 * arguments don't name, so that what is checked about a call says little about
 * what it does. None of them is ever allowed "always" by an answer in a chat.
 */
const RUNS_OTHERS = new Set(
  [
    // shells
    "sh ash bash csh dash fish ksh mksh nu pwsh powershell rbash tcsh zsh cmd",
    "busybox toybox",
    // interpreters, editors and readers that run commands
    "awk gawk mawk nawk sed perl python pypy ruby lua luajit php node nodejs deno",
    "bun tclsh wish expect osascript wscript cscript mshta rundll java jshell",
    "groovy scala guile racket ghci irb erl elixir julia r rscript octave gdb lldb",
    "bc ed ex vi vim view nvim emacs nano pico less more most man info jq yq m4",
    "sqlite sqlite3 psql mysql mariadb mongosh redis-cli",
    // programs that run others
    "env xargs find fd parallel nice ionice chrt taskset timeout time watch",
    "nohup setsid stdbuf script unbuffer screen tmux dtach flock run-parts at batch",
    "crontab start-stop-daemon systemd-run systemctl service launchctl strace",
    "ltrace perf prlimit nsenter unshare bwrap firejail proot fakeroot docker",
    "podman lxc-attach kubectl machinectl ld ld-linux ld-linux-x86-64 ldd",
    "git hg svn tar bsdtar cpio zip split sort make gmake ninja cmake",
    "gcc cc g++ clang go cargo rustc npm npx yarn pnpm pip pipx uv uvx gem apt",
    "apt-get dpkg yum dnf rpm pacman apk snap flatpak brew xdg-open open start",
    // the network
    "ssh scp sftp ssh-copy-id rsync curl wget aria2c nc ncat netcat socat telnet",
    "ftp lftp openssl gpg dig nslookup host ping nmap mail sendmail",
    // links past the checks, and other processes
    "ln link install kill killall pkill skill xkill",
  ].flatMap((line) => line.split(" ")),
);

/** Whether a program is one of those, by the name it goes by or by the real one. */
export function runsOthers(
  { path, real }: { path: string; real: string },
): boolean {
  const many = isMultiCall(real);
  const names = [...programNames(path), ...(many ? [] : programNames(real))];
  return names.some((name) => RUNS_OTHERS.has(name)) ||
    /\.(bat|cmd)$/i.test(real);
}
