/** What systems say when they refuse, word for word. */
export const texts = {
  noSuchFile: "no such file or directory",
  denied: "permission denied",
  notPermitted: "operation not permitted",
  aFolder: "is a directory",
  noFolder: "not a directory",
  there: "file exists",
  readOnly: "read-only file system",
  notEmpty: "directory not empty",
  tooLong: "file name too long",
  ioError: "input/output error",
  inUse: "address already in use",
  connectionRefused: "connection refused",
} as const;
