const STOP_WORDS = new Set(
  `a about am an and any are as at be been but by can could d did do does for
  from had has have he her him his how i if in into is it its ll m me my of
  on or our re she should so t that the their them then there these they
  this to us ve was we were what when where which who why with would you
  your au aux avec c ca ce ces cet cette comment dans de des du elle elles
  en est et eu il ils j je l la le les leur lui ma mais mes moi mon n ne nos
  notre nous ou pas qu que quel quelle quels quelles qui sa se ses sont sur
  ta te tes toi tu un une vos votre vous y s
  а без бы был была было в вам вас во вот все вы где для до его ее если есть же за
  и из или им их к как когда ко кто куда ли меня мне мои мой
  моя мы на над нам нас не нет ни но о об он она они от по почем под при про с
  скольк со так такой там твой те тебе тебя то тот ты у уже что чтоб эт эта эти
  это этот я`.split(/\s+/),
);

/**
 * The words of a question that say what it is about. English, French and Russian
 * words that only hold a sentence together would make every note fit a little;
 * they stay when nothing else is left. The list has Russian words without their
 * endings, and none that means something in another language, such as "son".
 */
export function withoutStopWords(words: string[]): string[] {
  const telling = words.filter((word) => !STOP_WORDS.has(folded(word)));
  return telling.length > 0 ? telling : words;
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
