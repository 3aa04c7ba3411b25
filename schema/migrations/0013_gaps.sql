-- Schema 13: Indexes for what a report will miss, read whenever Heute opens: the talks that count of a span of days without
-- their notes, and the first talks of a case in its funding line.
CREATE INDEX contact_counted ON contact (held_on, talk_kind, casefile, funding_line, minutes)
    WHERE state = 'erledigt' AND talk_kind IN ('erst', 'folge');
CREATE INDEX contact_first ON contact (casefile, funding_line, held_on)
    WHERE talk_kind = 'erst' AND state = 'erledigt';
