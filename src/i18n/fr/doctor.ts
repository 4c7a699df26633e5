import type { Catalogue } from "../catalogue.ts";

/** What `doctor` finds in the home, and at the services it talks to. */
export const doctor: Catalogue["doctor"] = {
  notTried: "non vérifié : la configuration est illisible",
  someFail: {
    one: "{count} vérification sur {total} a échoué",
    other: "{count} vérifications sur {total} ont échoué",
  },
  tooSlow: "aucune réponse en {seconds} s",
  configMissing: "{path} n’existe pas : les valeurs par défaut s’appliquent",
  configOdd: "valide, mais : {warnings}",
  configValid: "{path} est valide",
  makeConfig: "Créez-la avec : miniclaw onboard",
  homeClosed: "{path} est fermé aux autres",
  homeMade: "{path} a été créé",
  homeMissing: "{path} n’existe pas encore",
  homeOpen: "d’autres utilisateurs de cette machine peuvent lire {paths}",
  closeHome: "Fermez-leur l’accès avec : miniclaw doctor --fix",
  closedNow: "désormais fermé aux autres : {paths}",
  makeHome: "Créez-le avec : miniclaw onboard",
  andMore: {
    one: "{name} et {count} autre",
    other: "{name} et {count} autres",
  },
  workspaceComplete: "{path} est complet",
  workspaceLacks: "il manque dans {path} : {names}",
  makeMissing: "Créez ce qui manque avec : miniclaw doctor --fix",
  madeAnew: "recréé : {names}",
  gatewayNone: "aucune passerelle n’est en marche",
  gatewayRuns: "une passerelle est en marche à l’adresse {url}",
  gatewayRunsAs:
    "une passerelle est en marche à l’adresse {url}, processus {pid}",
  gatewayDegraded:
    "une passerelle est en marche à l’adresse {url}, mais tout n’y fonctionne pas",
  seeStatus: "Voyez ce qui ne va pas avec : miniclaw status",
  gatewaySilent:
    "un processus occupe ce dossier en tant que passerelle : {reason}",
  notesStale:
    "aucune passerelle n’est en marche, mais l’une d’elles, tuée, a laissé {names}",
  removeNotes: "Retirez-le avec : miniclaw doctor --fix",
  notesRemoved: "aucune passerelle n’est en marche ; retiré : {names}",
  leftoversNone: "rien n’est resté à moitié écrit",
  leftovers: "à moitié écrit lors d’un plantage : {names}",
  leftoversRemoved: "à moitié écrit lors d’un plantage, et supprimé : {names}",
  journalQuiet:
    "rien n’est en attente, et aucun message n’a dû être mis de côté",
  journalWaits: {
    one: "un message est en attente, et aucun n’a dû être mis de côté",
    other: "{count} messages sont en attente, et aucun n’a dû être mis de côté",
  },
  waitsForGateway:
    "La passerelle s’en occupera dès qu’elle sera en marche : miniclaw gateway",
  setAside: "mis de côté, car ils ont fait planter miniclaw : {messages}",
  setAsideForgotten:
    "mis de côté, car ils ont fait planter miniclaw : {messages} ; désormais oubliés",
  setAsideOne: "{text} de {person}, {time}",
  forget:
    "Leurs auteurs ont été prévenus. Quand vous saurez pourquoi, faites-les oublier : miniclaw doctor --fix",
  forgetLater:
    "Leurs auteurs ont été prévenus. Quand vous saurez pourquoi, faites-les oublier : arrêtez la passerelle, puis miniclaw doctor --fix",
  jobsNone: "il n’y en a aucune",
  jobsNext: {
    one: "{count} tâche ; prochaine exécution : {time}",
    other: "{count} tâches ; prochaine exécution : {time}",
  },
  jobsIdle: {
    one: "{count} tâche, qui n’attend rien",
    other: "{count} tâches, dont aucune n’est en attente",
  },
  jobsOverdue: {
    one:
      "une tâche est en retard, car aucune passerelle n’est en marche : {names}",
    other:
      "{count} tâches sont en retard, car aucune passerelle n’est en marche : {names}",
  },
  jobsMissed: "manquées et non rattrapées : {names}",
  jobsFailed: "ont échoué la dernière fois : {names}",
  jobsUnserved:
    "pour une conversation où personne n’a le droit d’écrire : {names}",
  seeJobs: "Voir : miniclaw cron list",
  startGateway:
    "Lancez-la : miniclaw gateway (en permanence : miniclaw service install)",
  allowOrRemove:
    "Autorisez la personne dans channels.telegram, ou supprimez la tâche : miniclaw cron remove {id}",
  unreadable: "illisible : {names}",
  setItAside:
    "Corrigez-le, ou mettez-le de côté avec : miniclaw doctor --fix ; rien n’est supprimé",
  nowSetAside: "était illisible et se trouve maintenant dans {names}",
  sessionsNone: "il n’y a pas encore de conversation",
  sessionsGood: {
    one: "{count} conversation est lisible",
    other: "{count} conversations sont lisibles",
  },
  skillsSame: "aucune de celles qui ont été ajoutées n’a changé depuis",
  skillsChanged: "modifiées depuis leur ajout : {names}",
  lookAtSkills:
    "Examinez-les, et ajoutez-les à nouveau si tout va bien : miniclaw skills show {name}",
  modelOffline: "des règles simples répondent, sans modèle",
  modelNone: "aucun modèle n’est choisi : des règles simples répondent",
  chooseModel: "Choisissez-en un avec : miniclaw onboard",
  modelNoKey: "il n’y a pas de clé pour {provider}",
  giveKey: "Indiquez-la avec : miniclaw onboard",
  modelCalls: "{model} répond en {milliseconds} ms et appelle des outils",
  modelTalks:
    "{model} répond en {milliseconds} ms, mais n’appelle pas d’outil quand on le lui demande",
  modelThinks:
    "{model} répond en {milliseconds} ms, mais a épuisé ses {tokens} tokens avant d’appeler un outil",
  modelToolless:
    "{model} ne sait pas appeler d’outils : son service les refuse",
  chooseCaller:
    "Il peut parler, mais pas agir. Choisissez-en un qui appelle des outils : miniclaw onboard",
  chooseSwifter:
    "Il y arrivera peut-être avec plus de tokens. Sinon, choisissez-en un autre : miniclaw onboard",
  telegramOff: "le canal est désactivé",
  telegramBot: "le jeton appartient à {name}",
  telegramAlone:
    "le jeton appartient à {name}, mais personne n’a le droit de lui parler",
  allowPeople:
    "Indiquez qui en a le droit, dans channels.telegram.allow_from : miniclaw onboard",
};
