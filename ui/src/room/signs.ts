//! The program's drawn signs, on a 24 by 24 grid. They stand beside words and are silent for screen readers.
export const shapes = {
  today: 'M3 11l9-7 9 7v9a1 1 0 0 1-1 1h-5v-6H9v6H4a1 1 0 0 1-1-1z',
  people: 'M5 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M2 21c0-4 3-7 7-7s7 3 7 7M16 4a4 4 0 0 1 0 8M18 14c2.5 1 4 3.5 4 7',
  reports: 'M6 2h9l4 4v16H6zM15 2v4h4M9 12h7M9 16h7',
  office:
    'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  search: 'M4 11a7 7 0 1 0 14 0a7 7 0 1 0-14 0M16 16l5 5',
  lock: 'M6 11h12v10H6zM8 11V7a4 4 0 0 1 8 0v4M12 15v2',
  plus: 'M12 5v14M5 12h14',
  swap: 'M7 4L3 8l4 4M3 8h14M17 12l4 4-4 4M21 16H7',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M4 12l5 6L20 6',
  warn: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  note: 'M5 3h14v18H5zM9 8h6M9 12h6M9 16h3',
  phone: 'M5 3h4l2 6-3 2a12 12 0 0 0 5 5l2-3 6 2v4a2 2 0 0 1-2 2A18 18 0 0 1 3 5a2 2 0 0 1 2-2z',
  talk: 'M4 4h16v12H10l-5 5v-5H4z',
  forward: 'M4 12h16M14 6l6 6-6 6',
  back: 'M20 12H4M10 6l-6 6 6 6',
  folder: 'M3 6h7l2 3h9v11H3z',
  shield: 'M12 2l8 3v7c0 5-3.500 8.500-8 10c-4.500-1.500-8-5-8-10V5z',
  ghost: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M5 21c0-4 3-7 7-7s7 3 7 7',
  file: 'M4 4h6l2 3h8v13H4zM8 13h8',
  help: 'M9 9a3 3 0 1 1 4.500 2.600C12.500 12.200 12 13 12 14M12 17.500v.5M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0',
  sort: 'M8 4v16M4 16l4 4 4-4M14 6h7M14 12h5M14 18h3',
  print: 'M7 9V3h10v6M7 18H3V9h18v9h-4M7 14h10v7H7z',
};
export type Sign = keyof typeof shapes;
