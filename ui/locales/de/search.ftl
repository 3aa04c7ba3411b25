# Finding people and notes: why somebody was found.
why-number = Nummer { $piece }
why-spelling = andere Schreibweise: { $piece }
why-script = andere Schrift: { $piece }
why-original = Originalschrift: { $piece }
why-call = Rufname: { $piece }
why-other = weiterer Name: { $piece }
why-birth = geboren { $piece }
why-phone = Telefon { $piece }
why-reference = Kennzeichen { $piece }
