# Forms beside the page, and the history of a record.
form-restored = Ihr Entwurf von { $when }.
form-not-kept = Der Entwurf ließ sich nicht sichern. Noch einmal Esc verwirft, was Sie geschrieben haben.
form-restart = Entwurf verwerfen
form-changed-meanwhile = Der Datensatz wurde inzwischen geändert. Bitte die Unterschiede ansehen.
form-differences = Inzwischen geändert
form-taken = Übernommen: { $fields }
form-mine = Hier steht:
form-theirs = Gespeichert ist:
form-take-mine = Meins behalten
form-take-theirs = Gespeichertes nehmen
form-nothing = (leer)
history = Verlauf der Änderungen
history-title = Wer hat was geändert?
history-none = Seit der Aufnahme nicht geändert.
act-consultation-logged = Beratung erfasst
act-records-taken-in = Mit Listen übernommen
act-undone = Rückgängig gemacht
