//! What jsdom lacks, and a clean page before each test.
import { cleanup } from '@testing-library/svelte';
import { afterEach, vi } from 'vitest';

Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));

afterEach(() => {
  cleanup();
  location.hash = '';
});
