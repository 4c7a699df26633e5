/** ZeroMQ's 85 characters (RFC 32/Z85): none of them means anything in a string. */
const DIGITS =
  "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/** Bytes as text, five characters for four of them; the last are filled up. */
export function toBase85(bytes: Uint8Array): string {
  const filled = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  filled.set(bytes);
  const view = new DataView(filled.buffer);
  let text = "";
  for (let at = 0; at < filled.length; at += 4) {
    let number = view.getUint32(at);
    let group = "";
    for (let digit = 0; digit < 5; digit++) {
      group = DIGITS[number % 85] + group;
      number = Math.floor(number / 85);
    }
    text += group;
  }
  return text;
}

/** An expression of JavaScript that gives the bytes again. */
export function base85Code(bytes: Uint8Array): string {
  return `(s=>{const d={},b=new Uint8Array(s.length/5*4),` +
    `v=new DataView(b.buffer);[...${JSON.stringify(DIGITS)}]` +
    `.forEach((c,i)=>d[c]=i);for(let i=0;i<s.length;){let n=0,at=i/5*4;` +
    `do n=n*85+d[s[i]];while(++i%5);v.setUint32(at,n)}` +
    `return b.subarray(0,${bytes.length})})(` +
    `${JSON.stringify(toBase85(bytes))})`;
}
