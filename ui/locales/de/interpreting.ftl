# Sprachmittlung: der Pool, seine Anfragen und was ein Jahr ergibt.
interpreting-title = Sprachmittlung
interpreting-open = Noch nicht bestätigt
interpreting-none-open = Keine offene Anfrage an eine Sprachmittlung.
interpreting-left =
    { $days ->
        [0] noch 0 Werktage
        [one] noch 1 Werktag
       *[other] noch { $days } Werktage
    }
interpreting-left-of =
    { $days ->
        [one] noch 1 Werktag, nötig { $needed }
       *[other] noch { $days } Werktage, nötig { $needed }
    }
interpreting-pool = Wer dolmetscht
interpreting-pool-table = Wer dolmetscht, mit den Buchungen { $year }
interpreting-none = Noch niemand im Verzeichnis. Mit Sprachen und Vorlauf weiß der Terminkalender, wen Sie wie früh anfragen müssen.
interpreting-notice = Vorlauf
interpreting-days =
    { $days ->
        [0] keiner
        [one] 1 Werktag
       *[other] { $days } Werktage
    }
interpreting-bookings = Buchungen
interpreting-hours = Stunden
interpreting-cost = Kosten
interpreting-languages = Nach Sprachen { $year }
interpreting-languages-table = Buchungen, Stunden und Kosten nach Sprachen
interpreting-no-language = ohne Sprache
interpreting-none-booked = { $year } ist keine Sprachmittlung gebucht.
interpreting-total = Zusammen
interpreting-hint = Noch nicht bestätigte oder abgelehnte Anfragen und abgesagte oder verschobene Termine zählen nicht als Buchung; eingetragene Minuten und Kosten zählen immer, auch ein Ausfallhonorar.
interpreting-all =
    { $count ->
        [one] Alle Einträge (1)
       *[other] Alle Einträge ({ $count })
    }
interpreting-all-table = Termine mit Sprachmittlung
interpreting-not-counted = zählt nicht
interpreter-new = Sprachmittlung
interpreter-nobody = noch niemand genannt
interpreter-archived = weggelegt
label-noticeDays = Vorlauf in Werktagen
notice-days-hint = So viele Werktage vor dem Termin muss angefragt werden; leer: nicht bekannt.
field-odd-notice = Bitte 0 bis 60 Werktage.
column-notice_days = Vorlauf in Werktagen
clash-notice = Kurzfristig für die Sprachmittlung:
clash-notice-days = Werktage bis dahin: { $left }, nötig: { $needed }
