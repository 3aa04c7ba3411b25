# Why something was not done. One sentence each; the code comes from Rust.
refusal-unknown = Das ging nicht ({ $code }).
refusal-wrong-passphrase = Das Kennwort stimmt nicht.
refusal-invalid-input = Bitte sehen Sie diese Angaben noch einmal an:
refusal-locked = Die Akten sind gesperrt. Bitte melden Sie sich neu an.
refusal-internal = Im Programm ist ein Fehler passiert. Ihre Eingabe ist nicht gespeichert.
field-refused = Das wird nicht angenommen ({ $code }).
field-missing = Bitte ausfüllen.
field-not-a-date = Das ist kein Datum. Bitte so: 23.11.2026.
field-not-a-time = Das ist keine Uhrzeit. Bitte so: 9:30.
field-not-a-number = Bitte eine Zahl.
field-in-the-future = Der Tag liegt in der Zukunft.
field-unknown-code = Diesen Eintrag gibt es nicht in der Liste.
field-too-long = Der Text ist zu lang.
field-too-short = Das ist zu kurz.
field-not-the-same = Die beiden Kennwörter sind verschieden.
field-end-before-start = Das Ende liegt vor dem Anfang.
