# Names of fields, and small words that several screens share.
label-who = Who?
label-person = Person
label-topics = Topics
label-note = Note
label-date = Date
label-time = Time
label-minutes = Length (min)
label-form = Form
label-setting = Setting
label-fundingLine = Funding line
label-language = Language
label-interpreting = Interpreting
label-companions = Took part as well
label-familyName = Family name
label-givenName = Given names
label-birth = Birth
label-gender = Gender
label-nationality = Nationality
label-status = Residence status
label-postalCode = Postal code and town
label-town = Town
label-age = Age
label-consent = The person knows how we keep their data and agrees.
label-needs-interpreter = Needs an interpreter
label-passphrase = Passphrase
label-again = Repeat passphrase
label-office = Name of the counselling office
label-counsellor = Your name
label-label = Your label
label-path = Folder or workbook
label-folder = Folder
label-pack = Template
label-from = From
label-to = To
age-exact = { $years } years
age-between = { $least } or { $most } years
minutes = { $minutes } min
no-minutes = no length
no-topics = no topic
since = since { $date }
until = until { $date }
born = born { $date }
last-contact = last { $date }
no-contact-yet = no contact yet
missing-residence-status = residence status
missing-birth = year of birth
missing-gender = gender
missing-nationality = nationality
missing-topics = topics
missing-minutes = length
missing-count-residence-status = { $count ->
    [one] person without residence status
   *[other] persons without residence status
}
missing-count-birth = { $count ->
    [one] person without year of birth
   *[other] persons without year of birth
}
missing-count-gender = { $count ->
    [one] person without gender
   *[other] persons without gender
}
missing-count-nationality = { $count ->
    [one] person without nationality
   *[other] persons without nationality
}
missing-count-topics = { $count ->
    [one] consultation without topic
   *[other] consultations without topic
}
missing-count-minutes = { $count ->
    [one] consultation without length
   *[other] consultations without length
}
missing-first = Look
interpreter-ja = needs an interpreter
interpreter-teils = partly needs an interpreter
