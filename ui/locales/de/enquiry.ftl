# Anfragen, bevor es einen Fall gibt.
enquiries-title = Anfragen
enquiries-count =
    { $count ->
        [0] keine offen
        [one] 1 offen
       *[other] { $count } offen
    }
enquiries-open = Offen
enquiries-done = Beantwortet
enquiries-none = Noch keine Anfragen. Wer anruft und noch keinen Termin hat, steht hier und wird nicht vergessen.
enquiries-none-open = Niemand wartet auf eine Antwort.
enquiries-none-done = { $year } ist keine Anfrage beantwortet.
enquiries-keys = Auf einer Zeile: Eingabe öffnet die Anfrage, F4 trägt einen Termin für sie ein.
enquiry-new = Anfrage
enquiry-new-title = Neue Anfrage
enquiry-title = Anfrage
enquiry-saved = Anfrage gespeichert
enquiry-removed = Anfrage gelöscht
enquiry-remove = Löschen
enquiry-nobody = ohne Namen
enquiry-record = Akte
enquiry-waits =
    { $days ->
        [0] seit heute
        [one] wartet 1 Tag
       *[other] wartet { $days } Tage
    }
enquiry-since = vom { $date }
enquiry-book = Termin
enquiry-book-long = Termin eintragen
enquiry-book-for = für die Anfrage: { $who }
enquiry-appointment = Zum Termin
enquiry-appointment-of = Termin zur Anfrage: { $who }
enquiry-offered =
    { $days ->
        [0] { $date }, am selben Tag
        [one] { $date }, nach 1 Tag
       *[other] { $date }, nach { $days } Tagen
    }
enquiry-outcome-open = offen
enquiry-outcome-slot-offered = Termin angeboten
enquiry-outcome-referred = weiterverwiesen
enquiry-outcome-not-ours = nicht unsere Aufgabe
enquiry-outcome-no-answer = nicht erreicht
label-askedBy = Wer fragt?
asked-by-hint = Name einer Akte oder in Worten, z. B. „Sozialarbeiterin der Schule“
label-enquiryTopic = Worum geht es?
label-receivedOn = Eingegangen am
label-enquiryForm = Auf welchem Weg?
label-enquiryOutcome = Was wurde daraus?
label-offeredOn = Angebotener Termin am
offered-on-hint = Das erste Angebot zählt, auch wenn der Termin später verschoben wird.
appointment-for-enquiry = Für die Anfrage vom { $date }: { $who }
waiting-title = Wartezeit bis zum Termin
waiting-table = Wartezeit nach Halbjahr
waiting-half = Eingegangen im
waiting-first = 1. Halbjahr { $year }
waiting-second = 2. Halbjahr { $year }
waiting-open = noch offen
waiting-offered = Termin angeboten
waiting-share = Anteil
waiting-median = Tage (Median)
waiting-longest = längste
waiting-hint = Gezählt wird im Halbjahr des Eingangs: Tage vom Eingang bis zum ersten angebotenen Termin. Median: Die Hälfte wartete höchstens so lange. Offene Anfragen haben noch keine Wartezeit.
field-before-enquiry = Das liegt vor dem Eingang der Anfrage.
field-enquiry-answered = Zu dieser Anfrage gibt es schon einen Termin.
act-enquiry-saved = Anfrage gespeichert
column-received_on = Eingegangen
column-topic = Thema
column-asked_by = Wer fragt
column-enquiry_outcome = Was daraus wurde
column-offered_on = Angebotener Termin am
column-enquiry-form = Weg
column-enquiry-person = Person (Nr.)
column-enquiry-appointment = Termin (Nr.)
value-enquiry_outcome-open = offen
value-enquiry_outcome-slot-offered = Termin angeboten
value-enquiry_outcome-referred = weiterverwiesen
value-enquiry_outcome-not-ours = nicht unsere Aufgabe
value-enquiry_outcome-no-answer = nicht erreicht
