# Why something was not done. One sentence each; the code comes from Rust.
refusal-unknown = That did not work ({ $code }).
refusal-wrong-passphrase = The passphrase is not right.
refusal-invalid-input = Please look at these entries again:
refusal-locked = The records are locked. Please sign in again.
refusal-internal = An error happened in the program. What you entered is not saved.
field-refused = This is not accepted ({ $code }).
field-missing = Please fill in.
field-not-a-date = This is not a date. Please like this: 23.11.2026.
field-not-a-time = This is not a time. Please like this: 9:30.
field-not-a-number = Please enter a number.
field-in-the-future = The day is in the future.
field-unknown-code = There is no such entry in the list.
field-too-long = The text is too long.
field-too-short = This is too short.
field-not-the-same = The two passphrases differ.
field-end-before-start = The end is before the beginning.
