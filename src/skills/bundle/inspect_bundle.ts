import { encodeHex } from "../../base/encode_hex.ts";
import type { SkillBundle } from "./skill_bundle.ts";

/** A file that is to be added. */
export interface InspectedFile {
  /** Its path below the skill's folder. */
  path: string;
  /** Bytes. */
  size: number;
  /** Whether a system could run it. */
  program: boolean;
}

/** What the files of a skill show of what it may do; a hint, not a proof. */
export interface BundleInspection {
  /** All files. */
  files: readonly InspectedFile[];
  /** Hosts whose addresses stand in them. */
  hosts: readonly string[];
  /** Words in them that reach into the network or change the system. */
  words: readonly string[];
  /** Files with characters that a person can't see. */
  hidden: readonly string[];
}

const PROGRAM_NAME =
  /(^|\/)scripts\/|\.(sh|bash|zsh|fish|py|js|mjs|cjs|ts|rb|pl|php|lua|ps1|bat|cmd|vbs|exe|dll|so|dylib|jar|wasm|app|command)$/i;

/** `#!`, ELF, Windows, macOS (both orders and universal). */
const PROGRAM_START =
  /^(2321|7f454c46|4d5a|feedfac[ef]|c[ef]faedfe|cafebabe|0061736d)/;

const WORDS =
  /\b(curl|wget|ssh|scp|rsync|nc|netcat|telnet|ftp|npx|npm|pip|pipx|uvx|brew|apt|apt-get|docker|git|sudo|eval|exec|base64|crontab|chmod|rm)\b/gi;

const HOSTS = /\b(?:https?|wss?|ftp):\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])/gi;

/** Zero width, direction marks, tags, and control characters but tab and line end. */
const HIDDEN =
  // deno-lint-ignore no-control-regex -- it is what is looked for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u{e0000}-\u{e007f}]/u;

/** Looks at the files of a skill without running any. */
export function inspectBundle({ files }: SkillBundle): BundleInspection {
  const hosts = new Set<string>();
  const words = new Set<string>();
  const hidden: string[] = [];
  const inspected = [...files].map(([path, bytes]) => {
    const text = textOf(bytes);
    for (const [, host] of text.matchAll(HOSTS)) hosts.add(host.toLowerCase());
    for (const [word] of text.matchAll(WORDS)) words.add(word.toLowerCase());
    if (HIDDEN.test(text)) hidden.push(path);
    return { path, size: bytes.length, program: isProgram(path, bytes) };
  });
  return {
    files: inspected.sort((a, b) => a.path < b.path ? -1 : 1),
    hosts: [...hosts].sort(),
    words: [...words].sort(),
    hidden,
  };
}

function isProgram(path: string, bytes: Uint8Array): boolean {
  const start = encodeHex(bytes.subarray(0, 4));
  return PROGRAM_NAME.test(path) || PROGRAM_START.test(start);
}

/** The text of a file; empty for what is no text. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
