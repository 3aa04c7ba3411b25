# Documents: files kept inside the vault.
tab-documents = Documents
documents-none = No document yet. Drop files here, or choose them: PDF, pictures, office files up to 50 MB.
documents-removed = Removed
document-hint = Files lie encrypted beside the record. PDF and office files open as a copy in the machine's own program; it goes when you lock, and changes to it are not taken over.
document-add = Add files …
document-taking = { $count ->
    [one] One file is being taken in …
   *[other] { $count } files are being taken in …
}
document-added = { $name } taken in; the file itself still lies where it was
document-edit = Document
document-saved = Document saved
document-look = Look at it
document-open = Open
document-open-name = Open { $name }
document-opened = A copy is open. It goes when you lock.
document-remove = Remove
document-remove-name = Remove { $name }
document-removed = { $name } removed
document-take-back = Take back
document-back = { $name } is back
document-erase = Erase for good …
document-erase-ask = Erase for good?
document-erase-text = This cannot be taken back. The file, its title and its note will be gone.
document-erase-do = Erase for good
document-erased = Erased for good
document-keep = Keep
document-case = Case { $number }
document-no-case = without a case
label-title = Title
label-casefile = Case
label-picture = Picture
act-document-added = Document taken in
act-document-saved = Document saved
act-document-removed = Removed or taken back
act-document-opened = Document opened
column-title = Title
column-removed_on = Removed
field-file-too-large = The file is larger than 50 MB. Please split it or make it smaller, by scanning with 200 dpi for instance.
field-file-empty = The file is empty.
field-not-a-document = This is neither PDF nor picture nor office file, or its ending does not fit what it holds.
field-file-is-there = Exactly this file already lies with the record.
field-not-shown-here = This picture cannot be shown here. Please use “Open”.
refusal-no-program = No program on this machine opens this file.
