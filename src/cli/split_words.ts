/** The words of a command such as `"C:\Program Files\ed.exe" --wait`. */
export function splitWords(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, plain]) => quoted ?? plain);
}
