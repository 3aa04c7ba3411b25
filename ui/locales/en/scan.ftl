# The scan folder: where it is, what lies in it, taking it into the vault.
scan-folder-title = Scan folder
scan-folder-text = The folder that the office’s scanner writes to. From there you take files into a record with a few keys.
scan-folder-none = No scan folder named yet.
scan-folder-name = Name a folder
scan-folder-change = Change the folder
scan-folder-path-hint = the whole path; leave it empty if there is none
scan-folder-advice = The folder is read only when somebody looks. What lies there is not encrypted: best keep it on this device, for this account alone.
scan-folder-saved = Scan folder saved
scans-open = From the scan folder
scans-title = From the scan folder
scans-whose = For whom?
scans-files = Files in the scan folder
scans-again = Read again
scans-empty = Nothing lies in the scan folder.
scans-empty-hint = Press F5 after scanning.
scans-more = { $count ->
    [one] One older file is not listed here.
   *[other] { $count } older files are not listed here.
}
scans-away = Delete the original in the folder
scans-away-why = It lies there unencrypted. It is deleted only once the file is safe in the vault and equal. Undo puts nothing back into the folder.
scans-take = { $count ->
    [0] Take in
    [one] Take one file in
   *[other] Take { $count } files in
}
scans-waiting = { $count ->
    [one] One file waits in the scan folder
   *[other] { $count } files wait in the scan folder
}
scans-waiting-why = They lie there unencrypted until they are in a record.
scans-assign = Assign
scan-taken = { $name } taken in; the original still lies in the scan folder
scan-taken-away = { $name } taken in, original deleted
scan-stays = The original of { $name } still lies in the scan folder.
scan-undone = Undone: { $name } lies with the record under “Removed”. Nothing comes back into the scan folder.
scan-removed = Original of { $name } deleted from the scan folder
scan-kept = Lies already with { $who } as “{ $title }”.
scan-remove = Delete the original
scan-remove-name = Delete the original: { $name }
letter-add-scan = Add a scan
label-scan = Scan
act-scan-folder-saved = Scan folder saved
act-scan-taken = Taken from the scan folder
act-scan-removed = Original deleted from the scan folder
column-path = Folder
field-not-whole-path = Please give the whole path, for example /home/office/Scans or C:\Scans.
field-no-such-folder = There is no such folder, or it cannot be opened.
field-folder-in-vault = This folder lies in the vault. Please take one outside of it.
field-scan-link = A link: it may lead out of the folder and is not taken in.
field-scan-no-file = A folder: it is not read.
field-scan-name = The name holds characters that cannot be read. Please rename the file.
field-scan-empty = Still empty: the scanner may still be writing. Please read again in a moment (F5).
field-scan-unfinished = Not written to its end: the scanner may still be at work. Please read again in a moment (F5); if it stays like this, scan anew.
field-scan-changing = The file is changing, or is no longer the same. Please read again (F5).
field-scan-not-same = The file in the folder is not the same as the one in the vault and stays there.
field-cannot-remove = It could not be deleted. Please delete it yourself: it lies there unencrypted.
