//! For pictures: puts the invented office into the page before the program starts. The setup stands on `window.mockOffice`.
import { install, office, type Setup } from './rust';

install(office((window as unknown as { mockOffice?: Setup }).mockOffice ?? {}));
