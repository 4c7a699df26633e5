/** Why an address can't be opened. */
export const texts = {
  cannotOpen: "Cannot open {address}: {reason}",
  noAddress: "it is no address",
  addressLooks: 'An address looks like "https://example.com/page"',
  otherScheme: "expected an address that begins with https or http",
  withName: "expected an address without name and password",
  badRedirect: "its redirect can't be followed: {fault}",
  noTls: "expected an address that begins with https",
  manyRedirects: "it redirects more than {most} times",
  isPrivate:
    "it leads to this machine, a private network or a reserved address",
  allowPrivate:
    'If the person wants that, they can add "{host}" to "tools.web.allow_private" in the configuration',
  noHost: "there is no host of that name, or this machine is offline",
  refuses: "the host refuses the connection",
  unreachable: "the host can't be reached",
  cut: "the host cut the connection",
  noHttp: "the host doesn't speak HTTP",
  badCertificate: "the certificate of its TLS connection isn't valid for it",
  hostWithoutTls: "the host doesn't speak TLS",
  brokeOff: "the connection broke off",
  brokeOffWith: "the connection broke off ({words})",
  brokenContent: "its compressed content is broken",
  oddCompression: "its content is compressed in a way nobody asked for",
  otherStatus: "expected a file, got status {status}",
  tooLarge: "expected at most {size}, got more",
  tooSlow: "it took longer than {seconds} s",
} as const;
