import { languageCodes } from "../../i18n/languages.ts";
import type { Route } from "../http/route.ts";
import { buildName, firstPage } from "./build.ts";
import { PageFile } from "./page_file.ts";
import { pageResponse } from "./page_response.ts";
import { pageTexts, viewTexts } from "./page_texts.ts";

// A module of its own in a bundle, where it is packed.
const { pageFiles } = await import("./page_files.ts");

const files = Object.entries(pageFiles)
  .map(([name, text]) => new PageFile(name, () => text));

/** The page and what it loads: it holds nothing of anybody's, so it is open. */
export const pageRoutes: readonly Route[] = [
  fileRoute("/", new PageFile("index.html", firstPage)),
  ...files.map((file) => fileRoute(`/assets/${file.name}`, file)),
  ...files.map((file) => fileRoute(`/assets/:build/${file.name}`, file)),
  ...languageCodes.flatMap((code) => [
    textsRoute(`texts/${code}.json`, () => pageTexts(code)),
    textsRoute(`texts/views/${code}.json`, () => viewTexts(code)),
  ]),
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
      const response = { file, isFixed: params.build === await buildName() };
      return await pageResponse(request, response);
    },
  };
}
