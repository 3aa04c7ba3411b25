//! Templates that the program proposes to begin with: plain sentences, to be read and changed by the office. They are German in
//! either language of the page, because letters and records are.
import type { TemplateFields } from '../generated/wire';

const note = (title: string, topic: string | null, body: string): TemplateFields => ({
  kind: 'note',
  own: false,
  topic,
  title,
  subject: '',
  body,
});
const letter = (title: string, subject: string, body: string): TemplateFields => ({
  kind: 'letter',
  own: false,
  topic: null,
  title,
  subject,
  body,
});

const GREETING = 'Sehr geehrte Damen und Herren,';
const CLOSE = 'Mit freundlichen Grüßen\n\n\n{Beratung}\n{Stelle}';

export const NOTES: TemplateFields[] = [
  note(
    'Schreiben erklärt',
    null,
    'Schreiben gemeinsam gelesen und erklärt. Von wem: \nWas wird verlangt: \nFrist: \nNächster Schritt: ',
  ),
  note('Unterlagen fehlen', null, 'Es fehlen noch: \nBringt mit bis: '),
  note(
    'Bescheid besprochen',
    'BESCHEID',
    'Bescheid erklärt. Zugestellt am: \nRechtsbehelf und Frist: \nWill dagegen vorgehen: ja / nein / überlegt\nAn Anwältin oder Anwalt verwiesen: ',
  ),
  note(
    'Anhörung vorbereitet',
    'ANHOERUNG',
    'Ablauf der Anhörung erklärt, Rechte und Pflichten besprochen. Sprache: \nBesondere Bedürfnisse angemeldet: \nOffene Fragen: ',
  ),
  note(
    'Wohnungssuche',
    'WOHNEN',
    'Personen: \nWBS: beantragt / liegt vor / nein\nObergrenze der Miete: \nVereinbart: ',
  ),
];

export const LETTERS: TemplateFields[] = [
  letter(
    'Vollmacht',
    'Vollmacht',
    'Ich, {Name}, geboren am {Geburtsdatum}, bevollmächtige die\n\n{Stelle}\n\nmich gegenüber {Empfänger} zu vertreten, Auskünfte einzuholen und Schriftstücke entgegenzunehmen. Die Vollmacht gilt nicht für Erklärungen vor Gericht. Ich kann sie jederzeit widerrufen.\n\nAktenzeichen: {BAMF-Aktenzeichen}\n\n\n______________________________\nOrt, Datum, Unterschrift',
  ),
  letter(
    'Bitte um Akteneinsicht',
    'Akteneinsicht: {Name}, geb. {Geburtsdatum}, AZR-Nummer {AZR-Nummer}',
    `${GREETING}\n\nim Auftrag von {Name} bitten wir um Einsicht in die dort geführte Akte, gern durch Übersendung einer Kopie. Vollmacht und Entbindung von der Schweigepflicht liegen bei.\n\n${CLOSE}`,
  ),
  letter(
    'Bitte um Fristverlängerung',
    'Bitte um Verlängerung der Frist: {Name}, geb. {Geburtsdatum}',
    `${GREETING}\n\nfür {Name} bitten wir, die mit Schreiben vom … gesetzte Frist bis zum … zu verlängern. Die verlangten Unterlagen konnten noch nicht beschafft werden, weil …\n\nBitte bestätigen Sie uns die Verlängerung kurz.\n\n${CLOSE}`,
  ),
  letter(
    'Bestätigung über ein Beratungsgespräch',
    'Bestätigung',
    'Hiermit bestätigen wir, dass {Name}, geboren am {Geburtsdatum}, am {Datum} ein Gespräch in unserer Beratungsstelle wahrgenommen hat.\n\n' +
      CLOSE,
  ),
];
