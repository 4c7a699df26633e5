/** The code of a function that reads what `denseText` wrote. */
export const readDense = "s=>{const b=new Uint8Array(s.length*7>>3);" +
  "for(let a=0,n=0,i=0,j=0;j<s.length;){a=a<<7|s.charCodeAt(j++);" +
  "n+=7;if(n>7)b[i++]=a>>(n-=8)}return b}";

/** What can't stand in a quoted text as it is. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\",
};

/**
 * Bytes as a quoted text in code: seven bits a letter, control characters among
 * them. It takes an eighth less room than base64.
 */
export function denseText(bytes: Uint8Array): string {
  let [text, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = held << 8 | byte;
    bits += 8;
    while (bits >= 7) text += letter(held >> (bits -= 7));
    held &= 0x7f;
  }
  if (bits > 0) text += letter(held << (7 - bits));
  return `"${text}"`;
}

function letter(bits: number): string {
  const one = String.fromCharCode(bits & 0x7f);
  return ESCAPES[one] ?? one;
}
