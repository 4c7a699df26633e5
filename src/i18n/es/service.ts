import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw service` says. */
export const service: Catalogue["service"] = {
  written: "Se ha escrito la unidad: {path}",
  replaced: "Se ha actualizado la unidad: {path}",
  unchanged: "La unidad está al día: {path}",
  runs: "El servicio está en marcha y se reinicia solo",
  runsNot: "Todavía no está en marcha. {why}. Después:",
  unreached: "No se puede acceder a tu systemd desde aquí",
  unreachedWhy: "No se puede acceder a tu systemd desde aquí ({complaint})",
  taken: "Ya hay en marcha una pasarela que no es el servicio; detenla primero",
  linger:
    "Se detiene cuando cierras la sesión y arranca cuando la abres. Para que funcione desde el arranque del equipo: loginctl enable-linger {user}",
  unseen:
    "El servicio no ve {name} de este shell: ponla en la configuración (miniclaw help service)",
  log: "Su registro: journalctl --user -u miniclaw -f",
  writeEdited: "La unidad se modificó a mano ({path}). ¿Escribirla de nuevo?",
  writeForeign: "La unidad no es de miniclaw ({path}). ¿Escribirla de nuevo?",
  removeEdited:
    "La unidad se modificó a mano ({path}). ¿Eliminarla de todos modos?",
  removeForeign:
    "La unidad no es de miniclaw ({path}). ¿Eliminarla de todos modos?",
  none: "No hay ningún servicio que eliminar: {path} no existe",
  removed: "Se ha eliminado la unidad: {path}",
  filesStay: "Tus archivos siguen en {root}",
  endIt:
    "No se puede acceder a tu systemd desde aquí ({complaint}). Si el servicio sigue en marcha, detenlo con: systemctl --user stop {unit}",
  startFails:
    "No se puede arrancar el servicio: systemctl --user {verb} dice {complaint}",
  seeLog: "Para ver por qué: journalctl --user -u miniclaw -n 30",
  badProgram:
    "No se puede crear el servicio: se esperaba la ruta de un programa sin comillas ni barras invertidas, se encontró {program}",
  moveProgram: "Mueve el programa e inténtalo de nuevo",
  notLinux:
    "No se puede crear el servicio: se esperaba Linux con systemd, se encontró {os}",
  onMacos:
    "En macOS escribe un LaunchAgent (~/Library/LaunchAgents/miniclaw.plist con RunAtLoad y KeepAlive; man launchd.plist) que ejecute: {command}",
  onWindows:
    "En Windows crea en el Programador de tareas una tarea que ejecute al iniciar sesión: {command}",
  elsewhere: "Haz que tu sistema de arranque ejecute: {command}",
  noHome: "No se encuentra la carpeta personal: HOME no está definida",
  setHome: "Asigna a HOME tu carpeta personal",
  noSystemctl:
    "No se puede crear el servicio: se esperaba systemd, no se encontró systemctl",
  runGateway:
    "Haz que tu sistema de arranque, o un contenedor, ejecute: miniclaw gateway",
};
