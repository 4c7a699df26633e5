// Runs before anything is shown, so that the page doesn't flash in the other light.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // The browser keeps nothing: the system's light it is.
}
