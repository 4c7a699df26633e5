import type { Catalogue } from "../catalogue.ts";

/** What `doctor` finds about the program and the machine it runs on. */
export const doctorMachine: Catalogue["doctorMachine"] = {
  compiled: "miniclaw {version}, un solo ejecutable con Deno {deno}",
  bundled: "miniclaw {version}, empaquetado, ejecutado por Deno {deno}",
  fromSources:
    "miniclaw {version} desde sus fuentes, ejecutado por Deno {deno}",
  denoTooOld:
    "miniclaw {version} necesita Deno {oldest} o posterior; este es {deno}",
  upgradeDeno: "Actualízalo con: deno upgrade",
  permissionsRight:
    "Deno mantiene este proceso lejos de bibliotecas nativas y de programas como rm y sudo",
  permissionsWide:
    "Deno deja que este proceso lo haga todo, como con deno run -A",
  permissionsMissing: "Deno niega a este proceso lo que necesita: {names}",
  narrow:
    "Restríngelo con: deno task install (o inícialo con deno task miniclaw)",
  startRightly: "Inícialo con: deno task miniclaw",
  sandboxHolds:
    "las herramientas corren en procesos que solo pueden lo que necesitan",
  sandboxLeaks: "el proceso de una herramienta pudo leer {path}, y no debe",
  reportLeak: "No uses miniclaw así; avisa del fallo, por favor",
  jailHolds: "los programas corren en bubblewrap, con límites",
  jailUnlimited:
    "los programas corren en bubblewrap, sin límites: falta prlimit",
  jailOff: 'los programas corren sin jaula: "tools.exec.isolation" es "none"',
  turnJailOn: "Enciérralos: miniclaw config set tools.exec.isolation auto",
  noPrograms: "no corre ningún programa: {reason}",
  plainPrograms: "solo corren programas sencillos: {reason}",
  execOff: 'no corre ningún programa: "tools.exec.enabled" es false',
  bubblewrapMissing: "bubblewrap (bwrap) no está instalado",
  bubblewrapLinux: "bubblewrap solo existe para Linux",
  allowNamespaces:
    "El sistema niega a miniclaw los espacios de nombres de usuario: permítelos (Ubuntu: kernel.apparmor_restrict_unprivileged_userns; un contenedor: sus ajustes)",
  installWith: "Instálalo con: {command}",
  installPackage:
    "Instala el paquete {name} con el gestor de paquetes de tu sistema",
  diskNone: "todavía no existe {path} donde escribir",
  diskWritable: "se puede escribir en {path}",
  diskFree: "{size} libres",
  diskLow: "solo {size} libres para {path}",
  freeSome: "Libera espacio",
  memoryUnknown: "este sistema no dice cuánta hay libre",
  memoryEnough: "{free} de {total} libres; una pasarela ocupa unos {needed}",
  memoryWithGateway: "{free} de {total} libres; la pasarela ocupa {used}",
  memoryLow: "solo {free} de {total} libres; una pasarela ocupa unos {needed}",
  memoryCapped:
    "este proceso puede usar {limit} como mucho; una pasarela ocupa unos {needed}",
  memoryNoSwap:
    "{free} de {total} libres, y no hay swap: un solo programa grande puede hacer que muera la pasarela",
  endOthers: "Cierra lo que no necesites, o añade memoria o swap",
  raiseLimit:
    "Sube el límite del contenedor (--memory) o del servicio (MemoryMax=)",
  addSwap:
    "Añade swap, comprimida en memoria, pues las tarjetas SD se desgastan.",
  clockRight: "va en hora, zona {zone}",
  clockAlone: "{time} UTC, zona {zone}; sin comparar con otro reloj",
  clockFast: {
    one: "adelanta {count} minuto: de él dependen recordatorios y certificados",
    other:
      "adelanta {count} minutos: de él dependen recordatorios y certificados",
  },
  clockSlow: {
    one: "atrasa {count} minuto: de él dependen recordatorios y certificados",
    other:
      "atrasa {count} minutos: de él dependen recordatorios y certificados",
  },
  clockLost:
    "marca {time}, hace ya mucho: de él dependen recordatorios y certificados",
  zoneUnset:
    '"agent.timezone" no está definido y este equipo usa UTC: las horas se entienden así',
  setZone: "Indica la tuya con: {command}",
  setClock:
    "Ponlo en hora por la red: timedatectl set-ntp true, o los ajustes de tu sistema",
};
