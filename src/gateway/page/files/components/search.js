import { html, useEffect, useState } from "../preact.js";

/** Milliseconds without a key before what was typed is looked for. */
const REST = 250;

/** A field in which one looks for something, found while one types. */
export function Search({ label, onSearch }) {
  const [words, setWords] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => onSearch(words.trim()), REST);
    return () => clearTimeout(timer);
  }, [words]);
  const submit = (event) => {
    event.preventDefault();
    onSearch(words.trim());
  };
  return html`
    <form role="search" onSubmit=${submit}>
      <label class="sr" for="search">${label}</label>
      <input id="search" type="search" value=${words} placeholder=${label}
        autocomplete="off" onInput=${(event) => setWords(event.target.value)} />
    </form>
  `;
}
