# Finding people and notes: why somebody was found.
why-number = number { $piece }
why-spelling = another spelling: { $piece }
why-script = another script: { $piece }
why-original = original script: { $piece }
why-call = called { $piece }
why-other = further name: { $piece }
why-birth = born { $piece }
why-phone = telephone { $piece }
why-reference = reference { $piece }
