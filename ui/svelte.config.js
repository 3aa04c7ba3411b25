// Runes in every component; no preprocessor: Svelte reads the TypeScript itself.
export default {
  compilerOptions: { runes: true },
};
