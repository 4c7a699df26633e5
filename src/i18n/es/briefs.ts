import type { Catalogue } from "../catalogue.ts";

/** What the help says of each command, option and argument, in one line. */
export const briefs: Catalogue["briefs"] = {
  globalConfig: "Usar este archivo de configuración",
  globalModel: "Usar este modelo",
  globalVerbose: "Contar cada paso en stderr",
  globalFormat:
    "Mostrar los resultados para personas (text) o programas (json)",
  globalHelp: "Mostrar la ayuda",
  globalVersion: "Mostrar la versión",
  miniclaw: "Un agente de IA personal que vive en tu propio equipo",
  onboard: "Preparar miniclaw: un modelo, Telegram, tu zona horaria",
  onboardYes:
    "No preguntar nada: tomar los valores predeterminados y el entorno",
  onboardForce:
    "Escribir la configuración de nuevo; la anterior se guarda al lado",
  agent: "Preguntar algo al agente (-m) o chatear con él en un terminal",
  agentMessage: "El mensaje; sin él, la entrada estándar o un chat",
  agentSession: "La conversación que se continúa («default»)",
  agentShowContext:
    "Mostrar por partes lo que se enviaría; no se envía ni se cambia nada",
  gateway: "Iniciar el servicio: canales, tareas programadas, HTTP",
  gatewayHost: "La dirección en la que escuchar (gateway.host)",
  gatewayPort:
    "El puerto en el que escuchar (gateway.port); 0 es cualquiera que esté libre",
  service: "Mantener la pasarela en marcha con systemd (Linux)",
  serviceInstall:
    "Dejar la pasarela a cargo de systemd, que la reinicia cuando haga falta",
  serviceInstallForce:
    "Aunque la unidad se haya cambiado a mano o no sea de miniclaw",
  serviceUninstall:
    "Detener el servicio y quitar su unidad; tus archivos se quedan",
  servicePrint: "Mostrar la unidad que install escribiría",
  memory: "Leer, buscar y escribir lo que el agente recuerda",
  memoryRead: "Mostrar una nota tal cual",
  memoryReadTodayLong: "La nota de hoy, o MEMORY.md, que permanece",
  memoryAppend: "Añadir una entrada a una nota",
  memoryAppendContent: "El texto; - lee la entrada estándar",
  memoryWrite: "Sustituir MEMORY.md; el anterior se guarda en state/trash",
  memoryRecent:
    "Mostrar las notas de los últimos días, la más reciente primero",
  memoryRecentDays: "Cuántos días, contando hoy (7)",
  memoryRank: "Mostrar las notas que mejor responden a una pregunta",
  memoryRankQuery: "Qué buscar",
  memoryRankTop: "Cuántas como máximo (5)",
  memoryEdit: "Abrir MEMORY.md, o la nota de hoy, en $VISUAL o $EDITOR",
  memoryForget:
    "Quitar las entradas que contienen todas las palabras buscadas; pregunta antes",
  memoryForgetQuery: "Las palabras que contienen",
  memoryForgetYes: "No preguntar",
  skills:
    "Listar, revisar, añadir y quitar lo que el agente ha aprendido a hacer",
  skillsList: "Listar las habilidades y el estado de cada una",
  skillsShow:
    "Mostrar una habilidad: lo que necesita, sus archivos, sus instrucciones",
  skillsShowName: "Tal como la muestra «skills list»",
  skillsValidate:
    "Enumerar todos los fallos de la carpeta o del SKILL.md de una habilidad",
  skillsValidatePath: "La carpeta, o el SKILL.md que contiene",
  skillsAdd:
    "Mostrar lo que puede hacer una habilidad de fuera, preguntar y añadirla",
  skillsAddPathOrUrl:
    "Una carpeta, un SKILL.md, un .zip o un .tar.gz, o su dirección https",
  skillsRemove: "Mover una habilidad a state/trash",
  cron: "Hacer que el agente haga algo más tarde, una vez o cada cierto tiempo",
  cronList: "Listar las tareas, la próxima en ejecutarse primero",
  cronAdd: "Añadir una tarea",
  cronAddAt: "Una vez, el 2026-12-24T18:00 (o …+01:00, …Z)",
  cronAddEvery: "Cada N minutos, 2 o más",
  cronAddCron: "Según el calendario: minuto hora día mes día-de-la-semana",
  cronAddZone: "La zona horaria de T o EXPR (agent.timezone)",
  cronAddChat: "El chat al que pertenece (cli:default)",
  cronAddText: "Enviar el texto tal cual, sin consultar al modelo",
  cronAddMissed:
    "Tras ejecuciones perdidas: una sola al volver, o ninguna (once)",
  cronAddMessage: "Lo que se le dice al agente; - lee la entrada estándar",
  cronRemove: "Quitar una tarea",
  cronRemoveId: "Tal como la muestra «cron list», por ejemplo k3m9q",
  cronEnable: "Volver a activar una tarea, a partir de su próxima hora",
  cronDisable: "Desactivar una tarea hasta que se vuelva a activar",
  cronRun: "Ejecutar una tarea una vez ahora, sea cual sea su horario",
  sessions: "Listar, mostrar y borrar conversaciones",
  sessionsList: "Listar las conversaciones, la última usada primero",
  sessionsShow: "Mostrar una conversación",
  sessionsShowId:
    "Tal como la muestra «sessions list», por ejemplo cli_default",
  sessionsDelete: "Borrar una conversación",
  config: "Ver y cambiar la configuración",
  configShow: "Mostrar la configuración vigente, con los secretos ocultos",
  configGet: "Mostrar un valor",
  configGetKey: "Por ejemplo agent.model",
  configSet: "Cambiar un valor en el archivo",
  configSetValue: "El valor; - lo lee de la entrada estándar, sin mostrarlo",
  configPath: "Mostrar dónde está la configuración",
  web:
    "Abrir la página del agente en un navegador, con un enlace de un solo uso",
  webNoOpen: "Mostrar solo el enlace",
  status: "Contar cómo está la pasarela: canales, modelo, colas, memoria",
  doctor:
    "Revisar la instalación y las barreras en torno a las herramientas, y decir qué hacer",
  doctorFix:
    "Reparar lo que no tiene riesgo: permisos de archivos, carpetas y plantillas que falten",
  backup:
    "Guardar configuración, espacio de trabajo y estado en un solo archivo comprimido",
  backupNoSecrets: "Dejar fuera las claves y los tokens de la configuración",
  backupKeep:
    "Borrar de esa carpeta todas las copias de seguridad salvo las N más recientes",
  backupPath:
    "Un archivo nuevo, o una carpeta donde llevará la hora (UTC) como nombre; si falta: esta carpeta",
  upgrade:
    "Sustituir el programa por su última versión, comprobada y reversible",
  upgradeCheck: "Solo decir qué versión hay",
  upgradeRollback: "Recuperar la versión anterior",
  upgradeDowngrade: "También a una versión más antigua que esta",
  upgradeNoBackup:
    "No hacer antes una copia de seguridad de la carpeta de miniclaw",
  upgradeNoRestart: "Dejar el servicio con la versión que ejecuta",
  restore:
    "Recuperar una copia de seguridad, comprobada antes de escribir nada",
  restoreForce:
    "Aunque ya exista una carpeta de miniclaw: su contenido se guarda en una carpeta aparte dentro de ella",
  restorePath: "Un archivo escrito por miniclaw backup",
  help:
    "Mostrar la ayuda de un comando, o una guía: telegram, models, memory, skills, security, pi, service, backup, upgrade",
  helpCommand: "Un comando, o una de las guías",
  version: "Mostrar la versión",
  completion:
    "Mostrar un script con el que tu shell completa comandos y valores",
  completionShell: "Tu shell",
  complete: "Mostrar lo que puede seguir, para los scripts de autocompletado",
  completeShell: "El shell cuyo script pregunta",
  completeWords:
    "Las palabras escritas hasta ahora; de bash, su línea y sus separadores de palabras",
};
