import type { Catalogue } from "../catalogue.ts";

/** Why an address can't be opened. */
export const web: Catalogue["web"] = {
  cannotOpen: "No se puede abrir {address}: {reason}",
  noAddress: "no es una dirección",
  addressLooks: "Una dirección es como «https://example.com/page»",
  otherScheme: "se esperaba una dirección que empiece por https o http",
  withName: "se esperaba una dirección sin nombre ni contraseña",
  badRedirect: "no se puede seguir su redirección: {fault}",
  noTls: "se esperaba una dirección que empiece por https",
  manyRedirects: "redirige más de {most} veces",
  isPrivate:
    "lleva a este equipo, a una red privada o a una dirección reservada",
  allowPrivate:
    "Si es lo que quieres, añade «{host}» a «tools.web.allow_private» en la configuración",
  noHost: "no hay ningún host con ese nombre, o este equipo no tiene conexión",
  refuses: "el host rechaza la conexión",
  unreachable: "no se puede contactar con el host",
  cut: "el host cortó la conexión",
  noHttp: "el host no habla HTTP",
  badCertificate: "el certificado de su conexión TLS no es válido para ella",
  hostWithoutTls: "el host no habla TLS",
  brokeOff: "la conexión se interrumpió",
  brokeOffWith: "la conexión se interrumpió ({words})",
  brokenContent: "su contenido comprimido está dañado",
  oddCompression: "su contenido está comprimido de una forma que nadie pidió",
  otherStatus: "se esperaba un archivo, se encontró el estado {status}",
  tooLarge: "se esperaba un máximo de {size}, se encontró más",
  tooSlow: "tardó más de {seconds} s",
};
