import { languageCodes } from "../../i18n/languages.ts";
import type { Route } from "../http/route.ts";
import { indexPage, pageFiles } from "./page_files.ts";
import { pageResponse } from "./page_response.ts";
import { pageTexts } from "./page_texts.ts";

/** The page and what it loads: it holds nothing of anybody's, so it is open. */
export const pageRoutes: readonly Route[] = [
  fileRoute("/", { name: "index.html", text: indexPage }),
  ...Object.entries(pageFiles).map(([name, text]) =>
    fileRoute(`/assets/${name}`, { name, text })
  ),
  ...languageCodes.map((code): Route => {
    const name = `texts/${code}.json`;
    return {
      method: "GET",
      path: `/assets/${name}`,
      open: true,
      answer: async (request) =>
        await pageResponse(request, { name, text: await pageTexts(code) }),
    };
  }),
];

function fileRoute(path: string, file: { name: string; text: string }): Route {
  return {
    method: "GET",
    path,
    open: true,
    answer: (request) => pageResponse(request, file),
  };
}
