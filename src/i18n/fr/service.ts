import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw service` says. */
export const service: Catalogue["service"] = {
  written: "L’unité a été écrite : {path}",
  replaced: "L’unité a été mise à jour : {path}",
  unchanged: "L’unité est à jour : {path}",
  runs: "Le service tourne, et redémarre de lui-même",
  runsNot: "Il ne tourne pas encore. {why}. Ensuite :",
  unreached: "Votre systemd n’est pas joignable d’ici",
  unreachedWhy: "Votre systemd n’est pas joignable d’ici ({complaint})",
  taken:
    "Une passerelle qui n’est pas le service tourne déjà ; arrêtez-la d’abord",
  linger:
    "Il s’arrête quand vous fermez votre session, et démarre quand vous l’ouvrez. Pour qu’il tourne dès le démarrage de la machine : loginctl enable-linger {user}",
  unseen:
    "Le service ne voit pas {name} de ce shell : mettez-la dans la configuration (miniclaw help service)",
  log: "Son journal : journalctl --user -u miniclaw -f",
  writeEdited: "L’unité a été modifiée à la main ({path}). La réécrire ?",
  writeForeign: "L’unité ne vient pas de miniclaw ({path}). La réécrire ?",
  removeEdited:
    "L’unité a été modifiée à la main ({path}). La supprimer quand même ?",
  removeForeign:
    "L’unité ne vient pas de miniclaw ({path}). La supprimer quand même ?",
  none: "Il n’y a pas de service à supprimer : {path} n’existe pas",
  removed: "L’unité a été supprimée : {path}",
  filesStay: "Vos fichiers restent dans {root}",
  endIt:
    "Votre systemd n’est pas joignable d’ici ({complaint}). Si le service tourne encore, arrêtez-le : systemctl --user stop {unit}",
  startFails:
    "Impossible de démarrer le service : systemctl --user {verb} dit {complaint}",
  seeLog: "Pour savoir pourquoi : journalctl --user -u miniclaw -n 30",
  badProgram:
    "Impossible de créer un service. Attendu : un chemin de programme sans guillemets ni barres obliques inverses, reçu : {program}",
  moveProgram: "Déplacez le programme, puis réessayez",
  notLinux:
    "Impossible de créer un service. Attendu : Linux avec systemd, reçu : {os}",
  onMacos:
    "Sous macOS, écrivez un LaunchAgent (~/Library/LaunchAgents/miniclaw.plist avec RunAtLoad et KeepAlive ; man launchd.plist) qui lance : {command}",
  onWindows:
    "Sous Windows, créez dans le Planificateur de tâches une tâche qui lance à l’ouverture de session : {command}",
  elsewhere: "Faites lancer par votre système d’initialisation : {command}",
  noHome: "Dossier personnel introuvable : HOME n’est pas définie",
  setHome: "Donnez à HOME le chemin de votre dossier personnel",
  noSystemctl:
    "Impossible de créer un service. Attendu : systemd, reçu : pas de systemctl",
  runGateway:
    "Faites lancer par votre système d’initialisation, ou par un conteneur : miniclaw gateway",
};
