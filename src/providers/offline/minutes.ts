const WORDS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
  },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8 },
  ...{ neuf: 9, dix: 10, quinze: 15, vingt: 20, trente: 30 },
  ...{
    ein: 1,
    eine: 1,
    einer: 1,
    einem: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    funf: 5,
  },
  ...{ sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, funfzehn: 15 },
  ...{ zwanzig: 20, dreissig: 30, dreißig: 30 },
  ...{ una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7 },
  ...{ ocho: 8, nueve: 9, diez: 10, quince: 15, veinte: 20, treinta: 30 },
};

/** A number in digits or as a small word, as part of a pattern for folded text. */
export const NUMBER: string = `\\d{1,6}(?:[.,]\\d{1,2})?|${
  Object.keys(WORDS).sort((a, b) => b.length - a.length).join("|")
}`;

/** Minutes in so many minutes, hours or days. */
export function minutesOf(number: string, unit: string): number {
  const count = WORDS[number] ?? Number(number.replace(",", "."));
  if (/^(h|st)/.test(unit)) return count * 60;
  return /^(day|jour|tag|dia)$/.test(unit) ? count * 24 * 60 : count;
}
