import type { Catalogue } from "../catalogue.ts";

/** What the help says of each command, option and argument, in one line. */
export const briefs: Catalogue["briefs"] = {
  globalConfig: "Utiliser ce fichier de configuration",
  globalModel: "Utiliser ce modèle",
  globalVerbose: "Raconter chaque étape sur stderr",
  globalFormat:
    "Afficher les résultats pour un humain (text) ou un programme (json)",
  globalHelp: "Afficher l’aide",
  globalVersion: "Afficher la version",
  miniclaw: "Un agent IA personnel qui vit sur votre propre machine",
  onboard: "Préparer miniclaw : un modèle, Telegram, votre fuseau horaire",
  onboardYes:
    "Ne rien demander : prendre les valeurs par défaut et l’environnement",
  onboardForce: "Réécrire la configuration ; l’ancienne est conservée à côté",
  agent: "Poser une question à l’agent (-m), ou discuter avec lui au terminal",
  agentMessage: "Le message ; sans lui, l’entrée standard ou une discussion",
  agentSession: "La conversation à poursuivre (« default »)",
  agentShowContext:
    "Afficher ce qui serait envoyé, partie par partie ; rien n’est envoyé ni modifié",
  gateway: "Lancer le service : canaux, tâches planifiées, HTTP",
  gatewayHost: "L’adresse d’écoute (gateway.host)",
  gatewayPort:
    "Le port d’écoute (gateway.port) ; 0 : n’importe quel port libre",
  service: "Garder la passerelle en marche avec systemd (Linux)",
  serviceInstall:
    "Confier la passerelle à systemd, qui la lance et la relance au besoin",
  serviceInstallForce:
    "Même si l’unité a été modifiée à la main ou ne vient pas de miniclaw",
  serviceUninstall:
    "Arrêter le service et retirer son unité ; vos fichiers restent",
  servicePrint: "Afficher l’unité que l’installation écrirait",
  memory: "Lire, chercher et écrire ce que l’agent retient",
  memoryRead: "Afficher une note telle quelle",
  memoryReadTodayLong: "La note du jour, ou MEMORY.md, qui reste",
  memoryAppend: "Ajouter une entrée à une note",
  memoryAppendContent: "Le texte ; - lit l’entrée standard",
  memoryWrite: "Remplacer MEMORY.md ; l’ancien est conservé dans state/trash",
  memoryRecent:
    "Afficher les notes des derniers jours, la plus récente d’abord",
  memoryRecentDays: "Combien de jours, aujourd’hui compris (7)",
  memoryRank: "Afficher les notes qui répondent le mieux à une question",
  memoryRankQuery: "Ce qu’il faut chercher",
  memoryRankTop: "Combien au plus (5)",
  memoryEdit: "Ouvrir MEMORY.md, ou la note du jour, dans $VISUAL ou $EDITOR",
  memoryForget:
    "Retirer les entrées qui contiennent tous les mots cherchés, après confirmation",
  memoryForgetQuery: "Les mots qu’elles contiennent",
  memoryForgetYes: "Ne pas demander confirmation",
  skills:
    "Lister, vérifier, ajouter et retirer ce que l’agent a appris à faire",
  skillsList: "Lister les compétences et l’état de chacune",
  skillsShow:
    "Afficher une compétence : ses besoins, ses fichiers, ses instructions",
  skillsShowName: "Telle que « skills list » l’affiche",
  skillsValidate:
    "Énumérer tous les défauts du dossier ou du SKILL.md d’une compétence",
  skillsValidatePath: "Le dossier, ou le SKILL.md qu’il contient",
  skillsAdd:
    "Montrer ce qu’une compétence venue d’ailleurs peut faire, demander, puis l’ajouter",
  skillsAddPathOrUrl:
    "Un dossier, un SKILL.md, un .zip ou un .tar.gz, ou son adresse https",
  skillsRemove: "Déplacer une compétence dans state/trash",
  cron:
    "Faire faire quelque chose à l’agent plus tard, une fois ou régulièrement",
  cronList: "Lister les tâches, la prochaine à se déclencher d’abord",
  cronAdd: "Ajouter une tâche",
  cronAddAt: "Une fois, le 2026-12-24T18:00 (ou …+01:00, …Z)",
  cronAddEvery: "Toutes les N minutes, 2 ou plus",
  cronAddCron: "Selon le calendrier : minute heure jour mois jour-de-semaine",
  cronAddZone: "Le fuseau horaire de T ou EXPR (agent.timezone)",
  cronAddChat: "La conversation à laquelle elle appartient (cli:default)",
  cronAddText: "Envoyer le texte tel quel, sans passer par le modèle",
  cronAddMissed:
    "Après des exécutions manquées : une seule au retour, ou aucune (once)",
  cronAddMessage: "Ce qui est dit à l’agent ; - lit l’entrée standard",
  cronRemove: "Retirer une tâche",
  cronRemoveId: "Telle que « cron list » l’affiche, par exemple k3m9q",
  cronEnable:
    "Laisser une tâche se déclencher de nouveau, dès sa prochaine échéance",
  cronDisable:
    "Empêcher une tâche de se déclencher jusqu’à ce qu’elle soit réactivée",
  cronRun:
    "Déclencher une tâche une fois maintenant, quel que soit son horaire",
  sessions: "Lister, afficher et supprimer des conversations",
  sessionsList: "Lister les conversations, la dernière utilisée d’abord",
  sessionsShow: "Afficher une conversation",
  sessionsShowId:
    "Telle que « sessions list » l’affiche, par exemple cli_default",
  sessionsDelete: "Supprimer une conversation",
  config: "Consulter et modifier la configuration",
  configShow: "Afficher la configuration en vigueur, secrets masqués",
  configGet: "Afficher une valeur",
  configGetKey: "Par exemple agent.model",
  configSet: "Modifier une valeur dans le fichier",
  configSetValue: "La valeur ; - la lit sur l’entrée standard, sans l’afficher",
  configPath: "Afficher où se trouve la configuration",
  web:
    "Ouvrir la page de l’agent dans un navigateur, connecté par un lien à usage unique",
  webNoOpen: "Afficher seulement le lien",
  status:
    "Dire où en est la passerelle : canaux, modèle, files d’attente, mémoire",
  doctor:
    "Vérifier l’installation et les cloisons autour des outils, et dire quoi faire",
  doctorFix:
    "Réparer ce qui peut l’être sans risque : droits des fichiers, dossiers et modèles de fichiers manquants",
  backup:
    "Conserver configuration, espace de travail et état dans une seule archive",
  backupNoSecrets: "Laisser de côté les clés et jetons de la configuration",
  backupKeep:
    "Supprimer de ce dossier toutes les sauvegardes sauf les N dernières",
  backupPath:
    "Un nouveau fichier, ou un dossier où il portera la date (UTC) ; par défaut : ce dossier",
  upgrade:
    "Remplacer le programme par sa dernière version, vérifiée, avec retour possible",
  upgradeCheck: "Seulement dire quelle version est disponible",
  upgradeRollback: "Remettre la version précédente",
  upgradeDowngrade: "Aussi vers une version plus ancienne que celle-ci",
  upgradeNoBackup: "Ne pas sauvegarder d’abord le dossier de miniclaw",
  upgradeNoRestart: "Laisser le service avec la version qu’il exécute",
  restore: "Rétablir une sauvegarde, vérifiée avant toute écriture",
  restoreForce:
    "Même si un dossier de miniclaw existe : son contenu y est conservé à part",
  restorePath: "Un fichier écrit par miniclaw backup",
  help:
    "Afficher l’aide d’une commande, ou un guide : telegram, models, memory, skills, security, pi, service, backup, upgrade",
  helpCommand: "Une commande, ou l’un des guides",
  version: "Afficher la version",
  completion:
    "Afficher un script grâce auquel votre shell complète commandes et valeurs",
  completionShell: "Votre shell",
  complete: "Afficher ce qui peut suivre, pour les scripts de complétion",
  completeShell: "Le shell dont le script demande",
  completeWords:
    "Les mots tapés jusqu’ici ; pour bash, sa ligne et ses séparateurs de mots",
};
