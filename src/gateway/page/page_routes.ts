import { languageCodes } from "../../i18n/languages.ts";
import type { Route } from "../http/route.ts";
import { Build } from "./build.ts";
import { PageFile } from "./page_file.ts";
import { pageResponse } from "./page_response.ts";
import { pageTexts, viewTexts } from "./page_texts.ts";

// A module of its own in a bundle, where it is packed.
const { indexPage: index, pageFiles: files } = await import("./page_files.ts");

const build = new Build({ index, files });

/** The page and what it loads: it holds nothing of anybody's, so it is open. */
export const pageRoutes: readonly Route[] = [
  fileRoute("/", build.page),
  ...Object.entries(files).map(([name, text]) =>
    fileRoute(`/assets/${name}`, new PageFile(name, () => text))
  ),
  ...build.files.map((file) => fileRoute(`/assets/:build/${file.name}`, file)),
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
      const isFixed = params.build === await build.name;
      return await pageResponse(request, { file, isFixed });
    },
  };
}
