import { languageCodes } from "../../i18n/languages.ts";
import type { Route } from "../http/route.ts";
import { pageResponse } from "./page_response.ts";
import { pageTexts, viewTexts } from "./page_texts.ts";

// A module of its own in a bundle, where it is packed.
const { indexPage, pageFiles } = await import("./page_files.ts");

/** The page and what it loads: it holds nothing of anybody's, so it is open. */
export const pageRoutes: readonly Route[] = [
  fileRoute("/", { name: "index.html", text: indexPage }),
  ...Object.entries(pageFiles).map(([name, text]) =>
    fileRoute(`/assets/${name}`, { name, text })
  ),
  ...languageCodes.flatMap((code) => [
    textsRoute(`texts/${code}.json`, () => pageTexts(code)),
    textsRoute(`texts/views/${code}.json`, () => viewTexts(code)),
  ]),
];

function textsRoute(name: string, read: () => Promise<string>): Route {
  return {
    method: "GET",
    path: `/assets/${name}`,
    open: true,
    answer: async (request) =>
      await pageResponse(request, { name, text: await read() }),
  };
}

function fileRoute(path: string, file: { name: string; text: string }): Route {
  return {
    method: "GET",
    path,
    open: true,
    answer: (request) => pageResponse(request, file),
  };
}
