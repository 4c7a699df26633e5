import type { Catalogue } from "../catalogue.ts";

/** Why an address can't be opened. */
export const web: Catalogue["web"] = {
  cannotOpen: "Impossible d’ouvrir {address} : {reason}",
  noAddress: "ce n’est pas une adresse",
  addressLooks: "Une adresse ressemble à « https://example.com/page »",
  otherScheme: "attendu : une adresse qui commence par https ou http",
  withName: "attendu : une adresse sans nom ni mot de passe",
  badRedirect: "sa redirection ne peut pas être suivie : {fault}",
  noTls: "attendu : une adresse qui commence par https",
  manyRedirects: "elle redirige plus de {most} fois",
  isPrivate:
    "elle mène à cette machine, à un réseau privé ou à une adresse réservée",
  allowPrivate:
    "Si c’est voulu, ajoutez « {host} » à « tools.web.allow_private » dans la configuration",
  noHost: "il n’y a pas d’hôte de ce nom, ou cette machine est hors ligne",
  refuses: "l’hôte refuse la connexion",
  unreachable: "l’hôte est injoignable",
  cut: "l’hôte a coupé la connexion",
  noHttp: "l’hôte ne parle pas HTTP",
  badCertificate:
    "le certificat de sa connexion TLS n’est pas valable pour elle",
  hostWithoutTls: "l’hôte ne parle pas TLS",
  brokeOff: "la connexion s’est interrompue",
  brokeOffWith: "la connexion s’est interrompue ({words})",
  brokenContent: "son contenu compressé est abîmé",
  oddCompression:
    "son contenu est compressé d’une façon que personne n’a demandée",
  otherStatus: "attendu : un fichier, reçu : le statut {status}",
  tooLarge: "attendu : {size} au plus, reçu : davantage",
  tooSlow: "cela a pris plus de {seconds} s",
};
