const WORD = /[\p{Script=Cyrillic}\p{M}]{5,}/gu;

/** Endings of cases, persons and tenses in Russian and its sisters, longest first. */
const ENDING = new RegExp(
  `(?<=.{3})(?:${
    `иями ями ами ого его ому ему ыми ими ешь ете ишь ите ала ило или яла
     ать ять ить еть уть ует ают яют ишь ах ях ов ев ей ой ый ий ью ью ам ям
     ом ем им ым их ых ая яя ое ее ие ые ия ья ую юю ют ут ат ят ет ит ал ял
     ил ел ла ло ли а е и й о у ы ь ю я`
      .split(/\s+/).join("|")
  })(?:ся|сь)?$`,
  "u",
);

/**
 * A text whose Cyrillic words have lost their endings, so that one form finds the
 * others. Short words stay: too little would be left of them.
 */
export function withoutEndings(text: string): string {
  return text.replace(WORD, (word) => {
    const folded = word.toLowerCase().normalize("NFD")
      .replace(/\u0308/g, "").normalize("NFC");
    return folded.replace(ENDING, "");
  });
}
