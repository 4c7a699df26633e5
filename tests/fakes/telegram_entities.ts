/** A mark on a piece of text, as Telegram keeps it. */
export interface TelegramEntity {
  /** Such as `bold`. */
  type: string;
  /** UTF-16 units before it. */
  offset: number;
  /** UTF-16 units. */
  length: number;
  /** Where a link leads. */
  url?: string;
  /** What code is written in. */
  language?: string;
}

const isCode = ({ type }: TelegramEntity): boolean =>
  type === "code" || type === "pre";
const isQuote = ({ type }: TelegramEntity): boolean =>
  type.endsWith("blockquote");
const isLink = ({ type }: TelegramEntity): boolean => type === "text_link";

/**
 * What Telegram keeps of marks that nest as tags do; it drops the others without
 * a word: what is in code or round it, a quotation in a quotation, a link or code
 * in a link, marks on nothing but white space, links that it doesn't follow.
 */
export function keepAllowed(
  text: string,
  found: readonly TelegramEntity[],
): TelegramEntity[] {
  const entities = joinLanguages(found).flatMap(followable)
    .filter((one) => text.slice(one.offset, endOf(one)).trim() !== "");
  const outermost = entities.toSorted(byPlace);
  const kept: TelegramEntity[] = [];
  for (const entity of outermost) {
    const around = kept.filter((other) => contains(other, entity));
    if (!around.some((outer) => excludes(outer, entity))) kept.push(entity);
  }
  const code = kept.filter(isCode);
  return kept.flatMap((entity) =>
    isCode(entity) || isQuote(entity) ? [entity] : cutOut(entity, code)
  ).sort(byPlace);
}

/** TDLib's order of marks on the same words, the outermost first. */
const ORDER = [
  "blockquote",
  "expandable_blockquote",
  "pre",
  "code",
  "text_link",
];

function byPlace(one: TelegramEntity, other: TelegramEntity): number {
  const rank = ({ type }: TelegramEntity): number =>
    ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length;
  return one.offset - other.offset || other.length - one.length ||
    rank(one) - rank(other);
}

function endOf({ offset, length }: TelegramEntity): number {
  return offset + length;
}

function contains(outer: TelegramEntity, inner: TelegramEntity): boolean {
  return outer.offset <= inner.offset && endOf(outer) >= endOf(inner);
}

function excludes(outer: TelegramEntity, inner: TelegramEntity): boolean {
  return isCode(outer) || (isQuote(outer) && isQuote(inner)) ||
    (isLink(outer) && (isLink(inner) || isCode(inner)));
}

/** A language counts where `code` fills its `pre`; elsewhere it is forgotten. */
function joinLanguages(found: readonly TelegramEntity[]): TelegramEntity[] {
  const isPair = (one: TelegramEntity, other: TelegramEntity): boolean =>
    one.offset === other.offset && one.length === other.length;
  return found.flatMap((entity) => {
    const { language, ...plain } = entity;
    if (entity.type === "pre") {
      const code = found.find((one) => one.language && isPair(one, entity));
      return [code ? { ...plain, language: code.language } : plain];
    }
    const isFilling = language !== undefined &&
      found.some((one) => one.type === "pre" && isPair(one, entity));
    return isFilling ? [] : [plain];
  });
}

/** TDLib's `check_link`: a web address with a dot in its host, or `tg:`. */
function followable(entity: TelegramEntity): TelegramEntity[] {
  if (!isLink(entity)) return [entity];
  const address = entity.url ?? "";
  if (/^tg:/i.test(address)) return [entity];
  const url = URL.parse(
    address.includes("://") ? address : `http://${address}`,
  );
  const isWeb = url !== null && /^https?:$/.test(url.protocol) &&
    /[.[]/.test(url.hostname);
  return isWeb ? [{ ...entity, url: url.href }] : [];
}

/** What is left of a mark between blocks of code. */
function cutOut(
  entity: TelegramEntity,
  code: readonly TelegramEntity[],
): TelegramEntity[] {
  const inner = code.find((one) => contains(entity, one));
  if (!inner) return [entity];
  const before = { ...entity, length: inner.offset - entity.offset };
  const after = {
    ...entity,
    offset: endOf(inner),
    length: endOf(entity) - endOf(inner),
  };
  return [before, after].filter(({ length }) => length > 0)
    .flatMap((part) => cutOut(part, code));
}
