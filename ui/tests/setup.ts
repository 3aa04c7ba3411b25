//! What jsdom lacks.
import { vi } from 'vitest';

Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
