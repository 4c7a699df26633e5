/**
 * Modules of the `openai` package for uploads, and for ways of logging in that
 * nobody here uses, by path: each with the least that the others ask of it.
 */
export const openaiStubs: Readonly<Record<string, string>> = {
  "auth/workload-identity-auth.mjs": "export class WorkloadIdentityAuth {}\n",
  "internal/auth/x509-credential-options.mjs": `
export const normalizeX509CredentialOptions = (options) => ({ options });
export const prepareX509ClientClone = () => ({});
`,
  "internal/auth/x509-workload-identity-auth.mjs": `
export class X509WorkloadIdentityAuth {}
export const isX509WorkloadIdentity = () => false;
export const snapshotX509RequestOptions = (options) => options;
export const assertX509RequestOptions = () => {};
export const assertX509WebSocketSupported = () => {};
`,
  "internal/auth/x509-transport-state.mjs": `
export const isTransientX509ConnectionError = () => false;
export const markApprovedX509Client = () => {};
`,
  "internal/uploads.mjs": `
export const hasUploadableValue = () => false;
export const finalizeStreamingFormRequestOptions = () => {};
const unused = undefined;
export {
  unused as checkFileSupport,
  unused as getName,
  unused as isArrayBuffer,
  unused as isAsyncIterable,
  unused as makeFile,
  unused as maybeMultipartFormRequestOptions,
  unused as multipartFormRequestOptions,
  unused as toStreamingFile,
};
`,
};
