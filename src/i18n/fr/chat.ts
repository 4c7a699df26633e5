import type { Catalogue } from "../catalogue.ts";

/** What is said in a chat beside the agent's own answers. */
export const chat: Catalogue["chat"] = {
  gaveUp:
    "J’ai renoncé à votre message « {words} » : miniclaw s’est arrêté {crashes} fois en y travaillant. Essayez avec d’autres mots, ou par étapes plus petites.",
  setAside: "Mis de côté après {crashes} arrêts brutaux",
  stoppedHere: "(arrêté)",
  cutOff: "La réponse a été coupée : agent.max_tokens est atteint",
  maxRounds:
    "Arrêté après {rounds} tours d’outils : agent.max_iterations est atteint",
  goOn:
    "Poursuivez par un nouveau message tel que « continue », ou augmentez agent.max_iterations",
  stuck:
    "Arrêté : le modèle a répété {times} fois le même appel de « {tool} », sans succès",
  askOtherwise: "Demandez-le avec d’autres mots, ou essayez un autre modèle",
  modelRefused: "Le modèle « {model} » a refusé de répondre",
  putOtherwise: "Dites-le avec d’autres mots, ou choisissez un autre modèle",
  modelSilent: "Le modèle « {model} » n’a donné aucune réponse",
  tryAgain: "Réessayez, ou choisissez un autre modèle : miniclaw help models",
  noModelYet:
    "Aucun modèle n’est encore configuré : des règles simples répondent. Pour en configurer un : miniclaw onboard",
  noModelSet:
    "Impossible d’interroger {provider} : « agent.model » n’est pas défini",
  providerGone:
    "Impossible d’interroger {name} : un fournisseur de la configuration était attendu, celui-ci n’y est plus",
  chooseAnother:
    "Choisissez-en un autre pour ce chat : /model NAME, ou la liste à côté du message sur la page",
  withHint: "{message}. {hint}",
  workEnded: "[{name}] {title}\n{text}",
  workUnfinished: "{text}\nErreur : pas terminé après {rounds} tours d’outils",
  workStuck: "{text}\nErreur : arrêté, car {tool} échouait sans cesse",
  workStopped: "Arrêté",
  workLost:
    "[{name}] {title}\nCe n’était pas terminé quand miniclaw s’est arrêté, et cela ne reprendra pas tout seul.",
  cannotAsk: "Impossible d’interroger le modèle",
  cannotLook: "Impossible de consulter HEARTBEAT.md",
  cannotGoOnChat: "Impossible de poursuivre ce message",
  cannotGoOnJob: "Impossible de poursuivre cette tâche planifiée",
  cannotGoOnNamedJob: "Impossible de poursuivre la tâche {job}",
  cannotGoOnHeartbeat:
    "Impossible de poursuivre cette consultation de HEARTBEAT.md",
  cannotGoOnTask: "Impossible de poursuivre ce travail",
  cannotGoOnNotes: "Impossible de poursuivre ces notes",
  limitOfDay:
    "{what} : {key} autorise {most} tokens par jour, et {used} sont consommés",
  limitOfRun:
    "{what} : {key} autorise {most} tokens par exécution, et {used} sont consommés",
  limitOfTurn:
    "{what} : {key} autorise {most} tokens par réponse, et {used} sont consommés",
  limitHint: "{when}. Pour en autoriser davantage : {command}",
  tomorrow: "Reprise demain à {time} ({timezone})",
  nextRun: "La prochaine exécution repart de 0",
  newMessage: "Un nouveau message repart de 0",
  nearLimitOfDay:
    "{used} des {most} tokens que {key} autorise par jour sont consommés ({percent} %)",
  nearLimitOfRun:
    "{used} des {most} tokens que {key} autorise par exécution sont consommés ({percent} %)",
  nearLimitOfTurn:
    "{used} des {most} tokens que {key} autorise par réponse sont consommés ({percent} %)",
  cannotWrite: "Impossible d’écrire dans le dossier de miniclaw : {why}",
  cannotOpenJournal: "Impossible d’ouvrir le journal : {why}",
  theDiskIsFull: "le disque est plein",
  freeDisk:
    "Libérez de la place ; ce qui a été accepté est conservé, et sera poursuivi",
  lookAtDisk:
    "Vérifiez le disque du dossier de miniclaw ; ce qui a été accepté est conservé",
  lookAtJournal:
    "Vérifiez {folder} : ce qui a été accepté sans réponse y est conservé",
  stopping: "Impossible de prendre le message : miniclaw s’arrête",
  sendAgain: "Renvoyez-le dans un instant",
};
