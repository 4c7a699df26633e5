const WORD_IN_X = /\b[a-z]+(?:eau|au|eu|ou)x\b/g;
/** A plural that no rule leads back from. */
const TRAVAUX = "travaux";

/**
 * A text without accents whose French words in -x are singular, so that `cheval`
 * finds `chevaux` and `gateau` `gateaux`. A word that isn't French, or no plural,
 * may become none; being searched by the same rule, it is found all the same.
 */
export function frenchSingulars(text: string): string {
  return text.replace(WORD_IN_X, (word) => {
    if (word === TRAVAUX) return "travail";
    const stem = word.slice(0, -1);
    const isAl = /.[^ey]au$/.test(stem);
    return isAl ? `${stem.slice(0, -1)}l` : stem;
  });
}
