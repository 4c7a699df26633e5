import type { Catalogue } from "../catalogue.ts";

/** What the Telegram channel says by itself. */
export const telegram: Catalogue["telegram"] = {
  noVoice: "Todavía no puedo escuchar mensajes de voz",
  noAudio: "Todavía no puedo escuchar música ni grabaciones",
  noPictures: "Todavía no puedo ver imágenes",
  noVideos: "Todavía no puedo ver vídeos",
  noMoving: "Todavía no puedo ver imágenes animadas",
  noFiles: "Todavía no puedo abrir los archivos que se envían aquí",
  noStickers: "Todavía no puedo ver stickers",
  noPlaces: "Todavía no puedo usar lugares del mapa",
  noContacts: "Todavía no puedo usar tarjetas de contacto",
  noPolls: "Todavía no puedo participar en encuestas",
  noDice: "Todavía no puedo jugar a los dados",
  noGames: "Todavía no puedo jugar",
  noStories: "Todavía no puedo ver historias",
  noPaidMedia: "Todavía no puedo ver contenido de pago",
  noChecklists: "Todavía no puedo usar listas de tareas",
  wordsBelow: "{what}: me guío solo por el texto que lo acompaña.",
  inWords: "{what}. Dime por escrito qué quieres.",
  nameAlone: "¿Sí? Escribe lo que quieres después de mi nombre.",
  tooLate:
    "Ya había empezado con el texto anterior. Si el nuevo cambia lo que quieres, envíalo en un mensaje aparte.",
  pressFailed: "No ha funcionado. Inténtalo de nuevo.",
  emptyAnswer: "(una respuesta vacía)",
  noSuchChat:
    "No se puede escribir en el chat de Telegram «{chatId}»: se esperaba un número como 123456789, o -100123456789/7 para un tema",
  cannotWriteChat:
    "No se puede escribir en el chat de Telegram {chatId}: {description}",
  startOrAdd:
    "Abre el bot en Telegram y pulsa Iniciar, o vuelve a añadirlo al grupo",
  wrongToken: "No se puede usar el token del bot: Telegram no lo conoce",
  copyToken:
    "Copia la línea completa que envió @BotFather, como 123456789:AAE…; allí /token la vuelve a mostrar",
  missingToken:
    "No se puede usar el token del bot: se esperaba el que envió @BotFather, no se encontró nada",
  setToken: "Defínelo con: miniclaw config set channels.telegram.token -",
  notTelegram:
    "No se puede contactar con Telegram: se esperaba su respuesta, se encontró otra cosa, quizá una página de inicio de sesión",
  noConnection:
    "No se puede contactar con Telegram: no hay conexión con su servidor",
  checkConnection:
    "Revisa la conexión a internet de este equipo e inténtalo de nuevo",
  telegramRefuses: "No se puede hacer eso en Telegram: {description}",
  notStarted:
    "No se puede escribir a esta persona: no ha pulsado Iniciar o ha bloqueado el bot",
  pressStart: "Abre el bot en Telegram, pulsa Iniciar e inténtalo de nuevo",
  noChat:
    "No se puede escribir a esta persona: no se ha encontrado ningún chat",
  checkNumber:
    "Comprueba el número, abre el bot en Telegram, pulsa Iniciar e inténtalo de nuevo",
  conflict:
    "No se pueden recoger los mensajes: otro programa lee los de este bot",
  stopOther: "Detén el otro programa que usa este bot e inténtalo de nuevo",
  tooFast: {
    one: "Aún no se puede escribir: Telegram pide esperar {count} segundo",
    other: "Aún no se puede escribir: Telegram pide esperar {count} segundos",
  },
  waitMoment: "Espera un momento e inténtalo de nuevo",
};
