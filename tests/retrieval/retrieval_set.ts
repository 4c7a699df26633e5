/** A question and what answers it. */
export interface Question {
  /** What the person asks. */
  question: string;
  /** A piece of each right note that no other note holds. */
  right: string[];
}

/** The questions of one language. */
export interface LanguageSet {
  /** Its English name. */
  language: string;
  /** Its questions. */
  questions: Question[];
}

/** The notes of all languages, as one person's home would hold them. */
export interface RetrievalSet {
  /** Files of the memory folder by name. */
  files: ReadonlyMap<string, string>;
  /** The questions, language by language. */
  languages: LanguageSet[];
}

/** The day on which the questions are asked. */
export const TODAY = "2026-11-20";

const LANGUAGES = ["english", "french", "japanese", "russian"];

/** Reads `notes/*.md` and `questions/*.json` beside this file. */
export async function readRetrievalSet(): Promise<RetrievalSet> {
  const files = new Map<string, string>();
  const languages: LanguageSet[] = [];
  for (const language of LANGUAGES) {
    for (const [name, text] of splitFiles(await read(`notes/${language}.md`))) {
      files.set(name, (files.get(name) ?? "") + text);
    }
    const questions = JSON.parse(await read(`questions/${language}.json`));
    languages.push({ language, questions });
  }
  return { files, languages };
}

/** `# MEMORY.md` and `# 2026-03-12` begin the files of the memory folder. */
function splitFiles(text: string): [string, string][] {
  return text.split(/^# /m).slice(1).map((part) => {
    const end = part.indexOf("\n");
    const title = part.slice(0, end);
    const name = title.endsWith(".md") ? title : `${title}.md`;
    return [name, `${part.slice(end).trim()}\n`];
  });
}

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, import.meta.url));
}
