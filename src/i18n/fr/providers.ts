import type { Catalogue } from "../catalogue.ts";

/** What goes wrong with the services that answer, and what to do about it. */
export const providers: Catalogue["providers"] = {
  letIn: "Impossible d’interroger {name}. Attendu : un accès, reçu : {got}",
  credit:
    "Impossible d’interroger {name}. Attendu : du crédit sur le compte, reçu : {got}",
  ownModel:
    "Impossible d’interroger {name}. Attendu : un modèle qu’il propose, reçu : {got}",
  accepted:
    "Impossible d’interroger {name}. Attendu : que la demande soit acceptée, reçu : {got}",
  answer: "Impossible d’interroger {name}. Attendu : une réponse, reçu : {got}",
  answerGotText:
    "Impossible d’interroger {name}. Attendu : une réponse, reçu : « {text} »",
  answerGotPiece:
    "Impossible d’interroger {name}. Attendu : une réponse, reçu : un morceau qui n’est pas du JSON, près de « {text} »",
  answerGotNothing:
    "Impossible d’interroger {name}. Attendu : une réponse, reçu : rien",
  page: "une page HTML",
  pageTitled: "une page HTML « {title} »",
  httpSaid: "HTTP {status} ({text})",
  errorInside: "une erreur dans HTTP {status}",
  errorInsideSaid: "une erreur dans HTTP {status} ({text})",
  cutOff:
    "Impossible d’interroger {name}. Attendu : toute la réponse, reçu : une réponse coupée",
  askAgain: "Redemandez ; si cela persiste, choisissez un autre modèle",
  silence:
    "Impossible d’interroger {name}. Attendu : un morceau de la réponse sous {seconds} s, reçu : le silence",
  allowMoreTime: "Si le modèle est seulement lent : {command}",
  unreachable:
    "Impossible de joindre {name}. Attendu : une réponse de {host}, reçu : {why}",
  noReason: "aucune raison",
  noModelNamed:
    "Impossible d’interroger {name}. Attendu : un nom de modèle, reçu : aucun",
  chooseModel: "Choisissez-en un : miniclaw config set agent.model NAME",
  chooseModelOf:
    "Choisissez-en un : miniclaw config set agent.model NAME ; vous avez : {known}",
  leaveAlone: {
    one:
      "Il demande qu’on le laisse tranquille {count} minute : réessayez ensuite, ou choisissez un autre modèle",
    other:
      "Il demande qu’on le laisse tranquille {count} minutes : réessayez ensuite, ou choisissez un autre modèle",
  },
  addCredit:
    "Le compte est vide : ajoutez du crédit sur le site du fournisseur, ou choisissez-en un autre : miniclaw config set agent.provider NAME",
  chooseItsModel:
    "Choisissez-en un qu’il propose : miniclaw config set agent.model NAME",
  tooMany:
    "Trop de demandes : attendez une minute, ou choisissez un autre modèle",
  checkAddress: "Vérifiez providers.{name}.base_url : {url}",
  theirTrouble:
    "Le problème vient du service : réessayez plus tard, ou choisissez un autre modèle",
  tooLong:
    "La conversation est trop longue pour ce modèle : réduisez agent.context_tokens, ou recommencez à zéro",
  notPulled:
    "Impossible d’interroger {name}. Attendu : le modèle « {model} », reçu : HTTP 404 : il n’a pas été téléchargé",
  pull: "Téléchargez-le avec : ollama pull {model}",
  pullOr: "Téléchargez-le avec : ollama pull {model} ; vous avez : {known}",
  notOllama:
    "Y a-t-il un serveur Ollama ? Vérifiez providers.{name}.base_url : {url}, sans /v1 ni /api",
  tooBig:
    "Choisissez un modèle plus petit : miniclaw config set agent.model NAME, ou réduisez providers.{name}.num_ctx",
  signIn:
    "Pour un modèle du cloud d’Ollama, connectez-vous avec : ollama signin",
  startOllama: "Est-il lancé ? Démarrez-le avec : ollama serve",
  setKey:
    "Définissez sa clé : miniclaw config set providers.{name}.api_key - (une clé dans l’environnement passe avant celle du fichier)",
  checkNetwork: "Vérifiez le réseau, et providers.{name}.base_url : {url}",
  noKey:
    "Impossible d’interroger {name}. Attendu : une clé dans providers.{name}.api_key, reçu : aucune",
  oddKey:
    "Impossible d’interroger {name}. Attendu : une clé faite de lettres, de chiffres et de signes dans providers.{name}.api_key, reçu : une clé avec un espace ou un caractère inhabituel",
  noSuchType:
    "Impossible d’utiliser providers.{name}.type. Attendu : l’un de {known}, reçu : « {type} »",
  noVectors:
    "Impossible de calculer des vecteurs avec {name}. Attendu : un fournisseur avec des modèles, reçu : « offline »",
};
