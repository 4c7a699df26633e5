import { type Phrase, phrase } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/providers.ts";

const LONGEST = 300;

/** The beginning of what a service sent, on one line, fit for a message. */
export function excerpt(text: string): string {
  const line = stripControl(text).replace(/\s+/g, " ").trim();
  return line.length > LONGEST
    ? `${line.slice(0, LONGEST).toWellFormed()}…`
    : line;
}

/** Whether a body is a page for people, such as a proxy's or a login's. */
export function isHtml(body: string): boolean {
  return /^\s*(<!--[^]*?-->\s*)*(<!doctype html|<html|<head|<body)/i.test(body);
}

/** What a page is: its title where it has one. */
export function describePage(body: string): Phrase {
  const title = excerpt(/<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? "");
  return title ? phrase(texts.pageTitled, { title }) : phrase(texts.page);
}
