import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw status` says, and of a gateway that can't be asked. */
export const status: Catalogue["status"] = {
  statusTitle: "état",
  versionTitle: "version",
  addressTitle: "adresse",
  uptimeTitle: "en marche depuis",
  channelsTitle: "canaux",
  modelTitle: "modèle",
  queuesTitle: "files d’attente",
  tokensTitle: "tokens",
  jobsTitle: "tâches",
  journalTitle: "journal",
  setAsideTitle: "mis de côté",
  memoryTitle: "mémoire",
  processTitle: "cette commande",
  ok: "ok",
  degraded: "dégradé",
  starting: "en cours de démarrage",
  stopping: "en cours d’arrêt",
  stopped: "arrêté",
  unknown: "inconnu",
  withDetail: "{status}, {detail}",
  stateOf: "{name} : {status}",
  otherVersion:
    "{running} ; ce programme est en version {version} : redémarrez la passerelle",
  addressOf: "{url}, processus {pid}",
  days: "{count} j",
  hours: "{count} h",
  minutes: "{count} min",
  seconds: "{count} s",
  noChannels: "aucun",
  modelBy: "{model} par {provider}",
  queues: "{inbound} à traiter, {outbound} à livrer",
  tokens: "{today} aujourd’hui",
  tokensOfLimit: "{today} aujourd’hui, {share} % de {limit}",
  setAside: {
    one: "{count} message ; voir : miniclaw doctor",
    other: "{count} messages ; voir : miniclaw doctor",
  },
  process: "{size}, démarrage en {started} ms, réponse en {answered} ms",
  notRunning: "Impossible d’interroger la passerelle : rien ne répond à {url}",
  startIt: "Pour la démarrer : miniclaw gateway",
  noAnswer:
    "Impossible d’interroger la passerelle : pas de réponse de {url} en {seconds} s",
  hangs:
    "Le programme qui écoute à cette adresse semble bloqué : voyez le journal de la passerelle, puis redémarrez-la",
  processHangs:
    "Le processus {pid} semble bloqué : voyez le journal de la passerelle, puis redémarrez-la",
  otherHttp:
    "Impossible d’interroger la passerelle. Attendu : miniclaw à {url}, reçu : autre chose (HTTP {status})",
  noHttp:
    "Impossible d’interroger la passerelle. Attendu : miniclaw à {url}, reçu : autre chose (pas de HTTP)",
  otherPort:
    "Si un autre programme utilise ce port, donnez-en un autre à la passerelle : miniclaw config set gateway.port N",
  proxy:
    "{name} est défini : ajoutez l’hôte de la passerelle à NO_PROXY, ou démarrez-la : miniclaw gateway",
  badHost:
    "« gateway.host » inutilisable. Attendu : un nom ou une adresse, reçu : « {host} »",
  setHost: "Par exemple : miniclaw config set gateway.host 127.0.0.1",
  badPort:
    "« --port » inutilisable. Attendu : un nombre de 0 à 65535, reçu : {got}",
};
