// What a browser is sent under this name is the package's own file.
export { Lexer } from "marked";
