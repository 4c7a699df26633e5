import { languageCodes } from "../../i18n/languages.ts";
import type { Route } from "../http/route.ts";
import { buildFile, buildName, buildNames, firstPage } from "./build.ts";
import { PageFile } from "./page_file.ts";
import { pageFiles } from "./page_files.ts";
import { pageResponse } from "./page_response.ts";
import { pageTexts } from "./page_texts.ts";

/** The page and what it loads: it holds nothing of anybody's, so it is open. */
export const pageRoutes: readonly Route[] = [
  fileRoute("/", new PageFile("index.html", firstPage)),
  ...Object.entries(pageFiles).map(([name, text]) =>
    fileRoute(`/assets/${name}`, new PageFile(name, () => text))
  ),
  ...buildNames.map((name) =>
    fileRoute(
      `/assets/:build/${name}`,
      new PageFile(name, () => buildFile(name)),
    )
  ),
  ...languageCodes.map((code) =>
    textsRoute(`texts/${code}.json`, () => pageTexts(code))
  ),
];

function textsRoute(name: string, read: () => Promise<string>): Route {
  return fileRoute(`/assets/${name}`, new PageFile(name, read));
}

function fileRoute(path: string, file: PageFile): Route {
  return {
    method: "GET",
    path,
    open: true,
    answer: async (request, { params }) => {
      const isFixed = params.build === await buildName();
      return await pageResponse(request, { file, isFixed });
    },
  };
}
